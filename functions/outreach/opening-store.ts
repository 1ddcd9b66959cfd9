import type { Database, Write } from '../kernel/dynamo.ts';
import type { Keys } from '../kernel/secrets.ts';
import type { Row } from '../kernel/tables.ts';
import { type Joining, joinTask } from './join.ts';
import { openTask } from './open.ts';
import { reopenTask } from './reopen.ts';
import { reopenedWrites } from './reports/fact-store.ts';
import type { Task, TaskOpening } from './task.ts';
import { aliasRow, loadPlayersTask, newTaskWrite, stepWrite, taskWrite } from './task-store.ts';

/** `before` is put first and outside the transaction: without the case it leads nowhere. `task` is the case as it will be stored. */
export type Opened = { before: Row[]; writes: Write[]; task: Task };

/**
 * What opens a case, for the transaction of its cause; 4 write units. The caller sets `PlayerState.taskId` in the same transaction.
 * @param now milliseconds
 */
export function openTaskWrites(db: Database, keys: Keys, opening: TaskOpening, now: number): Opened {
  const task = openTask(opening, now);
  return { before: [aliasRow(keys, task, now)], writes: [newTaskWrite(db, keys, task, now, opening.promises)], task };
}

/**
 * What opens a case, or the one again that was closed a short while ago: what the caller names is found, and its news is a step of it. For
 * the transaction that also writes the player's state, with `PlayerState.taskId` set and `closed` taken out. Reads the case.
 * @param reopens the id of the closed case, as {@link reopenable} gives it; else as {@link openTaskWrites}
 * @param id of the event or answer, so that a repeat is the same step
 */
export async function openAgainWrites(
  db: Database,
  keys: Keys,
  { reopens, ...opening }: TaskOpening & { reopens: string | undefined; id: string },
  now: number,
): Promise<Opened> {
  if (reopens === undefined) return openTaskWrites(db, keys, opening, now);
  const closed = await loadPlayersTask(db, opening.player, reopens);
  // without its row the case is new, under the id that has been told
  if (closed?.state !== 'resolved') return openTaskWrites(db, keys, { ...opening, taskId: reopens }, now);
  const { task, step } = reopenTask(closed, opening, opening.promises, now);
  const stored = taskWrite(db, keys, task, 'reopen', closed.version, now, opening.promises);
  const marks = reopenedWrites(db, closed, now);
  return { before: [], writes: [stored, stepWrite(db, task, step, opening.id), ...marks], task };
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
  return raised ? [...writes, taskWrite(db, keys, raised, 'join', task.version, now, joining.promises)] : writes;
}
