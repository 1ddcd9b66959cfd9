import { Temporal } from 'temporal-polyfill';
import { minutesOfSpan, type OpeningHours, type Span, weekdays } from '../../games/index.ts';
import { minute } from '../../kernel/clock.ts';

/** When a team works: round the clock, or the hours of a week in a zone. */
export type Calendar = 'always' | OpeningHours;

/** Milliseconds; the end is not part of it. */
export type Interval = { from: number; to: number };

/**
 * How far a search for open hours goes. A calendar that gives a promise no end within two years gives none: from there on the clock
 * runs round, so that every search ends.
 */
const horizonDays = 731;
const dayMinutes = 1440;

/**
 * The moment at which clocks in a zone show a time. A time that clocks leap over is the moment of the leap; of one that they show
 * twice, the first: so neighbouring spans never overlap and leave no gap, and working time is what passes on a stopwatch.
 */
function exactMomentOf(date: Temporal.PlainDate, minutes: number, zone: string): number {
  const wall = date.toPlainDateTime().add({ minutes });
  const shown = wall.toZonedDateTime(zone, { disambiguation: 'compatible' });
  if (shown.toPlainDateTime().equals(wall)) return shown.epochMilliseconds;
  return shown.getTimeZoneTransition('previous')?.epochMilliseconds ?? shown.epochMilliseconds;
}

/** Days by zone and date. They follow from both alone, and every sum of working time asks for the same few hundred. */
const days = new Map<string, Interval>();
const daysKept = 5000;

function dayOf(date: Temporal.PlainDate, zone: string): Interval {
  const key = `${zone}|${date}`;
  const known = days.get(key);
  if (known) return known;
  if (days.size >= daysKept) days.clear();
  const day = { from: exactMomentOf(date, 0, zone), to: exactMomentOf(date.add({ days: 1 }), 0, zone) };
  days.set(key, day);
  return day;
}

/** As {@link exactMomentOf}; in a day of 24 hours no clock was changed, so that a sum does. */
function momentOf(date: Temporal.PlainDate, minutes: number, zone: string): number {
  if (minutes > dayMinutes) return momentOf(date.add({ days: 1 }), minutes - dayMinutes, zone);
  const { from, to } = dayOf(date, zone);
  if (minutes === dayMinutes) return to;
  return to - from === dayMinutes * minute ? from + minutes * minute : exactMomentOf(date, minutes, zone);
}

/** The spans of a date: of the last exception that covers it, else of its weekday. */
function spansOf({ week, exceptions }: OpeningHours, date: Temporal.PlainDate): readonly Span[] {
  const text = date.toString();
  const other = exceptions?.findLast(({ date: first, until = first }) => first <= text && text <= until);
  if (other) return other.hours ?? [];
  const weekday = weekdays[date.dayOfWeek - 1];
  return (weekday && week[weekday]) ?? [];
}

/** The open times that begin on a date, in order; a night's may end on the next date. */
function intervalsOf(hours: OpeningHours, date: Temporal.PlainDate): Interval[] {
  return spansOf(hours, date)
    .map((span) => {
      const { from, to } = minutesOfSpan(span);
      return { from: momentOf(date, from, hours.zone), to: momentOf(date, to, hours.zone) };
    })
    .sort((one, other) => one.from - other.from);
}

/** How many exceptions are shown ahead. */
const comingMost = 6;

/** The exceptions that are not over, the nearest first. @param now milliseconds */
export function comingExceptions({ zone, exceptions = [] }: OpeningHours, now: number) {
  const today = dateOf(now, zone).toString();
  const ahead = exceptions.filter(({ date, until = date }) => until >= today);
  return ahead.toSorted((one, other) => (one.date < other.date ? -1 : 1)).slice(0, comingMost);
}

/** The date that a calendar's clocks show. */
export const dateOf = (at: number, zone: string): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();

/** The open times from a moment on, without overlap, cut at that moment. The last one has no end. */
export function* openFrom(hours: OpeningHours, at: number): Generator<Interval, void> {
  const first = dateOf(at, hours.zone).subtract({ days: 1 }); // the night before may reach into today
  let behind = at;
  for (let days = 0; days < horizonDays; days++)
    for (const { from, to } of intervalsOf(hours, first.add({ days }))) {
      if (to <= behind) continue;
      yield { from: Math.max(from, behind), to };
      behind = to;
    }
  const end = momentOf(first.add({ days: horizonDays }), 0, hours.zone);
  yield { from: Math.max(end, behind), to: Number.POSITIVE_INFINITY };
}

/** The open times before a moment, the latest first. */
export function* openBefore(hours: OpeningHours, at: number): Generator<Interval, void> {
  const last = dateOf(at, hours.zone);
  let ahead = at;
  for (let days = 0; days < horizonDays; days++)
    for (const { from, to } of intervalsOf(hours, last.subtract({ days })).reverse()) {
      if (from >= ahead) continue;
      yield { from, to: Math.min(to, ahead) };
      ahead = from;
    }
  yield { from: Number.NEGATIVE_INFINITY, to: ahead };
}

/** Whether a team works at a moment, and when that changes; `until` is missing round the clock. */
export function hoursAt(calendar: Calendar, at: number): { open: boolean; until?: number } {
  if (calendar === 'always') return { open: true };
  let end = at;
  for (const { from, to } of openFrom(calendar, at)) {
    if (from > end) return end === at ? { open: false, until: from } : { open: true, until: end };
    end = to; // the next opens as this one closes
    if (end === Number.POSITIVE_INFINITY || end - at > 8 * 86_400_000) break;
  }
  return { open: true };
}

export const isOpen = (calendar: Calendar, at: number): boolean => hoursAt(calendar, at).open;
