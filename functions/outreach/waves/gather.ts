import { hour, minute } from '../../kernel/clock.ts';
import { derivedId } from '../../kernel/ids.ts';
import { higher } from '../priority.ts';
import type { Step } from '../steps.ts';
import { tightened } from '../targets/promise.ts';
import { asItStands, type Task, unheld } from '../task.ts';
import { transitions } from '../transitions.ts';

/** So many cases with one signature, opened within the window, are a wave. */
const waveSize = 10;
const waveWindowMs = 60 * minute;
/** For so long after the last case of a wave, later ones with its signature join it. */
const waveOpenMs = 2 * hour;

/** A case that was seen for its signature: its id and when it was opened (milliseconds). */
export type Sighting = { taskId: string; openedAt: number };

/** What is known of one signature in one game. */
export type Watch = { recent: Sighting[]; parentId?: string | undefined; lastAt?: number | undefined };

export const noWatch: Watch = { recent: [] };

/** More than this is not remembered: a wave has long been gathered by then. */
const remembered = 500;

/**
 * What is to become of cases that were just opened.
 * @returns `join`: the wave is under way. `gather`: with those seen before they are a new one. `wait`: not so many yet. With what is
 * known afterwards
 * @param ofAttack the cases are of one attack: they join its case as long as that is open, for players answer much later
 */
export function gather(
  watch: Watch,
  tasks: readonly Sighting[],
  now: number,
  ofAttack = false,
): { decided: 'join' | 'gather' | 'wait'; watch: Watch } {
  const newest = Math.max(...tasks.map(({ openedAt }) => openedAt), 0);
  const known = new Map([...watch.recent, ...tasks].map((one) => [one.taskId, one.openedAt]));
  const recent = [...known]
    .map(([taskId, openedAt]) => ({ taskId, openedAt }))
    .filter(({ openedAt }) => openedAt > newest - waveWindowMs)
    .toSorted((one, other) => one.openedAt - other.openedAt || (one.taskId < other.taskId ? -1 : 1))
    .slice(-remembered);
  const { parentId, lastAt = 0 } = watch;
  if (parentId !== undefined && (ofAttack || newest <= lastAt + waveOpenMs))
    return { decided: 'join', watch: { recent, parentId, lastAt: Math.max(lastAt, newest) } };
  const decided = recent.length >= waveSize ? 'gather' : 'wait';
  return { decided, watch: { recent, lastAt: decided === 'gather' ? Math.max(newest, now) : undefined } };
}

/** Whether a case can be put beneath a wave: one that nobody works on. @param task as it stands */
export const isGatherable = (task: Task): boolean =>
  task.kind !== 'wave' &&
  task.parentId === undefined &&
  task.assignee === undefined &&
  task.pausedAt === undefined &&
  transitions[task.state].gather !== undefined;

/** A case beneath its wave, with the step that says so; undefined if somebody works on it, or it is closed or beneath another. */
export function gathered(
  stored: Task,
  wave: Pick<Task, 'taskId' | 'title'>,
  by: string,
  now: number,
): { task: Task; step: Step } | undefined {
  const task = asItStands(stored, now);
  const state = transitions[task.state].gather;
  if (state === undefined || !isGatherable(task)) return undefined;
  const { taskId: parentId, title = '' } = wave;
  const beneath: Task = { ...unheld(task), state, parentId, scouted: true, version: stored.version + 1 };
  return { task: beneath, step: { at: now, by, what: 'gathered', about: { parentId, title } } };
}

/** The id of a wave: it follows from what it is made of, so that a retry makes the same one. */
export const waveIdOf = (gameId: string, ...parts: string[]): string => derivedId('w', gameId, ...parts);

/** The partition of a wave, which has no player. */
export const waveOwner = (gameId: string, waveId: string): string => `wave#${gameId}#${waveId}`;

const mostCommon = <T>(values: readonly T[], fallback: T): T =>
  [...Map.groupBy(values, (value) => value)].reduce<[T, number]>(
    (best, [value, all]) => (all.length > best[1] ? [value, all.length] : best),
    [fallback, 0],
  )[0];

/**
 * The case that stands for many: as pressing as the most pressing of them, with the earliest of their promises, for the team and the
 * language of most, and with the signals of the first. It has no player, so its `playerId` is empty.
 * @param tasks at least one
 */
export function waveOf(
  waveId: string,
  tasks: readonly [Task, ...Task[]],
  { title, signature }: { title: string; signature: string | undefined },
  now: number,
): Task {
  const [first] = tasks;
  const { gameId } = first;
  return {
    ...{ taskId: waveId, gameId, player: waveOwner(gameId, waveId), playerId: '', kind: 'wave', state: 'open' },
    priority: tasks.reduce((most, { priority }) => higher(most, priority), first.priority),
    team: mostCommon(
      tasks.map(({ team }) => team),
      first.team,
    ),
    language: mostCommon(
      tasks.map(({ language }) => language),
      first.language,
    ),
    openedAt: now,
    targets: tasks.reduce((all, { targets }) => tightened(all, targets), first.targets),
    evidence: { signals: first.evidence.signals, observations: [], eventIds: [] },
    version: 1,
    score: Math.max(...tasks.map(({ score = 0 }) => score)),
    value: tasks.reduce((sum, { value = 0 }) => sum + value, 0),
    ...{ title, signature, members: 0, done: 0 },
  };
}
