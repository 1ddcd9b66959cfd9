import type { TargetSettings } from '../../games/index.ts';
import { auditWrite } from '../../kernel/audit.ts';
import { minute } from '../../kernel/clock.ts';
import { type Database, transact, type Write } from '../../kernel/dynamo.ts';
import { Problem } from '../../kernel/errors.ts';
import { faultFields, log } from '../../kernel/log.ts';
import type { Keys } from '../../kernel/secrets.ts';
import { consequences } from '../consequences.ts';
import { loadPage } from '../list-store.ts';
import { closeCase } from '../ownership/close-case.ts';
import { beneath } from '../place.ts';
import { sideBySide } from '../side-by-side.ts';
import { ourselves } from '../steps.ts';
import type { Spread, Task } from '../task.ts';
import { loadPlayersTask, stepWrite, taskCheck, taskWrite } from '../task-store.ts';
import { carriedOn, orderFor } from './spread.ts';
import { leaveWaveWrite } from './wave-store.ts';

/** Cases in one step, and of them at the same time. */
const pageSize = 25;
const atOnce = 5;
const attempts = 4;
/** An index shows a case at most so long after it was put beneath the wave (usually within a second). */
const indexLagMs = minute;

type What = { wave: Task; spread: Spread; settings: TargetSettings | undefined };

/**
 * Carries what was done to a wave on to the next of its cases, each in its own transaction with all that follows from it.
 * @param read the wave
 * @returns the wave afterwards, with more to do as long as it has `spread`; undefined if it has to wait for the next run
 */
export async function spreadOn(
  db: Database,
  keys: Keys,
  read: Task,
  settings: TargetSettings | undefined,
  now: number,
): Promise<Task | undefined> {
  const [spread] = read.spread ?? [];
  if (!spread) return read;
  const members = { index: 'holders', name: beneath(read.taskId), forward: true } as const;
  const { rows, more } = await loadPage(db, members, spread.after, pageSize);
  const what = { wave: read, spread, settings };
  const ends = await sideBySide(rows, atOnce, ({ task }) => carrySafely(db, keys, what, task, now));
  if (ends.includes('failed')) return undefined;
  const done = spread.act === 'resolve' ? ends.filter((end) => end === 'done').length : 0;
  return saveProgress(db, keys, read, { spread, done, after: more ? rows.at(-1)?.due : undefined }, settings, now);
}

async function carrySafely(db: Database, keys: Keys, what: What, member: Task, now: number) {
  try {
    return await carry(db, keys, what, member, now);
  } catch (fault) {
    log.error('wave_case_failed', faultFields(fault));
    return 'failed';
  }
}

async function carry(
  db: Database,
  keys: Keys,
  { wave, spread, settings }: What,
  listed: Task,
  now: number,
): Promise<'done' | 'skipped' | 'failed'> {
  let member: Task | undefined = listed;
  for (let attempt = 0; attempt < attempts && member; attempt++) {
    if (attempt > 0) member = await loadPlayersTask(db, listed.player, listed.taskId);
    const next = member && carriedOn(member, wave.taskId, spread, settings, now);
    if (!member || !next) return 'skipped';
    const closing = await closingOf(db, keys, wave, spread, next.task, now);
    if (closing === 'needs_person') {
      await takeOut(db, keys, member, wave, now);
      return 'skipped';
    }
    const { gameId, taskId, player } = member;
    const entry = { gameId, taskId, player, staffId: spread.by.id, by: spread.by.name };
    const act = `task.${spread.act === 'note' ? 'notes' : spread.act}`;
    const writes: Write[] = [
      spread.act === 'note'
        ? taskCheck(db, member, 'note')
        : taskWrite(db, keys, closing.task, spread.act, member.version, now, settings),
      stepWrite(db, member, next.step, `wave-${spread.id}`),
      ...closing.writes,
      ...(await consequences(db, keys, { read: member, task: closing.task, step: next.step }, orderFor(spread), now)),
      auditWrite(db, { ...entry, act, about: { wave: wave.taskId } }, now),
    ];
    if ((await transact(db, writes)) === 'done') return 'done';
  }
  return 'failed';
}

/** What the ownership of an account has to say to its closing. The wave itself is the reason why it may be given back. */
async function closingOf(db: Database, keys: Keys, wave: Task, spread: Spread, task: Task, now: number) {
  if (spread.act !== 'resolve') return { task, writes: [] };
  const { outcome, note = wave.title ?? wave.taskId } = spread;
  try {
    return await closeCase(db, keys, task, { outcome, note }, now);
  } catch (fault) {
    if (fault instanceof Problem) return 'needs_person' as const;
    throw fault;
  }
}

/** A case that cannot be closed with its wave is on the work list again. If it has changed meanwhile, the next run looks again. */
async function takeOut(db: Database, keys: Keys, member: Task, wave: Task, now: number): Promise<void> {
  const task: Task = { ...member, parentId: undefined, version: member.version + 1 };
  const about = { wave: wave.taskId, reason: 'needs_person' };
  await transact(db, [
    taskWrite(db, keys, task, 'detach', member.version, now),
    stepWrite(db, task, { at: now, by: ourselves, what: 'detached', about }, `wave-out-${task.version}`),
    ...leaveWaveWrite(db, member),
  ]);
}

type Progress = { spread: Spread; done: number; after: string | undefined };

/** Stores how far it came. The last step of a closing waits until every case that was gathered just before can be seen. */
async function saveProgress(
  db: Database,
  keys: Keys,
  read: Task,
  { spread, done, after }: Progress,
  settings: TargetSettings | undefined,
  now: number,
): Promise<Task | undefined> {
  let wave: Task | undefined = read;
  for (let attempt = 0; attempt < attempts && wave; attempt++) {
    const closed = (wave.done ?? 0) + done;
    const early = spread.act === 'resolve' && closed < (wave.members ?? 0) && now < spread.at + indexLagMs;
    const ended = after === undefined && !early;
    const left = (wave.spread ?? []).flatMap((one) =>
      one.id !== spread.id ? [one] : ended ? [] : [{ ...one, after }],
    );
    const next: Task = { ...wave, done: closed, spread: left.length > 0 ? left : undefined, version: wave.version + 1 };
    if ((await transact(db, [taskWrite(db, keys, next, 'spread', wave.version, now, settings)])) === 'done')
      return after === undefined && early ? undefined : next;
    wave = await loadPlayersTask(db, read.player, read.taskId);
  }
  return undefined;
}
