import { z } from 'zod';
import { startOf } from './dates.ts';
import type { Period } from './report-query.ts';
import { hourOf } from './totals.ts';
import { sumOf, type View } from './view.ts';

export const volumeRow = z
  .object({
    by: z.enum(['all', 'day', 'weekday']),
    of: z.string(),
    hour: z.int().min(0).max(23).nullable(),
    opened: z.int(),
  })
  .meta({ id: 'VolumeRow' });
type VolumeRow = z.infer<typeof volumeRow>;

/** A case that is still open, or a wave with so many beneath it. */
export type StillOpen = { openedAt: number; cases: number };

const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** 1 is Monday, 7 Sunday, as ISO 8601 has it. @param date in UTC */
const weekdayOf = (date: string): string => String(((new Date(startOf(date)).getUTCDay() + 6) % 7) + 1);

/**
 * When cases were opened: in all, by day, and by weekday and hour, in UTC. Counted are cases that were closed since and those that are
 * still open.
 * @param since what was closed from the first day of the period until today, and the days of the period
 */
export function volumeReport(since: View, open: readonly StillOpen[], { from, to }: Period): VolumeRow[] {
  const byHour = new Map(Object.entries(sumOf(since.slices).opened ?? {}));
  for (const { openedAt, cases } of open) byHour.set(hourOf(openedAt), (byHour.get(hourOf(openedAt)) ?? 0) + cases);
  const byDay = new Map<string, number>();
  const byWeekHour = new Map<string, number>();
  let all = 0;
  for (const [moment, opened] of byHour) {
    const [date = '', hour = ''] = moment.split('T');
    if (date < from || date > to) continue;
    const weekHour = `${weekdayOf(date)} ${Number(hour)}`;
    all += opened;
    byDay.set(date, (byDay.get(date) ?? 0) + opened);
    byWeekHour.set(weekHour, (byWeekHour.get(weekHour) ?? 0) + opened);
  }
  const hours = Array.from({ length: 24 }, (_, hour) => hour);
  return [
    { by: 'all', of: 'all', hour: null, opened: all },
    ...since.dates
      .filter((date) => date <= to)
      .map((of): VolumeRow => ({ by: 'day', of, hour: null, opened: byDay.get(of) ?? 0 })),
    ...weekdays.flatMap((of) =>
      hours.map((hour): VolumeRow => ({ by: 'weekday', of, hour, opened: byWeekHour.get(`${of} ${hour}`) ?? 0 })),
    ),
  ];
}
