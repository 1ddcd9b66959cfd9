import type { TargetSettings } from '../games/index.ts';
import { pauseLimitMs } from './changes.ts';
import { nextTarget, type Task, type Team } from './task.ts';
import { isNew, wakeOf } from './wake.ts';

/** Partitions of the index `worklist`: open cases of a game by team and language, and its closed ones. */
export const openList = (gameId: string, team: Team, language: string) => `${gameId}#open#${team}#${language}`;
/**
 * Cases of every game that the clock has not looked at yet: some minutes' worth. It is read with the lists of a game. One partition takes
 * some 500 new cases a second (1,000 write units, DynamoDB developer guide), more than any number of people could work on.
 */
export const newList = 'open#new';
export const closedList = (gameId: string) => `${gameId}#closed`;

/** Partitions of the index `holders`: what a person holds, what a person has closed, and what lies beneath a wave. */
export const heldBy = (gameId: string, staffId: string) => `${gameId}#${staffId}`;
export const closedBy = (gameId: string, staffId: string) => `${gameId}#${staffId}#closed`;
export const beneath = (parentId: string) => `#wave#${parentId}`;

const alarmShards = 4;
/** Partitions of the index `alarms`. */
export const alarmPartitions: readonly string[] = Array.from({ length: alarmShards }, (_, shard) => `alarm#${shard}`);
const alarmOf = (taskId: string) => alarmPartitions[(taskId.codePointAt(taskId.length - 1) ?? 0) % alarmShards];

/** A time as text that sorts like the number. @param at milliseconds */
export const sortable = (at: number) => String(Math.max(0, Math.ceil(at))).padStart(15, '0');

/** When something is due next: of a closed case, when it was closed; of one that waits for the player, when we stop waiting. */
function dueAt(task: Task): number {
  const { state, resolvedAt, pausedAt, openedAt } = task;
  if (state === 'resolved') return resolvedAt ?? openedAt;
  return pausedAt === undefined ? nextTarget(task).at : pausedAt + pauseLimitMs;
}

function holderOf({ gameId, state, assignee, parentId }: Task): string | undefined {
  if (parentId !== undefined) return beneath(parentId);
  if (!assignee) return undefined;
  return state === 'resolved' ? closedBy(gameId, assignee.id) : heldBy(gameId, assignee.id);
}

function listOf(task: Task): string | undefined {
  const { gameId, state, team, language, parentId } = task;
  if (state === 'resolved') return closedList(gameId);
  if (isNew(task)) return newList;
  return parentId === undefined ? openList(gameId, team, language) : undefined;
}

/** Where a case stands in the indexes. */
export function placeOf(task: Task, settings: TargetSettings | undefined) {
  const place = { list: listOf(task), holder: holderOf(task), due: `${sortable(dueAt(task))}#${task.taskId}` };
  const wake = isNew(task) ? undefined : wakeOf(task, settings);
  return wake ? { ...place, alarm: alarmOf(task.taskId), alarmAt: sortable(wake.at) } : place;
}
