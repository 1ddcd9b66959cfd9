import { Temporal } from 'temporal-polyfill';

/** When the day ends in a zone, whatever the clocks do in it; in UTC for a zone that is not known. @param now milliseconds */
export function dayEnd(now: number, zone: string | undefined): number {
  const end = (of: string) =>
    Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(of).startOfDay().add({ days: 1 }).epochMilliseconds;
  try {
    return end(zone ?? 'UTC');
  } catch {
    return end('UTC');
  }
}
