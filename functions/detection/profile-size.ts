import type { Habit, KnownPlace, Profile } from './profile.ts';

/** The most bytes that a text takes, comma and quotes included. */
type TextSize = (text: string) => number;

/** Of a keyed name: letters, digits, - and _. */
const keyed: TextSize = (text) => text.length + 3;
/** Of any clean text, unread: three bytes for a character in UTF-8, two for one that JSON escapes. */
const unread: TextSize = (text) => 3 * text.length + 3;
const read: TextSize = (text) => (ascii.test(text) ? text.length + 3 : unread(text));
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

function habits(entries: readonly Habit[], text: TextSize): number {
  let bytes = entries.length * (count + day);
  for (const { value } of entries) bytes += text(value);
  return bytes;
}

/** More bytes than the packed form of a profile has, found without packing it. */
export function mostPackedBytes(profile: Profile, text: TextSize = read): number {
  const { devices, denied, networks, places, steps, failures, hours } = profile;
  let bytes = frame + failures.length * moment + hours.length * count + day + 6 * count + day + 2 * moment;
  bytes += devices.length * (day + day + count + brackets);
  for (const { id = '', model, os, client, label, osVersion, clientVersion, screen } of devices) {
    bytes += keyed(id) + text(model) + text(os) + text(client) + text(label);
    bytes += text(osVersion) + text(clientVersion) + text(screen);
  }
  bytes += denied.length * (day + brackets);
  for (const { id = '', model, os, client } of denied) bytes += keyed(id) + text(model) + text(os) + text(client);
  bytes += networks.length * (asn + 2 + count + day + count + brackets);
  for (const { name } of networks) bytes += text(name);
  bytes += habits(profile.blocks, keyed) + habits(profile.countries, text) + habits(places, text);
  bytes += habits(profile.languages, text) + habits(profile.timezones, text);
  for (const place of places) bytes += point(place);
  bytes += steps.length * (moment + moment + 2 + brackets);
  for (const step of steps) bytes += text(step.place) + point(step);
  return bytes;
}

/** Whether the packed form surely has so few bytes: most profiles are so small that nothing of them need be read to tell. */
export const isSurelyWithin = (profile: Profile, bytes: number): boolean =>
  mostPackedBytes(profile, unread) <= bytes || mostPackedBytes(profile) <= bytes;
