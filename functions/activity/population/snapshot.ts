import type { NewsKind } from '../../detection/index.ts';
import { hour } from '../../kernel/clock.ts';
import type { Incident } from '../../outreach/index.ts';
import {
  addCounts,
  addSlot,
  type NewsCounts,
  newSlot,
  noNews,
  placeOfKind,
  type Slot,
  slotMs,
  type Tally,
} from './tally.ts';

/** News that come much more often than on ordinary days: of everybody, or of the sign-ins of one network. */
export type OpenStorm = {
  kind: NewsKind;
  asn?: number;
  /** Milliseconds; the begin of the time looked at when it was first seen. */
  since: number;
  /** The share of sign-ins with such news now, and on ordinary days, 0–1. */
  now: number;
  ordinary: number;
  /** The largest `now` so far. */
  peak: number;
};

/** A storm that is over. `until` milliseconds. */
export type PastStorm = OpenStorm & { until: number };

/**
 * What is known of a game's players together. Counts are weighed by age: an event counts 2^(its time − {@link Snapshot.base}) in half-lives, so
 * that nothing has to be aged one by one (forward decay: Cormode, Shkapenyuk, Srivastava, Xu, ICDE 2009).
 */
export type Snapshot = {
  form: 1;
  /** The end of the latest slot that has an event, milliseconds. */
  at: number;
  base: number;
  /** Sign-ins ever, not aged. */
  counted: number;
  /** Aged, like all of the following: sign-ins that were let through, in all, by network and by country. */
  signIns: number;
  networks: Record<string, number>;
  countries: Record<string, number>;
  scores: Record<string, number>;
  /** What is ordinary: of everybody, and of the networks that many use. */
  usual: NewsCounts;
  usualOf: Record<string, NewsCounts>;
  /** The last hours, not aged, by slot. */
  slots: Record<string, Slot>;
  storms: OpenStorm[];
  past: PastStorm[];
  /** That are not over. */
  incidents: Incident[];
  /** Tallies that were folded of late, so that none counts twice. */
  folded: string[];
};

/** @param at milliseconds, about when its first events are */
export const newSnapshot = (at: number): Snapshot => ({
  ...{ form: 1, at: 0, base: at, counted: 0, signIns: 0 },
  ...{
    networks: {},
    countries: {},
    scores: {},
    usual: noNews(),
    usualOf: {},
    slots: {},
    storms: [],
    past: [],
    incidents: [],
    folded: [],
  },
});

/** Kinds that earlier releases did not count, and what each is a part of. */
const partsOf: readonly (readonly [NewsKind, NewsKind])[] = [
  ['hosting', 'network'],
  ['country', 'place'],
];

/** A snapshot, in place, with what an earlier release did not count: as often as what it is a part of, so that it is no storm. */
export function withAllKinds(snapshot: Snapshot): Snapshot {
  for (const counts of [snapshot.usual, ...Object.values(snapshot.usualOf)])
    for (const [part, whole] of partsOf)
      counts[placeOfKind.get(part) ?? 0] ??= counts[placeOfKind.get(whole) ?? 0] ?? 0;
  return snapshot;
}

const dayMs = 86_400_000;
const halfLifeMs = 30 * dayMs;
/** Scores are forgotten so many times as fast: what to ask about follows how players sign in now. */
const scoresFaster = 3;
/** The last 12 hours. */
const slotsKept = 144;
const most = { networks: 2000, countries: 250, usualOf: 300, networksOfSlot: 24 } as const;

const weightAt = (at: number, base: number): number => 2 ** ((at - base) / halfLifeMs);

/** How much of an aged count is left at the moment of the snapshot. */
export const worth = ({ at, base }: Snapshot, weighed: number): number => weighed / weightAt(Math.max(at, base), base);

/** The same of scores, which are forgotten faster. */
export const scoreWorth = ({ at, base }: Snapshot, weighed: number): number =>
  weighed / weightAt(Math.max(at, base), base) ** scoresFaster;

/** Adds a tally to a snapshot, in place. */
export function fold(snapshot: Snapshot, tally: Tally): void {
  const slots = Object.entries(tally.slots).map(([number, slot]) => [Number(number), slot] as const);
  const latest = Math.max(0, ...slots.map(([number]) => (number + 1) * slotMs));
  const newHour = Math.floor(latest / hour) > Math.floor(snapshot.at / hour);
  snapshot.at = Math.max(snapshot.at, latest);
  snapshot.counted += tally.signIns;
  const weight = weightAt(latest, snapshot.base);
  for (const counts of ['networks', 'countries'] as const) addWeighed(snapshot[counts], tally[counts], weight);
  addWeighed(snapshot.scores, tally.scores, weight ** scoresFaster);
  for (const count of Object.values(tally.networks)) snapshot.signIns += count * weight;
  for (const [number, slot] of slots) foldSlot(snapshot, number, slot);
  if (!newHour) return;
  prune(snapshot);
  if (weight > 64) rebase(snapshot);
}

function foldSlot(snapshot: Snapshot, number: number, slot: Slot): void {
  const weight = weightAt(number * slotMs, snapshot.base);
  addCounts(snapshot.usual, slot.all, weight);
  for (const [asn, counts] of Object.entries(slot.networks)) {
    snapshot.usualOf[asn] ??= noNews();
    addCounts(snapshot.usualOf[asn] ?? [], counts, weight);
  }
  if (number < latestSlot(snapshot) - slotsKept) return;
  const known = snapshot.slots[number] ?? newSlot();
  snapshot.slots[number] = known;
  addSlot(known, slot);
  known.networks = largest(known.networks, most.networksOfSlot, sum);
}

export const latestSlot = ({ at }: Snapshot): number => Math.floor(at / slotMs) - 1;

function addWeighed(to: Record<string, number>, from: Record<string, number>, weight: number): void {
  for (const [key, count] of Object.entries(from)) to[key] = (to[key] ?? 0) + count * weight;
}

/** Drops what is too old or too small to matter; once in an hour, since it is dear. */
function prune(snapshot: Snapshot): void {
  const oldest = latestSlot(snapshot) - slotsKept;
  for (const number in snapshot.slots) {
    if (Number(number) >= oldest) break; // the keys of an object that are whole numbers come in their order
    delete snapshot.slots[number];
  }
  for (const counts of ['networks', 'countries'] as const)
    if (Object.keys(snapshot[counts]).length > most[counts] * 1.25)
      snapshot[counts] = largest(snapshot[counts], most[counts], (count) => count);
  if (Object.keys(snapshot.usualOf).length > most.usualOf * 1.25)
    snapshot.usualOf = largest(snapshot.usualOf, most.usualOf, sum);
}

const sum = (counts: NewsCounts): number => counts.reduce((total, count) => total + count, 0);

function largest<Value>(counts: Record<string, Value>, kept: number, size: (value: Value) => number) {
  const all = Object.entries(counts);
  if (all.length <= kept) return counts;
  return Object.fromEntries(all.sort(([, one], [, other]) => size(other) - size(one)).slice(0, kept));
}

/** Moves the weights' zero to the present, so that they stay small numbers. */
function rebase(snapshot: Snapshot): void {
  const base = Math.max(snapshot.at, snapshot.base);
  const left = 1 / weightAt(base, snapshot.base);
  const age = (counts: Record<string, number>, share: number) =>
    Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, count * share]));
  snapshot.base = base;
  snapshot.signIns *= left;
  for (const counts of ['networks', 'countries'] as const) snapshot[counts] = age(snapshot[counts], left);
  snapshot.scores = age(snapshot.scores, left ** scoresFaster);
  snapshot.usual = snapshot.usual.map((count) => count * left);
  for (const [asn, counts] of Object.entries(snapshot.usualOf))
    snapshot.usualOf[asn] = counts.map((count) => count * left);
}
