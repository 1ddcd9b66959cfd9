import { minute } from '../../kernel/clock.ts';
import { type Calendar, openBefore, openFrom } from './calendar.ts';

/**
 * The moment at which so much working time has passed. Time that ends with a working day ends then, not with the next one's start.
 * @param from milliseconds
 * @param minutes may be a fraction; to the millisecond. None or less is `from` itself
 */
export function addWorkingTime(calendar: Calendar, from: number, minutes: number): number {
  let left = Math.round(minutes * minute);
  if (left <= 0) return from;
  if (calendar === 'always') return from + left;
  for (const open of openFrom(calendar, from)) {
    const length = open.to - open.from;
    if (left <= length) return open.from + left;
    left -= length;
  }
  return from + left; // never reached: the last open time has no end
}

/** The latest moment from which so much working time passes up to another. @param to milliseconds */
export function subtractWorkingTime(calendar: Calendar, to: number, minutes: number): number {
  let left = Math.round(minutes * minute);
  if (left <= 0) return to;
  if (calendar === 'always') return to - left;
  for (const open of openBefore(calendar, to)) {
    const length = open.to - open.from;
    if (left <= length) return open.to - left;
    left -= length;
  }
  return to - left; // never reached: the first open time has no start
}

/** The working time between two moments, in milliseconds; none if they are in the wrong order. */
export function workingTimeBetween(calendar: Calendar, from: number, to: number): number {
  if (to <= from) return 0;
  if (calendar === 'always') return to - from;
  let passed = 0;
  for (const open of openFrom(calendar, from)) {
    if (open.from >= to) return passed;
    passed += Math.min(open.to, to) - open.from;
  }
  return passed;
}
