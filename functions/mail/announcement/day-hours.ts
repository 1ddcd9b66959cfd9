import { knownZone, type Language } from '../../kernel/i18n.ts';

/** One day of a reader's calendar, and which of its hours something takes. */
export type DayHours = { label: string /** 24, from midnight. */; taken: readonly boolean[] };

const step = 15 * 60_000; // no zone is off by less than a quarter of an hour
const daysMost = 7;

/**
 * The days that a span touches, in the reader's zone, with the hours that it takes (an hour that is taken in part counts).
 * @param span milliseconds
 * @returns nothing for more than a week: that is no drawing of hours any more
 */
export function dayHours(
  { from, to }: { from: number; to: number },
  language: Language,
  timezone: string | undefined,
): DayHours[] {
  const timeZone = knownZone(timezone);
  if (to - from > (daysMost - 1) * 24 * 60 * 60_000) return [];
  const label = new Intl.DateTimeFormat(language, { timeZone, weekday: 'long', day: 'numeric', month: 'long' });
  const hour = new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', hourCycle: 'h23' });
  const days = new Map<string, boolean[]>();
  for (let at = from; at < to; at += step) {
    const name = label.format(at);
    const taken = days.get(name) ?? Array.from({ length: 24 }, () => false);
    taken[Number(hour.format(at))] = true;
    days.set(name, taken);
  }
  return [...days].map(([name, taken]) => ({ label: name, taken }));
}

/** The hours that stand under the drawing: midnight, six, noon, eighteen. */
export const hourMarks = (language: Language): string[] => {
  const format = new Intl.DateTimeFormat(language, { timeZone: 'UTC', hour: 'numeric' });
  return [0, 6, 12, 18].map((hour) => format.format(hour * 3_600_000));
};
