import { minute } from '../kernel/clock.ts';
import { type Priority, priorities, type Targets, type TaskKind, type TaskOpening, type Team } from './task.ts';

/** Where each kind of case starts, and with whom. */
const kinds: Record<TaskKind, { priority: Priority; team: Team; why: string }> = {
  denied: { priority: 'high', team: 'account_security', why: 'the player told us that somebody else is inside' },
  suspicious: { priority: 'normal', team: 'account_security', why: 'likely an intruder, not yet said by the player' },
  unanswered: { priority: 'normal', team: 'account_security', why: 'risky, and the player may not have seen the mail' },
  mail_cap: {
    priority: 'normal',
    team: 'player_support',
    why: 'many alerts in a day: a person must look, mail is no help',
  },
  undeliverable: { priority: 'low', team: 'player_support', why: 'the player needs a working address first' },
};

type Stakes = Pick<TaskOpening, 'score' | 'value' | 'tier'>;

/** A score from which a false alarm is rare: detection asks for outreach only above its own budget, and this is its upper end. */
const nearlyCertain = 0.9;
/** About a month's pay for one of the game's items at two decimals (500.00): a loss that a player will not shrug off. */
const greatValue = 50_000;

/** What raises a case by one step each. */
const raises: { why: string; holds: (stakes: Stakes) => boolean }[] = [
  { why: 'detection is nearly certain', holds: ({ score }) => score >= nearlyCertain },
  { why: 'much can be lost', holds: ({ value = 0 }) => value >= greatValue },
  { why: 'the game promises this player faster help', holds: ({ tier }) => tier === 'vip' },
];

export function priorityOf(kind: TaskKind, stakes: Stakes): Priority {
  const steps = raises.filter(({ holds }) => holds(stakes)).length;
  return priorities[Math.min(priorities.indexOf(kinds[kind].priority) + steps, priorities.length - 1)] ?? 'urgent';
}

export const teamOf = (kind: TaskKind): Team => kinds[kind].team;

export const higher = (one: Priority, other: Priority): Priority =>
  priorities.indexOf(one) >= priorities.indexOf(other) ? one : other;

/** Minutes from the opening of a case of normal priority to what a team promises; each game may set its own. */
export type Promises = { firstContact: number; nextUpdate: number; resolution: number };

/** Within the hour, then daily, and done in three days: what a game's record has where nobody changed it. */
const usualPromises: Promises = { firstContact: 60, nextUpdate: 1440, resolution: 4320 };

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

/** The target times of a case from a moment on. @param from milliseconds */
export function targetsFrom(priority: Priority, from: number, promises = usualPromises): Targets {
  const at = (what: keyof Promises) => from + Math.round(promises[what] * shares[priority][what] * minute);
  return { firstContact: at('firstContact'), nextUpdate: at('nextUpdate'), resolution: at('resolution') };
}

/** The earlier of two promises, each: what was promised is never put off by a raise. */
export const tightened = (one: Targets, other: Targets): Targets => ({
  firstContact: Math.min(one.firstContact, other.firstContact),
  nextUpdate: Math.min(one.nextUpdate, other.nextUpdate),
  resolution: Math.min(one.resolution, other.resolution),
});
