import type { TargetSettings } from '../games/index.ts';
import { day } from '../kernel/clock.ts';
import type { PlayerState } from '../players/index.ts';
import { startedAgain } from './changes.ts';
import { type Joining, raised } from './join.ts';
import { ourselves, type Step } from './steps.ts';
import type { Task } from './task.ts';

/**
 * For so long a closed case is opened again when more happens to its player: it is most likely the same trouble, the player still has its
 * code, and whoever takes it sees what was tried. What comes later is a new matter.
 */
const sameMatterMs = 7 * day;

/** The case that new evidence opens again; undefined if it must open one of its own. @param now milliseconds */
export function reopenable(
  { taskId, closed }: Pick<PlayerState, 'taskId' | 'closed'>,
  now: number,
): string | undefined {
  return taskId === undefined && closed !== undefined && closed.at > now - sameMatterMs ? closed.taskId : undefined;
}

/** A closed case with new evidence: as pressing as what is new, or as it was, with promises from now. @param now milliseconds */
export function reopenTask(
  closed: Task,
  joining: Joining,
  settings: TargetSettings | undefined,
  now: number,
): { task: Task; step: Step } {
  const { kind, evidence } = joining;
  const again: Task = { ...raised(closed, joining, now), state: 'open', parentId: undefined };
  const step: Step = { at: now, by: ourselves, what: 'reopened', about: { kind }, evidence };
  return { task: startedAgain(again, settings, now), step };
}
