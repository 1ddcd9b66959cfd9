import { knownZone, type Language, type Values } from '../../kernel/i18n.ts';
import type { Visit } from '../frame/visit.ts';
import { type TeamText, teamText } from './messages/index.ts';

/** What every part of these pages is made from. */
export type Sheet = { visit: Visit; gameId: string; say: (key: TeamText, values?: Values) => string };

export const sheetOf = (visit: Visit, gameId: string): Sheet => ({
  visit,
  gameId,
  say: (key, values) => teamText(visit.language, key, values),
});

const formats = new Map<string, Intl.DateTimeFormat>();

/** A format in a zone, made once: making one is slow, and a table of shifts needs hundreds of times. */
function formatIn(language: Language, timeZone: string, name: keyof typeof styles): Intl.DateTimeFormat {
  const key = `${language}|${timeZone}|${name}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(language, { ...styles[name], timeZone });
  if (formats.size > 200) formats.clear();
  formats.set(key, made);
  return made;
}

const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const styles = {
  clock,
  dayClock: { weekday: 'short', ...clock },
  dateClock: { weekday: 'short', day: 'numeric', month: 'short', ...clock },
  day: { weekday: 'short', day: 'numeric' },
  weekday: { weekday: 'long' },
  date: { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** The person's zone; UTC until the browser has told one that we know. */
export const zoneOfVisit = ({ timezone }: Pick<Visit, 'timezone'>): string => knownZone(timezone);

/** A moment in the person's zone. @param at milliseconds */
export const timeText = (visit: Visit, at: number, style: keyof typeof styles): string =>
  formatIn(visit.language, zoneOfVisit(visit), style).format(at);

/** A date that belongs to no zone, such as a holiday. @param date `2026-12-25` */
export const dateText = (language: Language, date: string, style: 'date' | 'day' | 'weekday' = 'date'): string =>
  formatIn(language, 'UTC', style).format(Date.parse(date));

/** Some dates, or one. */
export const dateRangeText = (language: Language, first: string, last: string): string =>
  formatIn(language, 'UTC', 'date').formatRange(Date.parse(first), Date.parse(last));

const weekOne = '2024-01-0'; // Monday was the first

/** A weekday in the person's language. @param place 0 is Monday */
export const weekdayText = (language: Language, place: number): string => {
  const text = dateText(language, `${weekOne}${place + 1}`, 'weekday');
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
};

const oneDay = 86_400_000;
const farAway = 6 * oneDay;

/** A moment that is near, short: today by its time alone, within the week with its weekday. */
export function nearText(visit: Visit, at: number): string {
  const sameDay = timeText(visit, at, 'day') === timeText(visit, visit.now, 'day') && Math.abs(at - visit.now) < oneDay;
  return timeText(visit, at, sameDay ? 'clock' : at - visit.now < farAway ? 'dayClock' : 'dateClock');
}
