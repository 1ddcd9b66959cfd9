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
  textBytes,
} from './profile.ts';

/** Of a keyed name, made of letters, digits, - and _: quotes and comma included. */
const keyed = (text: string): number => text.length + 3;

/** Three bytes at most for a unit in UTF-8, two for what JSON escapes. */
function text(clean: string): number {
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
const country = 2;
/** What is there of every profile: sums, hours, changes. */
const fixed = frame + 2 * day + 2 * number + (changeKinds.length + 2 + hourParts) * count;

/*
 * A sum for each kind of entry, though they are alike: code that only ever meets one kind of object reads it several times as fast.
 */

function ofDevices(entries: readonly KnownDevice[]): number {
  let bytes = 0;
  for (const { id = '', model, os, client, label, osVersion, clientVersion, screen } of entries) {
    bytes += brackets + keyed(id) + 2 * day + count + text(model) + text(os) + text(client) + text(label);
    bytes += text(osVersion) + text(clientVersion) + text(screen);
  }
  return bytes;
}

function ofDenied(entries: readonly DeniedDevice[]): number {
  let bytes = 0;
  for (const { id = '', model, os, client } of entries)
    bytes += keyed(id) + text(model) + text(os) + text(client) + day + brackets;
  return bytes;
}

function ofNetworks(entries: readonly KnownNetwork[]): number {
  let bytes = 0;
  for (const { name } of entries) bytes += asn + 2 + brackets + text(name) + 2 * count + day;
  return bytes;
}

function ofBlocks(entries: readonly KnownBlock[]): number {
  let bytes = brackets;
  for (const { value } of entries) bytes += keyed(value) + area + count + day;
  return bytes;
}

function ofHabits(entries: readonly Habit[]): number {
  let bytes = 0;
  for (const { value } of entries) bytes += text(value) + count + day;
  return bytes;
}

function ofPlaces(entries: readonly KnownPlace[]): number {
  let bytes = 0;
  for (const { value } of entries) bytes += text(value) + count + day + point;
  return bytes;
}

/** As many as there can be, each at the place with the longest name: others may be followed by it. */
function ofSteps(entries: readonly Step[]): number {
  let longest = 0;
  for (const { place } of entries) longest = Math.max(longest, text(place));
  return limits.steps * (moment + longest + number + 2 + point + brackets);
}

function measured(profile: Profile): number {
  const { devices, denied, networks, blocks, places, steps } = profile;
  let bytes = fixed;
  bytes += ofDevices(devices) + ofDenied(denied) + ofNetworks(networks) + ofBlocks(blocks);
  bytes += ofHabits(profile.countries) + ofHabits(profile.languages) + ofHabits(profile.timezones);
  return bytes + ofPlaces(places) + ofSteps(steps);
}

/** Of a text that was cut to so many bytes, each of which may be escaped. */
const cut = (bytes: number) => 2 * bytes + 3;

const { family, detail, label, network, place, language, zone } = textBytes;
const idLetters = 12;
const blockLetters = 8;
const habit = count + day;
const placeOf = cut(country + 1 + place);

/** What an entry takes at most, whatever it says. */
const widest = {
  devices: brackets + idLetters + 3 + 2 * day + count + 3 * cut(family) + cut(label) + 3 * cut(detail),
  denied: brackets + idLetters + 3 + day + 3 * cut(family),
  networks: asn + 2 + brackets + cut(network) + 2 * count + day,
  blocks: blockLetters + 3 + area + habit,
  countries: cut(country) + habit,
  places: placeOf + habit + point,
  languages: cut(language) + habit,
  timezones: cut(zone) + habit,
} as const;
const kinds = Object.keys(widest) as (keyof typeof widest)[];
const always = fixed + brackets + limits.steps * (moment + placeOf + number + 2 + point + brackets);

/** What so many entries take at most. */
function atMost(profile: Profile): number {
  let bytes = always;
  for (const kind of kinds) bytes += profile[kind].length * widest[kind];
  return bytes;
}

/**
 * At least the bytes that the packed form of a profile has, its failures left out, and that it ever will have while it gets no other texts:
 * found without packing it.
 * @param enough what is at most this need not be told more closely
 */
export function mostPackedBytes(profile: Profile, enough = 0): number {
  const bytes = atMost(profile);
  return bytes <= enough ? bytes : measured(profile);
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
