import { hour } from '../../kernel/clock.ts';
import type { Language } from '../../kernel/i18n.ts';

/** From when to when, in milliseconds. */
export type Span = { from: number; to: number };

type Times = { startsAt?: number | undefined; endsAt?: number | undefined };

/** @returns undefined for a notice without a beginning and an end after it */
export const spanOf = ({ startsAt, endsAt }: Times): Span | undefined =>
  startsAt !== undefined && endsAt !== undefined && endsAt > startsAt ? { from: startsAt, to: endsAt } : undefined;

const dayOf = (at: number, timeZone: string) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(at);

/** A moment with its weekday. @param at milliseconds */
export const momentWord = (at: number, language: Language, timeZone: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short', timeZone }).format(at);

/** Beginning and end; the day is told once if it is the same. */
export function spanWords({ from, to }: Span, language: Language, timeZone: string): { from: string; to: string } {
  const sameDay = dayOf(from, timeZone) === dayOf(to, timeZone);
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone });
  return {
    from: momentWord(from, language, timeZone),
    to: sameDay ? time.format(to) : momentWord(to, language, timeZone),
  };
}

/** How long it takes, to the minute: `2 hours, 30 minutes`. */
export function durationWord({ from, to }: Span, language: Language): string {
  const minutes = Math.max(1, Math.round((to - from) / 60_000));
  const parts = [
    { unit: 'day', count: Math.floor(minutes / 1440) },
    { unit: 'hour', count: Math.floor((minutes % 1440) / 60) },
    { unit: 'minute', count: minutes % 60 },
  ].filter(({ count }) => count > 0);
  const words = parts.map(({ unit, count }) =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count),
  );
  return new Intl.ListFormat(language, { type: 'unit', style: 'long' }).format(words);
}

export type Phase = 'before' | 'now' | 'over';
export const phaseOf = ({ from, to }: Span, now: number): Phase => (now < from ? 'before' : now < to ? 'now' : 'over');

export type Tick = { at: number; label: string; midnight: boolean };

/** Hours between two marks of a time line, the smallest that leaves it readable on a small screen. */
const steps = [1, 2, 3, 6, 12, 24, 48];
const ticksMost = 6;
const quarter = hour / 4; // no zone is off by less
const drawnMost = 7 * 24 * hour;

/**
 * The time line of a span in a zone: where it begins and ends, and the marks on it.
 * @returns undefined for more than a week, which is no drawing of hours any more
 */
export function timeLine(span: Span, language: Language, timeZone: string): { axis: Span; ticks: Tick[] } | undefined {
  const length = span.to - span.from;
  if (length > drawnMost) return undefined;
  const room = Math.max(hour, length * 0.3);
  const axis = { from: Math.floor((span.from - room) / hour) * hour, to: Math.ceil((span.to + room) / hour) * hour };
  const clock = new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', minute: 'numeric', hourCycle: 'h23' });
  const short = new Intl.DateTimeFormat(language, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const date = new Intl.DateTimeFormat(language, { timeZone, day: 'numeric', month: 'short' });
  const hours: { at: number; hour: number; day: number }[] = [];
  let day = 0;
  for (let at = axis.from; at <= axis.to; at += quarter) {
    const [clockHour = Number.NaN, minute] = clock.format(at).split(':').map(Number);
    if (minute !== 0) continue;
    if (clockHour === 0) day++;
    hours.push({ at, hour: clockHour, day });
  }
  const step = steps.find((one) => hours.filter((mark) => marks(mark, one)).length <= ticksMost) ?? 48;
  const ticks = hours
    .filter((mark) => marks(mark, step))
    .map(({ at, hour: clockHour }) => {
      const midnight = clockHour === 0;
      return { at, midnight, label: midnight ? date.format(at) : short.format(at) };
    });
  return { axis, ticks };
}

const marks = ({ hour: clockHour, day }: { hour: number; day: number }, step: number): boolean =>
  step <= 24 ? clockHour % step === 0 : clockHour === 0 && day % (step / 24) === 0;
