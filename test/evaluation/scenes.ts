import type { AddressBook } from '../../functions/detection/index.ts';
import { type Replayed, replayed } from './detectors/product.ts';
import { dayMs } from './generator/marked.ts';
import { createScenario } from './generator/scenario.ts';
import { firstDay } from './generator/sign-ins.ts';
import type { World } from './generator/world.ts';
import { idLoss, type Size } from './sizes.ts';
import type { Day } from './studies/special-days.ts';

/** Milliseconds at the beginning of a day of every history. */
export const dayAt = (day: number): number => (firstDay + day) * dayMs;

const days = 75;
/** From which days on something happens, in the histories in which much does. */
const happens = {
  quiet: 12,
  waves: 44,
  brute: 44,
  devices: 50,
  patch: 56,
  loss: 62,
  renumbered: 68,
  proxy: 73,
} as const;
const patchHour = 8 / 24;
const proxyHours = 12;

/** Nobody attacks the game then, but players forget passwords, and schools have breaks. */
export const quiet = { from: dayAt(happens.quiet), days: happens.waves - happens.quiet };

export const specialOnes: readonly Day[] = [
  { name: 'the day of a patch', from: dayAt(happens.patch + patchHour), days: 1 },
  { name: 'the day of a patch that loses 3 in 10 ids', from: dayAt(happens.loss + patchHour), days: 1 },
  { name: 'the day a carrier is renumbered', from: dayAt(happens.renumbered), days: 1 },
  {
    name: 'half a day with everybody at the address of a proxy',
    from: dayAt(happens.proxy + patchHour),
    days: proxyHours / 24,
  },
  { name: 'days of waves', from: dayAt(happens.waves), days: 9 },
];

/** Histories with waves, patches, a renumbered carrier, a proxy fault, school breaks, forgotten passwords and what is done in sessions. */
export function playScenes(
  book: AddressBook,
  { attacks, scenario: { seeds, players } }: Size,
  world: World,
  report: (done: number) => void,
): Replayed[] {
  return seeds.map((seed, at) => {
    const settings = { seed, players, days, idLoss, attacks: attacks.scenario };
    const events = createScenario(book, settings, world, {
      waves: { from: happens.waves, rounds: 3 },
      bruteForce: { from: happens.brute, count: 9 },
      oneDevice: { from: happens.devices, count: 3, accounts: 12 },
      patches: [
        { day: happens.patch, losing: 0 },
        { day: happens.loss, losing: 0.3 },
      ],
      renumbered: { day: happens.renumbered },
      proxyFault: { day: happens.proxy, hours: proxyHours },
      forgotten: 0.005,
      breaks: { from: happens.quiet, count: quiet.days },
      acts: { unanswered: 0.4 },
    });
    return replayed(book, seed, events, (done) => report((at + done) / seeds.length));
  });
}
