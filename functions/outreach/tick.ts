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
 * Takes back what was abandoned, warns of a target that comes near, and escalates where one was missed: the case is one step more
 * pressing, and if nobody has it, it goes to a supervisor. Who is working on it keeps it: to take it from them in the middle of a call
 * would make it later still.
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
  if (alarm.what === 'warn') {
    const warned = { ...task, warned: added(task.warned, target), state, version };
    return { act: 'warn', task: warned, step: { ...by, what: 'warned', about }, escalates: false };
  }
  const missed = { ...task, missed: added(task.missed, target), version };
  const step: Step = { ...by, what: 'missed', about };
  if (!escalatesOnMiss(settings)) return { act: 'miss', task: missed, step, escalates: false };
  const raised = { ...missed, state, priority: raisedBy(task.priority, 1), escalatedAt: now };
  return { act: 'miss', task: raised, step, escalates: task.kind !== 'wave' };
}
