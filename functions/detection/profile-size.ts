import type { Counted, KnownPlace, Profile } from './profile.ts';

/** Of a keyed name, a country, a language: quotes and comma included. */
const plain = (text: string) => text.length + 3;
/** Of any clean text; where JSON escapes a character it takes one byte more. */
const any = (text: string) => (ascii.test(text) ? text.length : 3 * text.length) + 3;
const ascii = /^[ !#-[\]-~]*$/;
/** The most that numbers take, comma included: a day, a count in tenths, a moment, a network's number, a coordinate. */
const day = 10;
const count = 8;
const moment = 18;
const asn = 11;
const coordinate = (degrees: number) => (Math.round(degrees * 10) / 10 === degrees ? 7 : 26);
/** What surrounds an entry, and the whole. */
const brackets = 3;
const frame = 64;

const point = ({ latitude, longitude }: Pick<KnownPlace, 'latitude' | 'longitude'>) =>
  latitude === undefined || longitude === undefined ? 2 : coordinate(latitude) + coordinate(longitude) + brackets;

function sum<Entry>(entries: readonly Entry[], size: (entry: Entry) => number): number {
  let total = 0;
  for (const entry of entries) total += size(entry);
  return total;
}

const habit = ({ value }: Counted & { value: string }) => any(value) + count + day;

/**
 * More bytes than the packed form of a profile has, found without packing it: most profiles are so far below their limit that this says enough.
 */
export function mostPackedBytes(profile: Profile): number {
  const { devices, denied, networks, blocks, countries, places, languages, timezones, steps, failures, hours } =
    profile;
  return (
    frame +
    sum(devices, (one) => {
      const texts = any(one.model) + any(one.os) + any(one.client) + any(one.label);
      const details = any(one.osVersion) + any(one.clientVersion) + any(one.screen);
      return plain(one.id ?? '') + texts + details + day + day + count + brackets;
    }) +
    sum(denied, (one) => plain(one.id ?? '') + any(one.model) + any(one.os) + any(one.client) + day + brackets) +
    sum(networks, ({ name }) => asn + any(name) + 2 + count + day + count + brackets) +
    sum(blocks, ({ value }) => plain(value) + count + day) +
    sum(countries, habit) +
    sum(places, (one) => habit(one) + point(one)) +
    sum(languages, habit) +
    sum(timezones, habit) +
    sum(steps, (one) => moment + any(one.place) + moment + 2 + point(one) + brackets) +
    failures.length * moment +
    hours.length * count +
    day +
    6 * count +
    day +
    2 * moment
  );
}
