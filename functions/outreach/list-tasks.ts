import { requireGame, type Staff } from '../kernel/access.ts';
import type { Database } from '../kernel/dynamo.ts';
import type { Keys } from '../kernel/secrets.ts';
import { type Position, readCursor, writeCursor } from './cursor.ts';
import { asItStands, type Task } from './task.ts';
import type { TaskItem } from './task-answer-schema.ts';
import type { ListQuery } from './task-schema.ts';
import { loadListPage } from './task-store.ts';
import { showTask } from './task-view.ts';

type Found = { due: string; task: Task };
/** What one game's list gave: `behind` is how far it was read, undefined if to its end. */
type Part = { found: Found[]; behind: string | undefined };

/** Rows of one game that a request reads at most when filters leave few of them; the answer is then short and its cursor goes on. */
const readLimit = 1000;

function matches(task: Task, query: ListQuery, staff: Staff): boolean {
  const { state, team, language, assignee } = query;
  const holder = task.assignee;
  const held = assignee === undefined || (assignee === 'me' ? holder?.id === staff.id : holder?.name === assignee);
  return (
    held &&
    (state ?? task.state) === task.state &&
    (team ?? task.team) === task.team &&
    (language ?? task.language) === task.language
  );
}

async function readPart(
  db: Database,
  gameId: string,
  at: Position,
  limit: number,
  wanted: (task: Task) => boolean,
): Promise<Part> {
  const found: Found[] = [];
  let behind = at.after;
  for (let read = 0; read < readLimit; ) {
    const page = await loadListPage(db, gameId, at.list, behind, read === 0 ? limit : 100);
    read += page.rows.length;
    found.push(...page.rows.filter(({ task }) => wanted(task)));
    behind = page.rows.at(-1)?.due ?? behind;
    if (!page.more) return { found, behind: undefined };
    if (found.length >= limit) break;
  }
  return { found, behind };
}

/** Joins the games' parts in the order of the list. Nothing is given out beyond where a part was read to, or cases could be skipped. */
export function mergeParts(
  list: Position['list'],
  parts: readonly Part[],
  limit: number,
): { found: Found[]; after: string | undefined } {
  const earlier = (one: string, other: string) => (list === 'open' ? one < other : one > other);
  const ends = parts.flatMap(({ behind }) => behind ?? []);
  const end = ends.reduce<string | undefined>(
    (first, next) => (first === undefined || earlier(next, first) ? next : first),
    undefined,
  );
  const all = parts.flatMap(({ found }) => found).sort((one, other) => (earlier(one.due, other.due) ? -1 : 1));
  const within = all.filter(({ due }) => end === undefined || !earlier(end, due));
  const found = within.slice(0, limit);
  return { found, after: within.length > limit ? found.at(-1)?.due : end };
}

/**
 * The work list of one game or of every game of the caller: open cases by what is due next, then closed ones, the latest first.
 * @throws Problem 404 for a game that the caller may not see, 400 for a cursor that is not ours
 */
export async function listTasks(
  db: Database,
  keys: Keys,
  staff: Staff,
  query: ListQuery,
  now: number,
): Promise<{ items: TaskItem[]; cursor?: string }> {
  if (query.gameId !== undefined) requireGame(staff, query.gameId, 'game');
  const games = query.gameId === undefined ? [...staff.games] : [query.gameId];
  const wanted = (task: Task) => matches(asItStands(task, now), query, staff);
  const items: TaskItem[] = [];
  let at: Position | undefined =
    query.cursor === undefined ? { list: query.state === 'resolved' ? 'closed' : 'open' } : readCursor(query.cursor);
  while (at && items.length < query.limit) {
    const { list }: Position = at;
    const here: Position = at;
    const limit = query.limit - items.length;
    const parts = await Promise.all(games.map((gameId) => readPart(db, gameId, here, limit, wanted)));
    const { found, after } = mergeParts(list, parts, limit);
    items.push(...found.map(({ task }) => showTask(keys, task, now)));
    if (after !== undefined) {
      at = { list, after };
      break;
    }
    at = list === 'open' && query.state === undefined ? { list: 'closed' } : undefined;
  }
  return at ? { items, cursor: writeCursor(at) } : { items };
}
