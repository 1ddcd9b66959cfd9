import type { TargetSettings } from '../../games/index.ts';
import { minute } from '../../kernel/clock.ts';
import type { TargetName, Task } from '../task.ts';
import { calendarOf } from './calendar-of.ts';
import { promisesOf } from './promised-minutes.ts';
import { subtractWorkingTime } from './working-time.ts';

/** What the clock must do to a case, and when (milliseconds). */
export type Alarm =
  | { what: 'warn' | 'miss'; target: TargetName; at: number }
  | { what: 'return'; target?: undefined; at: number };

/** What is left of the promised time when people are warned: a fifth leaves 12 minutes of an hour, and 5 hours of a day. */
const usualShare = 0.2;

/** How long after an agreed call its promise still counts as kept: nobody picks up a phone on the second, and a call takes its time. */
const callGraceMs = 15 * minute;

export const escalatesOnMiss = (settings: TargetSettings | undefined): boolean => settings?.escalateOnMiss ?? true;

/** Until the first try to reach the player, that is the next promise; then the next update is. */
const awaited = (task: Task): TargetName[] =>
  task.contactedAt === undefined ? ['firstContact', 'resolution'] : ['nextUpdate', 'resolution'];

/** When to warn of a target and when it is missed. Both move with an agreed call: it is due at its time, and late a little after. */
function timesOf(task: Task, target: TargetName, settings: TargetSettings | undefined): { warn: number; miss: number } {
  const at = task.targets[target];
  if (target === 'nextUpdate' && task.callBackAt !== undefined && task.callBackAt <= at)
    return { warn: task.callBackAt, miss: Math.max(at, task.callBackAt + callGraceMs) };
  const { team, priority } = task;
  const { share = usualShare, minutes } = settings?.warnBefore ?? {};
  const lead = minutes ?? share * promisesOf(priority, team, settings)[target];
  return { warn: subtractWorkingTime(calendarOf(team, priority, settings), at, lead), miss: at };
}

/** At the same moment, a case is given back first and warned of last. */
const order: Record<Alarm['what'], number> = { return: 0, miss: 1, warn: 2 };

/**
 * The next thing the clock must do to a case, in the past too if it has not been done yet. A target is warned of and missed once:
 * whoever promises a new time takes its name out of `warned` and `missed`.
 * @returns undefined for a case that is closed, or that waits for the player in nobody's hands
 */
export function alarmOf(task: Task, settings: TargetSettings | undefined): Alarm | undefined {
  if (task.state === 'resolved' || task.parentId !== undefined) return undefined;
  const alarms: Alarm[] = [];
  if (task.assignee && task.leasedUntil !== undefined) alarms.push({ what: 'return', at: task.leasedUntil });
  if (task.pausedAt === undefined)
    for (const target of awaited(task)) {
      if (task.missed?.includes(target)) continue;
      const { warn, miss } = timesOf(task, target, settings);
      alarms.push({ what: 'miss', target, at: miss });
      if (warn < miss && !task.warned?.includes(target)) alarms.push({ what: 'warn', target, at: warn });
    }
  return alarms.sort((one, other) => one.at - other.at || order[one.what] - order[other.what])[0];
}
