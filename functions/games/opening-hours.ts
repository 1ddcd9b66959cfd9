import { z } from 'zod';
import { oneLine } from '../kernel/text.ts';

/** As ISO 8601 counts them, from Monday on. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
const dayMinutes = 1440;
const weekMinutes = 7 * dayMinutes;

/** From one clock time to another. If it ends at or before its start, it ends on the next day; `24:00` is the end of the day. */
const span = z.strictObject({
  from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is a time of day such as 09:00'),
  to: z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'is a time of day such as 17:30, or 24:00'),
});
export type Span = z.infer<typeof span>;

const spansPerDay = 6;
const spans = z.array(span).max(spansPerDay);

/** When a span of a day begins and ends, in minutes from the start of its day; the end may lie on the next. */
export function minutesOfSpan({ from, to }: Span): { from: number; to: number } {
  const [start, end] = [minutesOf(from), minutesOf(to)];
  return { from: start, to: end <= start ? end + dayMinutes : end };
}

/** The first span that begins before the one before it has ended. Sunday's night runs into Monday. */
function overlapIn(week: Week): { day: Weekday; at: number } | undefined {
  const placed = weekdays.flatMap((day, index) =>
    (week[day] ?? []).map((one, at) => {
      const { from, to } = minutesOfSpan(one);
      return { day, at, from: from + index * dayMinutes, to: to + index * dayMinutes };
    }),
  );
  const ordered = placed.sort((one, other) => one.from - other.from);
  const [first] = ordered;
  const round = first ? [...ordered, { ...first, from: first.from + weekMinutes }] : [];
  return round.find((one, place) => one.from < (round[place - 1]?.to ?? 0));
}

const week = z
  .strictObject({
    mon: spans.optional(),
    tue: spans.optional(),
    wed: spans.optional(),
    thu: spans.optional(),
    fri: spans.optional(),
    sat: spans.optional(),
    sun: spans.optional(),
  })
  .superRefine((days, context) => {
    const found = overlapIn(days);
    if (found) context.addIssue({ code: 'custom', path: [found.day, found.at], message: 'overlaps with other hours' });
  });
export type Week = Partial<Record<Weekday, Span[] | undefined>>;

const date = z.iso.date('is a date such as 2026-12-25');
/** A year off is the longest that one entry may say: what is longer is a change of the week. */
const longestRange = 366 * 86_400_000;

const exception = z
  .strictObject({
    date,
    until: date.optional(),
    hours: spans.optional(),
    name: z
      .string()
      .max(120)
      .overwrite((text) => oneLine(text, 60))
      .optional(),
  })
  .superRefine(({ date: first, until: last }, context) => {
    if (last === undefined) return;
    const length = Date.parse(last) - Date.parse(first);
    const message = length < 0 ? 'is before its first day' : 'is more than a year after its first day';
    if (length < 0 || length > longestRange) context.addIssue({ code: 'custom', path: ['until'], message });
  });

/** Making a formatter is slow, and a stored game is checked at each read. */
const zonesSeen = new Set<string>();

function isZone(name: string): boolean {
  if (zonesSeen.has(name)) return true;
  // Offsets such as +02:00 are zones to Intl, but they know nothing of daylight saving.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name }).format(0);
  } catch {
    return false;
  }
  zonesSeen.add(name);
  return true;
}

/** Hours of a week in a zone, and the dates on which others hold: holidays, half days, leave. */
export const openingHours = z.strictObject({
  zone: z.string().max(64).refine(isZone, 'is an IANA time zone such as Europe/Rome'),
  week,
  exceptions: z.array(exception).max(200).optional(),
});
/**
 * - `exceptions`: from `date` to `until` (both included; one day without it) `hours` hold instead of the week's; none means closed
 */
export type OpeningHours = z.infer<typeof openingHours>;

/** Whether the team works in this week: without an hour nothing could be due. */
export const hasHours = (days: Week): boolean => weekdays.some((day) => (days[day] ?? []).length > 0);
