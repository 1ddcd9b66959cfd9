import type { Language } from '../../kernel/i18n.ts';

const dayMinutes = 1440;

const unit = (language: Language, value: number, name: 'day' | 'hour' | 'minute') =>
  new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'long', maximumFractionDigits: 1 }).format(
    value,
  );

/**
 * A promised length of time: `4 hours 30 minutes`. Whole days are said as days round the clock only: of opening hours, a day has no length.
 * @param minutes may be a fraction; less than a minute is said in parts of one
 */
export function minutesText(language: Language, minutes: number, roundTheClock = true): string {
  if (roundTheClock && minutes >= 2 * dayMinutes && minutes % dayMinutes === 0)
    return unit(language, minutes / dayMinutes, 'day');
  const hours = Math.floor(minutes / 60);
  const rest = Math.round((minutes - hours * 60) * 10) / 10;
  const parts = [
    ...(hours > 0 ? [unit(language, hours, 'hour')] : []),
    ...(rest > 0 || hours === 0 ? [unit(language, rest, 'minute')] : []),
  ];
  return parts.join(' ');
}
