import type { Item } from '../kernel/dynamo.ts';
import { pack, unpack } from '../kernel/packed.ts';
import { type Row, row } from '../kernel/tables.ts';
import type { Step } from './steps.ts';
import { type Evidence, nextTarget, type Task } from './task.ts';

export const taskKey = (player: string, taskId: string) => ({ pk: player, sk: `task#${taskId}` });
export const stepPrefix = (taskId: string) => `task#${taskId}#step#`;
export const listOf = (gameId: string, list: 'open' | 'closed') => `${gameId}#${list}`;

/** A time as text that sorts like the number. @param at milliseconds */
const sortable = (at: number) => String(at).padStart(15, '0');

/**
 * The row of a case. Its place in the work list is what is due next; of a closed case, when it was closed.
 * @param code the partition of its alias
 */
export function taskRow(task: Task, code: string, now: number): Row {
  const { player, taskId, evidence, ...fields } = task;
  const closed = task.state === 'resolved';
  const at = closed ? (task.resolvedAt ?? now) : nextTarget(task).at;
  const place = { list: listOf(task.gameId, closed ? 'closed' : 'open'), due: `${sortable(at)}#${taskId}` };
  return row('task', { ...taskKey(player, taskId), ...fields, ...place, packed: pack(evidence), aliases: [code] }, now);
}

export function taskFromItem(item: Item): Task {
  const { pk, sk, class: _class, ttl: _ttl, list: _list, due: _due, aliases: _aliases, packed, ...fields } = item;
  const evidence = unpack<Evidence>(packed as Uint8Array);
  const ids = { player: String(pk), taskId: String(sk).slice('task#'.length) };
  return { ...(fields as Omit<Task, 'player' | 'taskId' | 'evidence'>), ...ids, evidence };
}

/** The row of a step. @param id tells apart what happened in the same millisecond */
export function stepRow(task: Pick<Task, 'player' | 'taskId'>, step: Step, id: string): Row {
  const { evidence, ...fields } = step;
  const key = { pk: task.player, sk: `${stepPrefix(task.taskId)}${sortable(step.at)}#${id}` };
  return row('taskStep', { ...key, ...fields, ...(evidence ? { packed: pack(evidence) } : {}) }, step.at);
}

export function stepFromItem(item: Item): Step {
  const { at, by, what, about, packed } = item as Item & Pick<Step, 'at' | 'by' | 'what' | 'about'>;
  return { at, by, what, about, ...(packed ? { evidence: unpack<Evidence>(packed as Uint8Array) } : {}) };
}
