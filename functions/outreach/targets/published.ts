import type { TargetSettings } from '../../games/index.ts';
import { asItStands, nextTarget, type TargetName, type Task } from '../task.ts';
import { hoursAt } from './calendar.ts';
import { calendarOf } from './calendar-of.ts';

/** What a player may be told of the promises for a case. Times in milliseconds. */
export type PublishedTargets = {
  /** What is promised next and by when; missing while the clock stands, when it has passed, and for a closed case. */
  next?: { what: 'callBack' | TargetName; at: number };
  /** By when the case is to be closed, if that is a further promise than the next and lies ahead. */
  resolution?: number;
  /** What was promised has passed: say so, and show no time. */
  late: boolean;
  /** We wait for the player, so no promise runs. */
  paused: boolean;
  /** Whether the team works at this moment, and when it closes or opens; round the clock has neither `until` nor `zone`. */
  hours: { open: boolean; until?: number; zone?: string };
};

/** @param now milliseconds */
export function publishedTargets(stored: Task, settings: TargetSettings | undefined, now: number): PublishedTargets {
  const task = asItStands(stored, now);
  const calendar = calendarOf(task.team, task.priority, settings);
  const hours = { ...hoursAt(calendar, now), ...(calendar === 'always' ? {} : { zone: calendar.zone }) };
  const closed = task.state === 'resolved';
  const paused = !closed && task.pausedAt !== undefined;
  if (closed || paused) return { late: false, paused, hours };
  const next = nextTarget(task);
  const late = next.at <= now;
  const { resolution } = task.targets;
  return {
    ...(late ? {} : { next }),
    ...(next.what !== 'resolution' && resolution > now ? { resolution } : {}),
    ...{ late, paused, hours },
  };
}
