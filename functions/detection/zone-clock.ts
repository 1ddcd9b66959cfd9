declare global {
  namespace Intl {
    interface Locale {
      /** The IANA zones of the locale's region, empty for one that is none; undefined for a locale without. ECMA-402 (Intl Locale Info). */
      getTimeZones(): string[] | undefined;
    }
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The format that names a zone's distance from UTC; undefined if this runtime does not know the zone. */
function formatOf(timezone: string): Intl.DateTimeFormat | undefined {
  const made = formats.get(timezone);
  if (made) return made;
  try {
    const format = new Intl.DateTimeFormat('en', { timeZone: timezone, timeZoneName: 'longOffset' });
    formats.set(timezone, format);
    return format;
  } catch (fault) {
    if (fault instanceof RangeError) return undefined;
    throw fault;
  }
}

/** "GMT+07:00" */
const clockOf = (timezone: string, at: number): string | undefined =>
  formatOf(timezone)
    ?.formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value;

/**
 * Whether the clock of a time zone is a clock of a country: whether any zone of the country is as far from UTC at that time. The names need not
 * be the same, for systems set one zone for many countries (Windows: Europe/Berlin for Rome).
 * @param country ISO 3166-1 alpha-2
 * @param at milliseconds
 * @returns undefined where that cannot be said: no country, one without zones, or a zone that nobody knows
 */
export function isClockOf(country: string, timezone: string, at: number): boolean | undefined {
  if (!/^[A-Z]{2}$/.test(country)) return undefined;
  const clock = clockOf(timezone, at);
  const zones = new Intl.Locale(`und-${country}`).getTimeZones() ?? [];
  if (clock === undefined || zones.length === 0) return undefined;
  return zones.some((zone) => clockOf(zone, at) === clock);
}
