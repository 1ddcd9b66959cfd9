import { minute, second } from '../../kernel/clock.ts';

/**
 * What all senders of bulk mail share, as of one moment. Times are milliseconds; the next free slot is kept in whole microseconds, so that adding
 * spans to it a million times loses nothing.
 */
export type Pace = {
  /** Counts up with each change of anything but `nextSlot` and `taken`: whoever plans by an older one is refused and looks again. */
  epoch: number;
  /** Mails a second that bulk may send at most: SES's rate for the account times the bulk share. */
  rate: number;
  /** Hundredths of the account's rate that this is; 100 where an earlier release did not say. */
  share?: number;
  /** 0.1–1 of that rate since `factorSince`, from where on it recovers. */
  factor: number;
  factorSince: number;
  nextSlot: number;
  /** Until when security mail has the whole account. */
  yieldUntil: number;
  /** Until when SES is known to take nothing. */
  pausedUntil: number;
  /** What the account's mails of 24 hours may come to by bulk mail. */
  dayMost: number;
  /** What they came to when SES was last asked, and when that was. */
  daySent: number;
  readAt: number;
  /** Until when somebody is asking SES, and nobody else does. */
  askedUntil: number;
  /** Slots taken ever, at that reading, and at the one before it. */
  taken: number;
  takenAtRead: number;
  takenBefore: number;
};

/** How often SES is asked for the account's rate and quota, by all senders together. */
export const allowanceMs = minute;

/** An allowance this old says nothing any more: better no bulk mail than one at a rate that SES may have taken back. */
const staleMs = 10 * minute;

/**
 * A slot may be used so long after its time, and is given up then. With what the way to SES is slower for one mail than for another,
 * it makes `slackMs`; slots lie so far apart that the most late and the most early together never bring more than the rate into a second.
 * Where bulk mail leaves the account at least that much, its slots need not lie further apart.
 */
const lateMs = 20;
const slackMs = 30;

/** Whether a slot is lost: used now, it might crowd a second. @param slot when it was, milliseconds */
export const isGone = (slot: number, now: number): boolean => now > slot + lateMs;

/** The first slot after a rest lies so far ahead: whoever takes it has to look at its reader and claim it first. */
const leadMs = 100;
/** No slot is given out while the next free one is further ahead than this, … */
const aheadMs = 700;
/** … and nobody takes more than this much at once. Both keep short what is still sent after a pause, a throttle or a yield. */
const spanMs = 500;

/** On a throttle the rate drops by this factor, … Source: additive increase, multiplicative decrease (Chiu and Jain, 1989). */
const drop = 0.7;
const leastFactor = 0.1;
/** … and comes back by so much of the full rate a second. */
const recovery = 0.05;
/** Throttles this close together are one: answers to mails that were under way at the same time. */
const episodeMs = second;

/** 0.1–1: which part of the rate is used at a moment. */
export const factorAt = (pace: Pace, now: number): number =>
  Math.min(1, pace.factor + (Math.max(0, now - pace.factorSince) / second) * recovery);

/** Whole microseconds between two slots, so that no window of a second holds more mails than the account's rate (rounded up). */
const stepAt = (pace: Pace, now: number): number => {
  const room = second * (100 / (pace.share ?? 100) - 1);
  return Math.ceil(((second + Math.max(0, slackMs - room)) * 1000) / (pace.rate * factorAt(pace, now)));
};

/** How many more mails bulk may send today. What was taken just before SES was asked may not be in its count yet, so that term counts again. */
const leftToday = ({ dayMost, daySent, taken, takenBefore }: Pace): number => dayMost - daySent - (taken - takenBefore);

/** `yield`: security mail needs the account. `paused`: SES takes nothing, or its rate is not known. `ahead`: others have taken what there is. */
export type NoSlots = { none: 'quota' | 'yield' | 'paused' | 'ahead'; until: number };

/** A taking of slots, to be carried out if the pace still is as it was. Microseconds. */
export type Taking = { count: number; step: number; earliest: number; latest: number; mostTaken: number };

/** How many slots a sender gets, and under which conditions. @param wanted 1 or more */
export function planSlots(pace: Pace, wanted: number, now: number): Taking | NoSlots {
  if (pace.pausedUntil > now) return { none: 'paused', until: pace.pausedUntil };
  if (pace.rate <= 0 || now - pace.readAt > staleMs) return { none: 'paused', until: now + 15 * second };
  if (pace.yieldUntil > now) return { none: 'yield', until: pace.yieldUntil };
  const left = leftToday(pace);
  if (left < 1) return { none: 'quota', until: Math.max(now + second, pace.readAt + allowanceMs) };
  const latest = (now + aheadMs) * 1000;
  if (pace.nextSlot > latest) return { none: 'ahead', until: Math.ceil(pace.nextSlot / 1000) - aheadMs };
  const step = stepAt(pace, now);
  const count = Math.max(1, Math.min(Math.floor(wanted), left, Math.floor((spanMs * 1000) / step)));
  return { count, step, earliest: (now + leadMs) * 1000, latest, mostTaken: pace.taken + left - count };
}

/** @returns undefined if this throttle is part of one that was noted */
function afterThrottle(pace: Pace, now: number): Pick<Pace, 'factor' | 'factorSince'> | undefined {
  if (pace.factor < 1 && now - pace.factorSince < episodeMs) return undefined;
  return { factor: Math.max(leastFactor, factorAt(pace, now) * drop), factorSince: now };
}

/** How long bulk mail keeps off after SES said that it takes nothing: the day's mails are used up, or sending is paused. */
const closedMs = minute;

/** What becomes of the pace when SES refuses a bulk mail for a limit. @returns undefined if nothing does */
export const afterLimit = (pace: Pace, limit: 'rate' | 'closed', now: number): Partial<Pace> | undefined =>
  limit === 'rate' ? afterThrottle(pace, now) : pace.pausedUntil > now ? undefined : { pausedUntil: now + closedMs };

/** Stands for a day without a limit: more than anybody sends, and so far from what a number holds that sums with it stay exact. */
const noLimit = 1e12;

/** What SES grants the account. A day of -1 has no limit. Source: SES API reference, "GetSendQuota". */
export type Quota = { maxSendRate: number; max24HourSend: number; sentLast24Hours: number };

/** The part of it that bulk mail may use. @param share 1–100, hundredths; the rest is kept for security mail */
const allowanceOf = (quota: Quota, share: number): Pick<Pace, 'rate' | 'share' | 'dayMost' | 'daySent'> => ({
  share,
  rate: (quota.maxSendRate * share) / 100,
  dayMost: quota.max24HourSend < 0 ? noLimit : Math.floor((quota.max24HourSend * share) / 100),
  daySent: quota.sentLast24Hours,
});

/** The pace after SES was asked. */
export const afterReading = (pace: Pace, quota: Quota, share: number, now: number): Partial<Pace> => ({
  ...allowanceOf(quota, share),
  readAt: now,
  askedUntil: 0,
  takenAtRead: pace.taken,
  takenBefore: pace.takenAtRead,
});

/** The pace before anything is known: nothing goes out. */
export const newPace: Omit<Pace, 'epoch'> = {
  rate: 0,
  factor: 1,
  factorSince: 0,
  nextSlot: 0,
  yieldUntil: 0,
  pausedUntil: 0,
  dayMost: 0,
  daySent: 0,
  readAt: 0,
  askedUntil: 0,
  taken: 0,
  takenAtRead: 0,
  takenBefore: 0,
};
