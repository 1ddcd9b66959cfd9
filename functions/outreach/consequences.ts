import type { Database, Write } from '../kernel/dynamo.ts';
import type { Keys } from '../kernel/secrets.ts';
import { afterResolve } from './closing.ts';
import { taskNews, tell } from './news.ts';
import { reopeningWrites } from './reopen-store.ts';
import type { Step } from './steps.ts';
import type { Task } from './task.ts';
import { leaveWaveWrite } from './waves/wave-store.ts';
import type { Order } from './work.ts';

/** A case as it was read, and as it will be with the step that leads there. */
export type Happened = { read: Task; task: Task; step: Step | undefined };

/**
 * What an act sets off outside its case, for the same transaction: the player's state, the news for the game, the mail to the player. A
 * wave has no player; what is done to it is carried on to its cases by the clock.
 * @throws Problem 409 if the player has another open case by now
 */
export async function consequences(
  db: Database,
  keys: Keys,
  { read, task, step }: Happened,
  order: Order,
  now: number,
): Promise<Write[]> {
  if (task.kind === 'wave') return [];
  switch (order.act) {
    case 'resolve':
      return afterResolve(db, keys, { task, step }, order.outcome, now);
    case 'reopen':
      return reopeningWrites(db, keys, read, task, now);
    case 'escalate':
      return [tell(db, task, [taskNews(keys, task, 'task.escalated', now)], now)];
    case 'detach':
      return leaveWaveWrite(db, read);
    default:
      return [];
  }
}
