import { loadTenant, type TargetSettings } from '../games/index.ts';
import { type Database, transact } from '../kernel/dynamo.ts';
import { faultFields, log } from '../kernel/log.ts';
import type { Keys } from '../kernel/secrets.ts';
import { dueTasks, newTasks } from './alarm-store.ts';
import { taskNews, tell } from './news.ts';
import { sideBySide } from './side-by-side.ts';
import type { Task } from './task.ts';
import { loadPlayersTask, replace, stepWrite, taskWrite } from './task-store.ts';
import { tick } from './tick.ts';
import { wakeOf } from './wake.ts';
import { endAttack } from './waves/end-attack.ts';
import { scout } from './waves/scout.ts';
import { signatureOf } from './waves/signature.ts';
import { spreadOn } from './waves/spread-run.ts';

/** Cases at the same time. */
const atOnce = 8;
/** What the clock does to one case in one run at most: far more than can be due at once; a wave goes on in the next run. */
const turns = 40;

export type Watched = { looked: number; changed: number; gathered: number; failed: number };

/**
 * Does what the clock must do by now. What is left when the time is up stays due for the next run, and so does what failed; two runs at
 * the same time do everything once, for each write stands on the version that was read.
 * @param goOn whether there is time for more
 * @returns counts
 */
export async function watchTasks(db: Database, keys: Keys, now: number, goOn: () => boolean): Promise<Watched> {
  const count: Watched = { looked: 0, changed: 0, gathered: 0, failed: 0 };
  for await (const page of newTasks(db)) {
    if (!goOn()) return count;
    await lookAt(db, keys, page, now, count, goOn);
  }
  for await (const page of dueTasks(db, now)) {
    if (!goOn()) return count;
    await sideBySide(page, atOnce, async (task) => {
      if (!goOn()) return;
      count.looked += 1;
      await guarded(count, () => touch(db, keys, task, now, count, goOn));
    });
  }
  return count;
}

/** Looks at new cases: those of one signature together, whether they are a wave. */
async function lookAt(
  db: Database,
  keys: Keys,
  page: readonly Task[],
  now: number,
  count: Watched,
  goOn: () => boolean,
): Promise<void> {
  const groups = [...Map.groupBy(page, (task) => `${task.gameId}|${signatureOf(task)}`).values()];
  await sideBySide(groups, atOnce, async (tasks) => {
    const [first] = tasks;
    if (!first || !goOn()) return;
    const look = { gameId: first.gameId, signature: signatureOf(first), tasks };
    count.looked += tasks.length;
    await guarded(count, async () => {
      const settings = await settingsOf(db, first.gameId, now);
      count.gathered += await scout(db, keys, { ...look, settings }, now);
    });
  });
}

async function guarded(count: Watched, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (fault) {
    count.failed += 1;
    log.error('task_watch_failed', faultFields(fault));
  }
}

const settingsOf = async (db: Database, gameId: string, now: number): Promise<TargetSettings | undefined> =>
  (await loadTenant(db, gameId, now))?.targets;

/** Does to a case all that is due. The index may show it as it was: a write that is refused reads it anew. */
async function touch(
  db: Database,
  keys: Keys,
  listed: Task,
  now: number,
  count: Watched,
  goOn: () => boolean,
): Promise<void> {
  const settings = await settingsOf(db, listed.gameId, now);
  let task: Task | undefined = listed;
  for (let turn = 0; turn < turns && task && goOn(); turn++) {
    const wake = wakeOf(task, settings);
    if (!wake || wake.at > now) {
      // the alarm was set without the settings, or by others than those of now
      if (turn === 0) await replace(db, task, settings);
      return;
    }
    if (wake.what === 'spread') {
      task = await spreadOn(db, keys, task, settings, now);
      if (task) count.changed += 1;
      continue;
    }
    if (wake.what === 'end') {
      task = await endAttack(db, keys, task, now);
      if (task?.state === 'resolved') count.changed += 1;
      continue;
    }
    const done = tick(task, wake, settings, now);
    if (!done) return;
    const writes = [
      taskWrite(db, keys, done.task, done.act, task.version, now, settings),
      stepWrite(db, task, done.step, String(done.task.version).padStart(9, '0')),
      ...(done.escalates ? [tell(db, done.task, [taskNews(keys, done.task, 'task.escalated', now)], now)] : []),
    ];
    const stored = (await transact(db, writes)) === 'done';
    if (stored) count.changed += 1;
    task = stored ? done.task : await loadPlayersTask(db, task.player, task.taskId);
  }
}
