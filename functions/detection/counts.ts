import { type Counted, decayed, type Habit } from './profile.ts';

const mostCounted = 9999;

/** Counts are kept in steps of a tenth. */
export const tenth = (count: number): number => Math.round(count * 10) / 10;

/** The last day of an entry that is seen once more: a late report never moves it back. */
export const dayAgain = (known: Counted | undefined, on: number): number => (known ? Math.max(known.day, on) : on);

/** The count of an entry that is seen once more, as it stands on its last day; of a new one 1. */
export function countAgain(known: Counted | undefined, on: number): number {
  if (!known) return 1;
  const { count, day } = known;
  const more = day <= on ? decayed(count, day, on) + 1 : count + decayed(1, on, day);
  return Math.min(mostCounted, tenth(more));
}

/** Whether an entry stands for more sign-ins than another, as both stand on the later of their days; of equals the later. */
function isBefore(one: Counted, other: Counted): boolean {
  const later = one.day - other.day;
  if (later === 0) return one.count > other.count;
  return later > 0
    ? one.count >= decayed(other.count, other.day, one.day)
    : decayed(one.count, one.day, other.day) > other.count;
}

/**
 * Entries with one that was just learned: that first, then the most seen; beyond the limit the least seen make room. They always come so: only the one
 * that was first may have to find its place among the others.
 * @param known what the learned one was before
 */
export function withEntry<Entry extends Counted>(
  entries: readonly Entry[],
  known: Entry | undefined,
  learned: Entry,
  most: number,
): Entry[] {
  // `concat` makes no more room than it takes, and a profile is kept for long
  const kept = known ? toFront(entries, known, learned) : [learned].concat(entries);
  settle(kept, 1);
  if (kept.length > most) kept.length = most;
  return kept;
}

/** The entries with one of them at the front, as it is now. */
function toFront<Entry>(entries: readonly Entry[], before: Entry, now: Entry): Entry[] {
  const moved = entries.slice();
  let carried = now;
  for (let at = 0; at < moved.length; at++) {
    const here = moved[at];
    moved[at] = carried;
    if (here === undefined || here === before) break;
    carried = here;
  }
  return moved;
}

/** Puts an entry where it belongs among those after it, which are in order. */
function settle<Entry extends Counted>(entries: Entry[], from: number): void {
  const entry = entries[from];
  if (entry === undefined) return;
  let at = from;
  for (let next = entries[at + 1]; next !== undefined && isBefore(next, entry); next = entries[at + 1]) {
    entries[at] = next;
    at += 1;
  }
  if (at > from) entries[at] = entry;
}

export function withHabit(habits: readonly Habit[], value: string, on: number, most: number): Habit[] {
  if (value === '') return [...habits];
  const known = habits.find((habit) => habit.value === value);
  return withEntry(habits, known, { value, count: countAgain(known, on), day: dayAgain(known, on) }, most);
}
