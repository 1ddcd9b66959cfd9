import { day, hour, minute } from '../../../kernel/clock.ts';

/** Marks along the line: ages at which an agent thinks of time. */
const ages = [10 * minute, hour, 6 * hour, day, 3 * day, 7 * day, 30 * day, 90 * day];
/** Per cent of the width that a mark's words need on a narrow screen. */
const room = 19;
const [left, right] = [3, 96];

export type TimeScale = { at: (moment: number) => number; marks: { age: number; x: number }[] };

/**
 * Where moments lie on the line, in per cent of its width: by the logarithm of their age, so that the last minutes, which matter most, have as
 * much room as the weeks before. @param now and oldest, in milliseconds
 */
export function timeScale(oldest: number, now: number): TimeScale {
  const most = Math.max(now - oldest, hour);
  const far = Math.log1p(most / minute);
  const place = (age: number) => right - (right - left) * (Math.log1p(Math.max(0, Math.min(age, most)) / minute) / far);
  const marks: TimeScale['marks'] = [];
  let last = right;
  for (const age of ages) {
    const x = place(age);
    if (age > most || last - x < room || x < room / 2) continue;
    marks.push({ age, x });
    last = x;
  }
  return { at: (moment) => place(now - moment), marks };
}

/** Per cent between the middles of two marks, so that both can be seen on a narrow screen. */
const apart = 6;

/** Marks of one line, moved back where they would cover each other; their order stays. @param places ascending, in per cent */
export function spread(places: readonly number[]): number[] {
  let next = Number.POSITIVE_INFINITY;
  const moved = places.toReversed().map((place) => {
    next = Math.min(place, next - apart);
    return next;
  });
  const first = Math.min(...moved);
  // a line with so many marks that they leave it on the left is pressed together
  const squeeze = first < left ? (right - left) / (right - first) : 1;
  return moved.reverse().map((place) => right - (right - place) * squeeze);
}
