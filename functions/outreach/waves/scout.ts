import type { TargetSettings } from '../../games/index.ts';
import { type Database, putRows, transact } from '../../kernel/dynamo.ts';
import type { Keys } from '../../kernel/secrets.ts';
import { sideBySide } from '../side-by-side.ts';
import { ourselves } from '../steps.ts';
import type { Task } from '../task.ts';
import { aliasRow, loadPlayersTask, loadTask, newTaskWrite, replace } from '../task-store.ts';
import { attackOf } from './attack-wave.ts';
import { gather, isGatherable, type Watch, waveIdOf, waveOf, waveOwner } from './gather.ts';
import { putBeneath } from './gather-run.ts';
import { signatureOf, titleOf } from './signature.ts';
import { type KnownWatch, loadWatch, watchWrite } from './wave-store.ts';

const attempts = 5;
const atOnce = 8;

type Look = { gameId: string; signature: string; tasks: readonly Task[]; settings: TargetSettings | undefined };

/**
 * Looks whether new cases belong to a wave, and puts them beneath it. What stops anywhere is done again with the next look: a case is
 * left alone only when that is settled.
 * @param tasks fresh cases of one game and one signature
 * @returns how many were gathered
 */
export async function scout(db: Database, keys: Keys, look: Look, now: number): Promise<number> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const gathered = await lookOnce(db, keys, look, now);
    if (!gathered) continue;
    const left = look.tasks.filter(({ taskId }) => !gathered.includes(taskId));
    await sideBySide(left, atOnce, (task) => replace(db, { ...task, scouted: true }, look.settings));
    return gathered.length;
  }
  return 0;
}

/** @returns the ids of those that were gathered; undefined if somebody else was at the same signature */
async function lookOnce(db: Database, keys: Keys, look: Look, now: number): Promise<string[] | undefined> {
  const { gameId, signature, tasks } = look;
  const known = await loadWatch(db, gameId, signature);
  const ofAttack = await openWave(db, gameId, attackOf(signature));
  const parent = ofAttack ?? (await openWave(db, gameId, known.watch.parentId));
  const decision = gather({ ...known.watch, parentId: parent?.taskId }, tasks, now, ofAttack !== undefined);
  if (decision.decided === 'wait') return (await note(db, look, known, decision.watch, now)) ? [] : undefined;
  // those that were seen first go first: while the new ones are not settled, all of this comes again
  const ids = decision.watch.recent.map(({ taskId }) => taskId);
  const fresh = new Map(tasks.map((task) => [task.taskId, task]));
  const loaded = await sideBySide(ids, atOnce, async (id) => fresh.get(id) ?? loadTask(db, keys, id));
  const free = loaded.filter((task) => task !== undefined && isGatherable(task) && signatureOf(task) === signature);
  const [first, second, ...others] = free as Task[];
  if (!first || (decision.decided === 'gather' && !second))
    return (await note(db, look, known, decision.watch, now)) ? [] : undefined;
  const all: [Task, ...Task[]] = [first, ...(second ? [second] : []), ...others];
  const begun = parent ? { wave: parent, known } : await begin(db, keys, look, known, decision.watch, all, now);
  if (!begun) return undefined;
  const done = await putBeneath(db, keys, begun.wave, all, ourselves, now);
  const settled: Watch = { recent: [], parentId: begun.wave.taskId, lastAt: decision.watch.lastAt };
  await note(db, look, begun.known, settled, now);
  return done;
}

async function openWave(db: Database, gameId: string, waveId: string | undefined): Promise<Task | undefined> {
  const wave = waveId === undefined ? undefined : await loadPlayersTask(db, waveOwner(gameId, waveId), waveId);
  return wave?.state === 'resolved' ? undefined : wave;
}

async function note(db: Database, { gameId, signature }: Look, known: KnownWatch, watch: Watch, now: number) {
  return (await transact(db, [watchWrite(db, gameId, signature, watch, known.version, now)])) === 'done';
}

/** Makes the wave, and keeps what was seen with it until all of that lies beneath it. @returns undefined if somebody else did */
async function begin(
  db: Database,
  keys: Keys,
  { gameId, signature, settings }: Look,
  { version }: KnownWatch,
  { recent, lastAt }: Watch,
  tasks: readonly [Task, ...Task[]],
  now: number,
): Promise<{ wave: Task; known: KnownWatch } | undefined> {
  const waveId = waveIdOf(gameId, signature, tasks[0].taskId);
  const wave = waveOf(waveId, tasks, { title: titleOf(tasks[0]), signature }, now);
  const watch: Watch = { recent, lastAt, parentId: waveId };
  await putRows(db, [aliasRow(keys, wave, now)]);
  const done = await transact(db, [
    newTaskWrite(db, keys, wave, now, settings),
    watchWrite(db, gameId, signature, watch, version, now),
  ]);
  return done === 'done' ? { wave, known: { watch, version: version + 1 } } : undefined;
}
