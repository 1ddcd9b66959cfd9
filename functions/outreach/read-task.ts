import { requireGame, type Staff } from '../kernel/access.ts';
import type { Database } from '../kernel/dynamo.ts';
import { notFound } from '../kernel/errors.ts';
import type { Keys } from '../kernel/secrets.ts';
import { loadContact, loadState } from '../players/index.ts';
import type { TaskDetail } from './task-answer-schema.ts';
import { loadSteps, loadTask } from './task-store.ts';
import { showTaskDetail } from './task-view.ts';

/** One case with all that a call needs; contact details are masked. @throws Problem 404 unknown or of another game */
export async function readTask(
  db: Database,
  keys: Keys,
  staff: Staff,
  taskId: string,
  now: number,
): Promise<TaskDetail> {
  const task = await loadTask(db, keys, taskId);
  if (!task) throw notFound('task');
  requireGame(staff, task.gameId, 'task');
  const { player } = task;
  const [steps, known, contact] = await Promise.all([
    loadSteps(db, task),
    loadState(db, player),
    loadContact(db, player),
  ]);
  return showTaskDetail(keys, task, { steps, state: known?.state, contact }, now);
}
