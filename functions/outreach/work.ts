import type { TargetSettings } from '../games/index.ts';
import type { Language } from '../kernel/i18n.ts';
import { changed, renewed } from './changes.ts';
import type { Step, StepKind } from './steps.ts';
import { asItStands, type Holder, type Outcome, type Task, type Team } from './task.ts';
import { type Act, transitions } from './transitions.ts';

export { callBackGraceMs, leaseMs, pauseLimitMs } from './changes.ts';

/** Who acts, and what the game promises its players. */
export type Actor = Holder & { supervisor: boolean; promises?: TargetSettings | undefined };

export const channels = ['phone', 'in_game', 'chat', 'mail'] as const;
export const attemptOutcomes = ['reached', 'no_answer', 'wrong_person', 'refused', 'call_back'] as const;
export const revealFields = ['email', 'phone'] as const;

/** What a person asks to be done. Texts are clean, times in milliseconds. */
export type Order =
  | { act: 'claim' | 'release' | 'escalate' | 'reopen' | 'await'; reason?: string | undefined }
  | {
      act: 'attempt';
      channel: (typeof channels)[number];
      outcome: (typeof attemptOutcomes)[number];
      callBackAt?: number | undefined;
      note?: string | undefined;
    }
  | { act: 'note'; text: string }
  | { act: 'reveal'; field: (typeof revealFields)[number]; reason: string }
  | { act: 'resolve'; outcome: Outcome; note?: string | undefined }
  | { act: 'hand_over'; team?: Team | undefined; language?: Language | undefined; reason: string }
  | { act: 'assign'; to: Holder; until?: number | undefined; reason?: string | undefined }
  | { act: 'detach'; reason?: string | undefined };

export type Changed = { decided: 'change'; task: Task; step: Step | undefined };
export type Decision = Changed | { decided: 'refuse'; why: string };

/** Acts that belong to the assignee while the lease runs. A supervisor may do them too, except claim: two people never hold one case. */
const assigneeActs: readonly Act[] = [
  ...([
    'claim',
    'release',
    'attempt',
    'wait',
    'await',
    'escalate',
    'resolve',
    'hand_over',
    'check',
    'message',
  ] as const),
];

/** What is done to a wave as a whole, not to one of its cases. */
const waveActs: readonly Act[] = [...assigneeActs, 'assign'];

const stepKinds: Record<Order['act'], StepKind> = {
  claim: 'claimed',
  release: 'released',
  attempt: 'attempted',
  note: 'noted',
  reveal: 'revealed',
  escalate: 'escalated',
  resolve: 'resolved',
  reopen: 'reopened',
  await: 'awaited',
  hand_over: 'handed_over',
  assign: 'assigned',
  detach: 'detached',
};

/** The name of an order in the table of transitions. */
export const actOf = (order: Order): Act =>
  order.act === 'attempt' && order.callBackAt !== undefined ? 'wait' : order.act;

/**
 * Why a person may not do this to a case now; undefined if they may. Who waits for the player lets any colleague go on.
 * @param task as it stands
 */
export function refusal(task: Task, act: Act, actor: Actor): string | undefined {
  if (transitions[task.state][act] === undefined) return `A case that is ${task.state} does not take this act.`;
  if (task.parentId !== undefined && waveActs.includes(act))
    return 'This case lies beneath a wave; work on the wave, or take the case out of it.';
  if (act === 'detach' && task.parentId === undefined) return 'This case lies beneath no wave.';
  const { assignee, pausedAt } = task;
  const others = assignee !== undefined && assignee.id !== actor.id && task.state !== 'resolved';
  if (others && pausedAt === undefined && assigneeActs.includes(act) && (act === 'claim' || !actor.supervisor))
    return `${assignee.name} is working on this case.`;
  return undefined;
}

/**
 * What becomes of a case when a person acts on it.
 * @param stored as read; a lease that has run out is taken into account
 * @param now milliseconds
 */
export function decide(stored: Task, order: Order, actor: Actor, now: number): Decision {
  const task = asItStands(stored, now);
  const act = actOf(order);
  const why = refusal(task, act, actor);
  const state = transitions[task.state][act];
  if (why !== undefined || state === undefined) return { decided: 'refuse', why: why ?? '' };
  const next = renewed({ ...changed(task, order, actor, now), state, version: stored.version + 1 }, actor, now);
  const step: Step = { at: now, by: actor.name, what: stepKinds[order.act], about: told(order) };
  const renewal = act === 'claim' && task.assignee?.id === actor.id && task.state === 'claimed';
  return { decided: 'change', task: next, step: renewal ? undefined : step };
}

/** The fields of an order as its step keeps them. A wrong person at the other end makes the way there doubtful. */
function told({ act: _act, ...order }: Order): Step['about'] {
  const about: Record<string, unknown> = { ...order };
  if ('to' in order) about.to = order.to.name;
  if ('channel' in order && order.outcome === 'wrong_person')
    about.doubtful = order.channel === 'phone' ? 'phone' : order.channel === 'mail' ? 'email' : undefined;
  const given = Object.entries(about).filter((entry): entry is [string, string | number] => entry[1] !== undefined);
  return Object.fromEntries(given);
}
