import { isStrangeFailure, knowsDevice, type Surroundings, type Verdict } from '../../detection/index.ts';
import { countMetric, log } from '../../kernel/log.ts';
import { openAttackCase, prolongAttack } from '../../outreach/index.ts';
import {
  accountName,
  noteSighting,
  type PlayerState,
  peekSightings,
  type SeenOn,
  seenNowhere,
  sightingOf,
  sightingsBeside,
} from '../../players/index.ts';
import type { Batch, Deps } from '../deps.ts';
import type { Step, Who } from '../step.ts';
import { runAttackSteps } from './attack-store.ts';
import { noteFailure } from './note-failure.ts';
import { seeAttack } from './see-attack.ts';

/** What was seen around a sign-in, for {@link noteAround}. */
export type Around = { surroundings: Pick<Surroundings, 'addressBurst' | 'attack' | 'sightings'>; seenOn?: SeenOn };

type Event = { who: Who; step: Step; state: PlayerState };

/** The account's name where attacks are counted, and what must be known of its player. */
const about = ({ keys }: Deps, { who, state }: Event) => ({
  account: accountName(keys, who.player),
  fresh: (state.profile?.learned ?? 0) === 0,
});

/**
 * Attacks under way that a sign-in may belong to, and its device on other accounts. Nothing is read, or written, for a device that the
 * player is known by.
 * @param again the sign-in has been counted before
 */
export async function lookAround(deps: Deps, batch: Batch, event: Event, again: boolean): Promise<Around> {
  const { observation } = event.step;
  if (observation.type !== 'login.succeeded' || knowsDevice(event.state.profile, observation))
    return { surroundings: {} };
  await batch.turns?.toLook(event.step.position);
  const { db } = deps;
  const { gameId, now } = batch;
  const known = about(deps, event);
  const { id } = observation.device;
  const [attack, seenOn] = await Promise.all([
    runAttackSteps(db, seeAttack(gameId, observation, known.account, again ? undefined : known), now),
    id === undefined ? undefined : peekSightings(db, gameId, id),
  ]);
  const sightings = seenOn && sightingsBeside(seenOn, known.account);
  return { surroundings: { ...attack, ...(sightings ? { sightings } : {}) }, ...(seenOn ? { seenOn } : {}) };
}

/** Counts what an event adds to attacks under way, once it is decided: a strange failure, and where its device was seen. */
export async function noteAround(
  deps: Deps,
  batch: Batch,
  event: Event,
  around: Around,
  verdict: Verdict,
): Promise<void> {
  const { observation } = event.step;
  const failed = observation.type === 'login.failed';
  if (!failed && !around.seenOn) return;
  const strange = isStrangeFailure(event.state.profile, observation);
  const counts = failed && strange;
  if (counts) await batch.turns?.toCount(event.step.position);
  await Promise.all([
    counts ? countFailure(deps, batch, event) : undefined,
    noteDevice(deps, batch, event, around, verdict, strange),
  ]);
}

async function countFailure(deps: Deps, batch: Batch, event: Event): Promise<void> {
  const { db, keys } = deps;
  const { gameId, now, promises, teachUntil } = batch;
  const { observation } = event.step;
  const { account } = about(deps, event);
  const news = await runAttackSteps(db, noteFailure(gameId, observation, account), now);
  if (!news?.changed || observation.at < teachUntil) return;
  const { waveId, accounts, since, until } = news.wave;
  if (news.isNew) {
    log.warn('attack_wave_begun', { gameId, waveId, accounts });
    countMetric('attacks', { waves: 1 }, now);
  } else if (await prolongAttack(db, gameId, waveId, until)) return;
  // also where it goes on without a case: whoever should have opened it was stopped
  await openAttackCase(db, keys, { gameId, waveId, accounts, since, until, promises }, now);
}

async function noteDevice(
  deps: Deps,
  { gameId, now }: Batch,
  event: Event,
  { seenOn }: Around,
  verdict: Verdict,
  strange: boolean,
): Promise<void> {
  const { account } = about(deps, event);
  const { player } = event.who;
  const asked = verdict !== 'familiar';
  const sighting = sightingOf(event.step.observation, seenOn ?? seenNowhere, account, asked, strange);
  if (sighting) await noteSighting(deps.db, { gameId, player, account, ...sighting }, now);
}
