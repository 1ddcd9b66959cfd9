import type { NoSlots, Slots } from '../../../functions/announcements/send/send-port.ts';
import { afterLimit, afterReading, newPace, type Pace, planSlots } from '../../../functions/mail/pacing/pace.ts';

/** The row of the pace in memory, with the writes of pace-store.ts. SES is asked once, at the start. */
export function createPace(rate: number, now: number) {
  const quota = { maxSendRate: rate, max24HourSend: -1, sentLast24Hours: 0 };
  const fresh: Pace = { ...newPace, epoch: 1 };
  const pace: Pace = { ...fresh, ...afterReading(fresh, quota, 100, now) };
  return {
    take: (wanted: number, at: number): Slots | NoSlots => {
      pace.readAt = at;
      const taking = planSlots(pace, wanted, at);
      if ('none' in taking) return taking;
      const { count, step, earliest } = taking;
      const first = Math.max(pace.nextSlot, earliest);
      pace.nextSlot = first + count * step;
      pace.taken += count;
      return { first: first / 1000, every: step / 1000, count };
    },
    throttled: (limit: 'rate' | 'closed', at: number): void => {
      Object.assign(pace, afterLimit(pace, limit, at));
    },
  };
}

export type SimulatedPace = ReturnType<typeof createPace>;
