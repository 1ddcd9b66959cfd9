import type { TargetSettings } from '../games/index.ts';
import { type Alarm, alarmOf } from './targets/promise.ts';
import type { Task } from './task.ts';
import { lookAt } from './waves/attack-wave.ts';

/**
 * What the clock must do to a case, and when (milliseconds). `spread` carries an act on to the cases of a wave; `end` looks whether the
 * case of an attack can be closed.
 */
export type Wake = Alarm | { what: 'spread'; at: number } | { what: 'end'; at: number };

/**
 * A case that nobody has touched and that the clock has not looked at yet. It stands in a list of its own, which the clock reads to its end
 * each minute, so that opening a case pays for one index only.
 */
export const isNew = ({ kind, state, assignee, parentId, scouted }: Task): boolean =>
  kind !== 'wave' && state === 'open' && !assignee && parentId === undefined && scouted === undefined;

/** The next thing the clock must do to a case, in the past too if it has not been done yet. */
export function wakeOf(task: Task, settings: TargetSettings | undefined): Wake | undefined {
  const [first] = task.spread ?? [];
  if (first) return { what: 'spread', at: first.at };
  const alarm = alarmOf(task, settings);
  if (task.attackUntil === undefined || task.state === 'resolved') return alarm;
  const at = lookAt(task.attackUntil);
  return alarm && alarm.at <= at ? alarm : { what: 'end', at };
}
