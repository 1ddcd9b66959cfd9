import { readCron } from './cron.ts';

/** When a schedule runs. */
export type ScheduleExpression = {
  /**
   * @param after milliseconds
   * @returns the next time after it, in milliseconds; undefined if there is none
   */
  next: (after: number) => number | undefined;
};

const unitMs: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** @returns undefined for text that is neither `rate(…)` nor `cron(…)` */
export function readScheduleExpression(text: string): ScheduleExpression | undefined {
  const rate = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(text);
  if (rate) {
    const period = Number(rate[1]) * (unitMs[rate[2] ?? ''] ?? 0);
    return period > 0 ? { next: (after) => after + period } : undefined;
  }
  const cron = /^cron\((.+)\)$/.exec(text);
  return cron ? readCron(cron[1] ?? '') : undefined;
}
