import { day, hour, minute } from '../../kernel/clock.ts';

/**
 * The stretch of time that a moment of a send is drawn in: minutes for the first two hours, then tens of minutes to the end of the first
 * day, then hours for 30 days, then days. So the picture of a send has at most about 1,000 stretches, however late the last word comes.
 * @returns when it begins, milliseconds
 */
export function bucketOf(startedAt: number, at: number): number {
  const size = bucketSize(startedAt, at);
  return Math.floor(at / size) * size;
}

/** How long that stretch is, milliseconds. */
export function bucketSize(startedAt: number, at: number): number {
  const age = at - startedAt;
  if (age < 2 * hour) return minute;
  if (age < day) return 10 * minute;
  return age < 30 * day ? hour : day;
}
