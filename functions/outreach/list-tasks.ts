import { requireGame, type Staff } from '../kernel/access.ts';
import type { Database } from '../kernel/dynamo.ts';
import { languages } from '../kernel/i18n.ts';
import type { Keys } from '../kernel/secrets.ts';
import { type Position, readCursor, writeCursor } from './cursor.ts';
import { type Listed, loadPage, type Partition } from './list-store.ts';
import { merged } from './merge.ts';
import { beneath, closedBy, closedList, heldBy, newList, openList, sortable } from './place.ts';
import { asItStands, type Task, teams } from './task.ts';
import type { TaskItem } from './task-answer-schema.ts';
import type { ListQuery } from './task-schema.ts';
import { showTask } from './task-view.ts';

/** Rows that a request looks at most when filters leave few of them; the answer is then short and its cursor goes on. */
const lookLimit = 1000;

function isOf(task: Task, assignee: string | undefined, staff: Staff): boolean {
  if (assignee === undefined) return true;
  if (assignee === 'none') return task.assignee === undefined;
  return assignee === 'me' ? task.assignee?.id === staff.id : task.assignee?.name === assignee;
}

/** @param task as it stands */
function matches(task: Task, query: ListQuery, staff: Staff): boolean {
  const { gameId, state, team, language, priority, kind, parentId, assignee } = query;
  return (
    staff.games.has(task.gameId) &&
    (gameId ?? task.gameId) === task.gameId &&
    isOf(task, assignee, staff) &&
    (state ?? task.state) === task.state &&
    (team ?? task.team) === task.team &&
    (language ?? task.language) === task.language &&
    (priority ?? task.priority) === task.priority &&
    (kind ?? task.kind) === task.kind &&
    (parentId ?? task.parentId) === task.parentId
  );
}

/** Where the open cases lie that a query asks for: as few partitions as its filters allow, and that of the new ones, of whatever game. */
function openPartitions(
  games: readonly string[],
  { team, language, due }: Pick<ListQuery, 'team' | 'language' | 'due'>,
): Partition[] {
  const before = due === undefined ? undefined : sortable(Date.parse(due));
  const names = games.flatMap((gameId) =>
    (team ? [team] : teams).flatMap((one) =>
      (language ? [language] : languages).map((each) => openList(gameId, one, each)),
    ),
  );
  if (names.length === 0) return [];
  return [...names, newList].map((name) => ({ index: 'worklist', name, forward: true, before }));
}

/** Where a list lies. What a person holds or has closed, and what lies beneath a wave, are partitions of their own. */
function partitions(games: readonly string[], list: Position['list'], query: ListQuery, staff: Staff): Partition[] {
  const forward = list === 'open';
  if (query.parentId !== undefined)
    return forward ? [{ index: 'holders', name: beneath(query.parentId), forward }] : [];
  if (query.assignee === 'me') {
    const before = query.due === undefined ? undefined : sortable(Date.parse(query.due));
    const nameOf = forward ? heldBy : closedBy;
    return games.map((gameId) => ({ index: 'holders', name: nameOf(gameId, staff.id), forward, before }));
  }
  if (forward) return openPartitions(games, query);
  return games.map((gameId) => ({ index: 'worklist', name: closedList(gameId), forward }));
}

/** Cases whose agreed call has come stand at the top: somebody waits at the phone. */
function callsFirst(tasks: Task[], now: number): Task[] {
  const called = ({ callBackAt = Number.POSITIVE_INFINITY }: Task) => callBackAt <= now;
  return [...tasks.filter(called), ...tasks.filter((task) => !called(task))];
}

/**
 * The work list of one game or of every game of the caller: open cases by what is due next, then closed ones, the latest first. What is
 * read stays within twice the page and a few rows for each partition (see {@link merged}), however many cases there are; filters on
 * anything but game, team, language, time, and oneself look at {@link lookLimit} rows at most.
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
  const found: Task[] = [];
  const look = { left: lookLimit };
  let at: Position | undefined =
    query.cursor === undefined ? { list: query.state === 'resolved' ? 'closed' : 'open' } : readCursor(query.cursor);
  while (at && found.length < query.limit && look.left > 0) {
    const { list }: Position = at;
    const after = await readPart(db, partitions(games, list, query, staff), at, { query, staff, now }, found, look);
    const onlyOpen = query.state !== undefined || query.due !== undefined;
    at = after === undefined ? (list === 'open' && !onlyOpen ? { list: 'closed' } : undefined) : { list, after };
  }
  const shown = query.assignee === 'me' && query.cursor === undefined ? callsFirst(found, now) : found;
  const items = shown.map((task) => showTask(keys, task, now));
  return at ? { items, cursor: writeCursor(at) } : { items };
}

type Asked = { query: ListQuery; staff: Staff; now: number };

/** Adds to what was found. @returns the place behind which it goes on; undefined at the end */
async function readPart(
  db: Database,
  from: readonly Partition[],
  { list, after }: Position,
  { query, staff, now }: Asked,
  found: Task[],
  look: { left: number },
): Promise<string | undefined> {
  const sources = from.map((one) => (behind: string | undefined, limit: number) => loadPage(db, one, behind, limit));
  const page = query.limit - found.length;
  for await (const { due, task } of merged<Listed>(sources, { after, forward: list === 'open', page })) {
    look.left -= 1;
    if (matches(asItStands(task, now), query, staff)) found.push(task);
    // whether there is more is not looked at: that would read on for it
    if (found.length === query.limit || look.left === 0) return due;
  }
  return undefined;
}
