import { loadTenant } from '../../games/index.ts';
import { requireGame, requirePermission, type Staff } from '../../kernel/access.ts';
import { auditWrite } from '../../kernel/audit.ts';
import { type Database, putRows, transact } from '../../kernel/dynamo.ts';
import { conflict, notFound, Problem, storageUnavailable } from '../../kernel/errors.ts';
import type { Keys } from '../../kernel/secrets.ts';
import { sideBySide } from '../side-by-side.ts';
import { asItStands, type Task } from '../task.ts';
import type { TaskItem } from '../task-answer-schema.ts';
import type { WaveBody } from '../task-schema.ts';
import { aliasRow, loadPlayersTask, loadTask, newTaskWrite } from '../task-store.ts';
import { showTask } from '../task-view.ts';
import { isGatherable, waveIdOf, waveOf, waveOwner } from './gather.ts';
import { putBeneath } from './gather-run.ts';
import { signatureOf } from './signature.ts';

const atOnce = 16;

/**
 * Makes one case of many, to be worked once. The same request again goes on where an earlier one stopped, and answers the same wave.
 * @param now milliseconds
 * @throws Problem 403, 404 for a foreign game or a case that is none of its, 409 naming cases that somebody works on, that are closed or
 * beneath another wave
 */
export async function makeWave(db: Database, keys: Keys, staff: Staff, body: WaveBody, now: number): Promise<TaskItem> {
  requirePermission(staff, 'wave.make');
  const { gameId, title } = body;
  requireGame(staff, gameId, 'game');
  const taskIds = [...new Set(body.taskIds)];
  const tasks = await sideBySide(taskIds, atOnce, (taskId) => loadTask(db, keys, taskId));
  const known = tasks.filter((task) => task?.gameId === gameId) as Task[];
  if (known.length < taskIds.length) throw notFound('task');
  const waveId = waveIdOf(gameId, title, ...taskIds.toSorted());
  const wave =
    (await loadPlayersTask(db, waveOwner(gameId, waveId), waveId)) ??
    (await begin(db, keys, staff, waveId, known, title, now));
  await putBeneath(db, keys, wave, known, staff.name, now);
  const made = await loadPlayersTask(db, wave.player, waveId);
  return showTask(keys, made ?? wave, now);
}

/** @throws Problem 409 naming by their place those that cannot be gathered */
async function begin(
  db: Database,
  keys: Keys,
  staff: Staff,
  waveId: string,
  tasks: readonly Task[],
  title: string,
  now: number,
): Promise<Task> {
  const held = tasks.flatMap((task, place) =>
    isGatherable(asItStands(task, now)) ? [] : [{ path: `taskIds.${place}`, message: 'is closed, held or in a wave' }],
  );
  if (held.length > 0) throw new Problem(409, 'Some of these cases cannot be gathered.', { errors: held });
  const [first, ...others] = tasks;
  if (!first || others.length === 0) throw conflict('A wave is made of at least two cases.');
  const { gameId } = first;
  const signatures = new Set(tasks.map(signatureOf));
  const signature = signatures.size === 1 ? signatureOf(first) : undefined;
  const wave = waveOf(waveId, [first, ...others], { title, signature }, now);
  const tenant = await loadTenant(db, gameId, now);
  const entry = { gameId, taskId: waveId, staffId: staff.id, by: staff.name, act: 'wave.make' };
  await putRows(db, [aliasRow(keys, wave, now)]);
  const done = await transact(db, [
    newTaskWrite(db, keys, wave, now, tenant?.targets),
    auditWrite(db, { ...entry, about: { cases: tasks.length } }, now),
  ]);
  if (done !== 'done') throw storageUnavailable(); // somebody sent the same a moment ago: sent again, it goes on
  return wave;
}
