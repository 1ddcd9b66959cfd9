import { requireGame, requirePermission, type Staff } from '../kernel/access.ts';
import { backoff } from '../kernel/backoff.ts';
import type { Database } from '../kernel/dynamo.ts';
import { conflict, Problem } from '../kernel/errors.ts';
import type { Keys } from '../kernel/secrets.ts';
import type { KeyedWrite } from '../kernel/write-headers.ts';
import { type Listed, loadPage, type Partition } from './list-store.ts';
import { merged } from './merge.ts';
import { newList, openList } from './place.ts';
import { loadHolding } from './roster/holding-store.ts';
import { nextFor, takesAttention } from './roster/next-for.ts';
import { loadMember } from './roster/roster-store.ts';
import { asItStands, type Task } from './task.ts';
import type { TaskItem } from './task-answer-schema.ts';
import type { NextBody } from './task-schema.ts';
import { loadTask } from './task-store.ts';
import { showTask } from './task-view.ts';
import { workOnce } from './work-task.ts';
import { memoryWrite, recallAnswer } from './write-memory-store.ts';

/** Whoever loses the most pressing case to somebody else looks at so many of the next, then at twice as many each time. */
const handful = 32;
/** So many of a handful are tried before the next: where others take at the same moment, it is quicker to step aside than to queue up. */
const tries = 2;
const attempts = 6;

/** A person's own memory of what they took: it names the case by id alone, so it may lie outside of its player's rows. */
const memoryOf = (staff: Staff) => `staff#${staff.id}`;

/**
 * Takes the most pressing case that nobody holds, of the teams and languages of the person. An agreed call of theirs that has come goes
 * before all. When others take at the same moment, each tries others of the most pressing, and nobody gets what somebody holds.
 * @param now milliseconds
 * @returns the case, theirs from now; undefined if there is none. For a repeated key the same case, as it stands
 * @throws Problem 404 for a game that is not theirs, 409 for a person who holds as many as they may
 */
export async function nextTask(
  db: Database,
  keys: Keys,
  staff: Staff,
  { body, keyed }: { body: NextBody; keyed: KeyedWrite | undefined },
  now: number,
): Promise<TaskItem | undefined> {
  requirePermission(staff, 'task.work');
  if (body.gameId !== undefined) requireGame(staff, body.gameId, 'game');
  const known = keyed && (await takenBefore(db, keys, staff, keyed, now));
  if (known) return showTask(keys, known, now);
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (attempt > 0) await backoff(attempt);
    const most = attempt === 0 ? tries : Number.POSITIVE_INFINITY;
    const { task, lost } = await take(db, keys, staff, { body, keyed, most }, now);
    if (task) return showTask(keys, task, now);
    // a case that changed under our hands may be free still: only a look that lost none is sure that there is none
    if (!lost) break;
  }
  // the same request, sent again while the first was under way, has taken one meanwhile
  const meanwhile = keyed && (await takenBefore(db, keys, staff, keyed, now));
  return meanwhile && showTask(keys, meanwhile, now);
}

/** @throws Problem 409 if the key was used for another request */
async function takenBefore(db: Database, keys: Keys, staff: Staff, keyed: KeyedWrite, now: number) {
  const earlier = await recallAnswer(db, memoryOf(staff), keyed, now);
  if (earlier && !earlier.same) throw conflict('This Idempotency-Key was used for another request.');
  return earlier && loadTask(db, keys, String(earlier.answer));
}

type Lists = { called: Task[]; names: string[]; full: string | undefined };

/** Where a person may take from in one game, and which agreed calls of theirs have come. */
async function listsIn(db: Database, staff: Staff, gameId: string, body: NextBody, now: number): Promise<Lists> {
  const [member, held] = await Promise.all([loadMember(db, gameId, staff.id), loadHolding(db, gameId, staff.id, now)]);
  const isOf = ({ team, language }: Pick<Task, 'team' | 'language'>) =>
    (body.team ?? team) === team && (body.language ?? language) === language;
  const called = held.filter((task) => isOf(task) && (task.callBackAt ?? Number.POSITIVE_INFINITY) <= now);
  const over = staff.roles.has('supervisor');
  const taking = nextFor(member, { held: held.filter(takesAttention).length, over });
  if (taking.decided === 'refuse') return { called, names: [], full: taking.why };
  const names = taking.lists.filter(isOf).map(({ team, language }) => openList(gameId, team, language));
  return { called, names, full: undefined };
}

/** `most` is how many of a handful are tried. */
type Asked = { body: NextBody; keyed: KeyedWrite | undefined; most: number };
/** `lost` says that some case may still be free: it had changed since it was read, or was not tried. */
type Taken = { task?: Task | undefined; lost: boolean };

async function take(db: Database, keys: Keys, staff: Staff, { body, keyed, most }: Asked, now: number): Promise<Taken> {
  const games = body.gameId === undefined ? [...staff.games] : [body.gameId];
  const lists = await Promise.all(games.map((gameId) => listsIn(db, staff, gameId, body, now)));
  const byCall = (one: Task, other: Task) => (one.callBackAt ?? 0) - (other.callBackAt ?? 0);
  const claimFirst = (tasks: readonly Task[]) => firstOf(db, keys, staff, tasks, keyed, now);
  const called = await claimFirst(lists.flatMap((one) => one.called).sort(byCall));
  if (called.task) return called;
  const mine = new Set(lists.flatMap(({ names }) => names));
  const full = lists.find((one) => one.full !== undefined)?.full;
  if (mine.size === 0 && full !== undefined) throw conflict(full);
  let lost = called.lost;
  for await (const some of handfuls(db, mine, (task) => isFree(asItStands(task, now), mine, staff))) {
    const found = await claimFirst(turned(some, staff).slice(0, most));
    lost ||= found.lost || some.length > most;
    if (found.task) return found;
    if (keyed && (await recallAnswer(db, memoryOf(staff), keyed, now))) return { lost: false };
  }
  return { lost };
}

/** The cases of some lists, and the new ones, by what is due next, a handful at a time. */
async function* handfuls(
  db: Database,
  names: ReadonlySet<string>,
  wanted: (task: Task) => boolean,
): AsyncGenerator<Task[], void> {
  if (names.size === 0) return;
  const sources = [...names, newList].map((name) => {
    const partition: Partition = { index: 'worklist', name, forward: true };
    return (after: string | undefined, limit: number) => loadPage(db, partition, after, limit);
  });
  let some: Task[] = [];
  let size = 1;
  for await (const { task } of merged<Listed>(sources, { after: undefined, forward: true, page: 1 })) {
    if (wanted(task)) some.push(task);
    if (some.length < size) continue;
    yield some;
    some = [];
    size = size === 1 ? handful : size * 2;
  }
  if (some.length > 0) yield some;
}

/** Whether a person may be given a case. What somebody handed to a supervisor is no agent's next. @param task as it stands */
const isFree = (task: Task, mine: ReadonlySet<string>, staff: Staff): boolean =>
  task.assignee === undefined &&
  task.pausedAt === undefined &&
  (task.forSupervisor === undefined || staff.roles.has('supervisor')) &&
  mine.has(openList(task.gameId, task.team, task.language));

/** Cases in an order of the person's own: those who lose one to somebody do not all run after the same next one. */
function turned(tasks: readonly Task[], staff: Staff): Task[] {
  const letters = Array.from(`${staff.id}${tasks[0]?.taskId}`);
  const sum = letters.reduce((total, letter) => (total * 31 + (letter.codePointAt(0) ?? 0)) % 999_983, 7);
  const start = tasks.length === 0 ? 0 : sum % tasks.length;
  return [...tasks.slice(start), ...tasks.slice(0, start)];
}

/** Claims the first case that is as it was read; what was taken under a key is remembered with it. */
async function firstOf(
  db: Database,
  keys: Keys,
  staff: Staff,
  tasks: readonly Task[],
  keyed: KeyedWrite | undefined,
  now: number,
): Promise<Taken> {
  let lost = false;
  for (const task of tasks) {
    const also = keyed ? [memoryWrite(db, memoryOf(staff), keyed, task.taskId, now)] : [];
    try {
      const done = await workOnce(db, keys, staff, task, { act: 'claim', body: {}, keyed: undefined, also }, now);
      if (done) return { task: done.task, lost: false };
      lost = true;
    } catch (fault) {
      if (!(fault instanceof Problem && fault.status === 409)) throw fault;
    }
  }
  return { lost };
}
