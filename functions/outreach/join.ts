import { higher, priorityOf, targetsFrom, tightened } from './priority.ts';
import { type JoinReason, ourselves, type Step } from './steps.ts';
import { type CaseKind, caseKinds, type Evidence, type Task, type TaskOpening } from './task.ts';
import { transitions } from './transitions.ts';

/** A further event or answer that belongs to an open case. */
export type Joining = Pick<TaskOpening, 'score' | 'value' | 'tier' | 'promises' | 'since'> & {
  kind: JoinReason;
  evidence: Evidence;
};

const isCaseKind = (kind: JoinReason): kind is CaseKind => (caseKinds as readonly string[]).includes(kind);

/** What joining does to a case: always a step; the case itself changes only if the new evidence makes it more pressing. */
export type JoinDecision = { step: Step; raised: Task | undefined };

/** How pressing a case is by what has joined it, beside what it already was. */
const risen = (task: Task, joining: Joining, now: number) =>
  isCaseKind(joining.kind) ? higher(task.priority, priorityOf(joining.kind, joining, now)) : task.priority;

const most = (one: number | undefined, other: number | undefined) =>
  one === undefined || other === undefined ? (one ?? other) : Math.max(one, other);

/** A case whose priority was made of what joined it too; its promises come forward. */
export function raised(task: Task, joining: Joining, now: number): Task {
  const priority = risen(task, joining, now);
  const targets = tightened(task.targets, targetsFrom(priority, task.team, now, joining.promises));
  const stakes = { score: most(task.score, joining.score), value: most(task.value, joining.value) };
  return { ...task, priority, targets, ...stakes, tier: joining.tier ?? task.tier, version: task.version + 1 };
}

/** @returns undefined if the case is closed: what comes now must open another, or this one again */
export function joinTask(task: Task, joining: Joining, now: number): JoinDecision | undefined {
  const state = transitions[task.state].join;
  if (state === undefined) return undefined;
  const { kind, evidence } = joining;
  const step: Step = { at: now, by: ourselves, what: 'joined', about: { kind }, evidence };
  const same = risen(task, joining, now) === task.priority;
  return { step, raised: same ? undefined : { ...raised(task, joining, now), state } };
}
