import type { Familiarity } from '../detection/index.ts';
import { hour } from '../kernel/clock.ts';

/** Fewer sign-ins than this are no habit. */
const least = 3;
/** Sign-ins within this of the same time of day are usual; a player is not a clock. */
const within = 3 * hour;
const day = 24 * hour;

/** How far two moments lie apart on the clock face, whatever the day: 0 to 12 h. The zone is the same for both, so none is needed. */
function apart(one: number, other: number): number {
  const between = Math.abs(one - other) % day;
  return Math.min(between, day - between);
}

/** Whether a player signs in at this time of day. All in milliseconds. @param usual earlier sign-ins of the player */
export function timeOfDay(at: number, usual: readonly number[]): Familiarity {
  const before = usual.filter((one) => one < at);
  if (before.length < least) return 'untold';
  return before.some((one) => apart(at, one) <= within) ? 'known' : 'new';
}
