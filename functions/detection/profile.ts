import type { NetworkKind, ObservedDevice } from './types.ts';

/** A count that is decayed to `day` (days since 1970), in steps of a tenth. */
export type Counted = { count: number; day: number };

/** Something a player's sign-ins show again and again. */
export type Habit = Counted & { value: string };

/** A block of addresses, and the area (/16, /32) that it lies in; empty if an earlier release kept it. Both are keyed names. */
export type KnownBlock = Habit & { area: string };

/** A place that a player signs in from, "IT|Milan", and where it lies (degrees), if the address data says so. */
export type KnownPlace = Habit & { latitude?: number; longitude?: number };

/** `fresh`: how many of its sign-ins came from a block that was new then. */
export type KnownNetwork = Counted & { asn: number; name: string; kind: NetworkKind; fresh: number };

export type Families = Pick<ObservedDevice, 'model' | 'os' | 'client'>;

/** A device from which familiar or confirmed sign-ins came; `first` is a day. */
export type KnownDevice = Families & Counted & { id?: string; label: string; first: number } & Details;

/** What a device told last of its system, its client and its screen; empty where it told nothing. */
type Details = { osVersion: string; clientVersion: string; screen: string };

/** A device of which the player said "not me". */
export type DeniedDevice = Families & { id?: string; day: number };

/** A recent learned sign-in, to compare times and places with. `at` in milliseconds. */
export type Step = {
  at: number;
  latitude?: number;
  longitude?: number;
  accuracyKm: number;
  hosting: boolean;
  place: string;
};

/**
 * How often a player's learned sign-ins brought something new: counts decayed to `day`, in tenths, of sign-ins that had something before
 * them. `id`: a known kind of device without the id it had; `device`: another kind of device.
 */
export type Changes = { day: number; of: number } & Record<(typeof changeKinds)[number], number>;

export const changeKinds = ['id', 'device', 'block', 'network', 'country'] as const;

/** Assets that left in sessions nobody doubts: how many, and the sum of log10(1 + value), both decayed to `day`. */
type Trades = { day: number; count: number; logs: number };

/** How a player signs in. Bounded, JSON-serialisable; no address, no account data. */
export type Profile = {
  /** Familiar or confirmed sign-ins so far, at most 9999. */
  learned: number;
  /** Day of the first. */
  since: number;
  devices: KnownDevice[];
  denied: DeniedDevice[];
  networks: KnownNetwork[];
  blocks: KnownBlock[];
  countries: Habit[];
  places: KnownPlace[];
  languages: Habit[];
  timezones: Habit[];
  /** Sign-ins by the three hours of the day (UTC), decayed with `changes`, in tenths. */
  hours: number[];
  changes: Changes;
  trades: Trades;
  /** The latest first. */
  steps: Step[];
  /** Times of failed sign-ins from strange devices or addresses within the last quarter of an hour, milliseconds. */
  failures: number[];
};

export const limits = {
  devices: 10,
  denied: 4,
  networks: 8,
  blocks: 12,
  countries: 8,
  places: 8,
  languages: 4,
  timezones: 4,
  steps: 4,
  failures: 8,
  /** Of the profile as JSON without failures, its numbers at their widest, so that its stored form is never above 4 KB. */
  bytes: 3800,
} as const;

/** How long the texts of a profile are at most, in UTF-8: what is longer is cut. */
export const textBytes = {
  family: 32,
  detail: 12,
  label: 56,
  network: 24,
  place: 20,
  language: 8,
  zone: 32,
} as const;

export const dayMs = 86_400_000;
export const minuteMs = 60_000;
export const dayOf = (at: number): number => Math.floor(at / dayMs);

/** A count halves in 90 days; nothing is kept for longer than 180 (Wiefling: drop history older than 6 months). */
const halfLifeDays = 90;
const keptDays = 180;
/** A burst is failures within this of each other. */
export const burstMs = 15 * minuteMs;

export const hourParts = 8;
const noChanges = { day: 0, of: 0, id: 0, device: 0, block: 0, network: 0, country: 0 };
const noTrades = { day: 0, count: 0, logs: 0 };

/** Which three hours of the day a moment lies in. @param at milliseconds */
export const hourPart = (at: number): number => Math.floor((at % dayMs) / (dayMs / hourParts));

export const emptyProfile = (): Profile => ({
  learned: 0,
  since: 0,
  devices: [],
  denied: [],
  networks: [],
  blocks: [],
  countries: [],
  places: [],
  languages: [],
  timezones: [],
  hours: Array.from({ length: hourParts }, () => 0),
  changes: noChanges,
  trades: noTrades,
  steps: [],
  failures: [],
});

/*
 * Devices, places and steps are made here only: all of a kind have one form in memory then, whether they were just learned or come from a
 * table, and code that goes through them is the quicker for it.
 */

/** @param id undefined for a device without one */
export function knownDevice(id: string | undefined, about: Omit<KnownDevice, 'id'>): KnownDevice {
  const { model, os, client, label, first, day, count, osVersion, clientVersion, screen } = about;
  const made: KnownDevice = { model, os, client, label, first, day, count, osVersion, clientVersion, screen };
  if (id !== undefined) made.id = id;
  return made;
}

type Somewhere = { latitude?: number | undefined; longitude?: number | undefined };

/** @param where without coordinates if it lies nobody knows where */
export const knownPlace = ({ value, count, day }: Habit, { latitude, longitude }: Somewhere): KnownPlace =>
  latitude === undefined || longitude === undefined
    ? { value, count, day }
    : { value, count, day, latitude, longitude };

export const stepOf = (about: Omit<Step, keyof Somewhere>, { latitude, longitude }: Somewhere): Step => {
  const { at, accuracyKm, hosting, place } = about;
  return latitude === undefined || longitude === undefined
    ? { at, accuracyKm, hosting, place }
    : { at, latitude, longitude, accuracyKm, hosting, place };
};

/** What is left of a count after so many days. */
const left = Float64Array.from({ length: 2 * keptDays }, (_, days) => 2 ** (-days / halfLifeDays));

/** A count as it stands on a day. */
export const decayed = (count: number, day: number, today: number): number =>
  today <= day ? count : count * (left[today - day] ?? 2 ** ((day - today) / halfLifeDays));

function isFresh(entries: readonly { day: number }[], today: number): boolean {
  for (const { day } of entries) if (day < today - keptDays) return false;
  return true;
}

const fresh = <Entry extends { day: number }>(entries: Entry[], today: number): Entry[] =>
  isFresh(entries, today) ? entries : entries.filter(({ day }) => day >= today - keptDays);

/** Of one event a profile is asked for twice: to judge it, and to learn from it. */
let last: { profile: Profile; today: number; known: Profile } | undefined;

/** The profile as it counts on a day: what is too old is gone, and a player whose every sign-in is too old begins anew. */
export function current(profile: Profile | undefined, at: number): Profile {
  if (!profile) return emptyProfile();
  const today = dayOf(at);
  if (last?.profile !== profile || last.today !== today) last = { profile, today, known: asOf(profile, today) };
  return last.known;
}

/** Nothing of a profile is older than its first sign-in, except what the player denied. */
const isAllFresh = ({ since, steps, denied }: Profile, today: number): boolean =>
  steps.length > 0 && since >= today - keptDays && isFresh(denied, today);

function asOf(profile: Profile, today: number): Profile {
  if (isAllFresh(profile, today)) return profile;
  const steps = profile.steps.filter((step) => dayOf(step.at) >= today - keptDays);
  const denied = fresh(profile.denied, today);
  if (steps.length === 0) return { ...emptyProfile(), denied, failures: profile.failures };
  return {
    learned: profile.learned,
    since: profile.since,
    devices: fresh(profile.devices, today),
    denied,
    networks: fresh(profile.networks, today),
    blocks: fresh(profile.blocks, today),
    countries: fresh(profile.countries, today),
    places: fresh(profile.places, today),
    languages: fresh(profile.languages, today),
    timezones: fresh(profile.timezones, today),
    hours: profile.hours,
    changes: profile.changes,
    trades: profile.trades,
    steps,
    failures: profile.failures,
  };
}
