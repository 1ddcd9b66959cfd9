import { ownLists } from '../../outreach/index.ts';
import type { Visit } from '../frame/visit.ts';
import type { Filters } from './filters.ts';

const only = <Value>(values: readonly Value[]): Value | undefined => {
  const all = new Set(values);
  return all.size === 1 ? values[0] : undefined;
};

/** What narrows the list to the agent's team: their team and their language, where the roster gives them one. */
export async function teamFilters({ db, staff }: Visit): Promise<Pick<Filters, 'team' | 'language'>> {
  const lists = await ownLists(db, staff);
  return { team: only(lists.map(({ team }) => team)), language: only(lists.map(({ language }) => language)) };
}
