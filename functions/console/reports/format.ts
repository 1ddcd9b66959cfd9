import type { Language } from '../../kernel/i18n.ts';

/** What stands where there is no number. */
const none = '–';

/** Numbers and days as a reader writes them; days are in UTC, as reports are. */
export function formats(language: Language) {
  const shape = (options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(language, options);
    return (value: number | null) => (value === null ? none : format.format(value));
  };
  const days = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
    return (date: string) => format.format(Date.parse(`${date}T00:00:00Z`));
  };
  const unit = (name: string, digits = 0) =>
    shape({ style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: digits });
  const [seconds, minutes, hours, manyDays] = [unit('second'), unit('minute'), unit('hour', 1), unit('day', 1)];
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  return {
    count: shape({ maximumFractionDigits: 0 }),
    decimal: shape({ minimumFractionDigits: 1, maximumFractionDigits: 2 }),
    /** @param value 0 to 1 */
    share: shape({ style: 'percent', maximumFractionDigits: 0 }),
    fineShare: shape({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    /** In the unit that fits. @param value seconds */
    duration: (value: number | null): string => {
      if (value === null) return none;
      if (value < 60) return seconds(value);
      if (value < 120 * 60) return minutes(value / 60);
      return value < 72 * 3600 ? hours(value / 3600) : manyDays(value / 86_400);
    },
    day: days({ dateStyle: 'medium' }),
    shortDay: days({ day: 'numeric', month: 'short' }),
    /** @param day 1 is Monday, 7 Sunday */
    weekday: (day: string): string => weekday.format(Date.UTC(2024, 0, Number(day))), // the first of January 2024 was a Monday
    hour: (hour: number): string => `${String(hour).padStart(2, '0')}:00`,
  };
}
export type Formats = ReturnType<typeof formats>;

/** A round number at or above another, for the top of a grid. */
export function niceTop(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 4, 5, 10].find((step) => step * power >= value) ?? 10) * power;
}
