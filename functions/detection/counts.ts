import { type Counted, decayed, type Habit } from './profile.ts';

const mostCounted = 9999;

/** Counts are kept in steps of a tenth. */
export const tenth = (count: number): number => Math.round(count * 10) / 10;

/** A count with one more, both decayed to the later of the two days: a late report never moves a day back. */
const onceMore = (count: number, day: number, on: number): number => {
  const latest = Math.max(day, on);
  return Math.min(mostCounted, tenth(decayed(count, day, latest) + decayed(1, on, latest)));
};

/** What is worth more on a day stands first; of equals the later. */
const byWorth = (on: number) => (one: Counted, other: Counted) =>
  decayed(other.count, other.day, on) - decayed(one.count, one.day, on) || other.day - one.day;

/** The one just learned first, then the most seen; beyond the limit the least seen make room. */
function keep<Entry extends Counted>(
  entries: readonly Entry[],
  known: Entry | undefined,
  learned: Entry,
  most: number,
): Entry[] {
  const others = known ? entries.filter((entry) => entry !== known) : [...entries];
  // nearly always they are in order already
  const after = byWorth(learned.day);
  for (let at = 1; at < others.length; at++) {
    const [before, entry] = [others[at - 1], others[at]];
    if (before && entry && after(before, entry) > 0) {
      others.sort(after);
      break;
    }
  }
  return [learned, ...others].slice(0, most);
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
