import type { Database, Write } from '../kernel/dynamo.ts';
import { conflict } from '../kernel/errors.ts';
import type { Keys } from '../kernel/secrets.ts';
import { stateWrite } from '../players/index.ts';
import { startingState } from './closing.ts';
import { taskNews, tell } from './news.ts';
import { reopenedWrites } from './reports/fact-store.ts';
import type { Task } from './task.ts';

/**
 * What follows when a closed case is opened again, for the transaction that does it: it is the player's open case, its game knows, and
 * reports know that its closing was not the end.
 * @param read as it was, closed; `task` as it will be
 * @throws Problem 409 if the player has another open case
 */
export async function reopeningWrites(db: Database, keys: Keys, read: Task, task: Task, now: number): Promise<Write[]> {
  const { player, gameId, taskId } = task;
  const { state, version } = await startingState(db, player, now);
  if (state.taskId !== undefined && state.taskId !== taskId)
    throw conflict('The player has another open case; work on that one.');
  return [
    stateWrite(db, player, gameId, { ...state, taskId, closed: undefined }, version, now),
    tell(db, task, [taskNews(keys, task, 'task.opened', now)], now),
    ...reopenedWrites(db, read, now),
  ];
}
