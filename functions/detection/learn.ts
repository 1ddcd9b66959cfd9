import { countAgain, dayAgain, tenth, withEntry, withHabit } from './counts.ts';
import { cutBytes } from './device-name.ts';
import { isAtHome, knowsNetwork } from './habits.ts';
import { isDenied, isNamed, recognise, sameDevice } from './match-device.ts';
import {
  burstMs,
  type Changes,
  current,
  dayOf,
  decayed,
  emptyProfile,
  type Families,
  hourPart,
  type KnownBlock,
  type KnownDevice,
  type KnownNetwork,
  type KnownPlace,
  knownDevice,
  knownPlace,
  limits,
  type Profile,
  type Step,
  stepOf,
  textBytes,
} from './profile.ts';
import { isLonger, mostPackedBytes } from './profile-size.ts';
import { type Standing, standingOf } from './signals.ts';
import type { Observation } from './types.ts';

const mostLearned = 9999;

function withBlock(blocks: readonly KnownBlock[], { block: value, area }: Observation, on: number): KnownBlock[] {
  const known = blocks.find((block) => block.value === value);
  const around = area ?? known?.area ?? '';
  const learned = { value, count: countAgain(known, on), day: dayAgain(known, on), area: around };
  return withEntry(blocks, known, learned, limits.blocks);
}

/** The place of a sign-in; it keeps where it lies, even if the address data says so no more. */
function withPlace({ seen, known, place }: Standing, on: number): KnownPlace[] {
  const { places } = known;
  if (seen.facts.place === '') return [...places];
  const before = places.find(({ value }) => value === place);
  const where = seen.facts.latitude === undefined && before ? before : seen.facts;
  const learned = { value: place, count: countAgain(before, on), day: dayAgain(before, on) };
  return withEntry(places, before, knownPlace(learned, where), limits.places);
}

/** A familiar device is the one it was recognised as; its families and label follow its updates. */
function withDevice({ seen, known: { devices }, recognised }: Standing, on: number): KnownDevice[] {
  const { device } = seen;
  if (!isNamed(device)) return devices;
  const isOther = recognised.how === 'alike' && recognised.id === 'other';
  const known = 'device' in recognised && !isOther ? recognised.device : undefined;
  const { model, os, client } = told(device, known);
  const id = device.id ?? known?.id;
  const label = cutBytes(device.label, textBytes.label) || known?.label || '';
  const first = Math.min(known?.first ?? on, on);
  const osVersion = device.osVersion ?? known?.osVersion ?? '';
  const clientVersion = device.clientVersion ?? known?.clientVersion ?? '';
  const screen = device.screen ?? known?.screen ?? '';
  const [count, day] = [countAgain(known, on), dayAgain(known, on)];
  const learned = knownDevice(id, { model, os, client, label, first, day, count, osVersion, clientVersion, screen });
  return withEntry(devices, known, learned, limits.devices);
}

/** Families as they are told now; what is left out stays as it was known. */
const told = (seen: Families, known: Families | undefined): Families => ({
  model: seen.model || known?.model || '',
  os: seen.os || known?.os || '',
  client: seen.client || known?.client || '',
});

/** The latest first. */
function withStep(steps: readonly Step[], step: Step): Step[] {
  const isLatest = step.at > (steps[0]?.at ?? 0);
  const all = isLatest ? [step].concat(steps) : steps.concat(step).sort((one, other) => other.at - one.at);
  if (all.length > limits.steps) all.length = limits.steps;
  return all;
}

function withNetwork({ seen, known: { networks }, atHome }: Standing, on: number): KnownNetwork[] {
  const { asn, network, kind } = seen.facts;
  if (asn === 0) return networks;
  const line = networks.find((entry) => entry.asn === asn);
  const brings = line !== undefined && !atHome ? 1 : 0;
  const fresh = tenth((line ? decayed(line.fresh, line.day, Math.max(line.day, on)) : 0) + brings);
  const name = cutBytes(network, textBytes.network);
  const learned = { asn, name, kind, count: countAgain(line, on), day: dayAgain(line, on), fresh };
  return withEntry(networks, line, learned, limits.networks);
}

/**
 * What is known of a player after a familiar or a confirmed sign-in. A late one (with an earlier time) adds to the counts and
 * never moves a last day back. A denied device is not learned: the profile comes back as it was.
 */
export function learn(profile: Profile | undefined, seen: Observation): Profile {
  const latest = Math.max(seen.at, profile?.steps[0]?.at ?? 0);
  const at = standingOf(current(profile, latest), seen);
  const { known, today: on } = at;
  const { accuracyKm, kind } = seen.facts;
  if (isDenied(known, seen.device, at.atHome)) return known;
  const learned: Profile = {
    learned: Math.min(mostLearned, known.learned + 1),
    since: known.learned === 0 ? on : Math.min(known.since, on),
    devices: withDevice(at, on),
    denied: known.denied,
    networks: withNetwork(at, on),
    blocks: withBlock(known.blocks, seen, on),
    countries: withHabit(known.countries, seen.facts.country, on, limits.countries),
    places: withPlace(at, on),
    languages: withHabit(known.languages, at.language, on, limits.languages),
    timezones: withHabit(known.timezones, at.timezone, on, limits.timezones),
    hours: withHour(known, seen.at, on),
    changes: withChanges(at, on),
    trades: known.trades,
    steps: withStep(
      known.steps,
      stepOf({ at: seen.at, accuracyKm, hosting: kind === 'hosting', place: at.place }, seen.facts),
    ),
    failures: known.failures.length === 0 ? [] : known.failures.filter((failed) => failed > latest - burstMs),
  };
  return isLonger(learned, known) ? withinBytes(learned) : learned;
}

/** The hour of a sign-in, counted on its day. */
function withHour({ hours, changes }: Profile, at: number, on: number): number[] {
  const day = Math.max(changes.day, on);
  const part = hourPart(at);
  const left = decayed(1, changes.day, day);
  const counts = hours.slice();
  for (let other = 0; other < counts.length; other++)
    counts[other] = tenth((counts[other] ?? 0) * left + (other === part ? 1 : 0));
  return counts;
}

/** What a sign-in brings that was not there before it, counted on its day. */
function withChanges({ seen, known, recognised, atHome }: Standing, on: number): Changes {
  const { changes } = known;
  const day = Math.max(changes.day, on);
  if (known.learned === 0) return { ...changes, day };
  const left = decayed(1, changes.day, day);
  const { asn, country } = seen.facts;
  const isLost = recognised.how === 'alike' && (recognised.id === 'other' || recognised.id === 'missing');
  const isAbroad = country !== '' && !known.countries.some(({ value }) => value === country);
  return {
    day,
    of: tenth(changes.of * left + 1),
    id: tenth(changes.id * left + Number(isLost)),
    device: tenth(changes.device * left + Number(recognised.how === 'new')),
    block: tenth(changes.block * left + Number(!atHome)),
    network: tenth(changes.network * left + Number(asn !== 0 && !knowsNetwork(known, asn))),
    country: tenth(changes.country * left + Number(isAbroad)),
  };
}

/** Counts an asset that left in a session nobody doubts. */
export function learnTrade(profile: Profile | undefined, { at, value = 0 }: Observation): Profile {
  const known = profile ?? emptyProfile();
  const { day, count, logs } = known.trades;
  const on = Math.max(day, dayOf(at));
  const kept = (sum: number, more: number) => tenth(decayed(sum, day, on) + more);
  return { ...known, trades: { day: on, count: kept(count, 1), logs: kept(logs, Math.log10(1 + value)) } };
}

/** Counts a failed sign-in, unless it comes over a line of the player's, from no device that is new: that is a forgotten password. */
export function noteFailure(profile: Profile | undefined, seen: Observation): Profile {
  const known = profile ?? emptyProfile();
  if (isAtHome(known, seen) && recognise(known.devices, seen.device).how !== 'new') return known;
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
  if (mostPackedBytes(profile, limits.bytes) <= limits.bytes) return profile;
  const fitted = { ...profile };
  for (const [list, least] of firstToGo)
    while (fitted[list].length > least && mostPackedBytes(fitted) > limits.bytes)
      Object.assign(fitted, { [list]: fitted[list].slice(0, -1) });
  return fitted;
}
