import { minute } from '../kernel/clock.ts';
import { higher, type Promises, targetsFrom, tightened } from './priority.ts';
import type { Step, StepKind } from './steps.ts';
import { asItStands, type Outcome, type Task, unheld } from './task.ts';
import { type Act, transitions } from './transitions.ts';

/** Who acts, and what the game promises its players (minutes). */
export type Actor = { id: string; name: string; supervisor: boolean; promises?: Promises | undefined };

export const channels = ['phone', 'in_game', 'chat', 'mail'] as const;
export const attemptOutcomes = ['reached', 'no_answer', 'wrong_person', 'refused', 'call_back'] as const;
export const revealFields = ['email', 'phone'] as const;

/** What a person asks to be done. Texts are clean, times in milliseconds. */
export type Order =
  | { act: 'claim' | 'release' | 'escalate' | 'reopen'; reason?: string | undefined }
  | {
      act: 'attempt';
      channel: (typeof channels)[number];
      outcome: (typeof attemptOutcomes)[number];
      callBackAt?: number | undefined;
      note?: string | undefined;
    }
  | { act: 'note'; text: string }
  | { act: 'reveal'; field: (typeof revealFields)[number]; reason: string }
  | { act: 'resolve'; outcome: Outcome; note?: string | undefined };

export type Decision = { decided: 'change'; task: Task; step: Step | undefined } | { decided: 'refuse'; why: string };

/** Long enough for a call and its notes; every act of the assignee renews it. */
export const leaseMs = 30 * minute;
/** How long after an agreed call the case still waits for the agent who agreed it. */
export const callBackGraceMs = 30 * minute;

/** Acts that belong to the assignee while the lease runs. A supervisor may do them too, except claim: two people never hold one case. */
const assigneeActs: readonly Act[] = ['claim', 'release', 'attempt', 'wait', 'escalate', 'resolve'];

const stepKinds: Record<Order['act'], StepKind> = {
  claim: 'claimed',
  release: 'released',
  attempt: 'attempted',
  note: 'noted',
  reveal: 'revealed',
  escalate: 'escalated',
  resolve: 'resolved',
  reopen: 'reopened',
};

/** The name of an order in the table of transitions. */
export const actOf = (order: Order): Act =>
  order.act === 'attempt' && order.callBackAt !== undefined ? 'wait' : order.act;

/**
 * What becomes of a case when a person acts on it.
 * @param stored as read; a lease that has run out is taken into account
 * @param now milliseconds
 */
export function decide(stored: Task, order: Order, actor: Actor, now: number): Decision {
  const task = asItStands(stored, now);
  const act = actOf(order);
  const state = transitions[task.state][act];
  if (state === undefined) return { decided: 'refuse', why: `A case that is ${task.state} does not take this act.` };
  const { assignee } = task;
  const others = assignee !== undefined && assignee.id !== actor.id && task.state !== 'resolved';
  if (others && assigneeActs.includes(act) && (act === 'claim' || !actor.supervisor))
    return { decided: 'refuse', why: `${assignee.name} is working on this case.` };
  const next = renewed({ ...changed(task, order, actor, now), state, version: stored.version + 1 }, actor, now);
  const { act: _act, ...about } = order;
  const told = Object.entries(about).filter((entry): entry is [string, string | number] => entry[1] !== undefined);
  const step: Step = { at: now, by: actor.name, what: stepKinds[order.act], about: Object.fromEntries(told) };
  const renewal = act === 'claim' && assignee !== undefined && task.state === 'claimed';
  return { decided: 'change', task: next, step: renewal ? undefined : step };
}

function renewed(task: Task, actor: Actor, now: number): Task {
  const { assignee, callBackAt, state, leasedUntil = 0 } = task;
  if (!assignee || (state !== 'claimed' && state !== 'waiting')) return task;
  const byAct = assignee.id === actor.id ? now + leaseMs : leasedUntil;
  const byCall = callBackAt === undefined ? 0 : callBackAt + callBackGraceMs;
  return { ...task, leasedUntil: Math.max(byAct, byCall) };
}

function changed(task: Task, order: Order, actor: Actor, now: number): Task {
  const assignee = task.assignee ?? { id: actor.id, name: actor.name };
  switch (order.act) {
    case 'claim':
      return { ...task, assignee, callBackAt: undefined };
    case 'release':
      return unheld(task);
    case 'note':
    case 'reveal':
      return task;
    case 'attempt': {
      const { callBackAt } = order;
      const nextUpdate = callBackAt ?? targetsFrom(task.priority, now, actor.promises).nextUpdate;
      const targets = { ...task.targets, nextUpdate };
      return { ...task, assignee, callBackAt, contactedAt: task.contactedAt ?? now, targets };
    }
    case 'escalate': {
      const priority = higher(task.priority, 'high');
      const targets = tightened(task.targets, targetsFrom(priority, now, actor.promises));
      return { ...unheld(task), priority, targets, escalatedAt: now };
    }
    case 'resolve':
      return { ...unheld(task), assignee, resolvedAt: now, outcome: order.outcome };
    case 'reopen': {
      const fresh = { contactedAt: undefined, escalatedAt: undefined, resolvedAt: undefined, outcome: undefined };
      return { ...unheld(task), ...fresh, targets: targetsFrom(task.priority, now, actor.promises) };
    }
  }
}
