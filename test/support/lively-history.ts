import type { RecordedEvent } from '../../functions/activity/replay/replay-line.ts';
import type { AddressBook } from '../../functions/detection/index.ts';
import { byTime, dayMs } from '../evaluation/generator/marked.ts';
import { createRandom } from '../evaluation/generator/random.ts';
import { createScenario } from '../evaluation/generator/scenario.ts';
import { firstDay } from '../evaluation/generator/sign-ins.ts';
import { stuffingWave } from '../evaluation/generator/waves.ts';
import { createWorld } from '../evaluation/generator/world.ts';

const days = 28;
const shapes = ['addresses', 'hosting', 'residential'] as const;

/**
 * Four weeks of a game in order of time, with everything that detection looks at: sign-ins with answers, trades and changes, takeovers,
 * forgotten passwords, a break at school, guessed passwords, one device on many accounts, and a small wave of each shape.
 */
export function livelyHistory(
  book: AddressBook,
  settings: { seed: number; players: number; tries: number },
): RecordedEvent[] {
  const { seed, players, tries } = settings;
  const world = createWorld(book, createRandom(1));
  const events = createScenario(book, { seed, players, days, idLoss: 0.15, attacks: 0.06 }, world, {
    bruteForce: { from: 9, count: 2 },
    oneDevice: { from: 12, count: 1, accounts: 15 },
    forgotten: 0.01,
    breaks: { from: 20, count: 1 },
    acts: { unanswered: 0.3 },
  });
  const names = [...new Set(events.map(({ event }) => event.playerId))];
  const waves = shapes.flatMap((shape, place) => {
    const plan = {
      name: shape,
      shape,
      from: (firstDay + 14 + place) * dayMs,
      attempts: tries,
      perMinute: 40,
      hitRate: 0.02,
    };
    return stuffingWave(createRandom(seed).fork(shape), world, names, plan);
  });
  return [...events, ...waves].sort(byTime).map(({ event }) => event);
}
