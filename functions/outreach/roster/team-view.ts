import { requireGame, requirePermission, type Staff } from '../../kernel/access.ts';
import { hour } from '../../kernel/clock.ts';
import type { Database } from '../../kernel/dynamo.ts';
import { asItStands, nextTarget, type Task } from '../task.ts';
import { loadDue, loadHolding } from './holding-store.ts';
import type { RosterMember } from './member.ts';
import { takesAttention } from './next-for.ts';
import { loadRoster } from './roster-store.ts';
import { type Left, shareOut } from './share-out.ts';
import { type Shift, shiftOf } from './shifts.ts';

/** What a person holds: cases that take attention, those that wait for the player, those that are late, and what is due first. */
type Load = { held: number; waiting: number; late: number; due?: number };

export type TeamView = {
  /** Those on shift first, then by name. */
  people: { member: RosterMember; shift: Shift; load: Load }[];
  /** Cases that nobody holds and that are due soon; `why` says what keeps one from being given out now. */
  unheld: (Pick<Task, 'taskId' | 'team' | 'language' | 'priority' | 'kind'> & { due: number; why?: Left['why'] })[];
  /** People who hold a case that is due soon and are not in the roster. */
  unlisted: { id: string; name: string }[];
  /** The entry of whoever asks. */
  own: RosterMember | undefined;
};

/** Cases that a look at the team reads at most. */
const dueRead = 200;

function loadOf(held: readonly Task[], now: number): Load {
  const active = held.filter(takesAttention);
  const dues = active.map((task) => nextTarget(task).at);
  const late = dues.filter((at) => at <= now).length;
  return {
    ...{ held: active.length, waiting: held.length - active.length, late },
    ...(dues.length === 0 ? {} : { due: Math.min(...dues) }),
  };
}

/**
 * How a game's team stands at this moment.
 * @param hours how far ahead cases are due that are looked at
 * @param now milliseconds
 * @throws Problem 404 for a foreign game, 403
 */
export async function viewTeam(
  db: Database,
  staff: Staff,
  gameId: string,
  hours: number,
  now: number,
): Promise<TeamView> {
  requireGame(staff, gameId, 'game');
  requirePermission(staff, 'roster.read');
  const until = now + hours * hour;
  const [members, found] = await Promise.all([loadRoster(db, gameId), loadDue(db, gameId, until, dueRead)]);
  const holdings = await Promise.all(members.map(({ staffId }) => loadHolding(db, gameId, staffId, now)));
  const people = members.map((member, place) => {
    return { member, shift: shiftOf(member, now), load: loadOf(holdings[place] ?? [], now) };
  });
  const due = found.map((task) => asItStands(task, now));
  const loads = new Map(people.map(({ member, load }) => [member.staffId, load.held]));
  return {
    people: people.sort(
      (one, other) => Number(other.shift.on) - Number(one.shift.on) || one.member.name.localeCompare(other.member.name),
    ),
    unheld: unheldOf(due, members, loads, now),
    unlisted: unlistedOf(due, members),
    own: members.find(({ staffId }) => staffId === staff.id),
  };
}

function unheldOf(
  due: readonly Task[],
  members: readonly RosterMember[],
  loads: ReadonlyMap<string, number>,
  now: number,
): TeamView['unheld'] {
  const free = due
    .filter((task) => !task.assignee && !task.forSupervisor && takesAttention(task))
    .map((task) => {
      const { taskId, team, language, priority, kind } = task;
      return { taskId, team, language, priority, kind, due: nextTarget(task).at };
    });
  const { left } = shareOut(free, members, loads, now);
  const reasons = new Map(left.map(({ taskId, why }) => [taskId, why]));
  return free
    .sort((one, other) => one.due - other.due)
    .map((one) => {
      const why = reasons.get(one.taskId);
      return why === undefined ? one : { ...one, why };
    });
}

function unlistedOf(due: readonly Task[], members: readonly RosterMember[]): TeamView['unlisted'] {
  const known = new Set(members.map(({ staffId }) => staffId));
  const holders = due.flatMap(({ assignee }) => (assignee && !known.has(assignee.id) ? [assignee] : []));
  return [...new Map(holders.map((holder) => [holder.id, holder])).values()];
}
