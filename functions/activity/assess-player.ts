import { backoff } from '../kernel/backoff.ts';
import { storageUnavailable } from '../kernel/errors.ts';
import { playerKey } from '../kernel/ids.ts';
import { loadState, peekState } from '../players/index.ts';
import type { CheckedEvent } from './check.ts';
import type { Batch, Deps } from './deps.ts';
import { type Fold, foldEvents } from './fold-events.ts';
import { recall, recallNow, remember } from './memory-store.ts';
import type { Result } from './result.ts';
import { prepare, type Settled, type Step, type Who } from './step.ts';

/** Events of one player that are settled by one write of the state; fewer than the state remembers, so that a retry knows each. */
const together = 10;
const attempts = 10;
/**
 * For so many attempts an event that another writer has settled waits for that one's answer, with pauses of some seconds together; then
 * its writer is taken for dead.
 */
const patientAttempts = 8;

/** Handles one player's events in their order. @returns one result an event @throws Problem 503 if storage is away */
export async function assessPlayer(deps: Deps, batch: Batch, events: readonly CheckedEvent[]): Promise<Result[]> {
  const playerId = events[0]?.event.playerId ?? '';
  const who: Who = { playerId, gameId: batch.gameId, player: playerKey(deps.keys, batch.gameId, playerId) };
  const steps = events.map((checked) => prepare(deps, batch, checked));
  const results: Result[] = [];
  for (let from = 0; from < steps.length; from += together)
    results.push(...(await settle(deps, batch, who, steps.slice(from, from + together))));
  return results;
}

/** Settles a few events; where another writer was faster it begins again with what is left, reading what is true now. */
async function settle(deps: Deps, batch: Batch, who: Who, steps: readonly Step[]): Promise<Result[]> {
  const { db, keys } = deps;
  const done: Settled[] = [];
  let keeping: Promise<unknown> = Promise.resolve();
  const noted = new Set<string>();
  const looked = new Set<string>();
  for (let attempt = 0; done.length < steps.length; ) {
    if (attempt === attempts) throw storageUnavailable();
    if (attempt > 1) await backoff(attempt);
    const open = steps.slice(done.length);
    const fresh = attempt > 0;
    const [, found, ...memories] = await Promise.all([
      keeping,
      fresh ? loadState(db, who.player) : peekState(db, who.player),
      ...open.map(({ key, content }) => (fresh ? recallNow : recall)(db, keys, key, content)),
    ]);
    const fold: Fold = { who, found, noted, looked, patient: attempt < patientAttempts };
    const settled = await foldEvents(deps, batch, fold, open, memories);
    done.push(...settled);
    // at once, not after the rest: a repeat that comes in meanwhile waits for it
    const kept = settled.map(
      ({ step, answer, seen }) => answer && remember(db, keys, step.key, step.content, answer, batch.now, seen),
    );
    keeping = Promise.all(kept);
    attempt = settled.length > 0 ? 1 : attempt + 1;
  }
  await keeping;
  return done.map(({ result }) => result);
}
