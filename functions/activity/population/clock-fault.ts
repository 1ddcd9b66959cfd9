import { latestSlot, type Snapshot } from './snapshot.ts';
import { slotMs } from './tally.ts';

/** A game server whose clock is wrong: its events come all with the same offset. `since` milliseconds, no later than the first of them. */
export type ClockFault = { offsetMinutes: number; events: number; since: number };

/** From so many minutes on an event is late; those that come earlier than they say are refused after 5 (contract §2). */
export const lateFromMinutes = 10;

/** In the last half an hour so many events, and such a share of all that came at a wrong time, within a minute of the same offset. */
const slotsLookedAt = 6;
const least = { events: 50, share: 0.8 } as const;

/** A queue that is worked off, or a history that is sent late, has many offsets; a wrong clock has one. */
export function clockFaultOf(snapshot: Snapshot): ClockFault | undefined {
  const offsets = new Map<number, number>();
  const begins = new Map<number, number>();
  const first = latestSlot(snapshot) - slotsLookedAt + 1;
  for (const [number, { clocks = {} }] of Object.entries(snapshot.slots))
    if (Number(number) >= first)
      for (const [offset, count] of Object.entries(clocks)) {
        offsets.set(Number(offset), (offsets.get(Number(offset)) ?? 0) + count);
        begins.set(
          Number(offset),
          Math.min(begins.get(Number(offset)) ?? Number.POSITIVE_INFINITY, Number(number) * slotMs),
        );
      }
  const all = [...offsets.values()].reduce((sum, count) => sum + count, 0);
  if (all < least.events) return undefined;
  const besides = (offset: number) => [offset - 1, offset, offset + 1];
  const near = (offset: number) => besides(offset).reduce((sum, one) => sum + (offsets.get(one) ?? 0), 0);
  const [most] = [...offsets.keys()]
    .filter((offset) => offset !== 0)
    .sort((one, other) => near(other) - near(one) || one - other);
  if (most === undefined || near(most) < Math.max(least.events, least.share * all)) return undefined;
  return {
    offsetMinutes: most,
    events: near(most),
    since: Math.min(...besides(most).flatMap((one) => begins.get(one) ?? [])),
  };
}
