import { hour } from '../kernel/clock.ts';
import { type CaseKind, type Priority, priorities, type TaskOpening, type Team } from './task.ts';

/** Where each kind of case starts, and with whom. */
const kinds: Record<CaseKind, { priority: Priority; team: Team; why: string }> = {
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

type Stakes = Pick<TaskOpening, 'score' | 'value' | 'tier' | 'since'>;

/** A score from which a false alarm is rare: detection asks for outreach only above its own budget, and this is its upper end. */
const nearlyCertain = 0.9;
/** About a month's pay for one of the game's items at two decimals (500.00): a loss that a player will not shrug off. */
const greatValue = 50_000;

/** Where items may be leaving while we wait; the other kinds have waited long by their nature. */
const running: readonly CaseKind[] = ['denied', 'suspicious'];
/** An intruder needs minutes: a first contact that is promised within the hour comes too late for who is reported after an hour. */
const longLost = hour;

/** What raises a case by one step each. */
const raises: { why: string; holds: (stakes: Stakes, kind: CaseKind, now: number) => boolean }[] = [
  { why: 'detection is nearly certain', holds: ({ score }) => score >= nearlyCertain },
  { why: 'much can be lost', holds: ({ value = 0 }) => value >= greatValue },
  { why: 'the game promises this player faster help', holds: ({ tier }) => tier === 'vip' },
  {
    why: 'much time was lost before we heard of it',
    holds: ({ since }, kind, now) => since !== undefined && running.includes(kind) && now - since >= longLost,
  },
];

/** A priority so many steps higher, as far as there is one. */
export const raisedBy = (priority: Priority, steps: number): Priority =>
  priorities[Math.min(priorities.indexOf(priority) + steps, priorities.length - 1)] ?? 'urgent';

/** How pressing a case is: by its kind, the risk, the value at stake, who the player is, and the time already lost. @param now milliseconds */
export const priorityOf = (kind: CaseKind, stakes: Stakes, now: number): Priority =>
  raisedBy(kinds[kind].priority, raises.filter(({ holds }) => holds(stakes, kind, now)).length);

export const teamOf = (kind: CaseKind): Team => kinds[kind].team;

export const higher = (one: Priority, other: Priority): Priority =>
  priorities.indexOf(one) >= priorities.indexOf(other) ? one : other;

export { targetsFrom, tightened } from './targets/promise.ts';
