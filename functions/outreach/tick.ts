import type { TargetSettings } from '../games/index.ts';
import { goneOn } from './changes.ts';
import { raisedBy } from './priority.ts';
import { ourselves, type Step } from './steps.ts';
import { type Alarm, escalatesOnMiss } from './targets/promise.ts';
import { type TargetName, type Task, unheld } from './task.ts';
import { transitions } from './transitions.ts';

/** What the clock does to a case. `escalates` says that its game is told. */
export type Tick = { act: 'return' | 'warn' | 'miss'; task: Task; step: Step; escalates: boolean };

const added = (names: readonly TargetName[] | undefined, name: TargetName) => [
  ...(names ?? []).filter((one) => one !== name),
  name,
];

/**
 * Takes back what was abandoned, and warns of a target that comes near: a case that nobody has goes to a supervisor then, while there is
 * still time. A missed target makes a case one step more pressing. Who is working on it keeps it: to take it from them in the middle of a
 * call would make it later still. The game is told once that a case went to a supervisor.
 * @param task as it is stored
 * @returns undefined if its state does not take it
 */
export function tick(task: Task, alarm: Alarm, settings: TargetSettings | undefined, now: number): Tick | undefined {
  const state = transitions[task.state][alarm.what];
  if (state === undefined) return undefined;
  const version = task.version + 1;
  const by = { at: now, by: ourselves };
  if (alarm.what === 'return') {
    const free = { ...unheld(goneOn(task, settings, now)), state, version };
    const step: Step = { ...by, what: 'returned', about: { from: task.assignee?.name ?? '' } };
    return { act: 'return', task: free, step, escalates: false };
  }
  const { target } = alarm;
  const about = { target, due: task.targets[target] };
  const news = task.kind !== 'wave' && task.state !== 'escalated';
  if (alarm.what === 'warn') {
    const warned = { ...task, warned: added(task.warned, target), version };
    const step: Step = { ...by, what: 'warned', about };
    if (task.assignee || !escalatesOnMiss(settings)) return { act: 'warn', task: warned, step, escalates: false };
    return { act: 'warn', task: { ...warned, state, escalatedAt: now }, step, escalates: news };
  }
  const missed = { ...task, missed: added(task.missed, target), version };
  const step: Step = { ...by, what: 'missed', about };
  if (!escalatesOnMiss(settings)) return { act: 'miss', task: missed, step, escalates: false };
  const escalatedAt = task.state === 'escalated' ? (task.escalatedAt ?? now) : now;
  const raised = { ...missed, state, priority: raisedBy(task.priority, 1), escalatedAt };
  return { act: 'miss', task: raised, step, escalates: news };
}
