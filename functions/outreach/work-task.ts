import { loadTenant } from '../games/index.ts';
import { requireGame, requirePermission, type Staff } from '../kernel/access.ts';
import { auditWrite } from '../kernel/audit.ts';
import { backoff } from '../kernel/backoff.ts';
import { type Database, transact, type Write } from '../kernel/dynamo.ts';
import { conflict, notFound, stale, storageUnavailable } from '../kernel/errors.ts';
import { check } from '../kernel/http-request.ts';
import { pseudonym } from '../kernel/ids.ts';
import type { Keys } from '../kernel/secrets.ts';
import type { KeyedWrite } from '../kernel/write-headers.ts';
import type { ActResult } from './act.ts';
import { actEntry } from './acts.ts';
import { renewed } from './changes.ts';
import type { Step } from './steps.ts';
import { asItStands, type Task } from './task.ts';
import { loadTask, stepWrite, taskCheck, taskWrite, uniqueStepWrite } from './task-store.ts';
import { showTask } from './task-view.ts';
import { transitions } from './transitions.ts';
import { type Actor, refusal } from './work.ts';
import { memoryWrite, recallAnswer } from './write-memory-store.ts';

/** A write that a person asks for, by the name of its act in the path. `ifMatch` is the version they have seen, if they name one. */
export type WorkRequest = {
  taskId: string;
  act: string;
  /** As it came; the schema of the act checks it. */
  body: unknown;
  ifMatch: number | undefined;
  keyed: KeyedWrite | undefined;
};

const attempts = 8;

/**
 * Carries out an act on a case with all that follows from it, in one transaction. When somebody else was faster, reads and decides again.
 * @param now milliseconds
 * @returns the case after the act, or what was revealed; for a repeated key the first answer
 * @throws Problem 403, 404 unknown or of another game, 400 naming the field, 409 not possible as the case stands, or the key was used for
 * another request, 412 stale
 */
export async function workTask(
  db: Database,
  keys: Keys,
  staff: Staff,
  request: WorkRequest,
  now: number,
): Promise<unknown> {
  const entry = actEntry(request.act);
  if (!entry) throw notFound('act');
  requirePermission(staff, entry.permission);
  const body = check(entry.body, request.body, 'The body has fields that cannot be used.');
  const keyed = request.keyed && unguessable(keys, request.keyed);
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (attempt > 0) await backoff(attempt);
    const task = await loadTask(db, keys, request.taskId);
    if (!task) throw notFound('task');
    requireGame(staff, task.gameId, 'task');
    const earlier = keyed && (await recallAnswer(db, task.player, keyed, now));
    if (earlier && !earlier.same) throw conflict('This Idempotency-Key was used for another request.');
    if (earlier) return earlier.answer;
    if (request.ifMatch !== undefined && request.ifMatch !== task.version) throw stale();
    const done = await workOnce(db, keys, staff, task, { ...request, body, keyed }, now);
    if (done) return done.answer;
  }
  throw storageUnavailable();
}

/** A bare digest of a short body, such as an answer of the ownership check, could be undone by trying them all; with the key it cannot. */
const unguessable = (keys: Keys, { id, digest }: KeyedWrite): KeyedWrite => ({
  id,
  digest: pseudonym(keys, 'write', [digest]),
});

async function actorOf(db: Database, staff: Staff, gameId: string, now: number): Promise<Actor> {
  const tenant = await loadTenant(db, gameId, now);
  return { id: staff.id, name: staff.name, supervisor: staff.roles.has('supervisor'), promises: tenant?.targets };
}

/**
 * Tries an act on a case as it was read, once.
 * @param request its body is checked; `also` goes into the transaction
 * @returns undefined if the case has changed since it was read
 * @throws Problem
 */
export async function workOnce(
  db: Database,
  keys: Keys,
  staff: Staff,
  read: Task,
  { act: name, body, keyed, also = [] }: Pick<WorkRequest, 'act' | 'body' | 'keyed'> & { also?: Write[] },
  now: number,
): Promise<{ answer: unknown; task: Task } | undefined> {
  const actor = await actorOf(db, staff, read.gameId, now);
  const stands = asItStands(read, now);
  const result = await actEntry(name)?.run({ db, keys, staff, actor, task: stands, body, now });
  if (!result) throw notFound('act');
  const why = refusal(stands, result.act, actor);
  if (why !== undefined) throw conflict(why);
  const task = result.task && carried(stands, { ...result, task: result.task }, actor, now);
  const answer = result.answer ?? showTask(keys, task ?? read, now);
  const { gameId, taskId, player } = read;
  const trail = { gameId, taskId, player, staffId: staff.id, by: staff.name, act: `task.${name}`, about: told(result) };
  const writes = [
    ...ownWrites(db, keys, read, { ...result, task }, actor, now),
    ...result.writes,
    auditWrite(db, trail, now),
    ...also,
    ...(keyed ? [memoryWrite(db, player, keyed, answer, now)] : []),
  ];
  return (await transact(db, writes)) === 'done' ? { answer, task: task ?? read } : undefined;
}

/** What every act does to a case: its state by the table, the next version, who works on it holds it, the lease runs anew; it is new no more. */
function carried(stands: Task, { act, task }: ActResult & { task: Task }, actor: Actor, now: number): Task {
  const state = transitions[stands.state][act] ?? stands.state;
  const assignee = task.assignee ?? (state === 'claimed' ? { id: actor.id, name: actor.name } : undefined);
  return renewed({ ...task, assignee, state, scouted: true, version: stands.version + 1 }, actor, now);
}

function ownWrites(db: Database, keys: Keys, read: Task, result: ActResult, actor: Actor, now: number): Write[] {
  const { act, task, step } = result;
  if (!task) return [taskCheck(db, read, act), ...(step ? [uniqueStepWrite(db, read, step)] : [])];
  const stored = taskWrite(db, keys, task, act, read.version, now, actor.promises);
  return [stored, ...(step ? [stepWrite(db, task, step, String(task.version).padStart(9, '0'))] : [])];
}

/** Fields of steps that say what was done without anybody's words. */
const plain: readonly string[] = ['channel', 'outcome', 'field', 'team', 'language', 'question', 'result', 'change'];

/** What the audit trail keeps of an act. */
const told = ({ step }: ActResult): Step['about'] =>
  Object.fromEntries(Object.entries(step?.about ?? {}).filter(([name]) => plain.includes(name)));
