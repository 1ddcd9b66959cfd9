import { type Language, languages } from '../../kernel/i18n.ts';
import { type Task, type Team, teams } from '../task.ts';
import { type RosterMember, usualMost } from './member.ts';

export type ListName = { team: Team; language: Language };

/** Whether a case takes a person's attention: one that waits for the player's answer does not. @param task as it stands */
export const takesAttention = (task: Pick<Task, 'pausedAt' | 'state'>): boolean =>
  task.pausedAt === undefined && task.state !== 'resolved';

/** The lists that a person takes from: of their teams and languages; without an entry in the roster, all of them. */
export function listsOf(member: Pick<RosterMember, 'teams' | 'languages'> | undefined): ListName[] {
  const of = member ?? { teams, languages };
  return of.teams.flatMap((team) => of.languages.map((language) => ({ team, language })));
}

export type Taking = { decided: 'take'; lists: ListName[] } | { decided: 'refuse'; why: string };

/**
 * Whether a person may take a further case, and from which lists.
 * @param member undefined for a person who is not in the roster
 * @param held how many cases they hold that take their attention
 * @param over a supervisor who takes one all the same
 */
export function nextFor(member: RosterMember | undefined, { held, over }: { held: number; over: boolean }): Taking {
  const most = member?.most ?? usualMost;
  if (held < most || over) return { decided: 'take', lists: listsOf(member) };
  return {
    decided: 'refuse',
    why: `You hold ${held} cases, which is plenty. Finish one or hand one over first.`,
  };
}
