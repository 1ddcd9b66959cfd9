import fc from 'fast-check';
import { expect, test } from 'vitest';
import { minute, second } from '../../functions/kernel/clock.ts';
import {
  afterLimit,
  afterReading,
  factorAt,
  isGone,
  newPace,
  type Pace,
  planSlots,
  type Taking,
} from '../../functions/mail/pacing/pace.ts';
import { limitOf, readFault } from '../../functions/mail/send-outcome.ts';

const now = 1_800_000_000_000;
const quota = { maxSendRate: 400, max24HourSend: 50_000, sentLast24Hours: 1_000 };
const paceOf = (change: Partial<Pace> = {}): Pace => ({
  ...newPace,
  epoch: 1,
  ...afterReading({ ...newPace, epoch: 0 }, quota, 80, now),
  ...change,
});

const taken = (answer: ReturnType<typeof planSlots>): Taking => {
  if ('none' in answer) throw new Error(`no slots: ${answer.none}`);
  return answer;
};

test('bulk mail gets its share of the rate and of the day', () => {
  expect(paceOf()).toMatchObject({ rate: 320, dayMost: 40_000, daySent: 1_000 });
  const unlimited = afterReading(paceOf(), { ...quota, max24HourSend: -1 }, 80, now);
  const taking = taken(planSlots({ ...paceOf(), ...unlimited, taken: 9e9 }, 10, now));
  expect(taking.count).toBe(10);
  expect(Number.isSafeInteger(taking.mostTaken)).toBe(true);
});

/** Hands out slots for a while as the store would, to whoever asks. @returns the times of all slots, milliseconds */
function handOut(pace: Pace, asks: { wanted: number; after: number }[]): number[] {
  const slots: number[] = [];
  let at = now;
  let { nextSlot } = pace;
  for (const { wanted, after } of asks) {
    at += after;
    const answer = planSlots({ ...pace, nextSlot }, wanted, at);
    if ('none' in answer) {
      expect(answer).toEqual({ none: 'ahead', until: expect.any(Number) });
      expect(answer.until).toBeGreaterThan(at);
      at = answer.until;
      continue;
    }
    const first = Math.max(nextSlot, answer.earliest);
    expect(first).toBeLessThanOrEqual(answer.latest);
    for (let n = 0; n < answer.count; n++) slots.push((first + n * answer.step) / 1000);
    nextSlot = first + answer.count * answer.step;
  }
  return slots;
}

/** The most in any window of a second, when each is used up to 20 ms late and is up to 10 ms longer on its way than another. */
function mostInASecond(slots: readonly number[], delay: () => number): number {
  const arrivals = slots.map((slot) => slot + delay()).sort((one, other) => one - other);
  let most = 0;
  let from = 0;
  for (const [at, arrival] of arrivals.entries()) {
    while (arrival - (arrivals[from] ?? 0) >= second) from += 1;
    most = Math.max(most, at - from + 1);
  }
  return most;
}

test('however senders ask, no window of a second brings more than the account’s rate, though slots are used late', () => {
  const asks = fc.array(
    fc.record({ wanted: fc.integer({ min: 1, max: 200 }), after: fc.integer({ min: 0, max: 90 }) }),
    {
      minLength: 30,
      maxLength: 200,
    },
  );
  const rates = fc.constantFrom(1, 2, 14, 50, 400, 1000);
  const shares = fc.constantFrom(10, 50, 80, 97, 98, 99, 100);
  const late = fc.infiniteStream(fc.double({ min: 0, max: 29.9, noNaN: true }));
  fc.assert(
    fc.property(asks, rates, shares, late, (some, maxSendRate, share, delays) => {
      const allowed = afterReading(paceOf(), { ...quota, maxSendRate }, share, now);
      const pace = paceOf({ ...allowed, dayMost: 1e9 });
      expect(mostInASecond(handOut(pace, some), () => delays.next().value)).toBeLessThanOrEqual(maxSendRate);
    }),
    { numRuns: 200 },
  );
});

test('at work all the time, at least 97 of 100 mails that the rate allows have a slot', () => {
  const slots = handOut(
    paceOf({ dayMost: 1e9, share: 100 }),
    Array.from({ length: 400 }, () => ({ wanted: 25, after: 5 })),
  );
  const [first = 0] = slots;
  const perSecond = ((slots.length - 1) * second) / ((slots.at(-1) ?? 0) - first);
  expect(perSecond / 320).toBeGreaterThan(0.97);
  expect(slots.length).toBeGreaterThan(5000);
});

test('nobody takes more than half a second at once, nor plans further ahead than 1.2 s', () => {
  const pace = paceOf();
  expect(taken(planSlots(pace, 10_000, now)).count).toBe(160);
  const last = { ...pace, nextSlot: (now + 700) * 1000 };
  expect(planSlots(last, 10, now)).toMatchObject({ count: 10 });
  expect(planSlots({ ...last, nextSlot: last.nextSlot + 1 }, 10, now)).toEqual({ none: 'ahead', until: now + 1 });
});

test('a rate of less than one mail a second is paced too', () => {
  const slots = handOut(
    paceOf({ rate: 0.8 }),
    Array.from({ length: 6 }, () => ({ wanted: 5, after: 0 })),
  );
  expect(slots.length).toBe(3);
  expect((slots[1] ?? 0) - (slots[0] ?? 0)).toBeGreaterThanOrEqual(1250);
});

test('a slot is lost 20 ms after its time', () => {
  expect(isGone(now, now + 20)).toBe(false);
  expect(isGone(now, now + 20.1)).toBe(true);
});

test('the quota of the day ends bulk mail before the part that is kept for security mail', () => {
  const near = paceOf({ daySent: 39_990, taken: 4, takenAtRead: 0, takenBefore: 0 });
  expect(taken(planSlots(near, 50, now))).toMatchObject({ count: 6, mostTaken: 4 });
  expect(planSlots({ ...near, taken: 10 }, 50, now)).toEqual({ none: 'quota', until: now + minute });
});

test('what was taken before SES was asked counts as long as SES may not have counted it', () => {
  const first = paceOf({ taken: 500 });
  const next = { ...first, ...afterReading(first, quota, 80, now + minute) };
  expect(next).toMatchObject({ takenAtRead: 500, takenBefore: 0 });
  const later = { ...next, ...afterReading({ ...next, taken: 700 }, quota, 80, now + 2 * minute), taken: 700 };
  expect(later).toMatchObject({ takenAtRead: 700, takenBefore: 500 });
  expect(taken(planSlots(later, 1, now)).mostTaken).toBe(500 + 40_000 - 1_000 - 1);
});

test.each([
  ['security mail has the account', { yieldUntil: now + 3000 }, { none: 'yield', until: now + 3000 }],
  ['SES is closed', { pausedUntil: now + 9000 }, { none: 'paused', until: now + 9000 }],
  ['SES grants nothing', { rate: 0 }, { none: 'paused', until: now + 15_000 }],
  ['the rate was read long ago', { readAt: now - 10 * minute - 1 }, { none: 'paused', until: now + 15_000 }],
])('there are no slots while %s', (_, change, answer) => {
  expect(planSlots(paceOf(change), 5, now)).toEqual(answer);
});

test('a throttle costs 0.3 of the rate, once a second, and 0.05 a second come back', () => {
  const throttle = (pace: Pace, at: number): Pace => ({ ...pace, ...afterLimit(pace, 'rate', at) });
  const once = throttle(paceOf(), now);
  expect(factorAt(once, now)).toBeCloseTo(0.7);
  expect(afterLimit(once, 'rate', now + 999)).toBeUndefined();
  expect(factorAt(throttle(once, now + second), now + second)).toBeCloseTo(0.75 * 0.7);
  expect(factorAt(once, now + 4 * second)).toBeCloseTo(0.9);
  expect(factorAt(once, now + 60 * second)).toBe(1);
  const slow = paceOf({ factor: 0.11, factorSince: now - second });
  expect(factorAt(throttle(slow, now), now)).toBeCloseTo(0.112);
  expect(factorAt(throttle({ ...slow, factorSince: now - second, factor: 0.06 }, now), now)).toBe(0.1);
  expect(taken(planSlots(once, 1, now)).step).toBe(Math.ceil(1_000_000 / (320 * 0.7)));
});

test('when SES takes nothing at all, bulk mail keeps off for a minute', () => {
  const closed = { ...paceOf(), ...afterLimit(paceOf(), 'closed', now) };
  expect(planSlots(closed, 1, now + minute - 1)).toEqual({ none: 'paused', until: now + minute });
  expect(afterLimit(closed, 'closed', now + 1)).toBeUndefined();
  expect(planSlots(closed, 1, now + minute)).toMatchObject({ count: 1 });
});

test.each([
  ['Throttling', 'Maximum sending rate exceeded.', 'rate'],
  ['ThrottlingException', 'Rate exceeded', 'rate'],
  ['Throttling', 'Daily message quota exceeded.', 'closed'],
  ['AccountSendingPausedException', 'Email sending is disabled.', 'closed'],
  ['InternalFailure', 'The request failed.', undefined],
])('%s "%s" is a limit of the kind %s', (name, message, limit) => {
  const fault = Object.assign(new Error(message), { name, $metadata: { httpStatusCode: 400 } });
  const outcome = readFault(fault);
  expect(outcome.outcome).toBe('later');
  expect(limitOf(outcome.reason)).toBe(limit);
});
