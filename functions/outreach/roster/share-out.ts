import type { Task } from '../task.ts';
import { leaseMs } from '../work.ts';
import type { RosterMember } from './member.ts';
import { shiftOf } from './shifts.ts';

/** A case that nobody holds. `due` in milliseconds. */
export type Unheld = Pick<Task, 'taskId' | 'team' | 'language'> & { due: number };

/** Who gets a case, and until when it is kept for them (milliseconds). */
export type Allotted = { taskId: string; to: { id: string; name: string }; until: number };

/** Why a case stays: nobody on shift takes cases of its team, none of those speaks its language, or all who do hold as much as they may. */
export const leftReasons = ['no_team', 'no_language', 'full'] as const;
export type Left = { taskId: string; why: (typeof leftReasons)[number] };

type Worker = RosterMember & { until: number; held: number };

/** A person whose shift ends before a lease would gets nothing new. */
function onShift(members: readonly RosterMember[], loads: ReadonlyMap<string, number>, now: number): Worker[] {
  return members.flatMap((member) => {
    const { on, until = Number.POSITIVE_INFINITY } = shiftOf(member, now);
    return on && until - now >= leaseMs && member.share > 0
      ? [{ ...member, until, held: loads.get(member.staffId) ?? 0 }]
      : [];
  });
}

/**
 * The order in which people are asked: who holds least for their share, with the case in hand counted; then who can do less else, so
 * that those with many languages stay free for cases that only they can take; then by id, so that a repeat gives the same.
 */
const byTurn = (one: Worker, other: Worker): number =>
  (one.held + 1) / one.share - (other.held + 1) / other.share ||
  one.teams.length * one.languages.length - other.teams.length * other.languages.length ||
  (one.staffId < other.staffId ? -1 : 1);

/**
 * Gives out cases one by one, the most pressing first, each to whoever holds least in relation to their share among those who are on
 * shift, of its team, and speak its language. A case is kept for its person until half an hour after it is due, but not beyond their shift.
 * @param loads how many cases each person holds, by `staffId`
 * @param now milliseconds
 */
export function shareOut(
  tasks: readonly Unheld[],
  members: readonly RosterMember[],
  loads: ReadonlyMap<string, number>,
  now: number,
): { given: Allotted[]; left: Left[] } {
  const workers = onShift(members, loads, now);
  const given: Allotted[] = [];
  const left: Left[] = [];
  const byDue = (one: Unheld, other: Unheld) => one.due - other.due || (one.taskId < other.taskId ? -1 : 1);
  for (const { taskId, team, language, due } of [...tasks].sort(byDue)) {
    const ofTeam = workers.filter((worker) => worker.teams.includes(team));
    const speakers = ofTeam.filter((worker) => worker.languages.includes(language));
    const [best] = speakers.filter(({ held, most }) => held < most).sort(byTurn);
    if (best) {
      best.held += 1;
      const until = Math.min(best.until, Math.max(now, due) + leaseMs);
      given.push({ taskId, to: { id: best.staffId, name: best.name }, until });
    } else left.push({ taskId, why: ofTeam.length === 0 ? 'no_team' : speakers.length === 0 ? 'no_language' : 'full' });
  }
  return { given, left };
}
