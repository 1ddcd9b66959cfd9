import { accuracyClasses, noCoordinate, widestClass } from './address-format.ts';

/** One record of a city file, whichever of the two layouts it has. */
export type CityRecord = {
  /** ISO 3166-1 alpha-2. */
  country: string;
  name: string;
  /** How exact the record claims to be. */
  level: 'city' | 'region' | 'country';
  latitude: number | undefined;
  longitude: number | undefined;
  /** Radius in km, where the file gives one (MaxMind). */
  radius: number | undefined;
};

type Names = { names?: Record<string, string> };
type Layout = {
  // npm's DB-IP layout
  country_code?: string;
  city?: string | Names;
  state1?: string;
  latitude?: number;
  longitude?: number;
  // MaxMind's and DB-IP's own
  country?: { iso_code?: string };
  registered_country?: { iso_code?: string };
  subdivisions?: Names[];
  location?: { latitude?: number; longitude?: number; accuracy_radius?: number };
};

const english = (named: string | Names | undefined): string =>
  (typeof named === 'string' ? named : named?.names?.en)?.replace(/\s*\(.*$/, '').trim() ?? '';

/** Reads a record. @returns undefined without a country */
export function cityRecord(record: unknown): CityRecord | undefined {
  if (typeof record !== 'object' || record === null) return undefined;
  const seen = record as Layout;
  const country = seen.country_code ?? seen.country?.iso_code ?? seen.registered_country?.iso_code ?? '';
  if (!/^[A-Z]{2}$/.test(country)) return undefined;
  const city = english(seen.city);
  const region = english(seen.state1 ?? seen.subdivisions?.[0]);
  return {
    country,
    name: city || region,
    level: city ? 'city' : region ? 'region' : 'country',
    latitude: seen.latitude ?? seen.location?.latitude,
    longitude: seen.longitude ?? seen.location?.longitude,
    radius: seen.location?.accuracy_radius,
  };
}

const kmPerDegree = 111;

/** Coordinates in tenths of a degree; `best` is the narrowest class that the place may have. */
export type Place = { country: string; name: string; latitude: number; longitude: number; best: number };

/** By what a record claims to name: 50, 200, 1000 km. */
const classByLevel = { city: 1, region: 3, country: widestClass } as const;

export type Weighted = { record: CityRecord; weight: number };

/** Sizes of the squares, in degrees, that places are snapped to: the first that leaves few enough places is taken. */
const squares = [0.1, 0.2, 0.25, 0.3, 0.4, 0.5, 1, 2, 5] as const;

/**
 * Snaps records to squares; each square is called after the record with the most addresses, so a suburb becomes its town.
 * @param most places that may come out, beside number 0, which is no place
 */
export function snapPlaces(
  records: readonly Weighted[],
  most: number,
): { places: Place[]; number: (record: CityRecord) => number; errorKm: number } {
  for (const square of squares) {
    const heaviest = new Map<string, Weighted>();
    for (const seen of records) {
      const key = squareOf(seen.record, square);
      const best = heaviest.get(key);
      if (!best || seen.weight > best.weight) heaviest.set(key, seen);
    }
    if (heaviest.size > most) continue;
    const numbers = new Map([...heaviest.keys()].map((key, position) => [key, position + 1]));
    const places = [noPlace, ...[...heaviest.values()].map(({ record }) => placeOf(record))];
    return {
      places,
      number: (record) => numbers.get(squareOf(record, square)) ?? 0,
      errorKm: (square * kmPerDegree) / 2,
    };
  }
  throw new Error(`the city file has more than ${most} countries times squares; is it damaged?`);
}

const noPlace: Place = { country: '', name: '', latitude: noCoordinate, longitude: noCoordinate, best: widestClass };

const squareOf = ({ country, latitude, longitude }: CityRecord, square: number): string =>
  latitude === undefined || longitude === undefined
    ? country
    : `${country}${Math.round(latitude / square)},${Math.round(longitude / square)}`;

const tenths = (degrees: number | undefined) => (degrees === undefined ? noCoordinate : Math.round(degrees * 10));

const placeOf = ({ country, name, level, latitude, longitude }: CityRecord): Place => ({
  country,
  name,
  latitude: tenths(latitude),
  longitude: tenths(longitude),
  best: classByLevel[level],
});

/** The narrowest class that holds a radius. */
export function classOf(radiusKm: number): number {
  const found = accuracyClasses.findIndex((most) => radiusKm <= most);
  return found === -1 ? widestClass : found;
}
