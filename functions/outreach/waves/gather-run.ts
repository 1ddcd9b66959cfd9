import { type Database, transact } from '../../kernel/dynamo.ts';
import type { Keys } from '../../kernel/secrets.ts';
import type { Task } from '../task.ts';
import { loadTask, stepWrite, taskWrite } from '../task-store.ts';
import { gathered } from './gather.ts';
import { joinWaveWrite } from './wave-store.ts';

/** Cases of one transaction: two rows each and the wave stay well below DynamoDB's hundred. */
const together = 20;

type Wave = Pick<Task, 'gameId' | 'taskId' | 'title'>;

/**
 * Puts cases beneath a wave, as far as nobody works on them. May be repeated.
 * @param by who gathers them
 * @returns the ids of those that lie beneath it now by this
 */
export async function putBeneath(
  db: Database,
  keys: Keys,
  wave: Wave,
  tasks: readonly Task[],
  by: string,
  now: number,
): Promise<string[]> {
  const done: string[] = [];
  for (let from = 0; from < tasks.length; from += together) {
    const part = tasks.slice(from, from + together);
    const put = await putPart(db, keys, wave, part, by, now);
    // one that has changed meanwhile must not keep back the others
    if (put) done.push(...put);
    else for (const { taskId } of part) done.push(...(await putOne(db, keys, wave, taskId, by, now)));
  }
  return done;
}

/** @returns undefined if one of them has changed */
async function putPart(
  db: Database,
  keys: Keys,
  wave: Wave,
  part: readonly Task[],
  by: string,
  now: number,
): Promise<string[] | undefined> {
  const all = part.flatMap((read) => {
    const put = gathered(read, wave, by, now);
    return put ? [{ read, ...put }] : [];
  });
  if (all.length === 0) return [];
  const writes = all.flatMap(({ read, task, step }) => [
    taskWrite(db, keys, task, 'gather', read.version, now),
    stepWrite(db, task, step, String(task.version).padStart(9, '0')),
  ]);
  const count = joinWaveWrite(db, wave.gameId, wave.taskId, all.length);
  return (await transact(db, [...writes, count])) === 'done' ? all.map(({ task }) => task.taskId) : undefined;
}

async function putOne(
  db: Database,
  keys: Keys,
  wave: Wave,
  taskId: string,
  by: string,
  now: number,
): Promise<string[]> {
  const task = await loadTask(db, keys, taskId);
  return (task && (await putPart(db, keys, wave, [task], by, now))) ?? [];
}
