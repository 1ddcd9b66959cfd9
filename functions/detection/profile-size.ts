import {
  changeKinds,
  type DeniedDevice,
  type Habit,
  hourParts,
  type KnownBlock,
  type KnownDevice,
  type KnownNetwork,
  type KnownPlace,
  limits,
  type Profile,
  type Step,
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

/*
 * Numbers at their widest, comma included: what they grow to is counted from the beginning, so that only a text makes a profile longer.
 */
const day = 7;
const count = 7;
const moment = 16;
const asn = 11;
/** Of a radius in km, and of sums. */
const number = 18;
/** Two of them, in tenths of a degree, as the address data has them. */
const point = 7 + 7 + 3;
/** Of a keyed name of an area. */
const area = 4 + 3;
/** What surrounds an entry, and the whole. */
const brackets = 3;
const frame = 64;

/*
 * A sum for each kind of entry, though they are alike: code that only ever meets one kind of object reads it several times as fast.
 */

function ofDevices(entries: readonly KnownDevice[], text: Measure): number {
  let bytes = 0;
  for (const { id = '', model, os, client, label, osVersion, clientVersion, screen } of entries) {
    bytes += brackets + keyed(id) + 2 * day + count + text(model) + text(os) + text(client) + text(label);
    bytes += text(osVersion) + text(clientVersion) + text(screen);
  }
  return bytes;
}

function ofDenied(entries: readonly DeniedDevice[], text: Measure): number {
  let bytes = 0;
  for (const { id = '', model, os, client } of entries)
    bytes += keyed(id) + text(model) + text(os) + text(client) + day + brackets;
  return bytes;
}

function ofNetworks(entries: readonly KnownNetwork[], text: Measure): number {
  let bytes = 0;
  for (const { name } of entries) bytes += asn + 2 + brackets + text(name) + 2 * count + day;
  return bytes;
}

function ofBlocks(entries: readonly KnownBlock[]): number {
  let bytes = brackets;
  for (const { value } of entries) bytes += keyed(value) + area + count + day;
  return bytes;
}

function ofHabits(entries: readonly Habit[], text: Measure): number {
  let bytes = 0;
  for (const { value } of entries) bytes += text(value) + count + day;
  return bytes;
}

function ofPlaces(entries: readonly KnownPlace[], text: Measure): number {
  let bytes = 0;
  for (const { value } of entries) bytes += text(value) + count + day + point;
  return bytes;
}

/** As many as there can be, each at the place with the longest name: others may be followed by it. */
function ofSteps(entries: readonly Step[], text: Measure): number {
  let longest = 0;
  for (const { place } of entries) longest = Math.max(longest, text(place));
  return limits.steps * (moment + longest + number + 2 + point + brackets);
}

function most(profile: Profile, text: Measure): number {
  const { devices, denied, networks, blocks, places, steps } = profile;
  let bytes = frame + 2 * day + 2 * number + (changeKinds.length + 2 + hourParts) * count;
  bytes += ofDevices(devices, text) + ofDenied(denied, text) + ofNetworks(networks, text) + ofBlocks(blocks);
  bytes += ofHabits(profile.countries, text) + ofHabits(profile.languages, text) + ofHabits(profile.timezones, text);
  return bytes + ofPlaces(places, text) + ofSteps(steps, text);
}

/**
 * At least the bytes that the packed form of a profile has, its failures left out, and that it ever will have while it gets no other texts:
 * found without packing it.
 * @param enough what is at most this need not be told more closely
 */
export function mostPackedBytes(profile: Profile, enough = 0): number {
  const bytes = most(profile, unread);
  return bytes <= enough ? bytes : most(profile, read);
}

const hasValue = (entries: readonly Habit[], entry: Habit | undefined) =>
  !entry || entries.some(({ value }) => value === entry.value);

const tellsSame = (one: KnownDevice, other: KnownDevice) =>
  one.id === other.id &&
  one.model === other.model &&
  one.os === other.os &&
  one.client === other.client &&
  one.label === other.label &&
  one.osVersion === other.osVersion &&
  one.clientVersion === other.clientVersion &&
  one.screen === other.screen;

/** Whether a sign-in that was learned brought a text that was not there before. What was just learned comes first in each list. */
export function isLonger(now: Profile, before: Profile): boolean {
  const [device] = now.devices;
  const [network] = now.networks;
  return !(
    (!device || before.devices.some((known) => tellsSame(known, device))) &&
    (!network || before.networks.some(({ asn, name }) => asn === network.asn && name === network.name)) &&
    hasValue(before.blocks, now.blocks[0]) &&
    hasValue(before.countries, now.countries[0]) &&
    hasValue(before.places, now.places[0]) &&
    hasValue(before.languages, now.languages[0]) &&
    hasValue(before.timezones, now.timezones[0]) &&
    now.steps.every(({ place }) => before.steps.some((step) => step.place === place))
  );
}
