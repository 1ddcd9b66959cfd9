import type { Database } from '../../kernel/dynamo.ts';
import { type Listed, loadPage } from '../list-store.ts';
import { merged } from '../merge.ts';
import { heldBy, newList, openList, sortable } from '../place.ts';
import { asItStands, type Task } from '../task.ts';
import { listsOf } from './next-for.ts';

/** More than anybody may hold, waiting cases included. */
const heldRead = 100;

/** What a person holds, by what is due next. @param now milliseconds; a lease that has run out by then holds nothing */
export async function loadHolding(db: Database, gameId: string, staffId: string, now: number): Promise<Task[]> {
  const held = { index: 'holders', name: heldBy(gameId, staffId), forward: true } as const;
  const { rows } = await loadPage(db, held, undefined, heldRead);
  return rows.map(({ task }) => asItStands(task, now)).filter((task) => task.assignee?.id === staffId);
}

/**
 * Open cases of a game that are due until a moment, held or not, the most pressing first.
 * @param until milliseconds
 * @param most how many are read
 */
export async function loadDue(db: Database, gameId: string, until: number, most: number): Promise<Task[]> {
  const of = { index: 'worklist', forward: true, before: sortable(until + 1) } as const;
  const names = listsOf(undefined).map(({ team, language }) => openList(gameId, team, language));
  const sources = [...names, newList].map((name) => (after: string | undefined, limit: number) => {
    return loadPage(db, { ...of, name }, after, limit);
  });
  const found: Task[] = [];
  for await (const { task } of merged<Listed>(sources, { after: undefined, forward: true, page: most })) {
    if (task.gameId === gameId) found.push(task);
    if (found.length === most) break;
  }
  return found;
}
