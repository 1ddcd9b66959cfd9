import { z } from 'zod';
import { hour } from '../../kernel/clock.ts';
import { languages } from '../../kernel/i18n.ts';
import type { ListQuery } from '../../outreach/index.ts';
import { dayEnd } from './day-end.ts';

export const tabs = ['mine', 'team', 'unassigned', 'all'] as const;
export const teamNames = ['account_security', 'player_support'] as const;
export const priorityNames = ['urgent', 'high', 'normal', 'low'] as const;
export const stateNames = ['open', 'claimed', 'waiting', 'escalated', 'resolved'] as const;
export const dueNames = ['overdue', 'hour', 'today'] as const;

/** A choice of a filter; what is not one of its values, such as the empty one, is no filter. */
const choice = <const Values extends readonly string[]>(values: Values) => z.enum(values).optional().catch(undefined);

/** What the address of the list says. Nothing in it is wrong: what cannot be used is left out. */
const listAddress = z.object({
  tab: z.enum(tabs).catch('mine'),
  gameId: z.string().min(1).max(64).optional().catch(undefined),
  team: choice(teamNames),
  language: choice(languages),
  priority: choice(priorityNames),
  state: choice(stateNames),
  due: choice(dueNames),
  parentId: z.string().min(1).max(64).optional().catch(undefined),
  cursor: z.string().min(1).max(500).optional().catch(undefined),
});
export type Filters = z.infer<typeof listAddress>;

export const filtersOf = (query: Readonly<Record<string, string>>): Filters => listAddress.parse(query);

/** The address of the list with these filters. `part` is the list alone, which the page polls. */
export function addressFor(filters: Partial<Filters>, part = false): string {
  const set = Object.entries(filters).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const query = new URLSearchParams(set).toString();
  const path = part ? '/console/list-part' : '/console';
  return query === '' ? path : `${path}?${query}`;
}

/** Whether anything but the tab narrows the list. */
export const isFiltered = ({ tab: _, cursor: __, ...rest }: Filters): boolean =>
  Object.values(rest).some((value) => value !== undefined);

/** Later than anything is due: asks for open tasks only. */
const everything = '9999-01-01T00:00:00Z';
/** Lines of a page: what one look takes in. */
const pageSize = 25;

function dueBefore({ due, tab, state }: Filters, zone: string | undefined, now: number): string | undefined {
  if (due === 'overdue') return new Date(now).toISOString();
  if (due === 'hour') return new Date(now + hour).toISOString();
  if (due === 'today') return new Date(dayEnd(now, zone)).toISOString();
  return tab === 'all' || state === 'resolved' ? undefined : everything;
}

/** What the list asks for. A tab other than all shows what is open. @param zone IANA, of the agent; @param now milliseconds */
export function queryOf(filters: Filters, zone: string | undefined, now: number): ListQuery {
  const { tab, gameId, team, language, priority, state, parentId, cursor } = filters;
  const assignee = tab === 'mine' ? 'me' : tab === 'unassigned' ? 'none' : undefined;
  const due = dueBefore(filters, zone, now);
  return { limit: pageSize, gameId, team, language, priority, state, parentId, cursor, due, assignee };
}
