import { day } from '../../kernel/clock.ts';

/** The day of a moment in UTC, as `2026-11-22`. @param at milliseconds */
export const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** When a day begins, in milliseconds. @param date such as `2026-11-22` */
export const startOf = (date: string): number => Date.parse(`${date}T00:00:00Z`);

/** The day so many days after another; before it if negative. */
export const daysAfter = (date: string, days: number): string => dateOf(startOf(date) + days * day);

/** Every day from one to another, both included; none if they are in the wrong order. */
export function datesBetween(from: string, to: string): string[] {
  const count = Math.max(0, Math.round((startOf(to) - startOf(from)) / day) + 1);
  return Array.from({ length: count }, (_, nth) => daysAfter(from, nth));
}
