import { newsAmong, newsKinds } from '../../detection/index.ts';
import { has, hasNews, type Mark } from './mark.ts';

/** The last hours are counted in slots of so many minutes, by the time of the events. */
const slotMinutes = 5;
export const slotMs = slotMinutes * 60_000;

/**
 * Sign-ins that could have had news, and that had: `[on a usual line, with a usual device, then each kind in the order of newsKinds]`.
 */
export type NewsCounts = number[];

/** `of` these two, then the kinds: where each count stands. */
export const among = { usualLine: 0, usualDevice: 1 } as const;
export const placeOfKind = new Map(newsKinds.map((kind, place) => [kind, place + 2]));
export const noNews = (): NewsCounts => new Array<number>(newsKinds.length + 2).fill(0);

/** What one slot counted: of all, and of each network; `clocks`: events refused or late for their time, by minutes of offset. */
export type Slot = { all: NewsCounts; networks: Record<string, NewsCounts>; clocks?: Record<string, number> };
export const newSlot = (): Slot => ({ all: noNews(), networks: {} });

/** What was counted of some of a game's sign-ins. Tallies add up in any order. */
export type Tally = {
  signIns: number;
  /** Sign-ins that were not asked about although they would have been on an ordinary day. */
  spared: number;
  /** Sign-ins that were let through, by network and country. */
  networks: Record<string, number>;
  countries: Record<string, number>;
  /** Sign-ins by the bin of their score: a sketch that merges by adding, at most 277 numbers. */
  scores: Record<string, number>;
  /** By the number of the slot. */
  slots: Record<string, Slot>;
};

export const newTally = (): Tally => ({ signIns: 0, spared: 0, networks: {}, countries: {}, scores: {}, slots: {} });

export const isEmpty = ({ slots }: Tally): boolean => Object.keys(slots).length === 0;

const bump = (counts: Record<string, number>, key: string | number, by = 1): void => {
  counts[key] = (counts[key] ?? 0) + by;
};

/** Counts a sign-in into a tally. */
export function addMark(tally: Tally, mark: Mark): void {
  tally.signIns += 1;
  if (has(mark, 'spared')) tally.spared += 1;
  if (has(mark, 'first')) bump(tally.scores, mark.bin);
  if (has(mark, 'familiar')) {
    bump(tally.networks, mark.asn);
    bump(tally.countries, mark.country);
  }
  const slot = slotAt(tally, mark.minute);
  addNews(slot.all, mark);
  // a data centre is told of everybody only: who brings stolen ids through one must not make a storm of it
  if (has(mark, 'usualDevice') && !has(mark, 'hosting')) {
    slot.networks[mark.asn] ??= noNews();
    addNews(slot.networks[mark.asn] ?? [], mark);
  }
}

/** More different offsets than these are counted as one, named 0: whatever they are, they are no one clock's. */
const mostOffsets = 200;

/** Counts an event that came at another time than it says. @param offsetMinutes its time less the time that it came, not 0 */
export function addClock(tally: Tally, minute: number, offsetMinutes: number): void {
  const slot = slotAt(tally, minute);
  addOffset(slot, String(offsetMinutes), 1);
}

function addOffset(slot: Slot, offset: string, count: number): void {
  slot.clocks ??= {};
  const isRoom = slot.clocks[offset] !== undefined || Object.keys(slot.clocks).length < mostOffsets;
  bump(slot.clocks, isRoom ? offset : '0', count);
}

function slotAt({ slots }: Tally, minute: number): Slot {
  const number = Math.floor(minute / slotMinutes);
  const slot = slots[number] ?? newSlot();
  slots[number] = slot;
  return slot;
}

function addNews(counts: NewsCounts, mark: Mark): void {
  const line = has(mark, 'usualLine');
  const device = has(mark, 'usualDevice');
  if (line) addAt(counts, among.usualLine);
  if (device) addAt(counts, among.usualDevice);
  for (const kind of newsKinds)
    if (hasNews(mark, kind) && (newsAmong[kind] === 'usualLine' ? line : device))
      addAt(counts, placeOfKind.get(kind) ?? 0);
}

const addAt = (counts: NewsCounts, place: number): void => {
  counts[place] = (counts[place] ?? 0) + 1;
};

/** Adds what a slot counted to another. */
export function addSlot(to: Slot, from: Slot): void {
  addCounts(to.all, from.all, 1);
  for (const [asn, counts] of Object.entries(from.networks)) {
    to.networks[asn] ??= noNews();
    addCounts(to.networks[asn] ?? [], counts, 1);
  }
  for (const [offset, count] of Object.entries(from.clocks ?? {})) addOffset(to, offset, count);
}

/** Adds counts, weighed. Often done, so a plain loop. */
export function addCounts(to: NewsCounts, from: NewsCounts, weight: number): void {
  for (let place = 0; place < from.length; place++) to[place] = (to[place] ?? 0) + (from[place] ?? 0) * weight;
}
