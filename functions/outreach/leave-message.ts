import { loadTenant, type TargetSettings } from '../games/index.ts';
import { backoff } from '../kernel/backoff.ts';
import { type Database, transact, type Write } from '../kernel/dynamo.ts';
import { Problem, storageUnavailable } from '../kernel/errors.ts';
import type { Keys } from '../kernel/secrets.ts';
import { loadState } from '../players/index.ts';
import { type MessageDecision, messagesToday, takeMessage, thePlayer } from './player-message.ts';
import { reopeningWrites } from './reopen-store.ts';
import type { Task } from './task.ts';
import { loadByCode, loadPlayersTask, loadSteps, stepWrite, taskWrite, uniqueStepWrite } from './task-store.ts';
import { waveOwner } from './waves/gather.ts';
import { leaveWaveWrite } from './waves/wave-store.ts';

/** Where a message went: to the case of the page, to that case opened again, or to a newer one of the same player. */
export type LeftMessage =
  | { left: 'here' | 'reopened' | 'other' }
  | { left: 'nowhere'; why: 'unknown' | 'too_many' | 'too_late' };

const attempts = 8;

/**
 * Puts a message of a player into the case of a code, in one transaction with all that follows. When somebody else was faster, reads and
 * decides again, so that the limit of messages holds for many at once too.
 * @param code as `readCode` gives it
 * @param text clean, 1 to 2,000 characters
 * @param now milliseconds
 */
export async function leaveMessage(
  db: Database,
  keys: Keys,
  code: string,
  text: string,
  now: number,
): Promise<LeftMessage> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (attempt > 0) await backoff(attempt);
    const found = await loadByCode(db, code);
    if (!found) return { left: 'nowhere', why: 'unknown' };
    const task = await receiving(db, found);
    const [steps, tenant] = await Promise.all([loadSteps(db, task), loadTenant(db, task.gameId, now)]);
    const decision = takeMessage(task, text, messagesToday(steps, now), tenant?.targets, now);
    if (decision.decided === 'refuse') return { left: 'nowhere', why: decision.why };
    const writes = await writesOf(db, keys, { task, decision, settings: tenant?.targets }, now).catch(againIfConflict);
    if (!writes || (await transact(db, writes)) !== 'done') continue;
    if (task.taskId !== found.taskId) return { left: 'other' };
    return { left: decision.reopened ? 'reopened' : 'here' };
  }
  throw storageUnavailable();
}

/** A case was opened for the player at this very moment: the message is for that one. */
function againIfConflict(fault: unknown): undefined {
  if (!(fault instanceof Problem && fault.status === 409)) throw fault;
}

/** The case that takes the message: a closed one gives it to an open one of the same player, for nobody has two. */
async function receiving(db: Database, found: Task): Promise<Task> {
  if (found.state !== 'resolved') return found;
  const taskId = (await loadState(db, found.player))?.state.taskId;
  const other = taskId === undefined ? undefined : await loadPlayersTask(db, found.player, taskId);
  return other && other.state !== 'resolved' ? other : found;
}

type Taken = {
  /** As read. */
  task: Task;
  decision: MessageDecision & { decided: 'take' };
  settings: TargetSettings | undefined;
};

async function writesOf(db: Database, keys: Keys, { task, decision, settings }: Taken, now: number): Promise<Write[]> {
  const { task: after, steps, reopened } = decision;
  const stepId = String(after.version).padStart(9, '0');
  return [
    taskWrite(db, keys, after, 'reply', task.version, now, settings),
    ...steps.map((step, nth) => stepWrite(db, task, step, `${stepId}${nth === 0 ? '' : `#${nth}`}`)),
    ...(reopened ? await reopeningWrites(db, keys, task, after, now) : []),
    ...(after.parentId === undefined ? [] : await tellWave(db, after.parentId, task, now)),
    ...(reopened ? leaveWaveWrite(db, task) : []),
  ];
}

/** Who works on a wave sees that a player beneath it has written, and in which case; the words stay with the player. */
async function tellWave(db: Database, parentId: string, { gameId, taskId }: Task, now: number): Promise<Write[]> {
  const wave = await loadPlayersTask(db, waveOwner(gameId, parentId), parentId);
  return wave ? [uniqueStepWrite(db, wave, { at: now, by: thePlayer, what: 'replied', about: { taskId } })] : [];
}
