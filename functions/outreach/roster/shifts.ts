import { hoursAt } from '../targets/calendar.ts';
import type { RosterMember } from './member.ts';

/** A shift as it stands: until when it goes on, or when the next one begins; milliseconds, missing if there is none within two years. */
export type Shift = { on: boolean; until?: number };

/** @param now milliseconds */
export function shiftOf({ shifts }: Pick<RosterMember, 'shifts'>, now: number): Shift {
  if (!shifts) return { on: false };
  const { open, until } = hoursAt(shifts, now);
  return until === undefined ? { on: open } : { on: open, until };
}
