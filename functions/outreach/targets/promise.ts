import type { TargetSettings } from '../../games/index.ts';
import { minute } from '../../kernel/clock.ts';
import type { Priority, TargetName, Targets, Team } from '../task.ts';
import { calendarOf } from './calendar-of.ts';
import { promisesOf } from './promised-minutes.ts';
import { addWorkingTime, workingTimeBetween } from './working-time.ts';

export { type Alarm, alarmOf, escalatesOnMiss } from './alarm.ts';

/**
 * The target times of a case from a moment on: the promised minutes, counted while the team works.
 * @param from milliseconds
 */
export function targetsFrom(
  priority: Priority,
  team: Team,
  from: number,
  settings: TargetSettings | undefined,
): Targets {
  const calendar = calendarOf(team, priority, settings);
  const promised = promisesOf(priority, team, settings);
  const at = (what: TargetName) => addWorkingTime(calendar, from, promised[what]);
  return { firstContact: at('firstContact'), nextUpdate: at('nextUpdate'), resolution: at('resolution') };
}

/**
 * The targets when a pause ends: of each that lay ahead at its start, the team has as much working time left as it had then. One that
 * had passed by then was met or missed, and stays.
 * @param pausedAt milliseconds
 * @param now milliseconds
 */
export function resumed(
  targets: Targets,
  pausedAt: number,
  now: number,
  team: Team,
  settings: TargetSettings | undefined,
  priority: Priority = 'normal',
): Targets {
  const calendar = calendarOf(team, priority, settings);
  const moved = (at: number) =>
    at <= pausedAt || now <= pausedAt
      ? at
      : addWorkingTime(calendar, now, workingTimeBetween(calendar, pausedAt, at) / minute);
  return {
    firstContact: moved(targets.firstContact),
    nextUpdate: moved(targets.nextUpdate),
    resolution: moved(targets.resolution),
  };
}

/** The earlier of two promises, each: what was promised is never put off by a raise. */
export const tightened = (one: Targets, other: Targets): Targets => ({
  firstContact: Math.min(one.firstContact, other.firstContact),
  nextUpdate: Math.min(one.nextUpdate, other.nextUpdate),
  resolution: Math.min(one.resolution, other.resolution),
});
