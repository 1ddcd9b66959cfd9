import { type TargetSettings, usualTargets } from '../../games/index.ts';
import type { Priority, TargetName, Team } from '../task.ts';

/** Minutes to what a team promises. */
export type Promises = Record<TargetName, number>;

/** How much of the promised time each priority takes. With the usual promises urgent is 15 min, 4 h, 24 h. */
const shares: Record<Priority, Promises & { why: string }> = {
  urgent: { firstContact: 1 / 4, nextUpdate: 1 / 6, resolution: 1 / 3, why: 'items can be gone within the hour' },
  high: {
    firstContact: 1 / 2,
    nextUpdate: 1 / 3,
    resolution: 2 / 3,
    why: 'protection holds meanwhile, but the player worries',
  },
  normal: { firstContact: 1, nextUpdate: 1, resolution: 1, why: 'what the game promises' },
  low: { firstContact: 8, nextUpdate: 2, resolution: 7 / 3, why: 'nothing is in danger: a working day, then a week' },
};

/** What a game promises for a team and a priority: what it set, else a share of what it promises for the ordinary case. */
export function promisesOf(priority: Priority, team: Team, settings: TargetSettings = usualTargets): Promises {
  const set = settings.teams?.[team]?.priorities?.[priority];
  const of = (what: TargetName) => set?.[what] ?? settings[what] * shares[priority][what];
  return { firstContact: of('firstContact'), nextUpdate: of('nextUpdate'), resolution: of('resolution') };
}
