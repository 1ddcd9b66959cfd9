import { tenth, withEntry, withHabit } from './counts.ts';
import { cutBytes } from './device-name.ts';
import { isAtHome, knowsNetwork, placeName, primaryLanguage, zoneName } from './habits.ts';
import { isDenied, isNamed, type Recognition, recognise, sameDevice } from './match-device.ts';
import {
  burstMs,
  type Changes,
  current,
  dayOf,
  decayed,
  emptyProfile,
  type Families,
  hourPart,
  type KnownDevice,
  type KnownNetwork,
  type KnownPlace,
  limits,
  type Profile,
  type Step,
} from './profile.ts';
import { packedBytes } from './profile-codec.ts';
import { isSurelyWithin } from './profile-size.ts';
import type { Observation, ObservedDevice } from './types.ts';

const mostLearned = 9999;
const labelBytes = 56;
const networkBytes = 24;

/** The place of a sign-in; it keeps where it lies, even if the address data says so no more. */
function withPlace(places: readonly KnownPlace[], { country, place, ...facts }: Observation['facts'], on: number) {
  if (place === '') return [...places];
  const value = placeName(country, place);
  const known = places.find((one) => one.value === value);
  const point = pointOf(facts.latitude === undefined && known ? known : facts);
  return withEntry<KnownPlace>(places, known, (count, day) => ({ value, count, day, ...point }), on, limits.places);
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
  const make = (count: number, day: number): KnownDevice => ({
    ...(id === undefined ? {} : { id }),
    model,
    os,
    client,
    label,
    first: Math.min(known?.first ?? on, on),
    day,
    count,
    osVersion: seen.osVersion ?? known?.osVersion ?? '',
    clientVersion: seen.clientVersion ?? known?.clientVersion ?? '',
    screen: seen.screen ?? known?.screen ?? '',
  });
  return withEntry(devices, known, make, on, limits.devices);
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

/** The latest first. */
const withStep = (steps: readonly Step[], step: Step): Step[] =>
  step.at > (steps[0]?.at ?? 0)
    ? [step, ...steps.slice(0, limits.steps - 1)]
    : [...steps, step].sort((one, other) => other.at - one.at).slice(0, limits.steps);

function withNetwork(known: Profile, seen: Observation, on: number): KnownNetwork[] {
  const { networks } = known;
  const { asn, network, kind } = seen.facts;
  if (asn === 0) return networks;
  const line = networks.find((entry) => entry.asn === asn);
  const brings = line !== undefined && !isAtHome(known, seen) ? 1 : 0;
  const fresh = tenth((line ? decayed(line.fresh, line.day, Math.max(line.day, on)) : 0) + brings);
  const name = cutBytes(network, networkBytes);
  return withEntry(networks, line, (count, day) => ({ asn, name, kind, count, day, fresh }), on, limits.networks);
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
  const { language, timezone } = seen.device;
  return withinBytes({
    ...known,
    learned: Math.min(mostLearned, known.learned + 1),
    since: known.learned === 0 ? on : Math.min(known.since, on),
    devices: withDevice(known, seen.device, found, on),
    networks: withNetwork(known, seen, on),
    blocks: withHabit(known.blocks, seen.block, on, limits.blocks),
    countries: withHabit(known.countries, seen.facts.country, on, limits.countries),
    places: withPlace(known.places, seen.facts, on),
    languages: withHabit(known.languages, primaryLanguage(language), on, limits.languages),
    timezones: withHabit(known.timezones, zoneName(timezone), on, limits.timezones),
    ...withTimes(known, seen, found, on),
    steps: withStep(known.steps, stepOf(seen)),
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
  if (isSurelyWithin(profile, limits.bytes) || packedBytes(profile) <= limits.bytes) return profile;
  const fitted = { ...profile };
  for (const [list, least] of firstToGo)
    while (fitted[list].length > least && packedBytes(fitted) > limits.bytes)
      Object.assign(fitted, { [list]: fitted[list].slice(0, -1) });
  return fitted;
}
