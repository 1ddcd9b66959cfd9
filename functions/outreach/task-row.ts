import type { TargetSettings } from '../games/index.ts';
import type { Item } from '../kernel/dynamo.ts';
import { type Row, row } from '../kernel/tables.ts';
import { packEvidence, unpackEvidence } from './kept-evidence.ts';
import { placeOf, sortable } from './place.ts';
import type { Step } from './steps.ts';
import type { Task } from './task.ts';

export const taskKey = (player: string, taskId: string) => ({ pk: player, sk: `task#${taskId}` });
export const stepPrefix = (taskId: string) => `task#${taskId}#step#`;

/**
 * The row of a case, with its places in the indexes.
 * @param code the partition of its alias
 * @param settings what its game promises: by them the clock knows when to warn
 */
export function taskRow(task: Task, code: string, now: number, settings?: TargetSettings): Row {
  const { player, taskId, evidence, ...fields } = task;
  const place = placeOf(task, settings);
  const packed = packEvidence(evidence);
  return row('task', { ...taskKey(player, taskId), ...fields, ...place, packed, aliases: [code] }, now);
}

/** What a row has beside the fields of its case. */
const ofRow = new Set(['pk', 'sk', 'class', 'ttl', 'list', 'due', 'holder', 'alarm', 'alarmAt', 'aliases', 'packed']);

export function taskFromItem(item: Item): Task {
  const fields = Object.fromEntries(Object.entries(item).filter(([name]) => !ofRow.has(name)));
  const evidence = unpackEvidence(item.packed as Uint8Array);
  const ids = { player: String(item.pk), taskId: String(item.sk).slice('task#'.length) };
  return { ...(fields as Omit<Task, 'player' | 'taskId' | 'evidence'>), ...ids, evidence };
}

/** The row of a step. @param id tells apart what happened in the same millisecond */
export function stepRow(task: Pick<Task, 'player' | 'taskId'>, step: Step, id: string): Row {
  const { evidence, ...fields } = step;
  const key = { pk: task.player, sk: `${stepPrefix(task.taskId)}${sortable(step.at)}#${id}` };
  return row('taskStep', { ...key, ...fields, ...(evidence ? { packed: packEvidence(evidence) } : {}) }, step.at);
}

export function stepFromItem(item: Item): Step {
  const { at, by, what, about, packed } = item as Item & Pick<Step, 'at' | 'by' | 'what' | 'about'>;
  return { at, by, what, about, ...(packed ? { evidence: unpackEvidence(packed as Uint8Array) } : {}) };
}
