import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Progress, Report } from '../kernel/progress.ts';
import { type Columns, encodeAddressFile, networkKinds } from './address-format.ts';
import { unitBits } from './address-text.ts';
import { type Database, nothing, readDatabase } from './geo-mmdb.ts';
import { type Network, readNetworks } from './geo-networks.ts';
import { cityRecord, classOf, type Place, snapPlaces, type Weighted } from './geo-places.ts';
import { mapRanges, packStarts, type Ranges, widths } from './geo-ranges.ts';
import { networkKind } from './network-kind.ts';

export type Sources = { city: readonly string[]; asn: readonly string[] };
export type Built = { bytes: number; places: number; networks: number; ranges: number };

const versions = [4, 6] as const;
const mostPlaces = 65_535;
/** A range counts for no more than so many addresses when a square is named, so that no provider's pool outweighs a town. */
const mostWeight = 65_536;

/** Makes the address file of city files (`.mmdb`) and network files (`.csv`, `.mmdb`). @throws Error in one line */
export function buildAddressFile(sources: Sources, out: string, progress: Progress): Built {
  const share = 0.6 / sources.city.length;
  const cities = sources.city.map((path) => readCity(path, progress.stage(`Reading ${basename(path)}`, share)));
  progress.stage('Snapping places', 0.1);
  const places = layPlaces(cities);
  const list = readNetworks(sources.asn, progress.stage('Reading networks', 0.2));
  progress.stage(`Writing ${out}`, 0.1);
  const network = (version: 4 | 6) => ({
    ...prefixed(`network${version}`, packStarts(list.ranges[version].starts)),
    [`network${version}.value`]: Uint32Array.from(list.ranges[version].values),
  });
  const content = {
    ...placeColumns(places.places),
    ...networkColumns(list.networks),
    ...places.columns,
    ...network(4),
    ...network(6),
  };
  const dataFrom = cities.map(({ dataFrom }) => dataFrom).sort()[0] ?? '';
  const header = { attribution: attributionOf(cities), dataFrom };
  const bytes = writeWhole(out, encodeAddressFile(header, content as Columns));
  const ranges = versions.reduce(
    (sum, version) => sum + places.ranges[version] + list.ranges[version].starts.length,
    0,
  );
  return { bytes, places: places.places.length - 1, networks: list.networks.length - 1, ranges };
}

/** What the licences of the data ask to be said beside results. */
function attributionOf(cities: readonly City[]): string {
  const maxmind = cities.some(({ kind }) => /geolite|geoip/i.test(kind));
  const places = maxmind
    ? 'Places: GeoLite2 data created by MaxMind, https://www.maxmind.com.'
    : 'IP Geolocation by DB-IP, https://db-ip.com, CC BY 4.0.';
  return `${places} Networks: RouteViews, NRO and DB-IP, CC BY 4.0; places snapped and merged.`;
}

const prefixed = (table: string, columns: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(columns).map(([name, column]) => [`${table}.${name}`, column]));

function pooled(texts: readonly string[]): { offsets: Uint32Array; bytes: Uint8Array } {
  const offsets = new Uint32Array(texts.length + 1);
  const parts = texts.map((text) => Buffer.from(text));
  for (const [position, part] of parts.entries()) offsets[position + 1] = (offsets[position] ?? 0) + part.length;
  return { offsets, bytes: new Uint8Array(Buffer.concat(parts)) };
}

function placeColumns(places: readonly Place[]) {
  const names = pooled(places.map(({ name }) => name));
  const letters = places.map(({ country }) =>
    country === '' ? 0 : country.charCodeAt(0) * 256 + country.charCodeAt(1),
  );
  return {
    'places.latitude': Int16Array.from(places, ({ latitude }) => latitude),
    'places.longitude': Int16Array.from(places, ({ longitude }) => longitude),
    'places.country': Uint16Array.from(letters),
    'places.best': Uint8Array.from(places, ({ best }) => best),
    'places.name': names.offsets,
    placeNames: names.bytes,
  };
}

function networkColumns(networks: readonly Network[]) {
  const names = pooled(networks.map(({ name }) => name));
  return {
    'networks.number': Uint32Array.from(networks, ({ asn }) => asn),
    'networks.kind': Uint8Array.from(networks, ({ asn, name }) => networkKinds.indexOf(networkKind(asn, name))),
    'networks.name': names.offsets,
    networkNames: names.bytes,
  };
}

/** `records` by their number; undefined where one names no country. */
type Source = { ranges: Ranges; records: (Weighted | undefined)[] };
/** What a city file says, without the file itself: it is large. */
type City = { kind: string; dataFrom: string; sources: { 4: Source; 6: Source } };

function readCity(path: string, report: Report): City {
  const database = readDatabase(path, (done) => report(done / 3));
  const source = (version: 4 | 6) => sourceOf(database, version, (done) => report((1 + 2 * done) / 3));
  const dataFrom = database.builtAt.toISOString().slice(0, 10);
  return { kind: database.kind, dataFrom, sources: { 4: source(4), 6: source(6) } };
}

function layPlaces(cities: readonly City[]) {
  const chosen = versions.map((version) => ({ version, ...fullest(cities.map(({ sources }) => sources[version])) }));
  const snapped = snapPlaces(
    chosen.flatMap(({ records }) => records.filter((seen) => seen !== undefined)),
    mostPlaces,
  );
  const columns: Record<string, Uint8Array | Uint16Array | Uint32Array> = {};
  const count = { 4: 0, 6: 0 };
  for (const { version, ranges, records } of chosen) {
    // where the file gives radii a value is the place times 8, plus the class; else the class follows from the width when it is read
    const radii = records.some((seen) => seen?.record.radius !== undefined);
    const marked = Uint32Array.from(records, (seen) => {
      if (!seen) return 0;
      const own = radii ? classOf((seen.record.radius ?? Number.POSITIVE_INFINITY) + snapped.errorKm) : 0;
      return snapped.number(seen.record) * 8 + own;
    });
    const merged = mapRanges(ranges, (value) => marked[value] ?? 0);
    Object.assign(columns, prefixed(`place${version}`, packStarts(merged.starts)), {
      [`place${version}.value`]: Uint16Array.from(merged.values, (value) => value >>> 3),
      [`place${version}.accuracy`]: radii ? Uint8Array.from(merged.values, (value) => value & 7) : new Uint8Array(0),
    });
    count[version] = merged.starts.length;
  }
  return { places: snapped.places, columns, ranges: count };
}

/** The file that knows most of a version. */
function fullest(sources: readonly Source[]): Source {
  const [first] = [...sources].sort((one, other) => other.ranges.starts.length - one.ranges.starts.length);
  if (!first) throw new Error('no city file was given');
  return first;
}

/** The ranges of one version with their records, and how many addresses each has. */
function sourceOf(database: Database, version: 4 | 6, report: Report): Source {
  const ranges = database.ranges[version];
  const weights = new Float64Array(database.records + 1);
  for (const [position, width] of widths(ranges, unitBits[version]).entries()) {
    const value = ranges.values[position] ?? nothing;
    weights[value] = (weights[value] ?? 0) + Math.min(width, mostWeight);
  }
  const records = Array.from(weights, (weight, value) => {
    if (value % 5000 === 0) report(value / weights.length);
    const record = weight > 0 ? cityRecord(database.record(value)) : undefined;
    return record && { record, weight };
  });
  return { ranges, records };
}

/** Writes beside the target and renames, so that nobody ever opens half a file. @returns bytes written */
function writeWhole(out: string, parts: readonly Uint8Array[]): number {
  mkdirSync(dirname(out), { recursive: true });
  const draft = `${out}.${process.pid}.new`;
  const file = openSync(draft, 'w');
  try {
    for (const part of parts) for (let at = 0; at < part.length; ) at += writeSync(file, part, at);
    closeSync(file);
    renameSync(draft, out);
  } catch (fault) {
    rmSync(draft, { force: true });
    throw fault;
  }
  return parts.reduce((sum, part) => sum + part.length, 0);
}
