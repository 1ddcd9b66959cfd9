import { noteHeld } from '../outreach/index.ts';
import {
  changeContact,
  loadContact,
  newState,
  type PlayerState,
  saveState,
  type VersionedState,
  withoutNewAddresses,
} from '../players/index.ts';
import { answerOf, explain, recentOf, repeated } from './answer.ts';
import { type Around, lookAround, noteAround } from './attacks/watch.ts';
import { type Decision, decide, opensRows } from './decide.ts';
import type { Batch, Deps } from './deps.ts';
import type { Remembered } from './memory-store.ts';
import { openAlert } from './open-alert.ts';
import { idsOf, verificationIdOf } from './opened-ids.ts';
import { loadView } from './population/load-view.ts';
import { writeMark } from './population/mark.ts';
import { markFor } from './population/mark-for.ts';
import { newsFor, surroundingsOf } from './population/view.ts';
import { settledBefore } from './settled-before.ts';
import { assessed, type Settled, type Step, shortKey, type Who } from './step.ts';

export type Fold = {
  who: Who;
  found: VersionedState | undefined;
  /** Keys of events whose contact details and failures were already noted in an earlier attempt. */
  noted: Set<string>;
  /** Keys of events that have looked for attacks in an earlier attempt, and were counted then. */
  looked: Set<string>;
  /** Whether to wait for the memory of an event that another writer has just settled. */
  patient: boolean;
};

/**
 * Folds events into the player's state until one opens something, or all are through, and stores what came of it in one write.
 * @returns the events that are settled, in order; fewer than given (or none) where the rest must be begun again
 */
export async function foldEvents(
  deps: Deps,
  batch: Batch,
  fold: Fold,
  steps: readonly Step[],
  memories: readonly Remembered[],
): Promise<Settled[]> {
  const { who, found } = fold;
  const before = found?.state ?? newState(batch.now);
  let state = before;
  const settled: Settled[] = [];
  for (const [position, step] of steps.entries()) {
    const earlier = repeated(step, memories[position] ?? 'unknown');
    const recent = earlier ? undefined : recentOf(state.recent, step);
    if (recent && fold.patient) break;
    if (earlier) settled.push(earlier);
    else if (recent) {
      await noteContact(deps, batch, who, step);
      settled.push(await settledBefore(deps, batch, who, step, recent, state));
    }
    if (earlier || recent) batch.turns?.done(step.position);
    if (earlier || recent) continue;
    const { around, ...given } = await known(deps, batch, fold, step, state);
    const decision = decide(given);
    const { plan } = decision;
    const mark = markFor(who.gameId, given, given.news, decision);
    const seen = mark && writeMark(mark);
    await noteOnce(deps, batch, fold, { step, state, around }, decision);
    batch.turns?.done(step.position);
    const answer = answerOf(decision, idsOf(plan, who.gameId, step.event.id));
    if (opensRows(plan)) {
      const alert = { who, found, before, state: decision.state, step, plan, answer, signals: explain(decision) };
      const opened = await openAlert(deps, batch, alert);
      if (opened && plan.what === 'open_case') await noteContact(deps, batch, who, step);
      return opened ? [...settled, assessed(step, answer, seen)] : withoutFolded(settled);
    }
    state = decision.state;
    settled.push(assessed(step, answer, seen));
  }
  if (state === before) return settled;
  const stored = await saveState(deps.db, who.player, who.gameId, state, found?.version ?? 0, batch.now);
  return stored ? settled : withoutFolded(settled);
}

/** What stands before the first event that was only folded: that much is true whatever became of the write. */
function withoutFolded(settled: readonly Settled[]): Settled[] {
  const first = settled.findIndex(({ result }) => result.status === 'assessed');
  return first === -1 ? [...settled] : settled.slice(0, first);
}

/** What the decision needs beside the state. Attacks are looked for only for a device that the player is not known by. */
async function known(deps: Deps, batch: Batch, { who, looked }: Fold, step: Step, state: PlayerState) {
  const { gameId, now, teachUntil, budget } = batch;
  const { observation, key, event } = step;
  const around = await lookAround(deps, batch, { who, step, state }, looked.has(key));
  looked.add(key);
  const view = await loadView(deps.db, gameId, now);
  const news = newsFor(view, state.profile, observation);
  return {
    ...{ state, observation, key: shortKey(key), now, news, around },
    teaching: observation.at < teachUntil,
    verificationId: verificationIdOf(gameId, event.id),
    surroundings: {
      ...around.surroundings,
      ...surroundingsOf(view, budget, news, observation),
    },
  };
}

/**
 * Contact details, failures and sightings that an event brings are noted once, however often its settling begins again. If it opens a case, a
 * new address that it brings is noted after that, when it must wait: the first mail of the case must not go to whoever has just changed it.
 */
async function noteOnce(
  deps: Deps,
  batch: Batch,
  { who, noted }: Fold,
  { step, state, around }: { step: Step; state: PlayerState; around: Around },
  { plan, assessment }: Decision,
): Promise<void> {
  if (noted.has(step.key)) return;
  const opens = plan.what === 'open_case';
  if (!opens) noted.add(step.key);
  await Promise.all([
    noteContact(deps, batch, who, step, opens),
    noteAround(deps, batch, { who, step, state }, around, assessment.verdict),
  ]);
}

async function noteContact(
  { db, keys }: Deps,
  { now, promises }: Batch,
  who: Who,
  { event }: Step,
  withoutReplacing = false,
): Promise<void> {
  if (!event.player) return;
  const changes = event.type === 'email.changed' || event.type === 'phone.changed';
  const patch = withoutReplacing
    ? withoutNewAddresses(await loadContact(db, who.player), event.player, changes)
    : event.player;
  await changeContact(db, keys, who, patch, now, noteHeld(db, keys, who.player, promises, now));
}
