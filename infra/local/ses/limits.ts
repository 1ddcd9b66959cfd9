import { z } from 'zod';

/**
 * What the account may send. The defaults let a newcomer watch an announcement go out in good time, and are far above what security mail on
 * one machine needs; an account in production has tens to hundreds a second.
 */
const defaults = {
  /** Mails a second on average. */
  rate: 50,
  /** How many may come at once after a rest; SES lets short bursts pass. */
  burst: 100,
  /** Mails in 24 hours, counted since this start. */
  quota: 200_000,
};

export const limitsShape = z.strictObject({
  rate: z.number().positive().optional(),
  burst: z.number().min(1).optional(),
  quota: z.number().int().min(-1).optional(),
});

const dayMs = 86_400_000;
const minuteMs = 60_000;

/** Holds sends to a rate by a token bucket, and to a quota of 24 hours. Throttled sends count for neither, as SES documents. */
export function createLimits(now: () => number) {
  let limits = { ...defaults };
  let tokens = limits.burst;
  let filledAt = now();
  let taken = 0;
  let throttled = 0;
  const minutes = new Map<number, number>();

  const sentToday = () => {
    const oldest = Math.floor((now() - dayMs) / minuteMs);
    for (const at of minutes.keys()) if (at < oldest) minutes.delete(at);
    return [...minutes.values()].reduce((sum, count) => sum + count, 0);
  };
  const fill = () => {
    const at = now();
    tokens = Math.min(limits.burst, tokens + ((at - filledAt) * limits.rate) / 1000);
    filledAt = at;
  };

  return {
    /** @param change a burst that is left out follows a new rate: two seconds of it */
    set: (change: z.infer<typeof limitsShape>): void => {
      const burst = change.burst ?? (change.rate === undefined ? limits.burst : Math.max(1, change.rate * 2));
      limits = { rate: change.rate ?? limits.rate, burst, quota: change.quota ?? limits.quota };
      tokens = Math.min(tokens, burst);
    },
    /** Counts mails to so many recipients. @returns which limit refuses them */
    take: (recipients: number): 'throttle' | 'quota' | undefined => {
      fill();
      const over = limits.quota >= 0 && sentToday() + recipients > limits.quota ? 'quota' : undefined;
      const refused = over ?? (tokens < recipients ? 'throttle' : undefined);
      if (refused) {
        throttled += 1;
        return refused;
      }
      tokens -= recipients;
      taken += recipients;
      const at = Math.floor(now() / minuteMs);
      minutes.set(at, (minutes.get(at) ?? 0) + recipients);
      return undefined;
    },
    now: () => ({ ...limits, taken, throttled, sentToday: sentToday() }),
  };
}

export type Limits = ReturnType<typeof createLimits>;
