import { hour, minute, second } from '../../kernel/clock.ts';
import type { Language } from '../../kernel/i18n.ts';

/** From then on a target counts as near. */
const soonMs = 15 * minute;
const dayMs = 24 * hour;

export type Nearness = 'late' | 'soon' | 'later';

/** @param at and now, in milliseconds */
export function nearness(at: number, now: number): Nearness {
  if (at <= now) return 'late';
  return at - now <= soonMs ? 'soon' : 'later';
}

const unit = (value: number, name: 'day' | 'hour' | 'minute' | 'second', language: string) =>
  new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);

/** A length of time in its two largest units, rounded down: `2 hr 5 min`. @param ms at least 0 */
export function span(ms: number, language: Language | string): string {
  const days = Math.floor(ms / dayMs);
  const hours = Math.floor((ms % dayMs) / hour);
  const minutes = Math.floor((ms % hour) / minute);
  if (days > 0) return [unit(days, 'day', language), ...(hours > 0 ? [unit(hours, 'hour', language)] : [])].join(' ');
  if (hours > 0)
    return [unit(hours, 'hour', language), ...(minutes > 0 ? [unit(minutes, 'minute', language)] : [])].join(' ');
  return minutes > 0 ? unit(minutes, 'minute', language) : unit(Math.floor((ms % minute) / second), 'second', language);
}

/**
 * How far away a moment is, for a person: `in 2 hr 5 min`, `5 min late`.
 * @param words the two forms, with `{span}` in them
 */
export function countdown(
  at: number,
  now: number,
  language: Language | string,
  words: { in: string; late: string },
): string {
  const form = at > now ? words.in : words.late;
  return form.replace('{span}', span(Math.abs(at - now), language));
}
