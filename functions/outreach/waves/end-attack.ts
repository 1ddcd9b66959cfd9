import { type Database, transact } from '../../kernel/dynamo.ts';
import type { Keys } from '../../kernel/secrets.ts';
import { changed } from '../changes.ts';
import { loadPage } from '../list-store.ts';
import { beneath } from '../place.ts';
import { ourselves, type Step } from '../steps.ts';
import { asItStands, type Task } from '../task.ts';
import { loadPlayersTask, stepWrite, taskWrite } from '../task-store.ts';
import { statesAllowing } from '../transitions.ts';
import { prolongAttack } from './attack-store.ts';
import { lookAgain } from './attack-wave.ts';

const pageSize = 100;

/** Whether a case beneath a wave still waits for somebody. */
async function hasOpenCases(db: Database, { taskId }: Task): Promise<boolean> {
  let after: string | undefined;
  for (;;) {
    const page = await loadPage(db, { index: 'holders', name: beneath(taskId), forward: true }, after, pageSize);
    if (page.rows.some(({ task }) => task.state !== 'resolved')) return true;
    after = page.rows.at(-1)?.due;
    if (!page.more || after === undefined) return false;
  }
}

/** The case of an attack that is over, closed, with the step that says so; undefined while a person has it. */
export function ended(stored: Task, now: number): { task: Task; step: Step } | undefined {
  const task = asItStands(stored, now);
  if (task.assignee || !statesAllowing('resolve').includes(task.state)) return undefined;
  const order = { act: 'resolve', outcome: 'closed_with_care' } as const;
  const by = { id: ourselves, name: ourselves, supervisor: true };
  const closed = changed(task, order, by, now);
  return {
    task: { ...closed, state: 'resolved', spread: undefined, attackUntil: undefined, version: stored.version + 1 },
    step: { at: now, by: ourselves, what: 'resolved', about: { outcome: order.outcome } },
  };
}

/**
 * Closes the case of an attack that is over, if nobody has it and no case beneath it is open; else looks again later.
 * @param listed as the index shows it
 * @returns the case as it is now
 */
export async function endAttack(db: Database, keys: Keys, listed: Task, now: number): Promise<Task | undefined> {
  const { gameId, taskId } = listed;
  const end = (await hasOpenCases(db, listed)) ? undefined : ended(listed, now);
  if (end) {
    const writes = [
      taskWrite(db, keys, end.task, 'resolve', listed.version, now),
      stepWrite(db, listed, end.step, String(end.task.version).padStart(9, '0')),
    ];
    if ((await transact(db, writes)) === 'done') return end.task;
  } else await prolongAttack(db, gameId, taskId, lookAgain(now));
  return loadPlayersTask(db, listed.player, taskId);
}
