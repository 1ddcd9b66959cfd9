import { loadTenant } from '../games/index.ts';
import { requireGame, type Staff } from '../kernel/access.ts';
import { backoff } from '../kernel/backoff.ts';
import { type Database, transact, type Write } from '../kernel/dynamo.ts';
import { conflict, notFound, stale, storageUnavailable } from '../kernel/errors.ts';
import type { Keys } from '../kernel/secrets.ts';
import { loadContact } from '../players/index.ts';
import { consequences } from './consequences.ts';
import { checkCallBack } from './order.ts';
import type { Task } from './task.ts';
import { loadTask, stepWrite, taskCheck, taskWrite, uniqueStepWrite } from './task-store.ts';
import { showTask } from './task-view.ts';
import { type Actor, actOf, type Decision, decide, type Order } from './work.ts';
import { type KeyedWrite, memoryWrite, recallAnswer } from './write-memory-store.ts';

/** A write that a person asks for. `ifMatch` is the version they have seen, if they name one. */
export type WorkRequest = {
  taskId: string;
  order: Order;
  ifMatch: number | undefined;
  keyed: KeyedWrite | undefined;
};

const attempts = 8;

/**
 * Carries out an act on a case with all that follows from it, in one transaction. When somebody else was faster, reads and decides again.
 * @param now milliseconds
 * @returns the case after the act, or what was revealed; for a repeated key the first answer
 * @throws Problem 404 unknown or of another game, 409 not possible as the case stands, or the key was used for another request, 412 stale
 */
export async function workTask(
  db: Database,
  keys: Keys,
  staff: Staff,
  request: WorkRequest,
  now: number,
): Promise<unknown> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (attempt > 0) await backoff(attempt);
    const task = await loadTask(db, keys, request.taskId);
    if (!task) throw notFound('task');
    requireGame(staff, task.gameId, 'task');
    const earlier = request.keyed && (await recallAnswer(db, task.player, request.keyed, now));
    if (earlier && !earlier.same) throw conflict('This Idempotency-Key was used for another request.');
    if (earlier) return earlier.answer;
    if (request.ifMatch !== undefined && request.ifMatch !== task.version) throw stale();
    const { answer, writes } = await prepare(db, keys, staff, task, request, now);
    if ((await transact(db, writes)) === 'done') return answer;
  }
  throw storageUnavailable();
}

async function actorOf(db: Database, staff: Staff, gameId: string, now: number): Promise<Actor> {
  const tenant = await loadTenant(db, gameId, now);
  return { id: staff.id, name: staff.name, supervisor: staff.roles.has('supervisor'), promises: tenant?.targets };
}

/** What an act answers and writes. @throws Problem 404 for a contact that the game never gave, 409 */
async function prepare(db: Database, keys: Keys, staff: Staff, task: Task, { order, keyed }: WorkRequest, now: number) {
  checkCallBack(order, now);
  const decision = decide(task, order, await actorOf(db, staff, task.gameId, now), now);
  if (decision.decided === 'refuse') throw conflict(decision.why);
  const answer = order.act === 'reveal' ? await reveal(db, task, order.field) : showTask(keys, decision.task, now);
  const memory = keyed ? [memoryWrite(db, task.player, keyed, answer, now)] : [];
  const own = ownWrites(db, keys, task, order, decision, now);
  return { answer, writes: [...own, ...(await consequences(db, keys, decision.task, order, now)), ...memory] };
}

/** The case and the step. A reveal leaves the case as it is and only adds to its trail, so that the reader's version stays good. */
function ownWrites(
  db: Database,
  keys: Keys,
  read: Task,
  order: Order,
  decision: Decision & { decided: 'change' },
  now: number,
): Write[] {
  const { task, step } = decision;
  if (order.act === 'reveal')
    return [taskCheck(db, read, 'reveal'), ...(step ? [uniqueStepWrite(db, task, step)] : [])];
  const stepId = String(task.version).padStart(9, '0');
  return [
    taskWrite(db, keys, task, actOf(order), read.version, now),
    ...(step ? [stepWrite(db, task, step, stepId)] : []),
  ];
}

async function reveal(db: Database, task: Task, field: 'email' | 'phone'): Promise<{ value: string }> {
  const value = (await loadContact(db, task.player))?.[field];
  if (value === undefined) throw notFound(`${field} of this player`);
  return { value };
}
