import type { AddressBook } from '../../../functions/detection/index.ts';
import { forgottenPasswords, schoolBreak } from './crowds.ts';
import { patchDay, proxyFault, renumbered } from './days.ts';
import { createHistory, type Settings } from './history.ts';
import { byTime, dayMs, isOwn, isSuccess, type Marked, minuteMs } from './marked.ts';
import { createRandom, type Random } from './random.ts';
import { withActs } from './sequences.ts';
import { firstDay } from './sign-ins.ts';
import { bruteForce, oneDevice, stuffingWave, type WavePlan } from './waves.ts';
import type { World } from './world.ts';

/** What is added to a history of sign-ins; each is left out where nothing is said. Days are counted from the first. */
export type Extras = {
  /** Waves of each shape, one a day from this day on. */
  waves?: { from: number; rounds: number };
  bruteForce?: { from: number; count: number };
  oneDevice?: { from: number; count: number; accounts: number };
  /** `losing`: share of the ids of mobile and PC clients that the patch loses. */
  patches?: { day: number; losing: number }[];
  renumbered?: { day: number };
  /** From 8 o'clock on. */
  proxyFault?: { day: number; hours: number };
  /** Share of the sign-ins before which the password was forgotten. */
  forgotten?: number;
  /** A break each day from this one on. */
  breaks?: { from: number; count: number };
  /** What is done in sessions. `unanswered`: share of intruders' sign-ins that nobody answers for. */
  acts?: { unanswered: number };
};

const at = (day: number, hour = 0) => (firstDay + day) * dayMs + hour * 60 * minuteMs;

const shapes: readonly Omit<WavePlan, 'name' | 'from'>[] = [
  { shape: 'addresses', attempts: 2500, perMinute: 100, hitRate: 0.002 },
  { shape: 'hosting', attempts: 3000, perMinute: 60, hitRate: 0.0015 },
  { shape: 'residential', attempts: 4000, perMinute: 25, hitRate: 0.001 },
];

/** When each player was first seen. */
type Players = ReadonlyMap<string, number>;

const playersBefore = (players: Players, from: number): string[] =>
  [...players].filter(([, since]) => since < from).map(([player]) => player);

function attacks(random: Random, world: World, players: Players, extras: Extras): Marked[] {
  const found: Marked[] = [];
  const { waves, bruteForce: brute, oneDevice: device } = extras;
  for (let round = 0; round < (waves?.rounds ?? 0); round++)
    for (const [place, shape] of shapes.entries()) {
      const from = at((waves?.from ?? 0) + round * shapes.length + place, random.below(20));
      const plan = { ...shape, from, name: `${shape.shape}-${round}` };
      found.push(...stuffingWave(random, world, playersBefore(players, from), plan));
    }
  for (let count = 0; count < (brute?.count ?? 0); count++) {
    const from = at((brute?.from ?? 0) + count, random.below(24));
    found.push(...bruteForce(random, world, random.pick(playersBefore(players, from)), from, String(count)));
  }
  for (let count = 0; count < (device?.count ?? 0); count++) {
    const from = at((device?.from ?? 0) + count, random.below(20));
    const known = playersBefore(players, from);
    const victims = Array.from({ length: device?.accounts ?? 0 }, () => random.pick(known));
    found.push(...oneDevice(random, world, [...new Set(victims)], from, String(count)));
  }
  return found;
}

/** A game's history with all that may happen to it, in order of time. Without extras it is {@link createHistory}. */
export function createScenario(book: AddressBook, settings: Settings, world: World, extras: Extras): Marked[] {
  const random = createRandom(settings.seed).fork('extras');
  let events: Marked[] = createHistory(book, settings, world);
  if (extras.renumbered) {
    const country = world.countries.toSorted((one, other) => other.share - one.share)[0];
    if (country) events = renumbered(random.fork('renumbered'), book, events, at(extras.renumbered.day), country);
  }
  if (extras.forgotten) events = forgottenPasswords(random.fork('forgotten'), events, extras.forgotten);
  const { breaks } = extras;
  const noon = Array.from({ length: breaks?.count ?? 0 }, (_, day) => at((breaks?.from ?? 0) + day, 5));
  const crowds = noon.flatMap((when, day) => schoolBreak(random.fork(`break ${day}`), events, when, String(day)));
  const players = new Map<string, number>();
  for (const one of events.filter(isSuccess))
    if (isOwn(one) && !players.has(one.event.playerId)) players.set(one.event.playerId, one.at);
  events = [...events, ...crowds, ...attacks(random.fork('attacks'), world, players, extras)].sort(byTime);
  for (const [number, { day, losing }] of (extras.patches ?? []).entries())
    events = patchDay(events, at(day, 8), losing, number);
  if (extras.proxyFault) {
    const { day, hours } = extras.proxyFault;
    const block = world.hosting[0]?.blocks[0];
    if (block) events = proxyFault(events, at(day, 8), at(day, 8 + hours), `${block}.10`);
  }
  if (extras.acts) events = withActs(random.fork('acts'), events, settings.seed, extras.acts.unanswered);
  return events.sort(byTime);
}
