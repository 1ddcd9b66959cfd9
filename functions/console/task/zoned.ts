import { Temporal } from 'temporal-polyfill';

/**
 * A time as a person typed it, in a zone. Where clocks are set forward and the time does not exist, the one after the gap; where it exists
 * twice, the first.
 * @param typed of a `datetime-local` field
 * @returns RFC 3339 in UTC; undefined if it is no time
 */
export function readTime(typed: string, zone: string): string | undefined {
  try {
    return Temporal.PlainDateTime.from(typed).toZonedDateTime(zone).toInstant().toString();
  } catch {
    return undefined;
  }
}
