import { type CallbackMessage, callbackWrite } from '../games/index.ts';
import type { Database, Write } from '../kernel/dynamo.ts';
import { derivedId } from '../kernel/ids.ts';
import type { Keys } from '../kernel/secrets.ts';
import { trackingCode } from '../kernel/tokens.ts';
import type { Task } from './task.ts';

type TaskNews = 'task.opened' | 'task.escalated' | 'task.resolved';

/** What a game is told of a case. @param at milliseconds */
export function taskNews(keys: Keys, task: Task, type: TaskNews, at: number): CallbackMessage {
  const { taskId, kind, state, priority, outcome } = task;
  const data = { taskId, trackingCode: trackingCode(keys, taskId), kind, state, priority };
  return { type, at, data: outcome === undefined ? data : { ...data, outcome } };
}

/** Ids follow from the case and its version, so that a retry after a crash tells nothing twice. */
export const idOf = (prefix: string, { taskId, version }: Task): string => derivedId(prefix, taskId, String(version));

/** Tells the game, in the transaction of what it is told. @param task as it will be */
export function tell(db: Database, task: Task, messages: CallbackMessage[], now: number): Write {
  const { gameId, player, playerId } = task;
  return callbackWrite(db, { id: idOf('c', task), gameId, player, playerId, messages }, now);
}

/** The name of the mail that says that a case is open: one for each time that it was opened. @param task as it will be */
export const openedMailId = ({ taskId, reopened = 0 }: Task): string =>
  `opened-${taskId}${reopened === 0 ? '' : `-${reopened}`}`;
