import type { CallbackMessage } from '../games/index.ts';
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
