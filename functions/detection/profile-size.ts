import type {
  DeniedDevice,
  Habit,
  KnownBlock,
  KnownDevice,
  KnownNetwork,
  KnownPlace,
  Profile,
  Step,
} from './profile.ts';

/** Of a keyed name, made of letters, digits, - and _: quotes and comma included. */
const keyed = (text: string): number => text.length + 3;

/** How a text is measured: at the most, whatever it says, or by its letters, which takes longer. */
type Measure = (clean: string) => number;

/** Three bytes at most for a unit in UTF-8: none is escaped with as many. */
const unread: Measure = (clean) => 3 * clean.length + 3;

/** By its letters: three bytes at most for a unit in UTF-8, two for what JSON escapes. */
function read(clean: string): number {
  let bytes = clean.length + 3;
  for (let at = 0; at < clean.length; at++) {
    const unit = clean.charCodeAt(at);
    if (unit > 0x7f) bytes += 2;
    else if (unit === quote || unit === backslash) bytes += 1;
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

/*
 * A sum for each kind of entry, though they are alike: code that only ever meets one kind of object reads it several times as fast.
 */

function ofDevices(entries: readonly KnownDevice[], text: Measure): number {
  let bytes = 0;
  for (const one of entries) {
    bytes += brackets + (one.id === undefined ? 3 : keyed(one.id)) + day(one.first) + day(one.day) + count(one.count);
    bytes += text(one.model) + text(one.os) + text(one.client) + text(one.label);
    bytes += text(one.osVersion) + text(one.clientVersion) + text(one.screen);
  }
  return bytes;
}

function ofDenied(entries: readonly DeniedDevice[], text: Measure): number {
  let bytes = 0;
  for (const { id = '', model, os, client, day: on } of entries)
    bytes += keyed(id) + text(model) + text(os) + text(client) + day(on) + brackets;
  return bytes;
}

function ofNetworks(entries: readonly KnownNetwork[], text: Measure): number {
  let bytes = 0;
  for (const one of entries)
    bytes += asn + 2 + brackets + text(one.name) + count(one.count) + count(one.fresh) + day(one.day);
  return bytes;
}

function ofBlocks(entries: readonly KnownBlock[]): number {
  let bytes = brackets;
  for (const one of entries) bytes += keyed(one.value) + keyed(one.area) + count(one.count) + day(one.day);
  return bytes;
}

function ofHabits(entries: readonly Habit[], text: Measure): number {
  let bytes = 0;
  for (const one of entries) bytes += text(one.value) + count(one.count) + day(one.day);
  return bytes;
}

function ofPlaces(entries: readonly KnownPlace[], text: Measure): number {
  let bytes = 0;
  for (const one of entries) bytes += text(one.value) + count(one.count) + day(one.day) + point(one);
  return bytes;
}

function ofSteps(entries: readonly Step[], text: Measure): number {
  let bytes = 0;
  for (const one of entries) bytes += moment(one.at) + text(one.place) + number + 2 + point(one) + brackets;
  return bytes;
}

function most(profile: Profile, text: Measure): number {
  const { devices, denied, networks, blocks, places, steps, failures, hours, changes, trades } = profile;
  let bytes = frame + day(changes.day) + day(trades.day) + 2 * number;
  bytes += 6 * count(changes.of); // the others count some of these
  for (const one of hours) bytes += count(one);
  for (const one of failures) bytes += moment(one);
  bytes += ofDevices(devices, text) + ofDenied(denied, text) + ofNetworks(networks, text) + ofBlocks(blocks);
  bytes += ofHabits(profile.countries, text) + ofHabits(profile.languages, text) + ofHabits(profile.timezones, text);
  return bytes + ofPlaces(places, text) + ofSteps(steps, text);
}

/**
 * More bytes than the packed form of a profile has, found without packing it: most profiles are so far below their limit that this says enough.
 * @param enough what is at most this need not be told more closely
 */
export function mostPackedBytes(profile: Profile, enough = 0): number {
  const bytes = most(profile, unread);
  return bytes <= enough ? bytes : most(profile, read);
}
