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

/** What was found for a year: to format a time takes as long as some sign-ins. */
let foundFor = 0;
const clocks = new Map<string, readonly string[]>();
const clocksOfCountries = new Map<string, ReadonlySet<string>>();

/** "0 GMT+01:00", "6 GMT+02:00": how far a zone is from UTC as January and July begin; none if nobody knows the zone. */
function clocksOf(timezone: string, year: number): readonly string[] {
  const found = clocks.get(timezone);
  if (found) return found;
  const format = formatOf(timezone);
  if (!format) return [];
  const made = [0, 6].map((month) => {
    const parts = format.formatToParts(Date.UTC(year, month));
    return `${month} ${parts.find(({ type }) => type === 'timeZoneName')?.value ?? timezone}`;
  });
  clocks.set(timezone, made);
  return made;
}

function clocksOfCountry(country: string, year: number): ReadonlySet<string> {
  const found = clocksOfCountries.get(country);
  if (found) return found;
  const zones = new Intl.Locale(`und-${country}`).getTimeZones() ?? [];
  const made = new Set(zones.flatMap((zone) => clocksOf(zone, year)));
  clocksOfCountries.set(country, made);
  return made;
}

/**
 * Whether the clock of a time zone is a clock of a country: whether any zone of the country is as far from UTC, in winter or in summer. The
 * names need not be the same, for systems set one zone for many countries (Windows: Europe/Berlin for Rome), and not all change their clocks.
 * @param country ISO 3166-1 alpha-2
 * @param at milliseconds; the year counts
 * @returns undefined where that cannot be said: no country, one without zones, or a zone that nobody knows
 */
export function isClockOf(country: string, timezone: string, at: number): boolean | undefined {
  if (!/^[A-Z]{2}$/.test(country)) return undefined;
  const year = new Date(at).getUTCFullYear();
  if (year !== foundFor) {
    clocks.clear();
    clocksOfCountries.clear();
    foundFor = year;
  }
  const told = clocksOf(timezone, year);
  const own = clocksOfCountry(country, year);
  return told.length === 0 || own.size === 0 ? undefined : told.some((clock) => own.has(clock));
}
