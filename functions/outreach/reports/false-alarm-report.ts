import { z } from 'zod';
import { rounded, shareOf } from './groups.ts';
import { sumOf, type View } from './view.ts';
import { wilson } from './wilson.ts';

export const falseAlarmRow = z
  .object({
    signal: z.string(),
    closed: z.int(),
    falseAlarms: z.int(),
    unknown: z.int(),
    rate: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
  })
  .meta({ id: 'FalseAlarmRow' });
type FalseAlarmRow = z.infer<typeof falseAlarmRow>;

/**
 * For each signal: of the closed cases that carried it, how many were the player's own doing, with the 95 % interval of that share. Closings
 * that were taken back do not count. The most frequent signal first.
 */
export function falseAlarmReport(view: View): FalseAlarmRow[] {
  const { signals = {} } = sumOf(view.slices);
  const rows = Object.entries(signals).map(([signal, counts]): FalseAlarmRow => {
    const { closed = 0, false: falseAlarms = 0, unknown = 0 } = counts;
    const interval = wilson(falseAlarms, closed);
    return {
      ...{ signal, closed, falseAlarms, unknown, rate: shareOf(falseAlarms, closed) },
      low: interval ? rounded(interval.low) : null,
      high: interval ? rounded(interval.high) : null,
    };
  });
  return rows.sort((one, other) => other.closed - one.closed || (one.signal < other.signal ? -1 : 1));
}
