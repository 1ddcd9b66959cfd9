import type { Database, Write } from '../kernel/dynamo.ts';
import type { Keys } from '../kernel/secrets.ts';
import type { Row } from '../kernel/tables.ts';
import { type Joining, joinTask } from './join.ts';
import { openTask } from './open.ts';
import type { Task, TaskOpening } from './task.ts';
import { aliasRow, loadPlayersTask, newTaskWrite, stepWrite, taskWrite } from './task-store.ts';

/**
 * What opens a case, for the transaction of its cause; 4 write units. The caller sets `PlayerState.taskId` in the same transaction.
 * @param now milliseconds
 * @returns `before` is put first and outside the transaction: without the case it leads nowhere. `task` is the case as it will be stored
 */
export function openTaskWrites(
  db: Database,
  keys: Keys,
  opening: TaskOpening,
  now: number,
): { before: Row[]; writes: Write[]; task: Task } {
  const task = openTask(opening, now);
  return { before: [aliasRow(keys, task, now)], writes: [newTaskWrite(db, keys, task, now)], task };
}

/**
 * What adds a further event or answer to the player's open case, for the transaction that also writes the player's state: closing the case
 * writes that state too, so only one of the two goes through. Reads the case.
 * @param id of the event or answer, so that a repeat is the same step
 * @returns undefined if there is no such case or it is closed: open another
 */
export async function joinTaskWrites(
  db: Database,
  keys: Keys,
  of: { player: string; taskId: string },
  joining: Joining & { id: string },
  now: number,
): Promise<Write[] | undefined> {
  const task = await loadPlayersTask(db, of.player, of.taskId);
  const decision = task && joinTask(task, joining, now);
  if (!decision) return undefined;
  const { step, raised } = decision;
  const writes = [stepWrite(db, task, step, joining.id)];
  return raised ? [...writes, taskWrite(db, keys, raised, 'join', task.version, now)] : writes;
}
