import { sortFew } from '../kernel/sort-few.ts';
import { type Counted, decayed, type Habit } from './profile.ts';

const mostCounted = 9999;

/** Counts are kept in steps of a tenth. */
export const tenth = (count: number): number => Math.round(count * 10) / 10;

/** A count with one more, both decayed to the later of the two days: a late report never moves a day back. */
const onceMore = (count: number, day: number, on: number): number => {
  const latest = Math.max(day, on);
  return Math.min(mostCounted, tenth(decayed(count, day, latest) + decayed(1, on, latest)));
};

/** Whether an entry stands for more sign-ins than another, as both stand on the later of their days; of equals the later. */
function isBefore(one: Counted, other: Counted): boolean {
  if (one.day === other.day) return one.count > other.count;
  const on = Math.max(one.day, other.day);
  const more = decayed(one.count, one.day, on) - decayed(other.count, other.day, on);
  return more > 0 || (more === 0 && one.day > other.day);
}

/** The one just learned first, then the most seen; beyond the limit the least seen make room. */
function keep<Entry extends Counted>(
  entries: readonly Entry[],
  known: Entry | undefined,
  learned: Entry,
  most: number,
): Entry[] {
  const kept = known ? toFront(entries, known, learned) : [learned, ...entries];
  sortFew(kept, isBefore, 1);
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

/** The entries with one of them seen once more, or a new one seen once. @param make the entry, given its count and day */
export function withEntry<Entry extends Counted>(
  entries: readonly Entry[],
  known: Entry | undefined,
  make: (count: number, day: number) => Entry,
  on: number,
  most: number,
): Entry[] {
  const { count, day } = known ?? { count: 0, day: on };
  return keep(entries, known, make(onceMore(count, day, on), Math.max(day, on)), most);
}

export function withHabit(habits: readonly Habit[], value: string, on: number, most: number): Habit[] {
  if (value === '') return [...habits];
  const known = habits.find((habit) => habit.value === value);
  return withEntry(habits, known, (count, day) => ({ value, count, day }), on, most);
}
