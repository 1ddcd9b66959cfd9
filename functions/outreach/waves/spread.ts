import { changed } from '../changes.ts';
import type { Step } from '../steps.ts';
import type { Spread, Task } from '../task.ts';
import { transitions } from '../transitions.ts';
import type { Actor, Order } from '../work.ts';

/** What is done to a wave and has to be carried on to its cases. */
function spreadOf({ version }: Task, order: Order, by: Actor, at: number): Spread | undefined {
  const of = { id: String(version).padStart(9, '0'), at, by: { id: by.id, name: by.name } };
  switch (order.act) {
    case 'resolve':
      return { ...of, act: 'resolve', outcome: order.outcome, note: order.note };
    case 'note':
      return { ...of, act: 'note', text: order.text };
    case 'escalate':
      return { ...of, act: 'escalate', text: order.reason ?? '' };
    default:
      return undefined;
  }
}

/**
 * A wave after an act, with what is still to be done to its cases. Opened again it stops closing them.
 * @param task as it will be; any other case stays as it is
 */
export function spreading(task: Task, order: Order, by: Actor, now: number): Task {
  if (task.kind !== 'wave') return task;
  const next = spreadOf(task, order, by, now);
  const left = (task.spread ?? []).filter(({ act }) => order.act !== 'reopen' || act !== 'resolve');
  const spread = next ? [...left, next] : left;
  return { ...task, spread: spread.length > 0 ? spread : undefined };
}

const aboutOf = (spread: Spread, wave: string): Record<string, string> => {
  if (spread.act !== 'resolve') return spread.text === '' ? { wave } : { text: spread.text, wave };
  const { outcome, note } = spread;
  return note === undefined ? { outcome, wave } : { outcome, note, wave };
};

/** An act on a wave as an order for one of its cases. */
export const orderFor = (spread: Spread): Order & { act: Spread['act'] } =>
  spread.act === 'resolve'
    ? { act: 'resolve', outcome: spread.outcome, note: spread.note }
    : spread.act === 'note'
      ? { act: 'note', text: spread.text }
      : { act: 'escalate', reason: spread.text === '' ? undefined : spread.text };

const kinds = { resolve: 'resolved', note: 'noted', escalate: 'escalated' } as const;

/**
 * What an act on a wave makes of one of its cases.
 * @param settings of the person's game
 * @returns undefined if it was done before, or the case is no longer beneath the wave or does not take the act any more
 */
export function carriedOn(
  member: Task,
  waveId: string,
  spread: Spread,
  promises: Actor['promises'],
  now: number,
): { task: Task; step: Step } | undefined {
  const state = transitions[member.state][spread.act];
  if (member.parentId !== waveId || state === undefined) return undefined;
  const actor: Actor = { ...spread.by, supervisor: true, promises };
  const step: Step = { at: now, by: spread.by.name, what: kinds[spread.act], about: aboutOf(spread, waveId) };
  if (spread.act === 'note') return { task: member, step: { ...step, at: spread.at } };
  if (spread.act === 'escalate' && (member.escalatedAt ?? 0) >= spread.at) return undefined;
  const next = changed(member, orderFor(spread), actor, now);
  return { task: { ...next, state, version: member.version + 1 }, step };
}
