import type { Staff } from '../../kernel/access.ts';
import type { Database } from '../../kernel/dynamo.ts';
import { type ListName, listsOf } from './next-for.ts';
import { loadMember } from './roster-store.ts';

/** The teams and languages that a person works for in any of their games; all of them without an entry in a roster. */
export async function ownLists(db: Database, staff: Staff): Promise<ListName[]> {
  const members = await Promise.all([...staff.games].map((gameId) => loadMember(db, gameId, staff.id)));
  const entered = members.flatMap((member) => member ?? []);
  return entered.length === 0 ? listsOf(undefined) : entered.flatMap(listsOf);
}
