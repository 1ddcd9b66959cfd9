import { loadCallbacks } from '../games/index.ts';
import { requireGame, type Staff } from '../kernel/access.ts';
import { appendAudit } from '../kernel/audit.ts';
import type { Database } from '../kernel/dynamo.ts';
import { notFound } from '../kernel/errors.ts';
import type { Language } from '../kernel/i18n.ts';
import type { Keys } from '../kernel/secrets.ts';
import { loadMails } from '../mail/index.ts';
import { loadContactRow, loadFacts, loadState } from '../players/index.ts';
import { factsOfCase } from './ownership/case-facts.ts';
import { possibleActs } from './possible-acts.ts';
import type { TaskDetail } from './task-answer-schema.ts';
import { loadSteps, loadTask } from './task-store.ts';
import { showTaskDetail } from './task-view.ts';

/**
 * One case with all that a call needs; contact details are masked. It is a read of personal data, so the trail gets a line each time, before
 * anything is shown: whoever reads the trail can fold repeated lines, and none that is missing could be found again.
 * @param language of the sentences that explain signals
 * @throws Problem 404 unknown or of another game
 */
export async function readTask(
  db: Database,
  keys: Keys,
  staff: Staff,
  taskId: string,
  now: number,
  language: Language = 'en',
): Promise<TaskDetail> {
  const task = await loadTask(db, keys, taskId);
  if (!task) throw notFound('task');
  requireGame(staff, task.gameId, 'task');
  const { player, gameId } = task;
  const entry = { gameId, staffId: staff.id, by: staff.name, act: 'task.read', taskId, player };
  const [steps, known, reach, kept, mails, callbacks] = await Promise.all([
    loadSteps(db, task),
    loadState(db, player),
    loadContactRow(db, player),
    loadFacts(db, player),
    loadMails(db, player),
    loadCallbacks(db, player),
    appendAudit(db, entry, now),
  ]);
  const acts = possibleActs(task, staff, now);
  const facts = factsOfCase(kept, task, steps, known?.state);
  const { contact, held } = reach;
  const file = { task, steps, state: known?.state, contact, held, facts, mails, callbacks, acts };
  return showTaskDetail(keys, file, now, language);
}
