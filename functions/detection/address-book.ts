import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
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
  const { networkAt, placeAt } = tablesOf(content);
  const lookup = (ip: string): AddressFacts => {
    const position = positionOf(ip);
    if (!position) return unknownAddress;
    const { version, unit } = position;
    return { ...networkAt(version, unit), ...placeAt(version, unit) };
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

const startsOf = (content: Columns, table: 'place4' | 'place6' | 'network4' | 'network6'): Starts => ({
  high: content[`${table}.high`],
  first: content[`${table}.first`],
  low: content[`${table}.low`],
});

/** Texts of a column, each decoded when it is first asked for: a game's players live in few of all places and networks. */
function textsOf(offsets: Uint32Array, bytes: Uint8Array): (position: number) => string {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const known = new Map<number, string>();
  return (position) => {
    const text = known.get(position) ?? whole.toString('utf8', offsets[position], offsets[position + 1]);
    known.set(position, text);
    return text;
  };
}

type Whereabouts = Pick<AddressFacts, 'country' | 'place' | 'latitude' | 'longitude' | 'accuracyKm'>;

function tablesOf(content: Columns) {
  const networkStarts = { 4: startsOf(content, 'network4'), 6: startsOf(content, 'network6') };
  const placeStarts = { 4: startsOf(content, 'place4'), 6: startsOf(content, 'place6') };
  const networks = { 4: content['network4.value'], 6: content['network6.value'] };
  const places = { 4: content['place4.value'], 6: content['place6.value'] };
  const networkName = textsOf(content['networks.name'], content.networkNames);
  const placeName = textsOf(content['places.name'], content.placeNames);

  function networkAt(version: 4 | 6, unit: number): Pick<AddressFacts, 'asn' | 'network' | 'kind'> {
    const network = networks[version][rangeOf(networkStarts[version], unit)] ?? 0;
    return {
      asn: content['networks.number'][network] ?? 0,
      network: networkName(network),
      kind: networkKinds[content['networks.kind'][network] ?? 0] ?? 'unknown',
    };
  }

  function placeAt(version: 4 | 6, unit: number): Whereabouts {
    const range = rangeOf(placeStarts[version], unit);
    const place = places[version][range] ?? 0;
    const letters = content['places.country'][place] ?? 0;
    if (letters === 0) return { country: '', place: '', accuracyKm: unknownAddress.accuracyKm };
    const latitude = content['places.latitude'][place] ?? noCoordinate;
    const longitude = content['places.longitude'][place] ?? noCoordinate;
    const known = latitude !== noCoordinate && longitude !== noCoordinate;
    return {
      country: String.fromCharCode(letters >> 8, letters & 255),
      place: placeName(place),
      ...(known ? { latitude: latitude / 10, longitude: longitude / 10 } : {}),
      accuracyKm: accuracyClasses[accuracyAt(content, version, range, place)] ?? unknownAddress.accuracyKm,
    };
  }

  return { networkAt, placeAt };
}

/** The class that the source gave, else the one that follows from the width of the range and from what the place is. */
function accuracyAt(content: Columns, version: 4 | 6, range: number, place: number): number {
  const table = `place${version}` as const;
  const given = content[`${table}.accuracy`][range];
  if (given !== undefined) return given;
  const starts = startsOf(content, table);
  const end = range + 1 < starts.low.length ? startAt(starts, range + 1) : 2 ** unitBits[version];
  return Math.max(classByWidth(end - startAt(starts, range)), content['places.best'][place] ?? widestClass);
}
