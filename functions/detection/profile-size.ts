import type { Counted, Habit, KnownPlace, Profile } from './profile.ts';

/** Of a keyed name, made of letters, digits, - and _: quotes and comma included. */
const keyed = (text: string): number => text.length + 3;

/** Of any clean text: three bytes at most for a unit in UTF-8, two for what JSON escapes. */
function text(clean: string): number {
  let bytes = 3;
  for (let at = 0; at < clean.length; at++) {
    const unit = clean.charCodeAt(at);
    bytes += unit > 0x7f ? 3 : unit === quote || unit === backslash ? 2 : 1;
  }
  return bytes;
}
const quote = 34;
const backslash = 92;

/** The most that numbers take, comma included: a day, a count in tenths, a moment in milliseconds, a network's number, a coordinate. */
const day = (days: number) => (days < 100_000 ? 6 : 10);
const count = (tenths: number) => (tenths < 10 ? 4 : tenths < 100 ? 5 : 8);
const moment = (at: number) => (at < 1e13 ? 14 : 18);
const asn = 11;
/** Of a radius in km, and of sums. */
const number = 18;
const coordinate = (degrees: number) => (Math.round(degrees * 10) / 10 === degrees ? 7 : 26);
/** What surrounds an entry, and the whole. */
const brackets = 3;
const frame = 64;

const point = ({ latitude, longitude }: Pick<KnownPlace, 'latitude' | 'longitude'>) =>
  latitude === undefined || longitude === undefined ? 2 : coordinate(latitude) + coordinate(longitude) + brackets;

function counted(entries: readonly Counted[]): number {
  let bytes = 0;
  for (const one of entries) bytes += count(one.count) + day(one.day);
  return bytes;
}

function habits(entries: readonly Habit[], size: (text: string) => number): number {
  let bytes = counted(entries);
  for (const { value } of entries) bytes += size(value);
  return bytes;
}

/**
 * More bytes than the packed form of a profile has, found without packing it: most profiles are so far below their limit that this says enough.
 */
export function mostPackedBytes(profile: Profile): number {
  const { devices, denied, networks, places, steps, failures, hours, changes, trades } = profile;
  let bytes = frame + day(changes.day) + day(trades.day) + 2 * number;
  bytes += 6 * count(changes.of); // the others count some of these
  for (const one of hours) bytes += count(one);
  for (const one of failures) bytes += moment(one);
  bytes += counted(devices) + devices.length * brackets;
  for (const { id = '', model, os, client, label, first, osVersion, clientVersion, screen } of devices) {
    bytes += keyed(id) + text(model) + text(os) + text(client) + text(label) + day(first);
    bytes += text(osVersion) + text(clientVersion) + text(screen);
  }
  for (const { id = '', model, os, client, day: on } of denied)
    bytes += keyed(id) + text(model) + text(os) + text(client) + day(on) + brackets;
  bytes += counted(networks) + networks.length * (asn + 2 + brackets);
  for (const { name, fresh } of networks) bytes += text(name) + count(fresh);
  bytes += habits(profile.blocks, keyed) + habits(profile.countries, text) + habits(places, text);
  bytes += habits(profile.languages, text) + habits(profile.timezones, text);
  for (const place of places) bytes += point(place);
  for (const step of steps) bytes += moment(step.at) + text(step.place) + number + 2 + point(step) + brackets;
  return bytes;
}
