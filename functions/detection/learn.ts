import { cutBytes } from './device-name.ts';
import { isAtHome, knowsNetwork, placeName, primaryLanguage, zoneName } from './habits.ts';
import { isDenied, isNamed, type Recognition, recognise, sameDevice } from './match-device.ts';
import {
  burstMs,
  type Changes,
  type Counted,
  current,
  dayOf,
  decayed,
  emptyProfile,
  type Families,
  type Habit,
  hourPart,
  type KnownDevice,
  type KnownPlace,
  limits,
  type Profile,
  type Step,
} from './profile.ts';
import { packedBytes } from './profile-codec.ts';
import { mostPackedBytes } from './profile-size.ts';
import type { Observation, ObservedDevice } from './types.ts';

const mostLearned = 9999;
const labelBytes = 56;
const networkBytes = 24;

const tenth = (count: number): number => Math.round(count * 10) / 10;

/** Adds one to a count, both decayed to the later of the two days: a late report never moves a day back. */
function counted({ count, day }: Counted, on: number): Counted {
  const latest = Math.max(day, on);
  return { count: Math.min(mostLearned, tenth(decayed(count, day, latest) + decayed(1, on, latest))), day: latest };
}

/** The one just learned first, then the most seen; beyond the limit the least seen make room. */
function keep<Entry extends Counted>(others: readonly Entry[], learned: Entry, most: number): Entry[] {
  const weighed = others.map((entry) => ({ entry, worth: decayed(entry.count, entry.day, learned.day) }));
  // nearly always they are in order already
  const after = (one: (typeof weighed)[number], other: (typeof weighed)[number]) =>
    other.worth - one.worth || other.entry.day - one.entry.day;
  if (weighed.some((one, at) => at > 0 && after(weighed[at - 1] ?? one, one) > 0)) weighed.sort(after);
  return [learned, ...weighed.slice(0, most - 1).map(({ entry }) => entry)];
}

function withEntry<Entry extends Counted>(
  entries: readonly Entry[],
  isSame: (entry: Entry) => boolean,
  fresh: Omit<Entry, 'count' | 'day'>,
  on: number,
  most: number,
): Entry[] {
  const known = entries.find(isSame);
  const learned = { ...fresh, ...counted(known ?? { count: 0, day: on }, on) } as Entry;
  return keep(known ? entries.filter((entry) => entry !== known) : entries, learned, most);
}

function withHabit(habits: readonly Habit[], value: string, on: number, most: number): Habit[] {
  return value === '' ? [...habits] : withEntry(habits, (habit) => habit.value === value, { value }, on, most);
}

/** The place of a sign-in; it keeps where it lies, even if the address data says so no more. */
function withPlace(places: readonly KnownPlace[], { country, place, ...facts }: Observation['facts'], on: number) {
  if (place === '') return [...places];
  const value = placeName(country, place);
  const known = places.find((one) => one.value === value);
  const point = pointOf(facts.latitude === undefined && known ? known : facts);
  return withEntry<KnownPlace>(places, (one) => one.value === value, { value, ...point }, on, limits.places);
}

const pointOf = ({ latitude, longitude }: { latitude?: number; longitude?: number }) =>
  latitude === undefined || longitude === undefined ? {} : { latitude, longitude };

/** A familiar device is the one it was recognised as; its families and label follow its updates. */
function withDevice({ devices }: Profile, seen: ObservedDevice, found: Recognition, on: number): KnownDevice[] {
  if (!isNamed(seen)) return devices;
  const isOther = found.how === 'alike' && found.id === 'other';
  const known = 'device' in found && !isOther ? found.device : undefined;
  const { model, os, client } = told(seen, known);
  const id = seen.id ?? known?.id;
  const label = cutBytes(seen.label, labelBytes) || known?.label || '';
  const fresh = {
    ...(id === undefined ? {} : { id }),
    model,
    os,
    client,
    label,
    first: Math.min(known?.first ?? on, on),
    osVersion: seen.osVersion ?? known?.osVersion ?? '',
    clientVersion: seen.clientVersion ?? known?.clientVersion ?? '',
    screen: seen.screen ?? known?.screen ?? '',
  };
  return withEntry(devices, (device) => device === known, fresh, on, limits.devices);
}

/** Families as they are told now; what is left out stays as it was known. */
const told = (seen: Families, known: Families | undefined): Families => ({
  model: seen.model || known?.model || '',
  os: seen.os || known?.os || '',
  client: seen.client || known?.client || '',
});

function stepOf({ at, facts }: Observation): Step {
  const { accuracyKm, kind, country, place } = facts;
  return { at, ...pointOf(facts), accuracyKm, hosting: kind === 'hosting', place: placeName(country, place) };
}

/**
 * What is known of a player after a familiar or a confirmed sign-in. A late one (with an earlier time) adds to the counts and
 * never moves a last day back. A denied device is not learned: the profile comes back as it was.
 */
export function learn(profile: Profile | undefined, seen: Observation): Profile {
  const latest = Math.max(seen.at, profile?.steps[0]?.at ?? 0);
  const known = current(profile, latest);
  if (isDenied(known, seen.device, isAtHome(known, seen))) return known;
  const on = dayOf(seen.at);
  const found = recognise(known.devices, seen.device);
  const { asn, network, kind, country } = seen.facts;
  const line = known.networks.find((entry) => entry.asn === asn);
  const isFresh = line !== undefined && !isAtHome(known, seen);
  const fresh = tenth((line ? decayed(line.fresh, line.day, Math.max(line.day, on)) : 0) + (isFresh ? 1 : 0));
  const named = { asn, name: cutBytes(network, networkBytes), kind, fresh };
  const { language, timezone } = seen.device;
  return withinBytes({
    ...known,
    learned: Math.min(mostLearned, known.learned + 1),
    since: known.learned === 0 ? on : Math.min(known.since, on),
    devices: withDevice(known, seen.device, found, on),
    networks:
      asn === 0 ? known.networks : withEntry(known.networks, (entry) => entry.asn === asn, named, on, limits.networks),
    blocks: withHabit(known.blocks, seen.block, on, limits.blocks),
    countries: withHabit(known.countries, country, on, limits.countries),
    places: withPlace(known.places, seen.facts, on),
    languages: withHabit(known.languages, primaryLanguage(language), on, limits.languages),
    timezones: withHabit(known.timezones, zoneName(timezone), on, limits.timezones),
    ...withTimes(known, seen, found, on),
    steps: [...known.steps, stepOf(seen)].sort((one, other) => other.at - one.at).slice(0, limits.steps),
    failures: known.failures.filter((failed) => failed > latest - burstMs),
  });
}

/** What a sign-in brings that was not there before it, as {@link Changes} counts it. */
function changesOf(known: Profile, seen: Observation, found: Recognition): Omit<Changes, 'day' | 'of'> {
  const { asn, country } = seen.facts;
  const one = (isNew: boolean) => (isNew ? 1 : 0);
  return {
    id: one(found.how === 'alike' && (found.id === 'other' || found.id === 'missing')),
    device: one(found.how === 'new'),
    block: one(!isAtHome(known, seen)),
    network: one(asn !== 0 && !knowsNetwork(known, asn)),
    country: one(country !== '' && !known.countries.some(({ value }) => value === country)),
  };
}

/** The hour of a sign-in and what was new about it, counted on its day. */
function withTimes(
  known: Profile,
  seen: Observation,
  recognised: Recognition,
  on: number,
): Pick<Profile, 'hours' | 'changes'> {
  const { changes, hours } = known;
  const day = Math.max(changes.day, on);
  const kept = (count: number) => decayed(count, changes.day, day);
  const part = hourPart(seen.at);
  const later = hours.map((count, at) => tenth(kept(count) + (at === part ? 1 : 0)));
  if (known.learned === 0) return { hours: later, changes: { ...changes, day } };
  const found = changesOf(known, seen, recognised);
  const sum = (name: keyof typeof found) => tenth(kept(changes[name]) + found[name]);
  const of = tenth(kept(changes.of) + 1);
  const news = { id: sum('id'), device: sum('device'), block: sum('block') };
  return { hours: later, changes: { day, of, ...news, network: sum('network'), country: sum('country') } };
}

/** Counts an asset that left in a session nobody doubts. */
export function learnTrade(profile: Profile | undefined, { at, value = 0 }: Observation): Profile {
  const known = profile ?? emptyProfile();
  const { day, count, logs } = known.trades;
  const on = Math.max(day, dayOf(at));
  const kept = (sum: number, more: number) => tenth(decayed(sum, day, on) + more);
  return { ...known, trades: { day: on, count: kept(count, 1), logs: kept(logs, Math.log10(1 + value)) } };
}

/** Counts a failed sign-in, unless it comes from the player's own device on a line of theirs: that is a forgotten password. */
export function noteFailure(profile: Profile | undefined, seen: Observation): Profile {
  const known = profile ?? emptyProfile();
  const recognised = recognise(known.devices, seen.device).how;
  if (recognised === 'by_id' || (isAtHome(known, seen) && recognised !== 'new')) return known;
  const times = [...known.failures, seen.at].sort((one, other) => one - other);
  const latest = times.at(-1) ?? seen.at;
  return { ...known, failures: times.filter((failed) => failed > latest - burstMs).slice(-limits.failures) };
}

type Device = Families & { id?: string };

/**
 * After "not me": the device is remembered, and neither known nor ever learned. A device that was known by its id only loses that:
 * its id may have been copied, and its owner must be able to confirm it again.
 * @param at milliseconds
 */
export function deny(profile: Profile | undefined, device: Device, at: number): Profile {
  const known = current(profile, Math.max(at, profile?.steps[0]?.at ?? 0));
  const wasKnown = device.id !== undefined && known.devices.some(({ id }) => id === device.id);
  const devices = known.devices.filter((one) => (wasKnown ? one.id !== device.id : true));
  if (wasKnown || !isNamed(device)) return { ...known, devices };
  const { id, model, os, client } = device;
  const entry = { ...(id === undefined ? {} : { id }), model, os, client, day: dayOf(at) };
  const others = known.denied.filter((one) => !sameDevice(one, device));
  return withinBytes({ ...known, devices, denied: [entry, ...others].slice(0, limits.denied) });
}

/** Takes a denial back, after the player was reached and it was them. */
export function forgive(profile: Profile | undefined, device: Device): Profile {
  const known = profile ?? emptyProfile();
  return { ...known, denied: known.denied.filter((one) => !sameDevice(one, device)) };
}

/** What goes first when texts are so long that the stored form would grow too large; of each list the given number stays. */
const firstToGo = [
  ['devices', 3],
  ['places', 3],
  ['networks', 3],
  ['timezones', 1],
  ['denied', 2],
  ['blocks', 4],
  ['devices', 1],
  ['places', 1],
] as const satisfies [keyof Profile, number][];

/** Keeps a profile within its bytes. Done when learning, not when storing, so that what is decided never depends on storing. */
function withinBytes(profile: Profile): Profile {
  if (mostPackedBytes(profile) <= limits.bytes || packedBytes(profile) <= limits.bytes) return profile;
  const fitted = { ...profile };
  for (const [list, least] of firstToGo)
    while (fitted[list].length > least && packedBytes(fitted) > limits.bytes)
      Object.assign(fitted, { [list]: fitted[list].slice(0, -1) });
  return fitted;
}
