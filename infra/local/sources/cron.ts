import type { ScheduleExpression } from './schedule-expression.ts';

const names = (list: string, first: number) =>
  new Map(list.split(' ').map((name, index) => [name, String(index + first)] as const));
const months = names('JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC', 1);
const days = names('SUN MON TUE WED THU FRI SAT', 1);

/** Numbers that one field allows, or undefined if the field cannot be read. */
function readField(text: string, low: number, high: number, words?: Map<string, string>): Set<number> | undefined {
  const allowed = new Set<number>();
  for (const part of text.split(',')) {
    const plain = part.replace(/[A-Z]+/g, (word) => words?.get(word) ?? word);
    const found = /^(?:(\*|\?)|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(plain);
    if (!found) return undefined;
    const [, all, from, to, step] = found;
    const start = all ? low : Number(from);
    const end = all || (step && !to) ? high : Number(to ?? from);
    if (start < low || end > high || Number(step) === 0) return undefined;
    for (let value = start; value <= end; value += Number(step ?? 1)) allowed.add(value);
  }
  return allowed;
}

const minuteMs = 60_000;
const dayMs = 86_400_000;

/**
 * A cron expression of EventBridge, in UTC: minutes, hours, day of month, month, day of week (1 is Sunday), year.
 * `L`, `W` and `#` are not read. Source: EventBridge Scheduler user guide, "Cron-based schedules".
 * @returns undefined if it cannot be read
 */
export function readCron(text: string): ScheduleExpression | undefined {
  const [minute = '', hour = '', monthDay = '', month = '', weekDay = '', year = ''] = text.trim().split(/\s+/);
  const minutes = readField(minute, 0, 59);
  const hours = readField(hour, 0, 23);
  const monthDays = readField(monthDay, 1, 31);
  const inMonths = readField(month, 1, 12, months);
  const weekDays = readField(weekDay, 1, 7, days);
  const years = readField(year, 1970, 2199);
  if (!minutes || !hours || !monthDays || !inMonths || !weekDays || !years) return undefined;

  const onDay = (at: Date) =>
    years.has(at.getUTCFullYear()) &&
    inMonths.has(at.getUTCMonth() + 1) &&
    monthDays.has(at.getUTCDate()) &&
    weekDays.has(at.getUTCDay() + 1);

  return {
    next: (after) => {
      let at = Math.floor(after / minuteMs + 1) * minuteMs;
      // Eight years hold every date there is, 29 February included.
      const last = after + 8 * 366 * dayMs;
      while (at < last) {
        const date = new Date(at);
        if (!onDay(date)) at = Math.floor(at / dayMs + 1) * dayMs;
        else if (hours.has(date.getUTCHours()) && minutes.has(date.getUTCMinutes())) return at;
        else at += minuteMs;
      }
      return undefined;
    },
  };
}
