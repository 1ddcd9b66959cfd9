import { Temporal } from 'temporal-polyfill';
import { dateOf, type Interval, openFrom } from '../targets/calendar.ts';
import type { RosterMember } from './member.ts';

/** A week as one zone's clocks have it. */
export type Week = {
  /** Its Monday, `2026-11-23`. */
  monday: string;
  /** The starts of its seven days and its end, milliseconds: days are 23 to 25 hours long. */
  starts: readonly number[];
};

/** The week of a date, or of now. @param day any of its dates, `2026-11-26`; now's if it is none */
export function weekOf(day: string | undefined, zone: string, now: number): Week {
  const date = dateIn(day) ?? dateOf(now, zone);
  const monday = date.subtract({ days: date.dayOfWeek - 1 });
  const starts = Array.from(
    { length: 8 },
    (_, days) => monday.add({ days }).toZonedDateTime({ timeZone: zone }).epochMilliseconds,
  );
  return { monday: monday.toString(), starts };
}

function dateIn(text: string | undefined): Temporal.PlainDate | undefined {
  if (text === undefined || !/^20\d\d-\d\d-\d\d$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

/** A week further on, or back. */
export const otherWeek = ({ monday }: Week, weeks: number): string =>
  Temporal.PlainDate.from(monday).add({ weeks }).toString();

/** The shifts of a person between two moments, in order, cut at both. */
export function shiftsBetween({ shifts }: RosterMember, from: number, to: number): Interval[] {
  if (!shifts) return [];
  const found: Interval[] = [];
  for (const open of openFrom(shifts, from)) {
    if (open.from >= to) break;
    found.push({ from: open.from, to: Math.min(open.to, to) });
  }
  return found;
}
