import { knowsDevice } from '../detection/index.ts';
import { pseudonym } from '../kernel/ids.ts';
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
import { decide, opensRows } from './decide.ts';
import type { Batch, Deps } from './deps.ts';
import type { Remembered } from './memory-store.ts';
import { openAlert } from './open-alert.ts';
import { idsOf, verificationIdOf } from './opened-ids.ts';
import { settledBefore } from './settled-before.ts';
import { assessed, type Settled, type Step, shortKey, type Who } from './step.ts';
import { addressBurst, noteAddressFailure } from './window-store.ts';

export type Fold = {
  who: Who;
  found: VersionedState | undefined;
  /** Keys of events whose contact details and failures were already noted in an earlier attempt. */
  noted: Set<string>;
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
    if (earlier || recent) continue;
    const decision = decide(await known(deps, batch, step, state));
    const { plan } = decision;
    await noteOnce(deps, batch, fold, step, plan.what === 'open_case');
    const answer = answerOf(decision, idsOf(plan, who.gameId, step.event.id));
    if (opensRows(plan)) {
      const alert = { who, found, before, state: decision.state, step, plan, answer, signals: explain(decision) };
      const opened = await openAlert(deps, batch, alert);
      if (opened && plan.what === 'open_case') await noteContact(deps, batch, who, step);
      return opened ? [...settled, assessed(step, answer)] : withoutFolded(settled);
    }
    state = decision.state;
    settled.push(assessed(step, answer));
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

/** What the decision needs beside the state. The failures of an address are read only for a device that the player is not known by. */
async function known({ db }: Deps, { gameId, now, teachUntil }: Batch, step: Step, state: PlayerState) {
  const { observation, key, event } = step;
  const unfamiliar = observation.type === 'login.succeeded' && !knowsDevice(state.profile, observation);
  const burst = unfamiliar ? await addressBurst(db, gameId, observation) : undefined;
  const shared = { state, observation, key: shortKey(key), now, teaching: observation.at < teachUntil };
  const named = { ...shared, verificationId: verificationIdOf(gameId, event.id) };
  return burst ? { ...named, addressBurst: burst } : named;
}

/**
 * Contact details and failures that an event brings are noted once, however often its settling begins again.
 * @param opens the event opens a case: a new address that it brings is noted after that, when it must wait, for the first mail of the case must
 * not go to whoever has just changed it
 */
async function noteOnce(deps: Deps, batch: Batch, fold: Fold, step: Step, opens: boolean): Promise<void> {
  const { who, noted } = fold;
  const { key, event, observation } = step;
  if (noted.has(key)) return;
  if (!opens) noted.add(key);
  await noteContact(deps, batch, who, step, opens);
  if (event.type !== 'login.failed') return;
  const account = pseudonym(deps.keys, 'account', [who.player], 6);
  await noteAddressFailure(deps.db, who.gameId, observation, account, batch.now);
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
