import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { Recent } from '../kernel/recent.ts';
import {
  accuracyClasses,
  type Columns,
  classByWidth,
  decodeAddressFile,
  networkKinds,
  noCoordinate,
  rebuildCommand,
  widestClass,
} from './address-format.ts';
import { positionOf, unitBits } from './address-text.ts';
import type { AddressFacts } from './types.ts';

/** What is known of addresses. Reading takes about a microsecond and no I/O. */
export type AddressBook = {
  /** Facts of a textual IPv4 or IPv6 address; for private, reserved and unknown ones no country and network 0. Never throws. */
  readonly lookup: (ip: string) => AddressFacts;
  /** What pages that show places must say (CC BY 4.0). */
  readonly attribution: string;
  /** The day the data is of, ISO 8601. */
  readonly dataFrom: string;
};

const unknownAddress: AddressFacts = {
  asn: 0,
  network: '',
  kind: 'unknown',
  country: '',
  place: '',
  accuracyKm: Math.max(...accuracyClasses),
};

/**
 * Opens an address file made by `npm run geo -- build`.
 * @throws Error in one line if it is missing, of another version or cut short
 */
export function openAddressBook(path: string): AddressBook {
  const { header, content } = decodeAddressFile(readWhole(path), path);
  const factsAt = factsOf(content);
  const lookup = (ip: string): AddressFacts => {
    const position = positionOf(ip);
    return position ? factsAt[position.version](position.unit) : unknownAddress;
  };
  return { lookup, attribution: header.attribution, dataFrom: header.dataFrom };
}

/** Into a buffer of its own, because small files would else lie at any offset of a shared one. */
function readWhole(path: string): ArrayBuffer {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (fault) {
    throw new Error(`${path} cannot be read; make it with: ${rebuildCommand}`, { cause: fault });
  }
  try {
    const bytes = new ArrayBuffer(fstatSync(file).size);
    const view = new Uint8Array(bytes);
    for (let at = 0; at < view.length; ) {
      const read = readSync(file, view, at, view.length - at, at);
      if (read === 0) break;
      at += read;
    }
    return bytes;
  } finally {
    closeSync(file);
  }
}

type Starts = { high: Uint32Array; first: Uint32Array; low: Uint16Array };

/** Position after the last of the ascending numbers in [from, to) that is at most `most`. */
function after(numbers: Uint32Array | Uint16Array, most: number, from: number, to: number): number {
  let [left, right] = [from, to];
  while (left < right) {
    const middle = (left + right) >>> 1;
    if ((numbers[middle] ?? 0) <= most) left = middle + 1;
    else right = middle;
  }
  return left;
}

/** Number of the range that a unit lies in, or -1 before the first. */
function rangeOf({ high, first, low }: Starts, unit: number): number {
  const upper = Math.floor(unit / 65536);
  const group = after(high, upper, 0, high.length) - 1;
  if (group < 0) return -1;
  const [from = 0, to = 0] = [first[group], first[group + 1]];
  return (high[group] === upper ? after(low, unit % 65536, from, to) : to) - 1;
}

/** Where a range begins. */
function startAt({ high, first, low }: Starts, range: number): number {
  const group = after(first, range, 0, high.length) - 1;
  return (high[group] ?? 0) * 65536 + (low[range] ?? 0);
}

/** Texts of a column. */
function textsOf(offsets: Uint32Array, bytes: Uint8Array): (position: number) => string {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (position) => whole.toString('utf8', offsets[position], offsets[position + 1]);
}

const mostRemembered = 20_000;

/** Put together when it is first asked for: a game's players live in few of all places and networks. */
function remembered<Known>(make: (position: number) => Known): (position: number) => Known {
  const known = new Recent<number, Known>(mostRemembered);
  return (position) => known.get(position) ?? known.keep(position, make(position));
}

type Owner = Pick<AddressFacts, 'asn' | 'network' | 'kind'>;
type Whereabouts = Omit<AddressFacts, keyof Owner>;

/** What is known of a unit, by version. */
function factsOf(content: Columns): Record<4 | 6, (unit: number) => AddressFacts> {
  const networkName = textsOf(content['networks.name'], content.networkNames);
  const ownerOf = remembered(
    (network): Owner => ({
      asn: content['networks.number'][network] ?? 0,
      network: networkName(network),
      kind: networkKinds[content['networks.kind'][network] ?? 0] ?? 'unknown',
    }),
  );
  const pointOf = pointsOf(content);
  const of = (version: 4 | 6) => {
    const networks = tableOf(content, `network${version}`);
    const places = tableOf(content, `place${version}`);
    const given = content[`place${version}.accuracy`];
    const whereabouts = remembered((range): Whereabouts => {
      const place = places.values[range] ?? 0;
      const point = pointOf(place);
      if (!point) return { country: '', place: '', accuracyKm: unknownAddress.accuracyKm };
      const width = () => endOf(places.starts, range, unitBits[version]) - startAt(places.starts, range);
      const best = content['places.best'][place] ?? widestClass;
      // the class that the source gave, else the one that follows from the width of the range and from what the place is
      const accuracy = given[range] ?? Math.max(classByWidth(width()), best);
      return { ...point, accuracyKm: accuracyClasses[accuracy] ?? unknownAddress.accuracyKm };
    });
    return (unit: number): AddressFacts => {
      const { asn, network, kind } = ownerOf(networks.values[rangeOf(networks.starts, unit)] ?? 0);
      const { country, place, latitude, longitude, accuracyKm } = whereabouts(rangeOf(places.starts, unit));
      return latitude === undefined || longitude === undefined
        ? { asn, network, kind, country, place, accuracyKm }
        : { asn, network, kind, country, place, latitude, longitude, accuracyKm };
    };
  };
  return { 4: of(4), 6: of(6) };
}

const endOf = (starts: Starts, range: number, bits: number): number =>
  range + 1 < starts.low.length ? startAt(starts, range + 1) : 2 ** bits;

const tableOf = <Name extends 'place4' | 'place6' | 'network4' | 'network6'>(content: Columns, name: Name) => ({
  starts: { high: content[`${name}.high`], first: content[`${name}.first`], low: content[`${name}.low`] },
  values: content[`${name}.value`],
});

/** Where places lie; undefined for one of no country. */
function pointsOf(content: Columns): (place: number) => Omit<Whereabouts, 'accuracyKm'> | undefined {
  const placeName = textsOf(content['places.name'], content.placeNames);
  return (place) => {
    const letters = content['places.country'][place] ?? 0;
    if (letters === 0) return undefined;
    const latitude = content['places.latitude'][place] ?? noCoordinate;
    const longitude = content['places.longitude'][place] ?? noCoordinate;
    const known = latitude !== noCoordinate && longitude !== noCoordinate;
    return {
      country: String.fromCharCode(letters >> 8, letters & 255),
      place: placeName(place),
      ...(known ? { latitude: latitude / 10, longitude: longitude / 10 } : {}),
    };
  };
}
