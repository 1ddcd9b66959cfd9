import { higher, priorityOf, targetsFrom, tightened } from './priority.ts';
import { type JoinReason, ourselves, type Step } from './steps.ts';
import { type Evidence, type Task, type TaskKind, type TaskOpening, taskKinds } from './task.ts';
import { transitions } from './transitions.ts';

/** A further event or answer that belongs to an open case. */
export type Joining = Pick<TaskOpening, 'score' | 'value' | 'tier' | 'promises'> & {
  kind: JoinReason;
  evidence: Evidence;
};

const isTaskKind = (kind: JoinReason): kind is TaskKind => (taskKinds as readonly string[]).includes(kind);

/** What joining does to a case: always a step; the case itself changes only if the new evidence makes it more pressing. */
export type JoinDecision = { step: Step; raised: Task | undefined };

/** @returns undefined if the case is closed: what comes now must open another */
export function joinTask(task: Task, joining: Joining, now: number): JoinDecision | undefined {
  const state = transitions[task.state].join;
  if (state === undefined) return undefined;
  const { kind, evidence } = joining;
  const step: Step = { at: now, by: ourselves, what: 'joined', about: { kind }, evidence };
  const priority = isTaskKind(kind) ? higher(task.priority, priorityOf(kind, joining)) : task.priority;
  if (priority === task.priority) return { step, raised: undefined };
  const targets = tightened(task.targets, targetsFrom(priority, now, joining.promises));
  return { step, raised: { ...task, state, priority, targets, version: task.version + 1 } };
}
