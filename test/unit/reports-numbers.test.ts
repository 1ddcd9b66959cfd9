import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bucketOf, countOf, quantileOf, relativeError } from '../../functions/outreach/reports/durations.ts';
import { type Cell, summed } from '../../functions/outreach/reports/totals.ts';
import { wilson } from '../../functions/outreach/reports/wilson.ts';

const minutes = (count: number) => count * 60_000;
const sketch = (lengths: readonly number[]) =>
  summed(lengths.map((ms) => ({ contact: { low: { [bucketOf(ms)]: 1 } } }))).contact.low;

describe('durations', () => {
  test('three known ones: the median and the 90th percentile to within the stated error', () => {
    const durations = sketch([minutes(5), minutes(12), minutes(50)]);
    expect(countOf(durations)).toBe(3);
    expect(Math.abs((quantileOf(durations, 0.5) ?? 0) - minutes(12)) / minutes(12)).toBeLessThanOrEqual(relativeError);
    expect(quantileOf({}, 0.5)).toBeUndefined();
    expect(relativeError).toBeLessThan(0.048);
  });

  test('whatever the lengths, from a second to 60 days, each quantile is within the stated error of the true one', () => {
    const length = fc.integer({ min: 1000, max: 60 * 86_400_000 });
    fc.assert(
      fc.property(
        fc.array(length, { minLength: 1, maxLength: 60 }),
        fc.constantFrom(0, 0.5, 0.9, 1),
        (lengths, share) => {
          const inOrder = lengths.toSorted((one, other) => one - other);
          const exact = inOrder[Math.floor(share * (lengths.length - 1))] ?? 0;
          const found = quantileOf(sketch(lengths), share) ?? 0;
          expect(Math.abs(found - exact)).toBeLessThanOrEqual(exact * relativeError + 1);
        },
      ),
      { seed: 11 },
    );
  });

  test('no time at all, and a clock that ran backwards, are the shortest duration', () => {
    expect([0, -5, 1, 1000].map(bucketOf)).toEqual([0, 0, 0, 0]);
    expect(bucketOf(1001)).toBe(1);
  });
});

describe('the interval of a share', () => {
  // computed by hand from Wilson's formula with z = 1.96; 0 of 10 and 10 of 10 also stand in Brown, Cai and DasGupta
  test.each([
    [0, 10, 0, 0.2775],
    [10, 10, 0.7225, 1],
    [5, 10, 0.2366, 0.7634],
    [1, 4, 0.0456, 0.6994],
    [30, 100, 0.2189, 0.3958],
  ])('%i of %i lies between %f and %f', (hits, of, low, high) => {
    const found = wilson(hits, of);
    expect(found?.low).toBeCloseTo(low, 4);
    expect(found?.high).toBeCloseTo(high, 4);
  });

  test('of nothing there is none', () => expect(wilson(0, 0)).toBeUndefined());
});

describe('sums', () => {
  const one: Cell = { closed: 2, targets: { high: { firstContact: { met: 1 } } }, tries: { '1': 2 } };
  const other: Cell = { closed: 3, targets: { high: { firstContact: { met: 2, missed: 1 } } }, tries: { '4': 1 } };

  test('are the same in whatever order they are added, and leave their parts alone', () => {
    const copies = structuredClone([one, other]);
    expect(summed([one, other])).toEqual(summed([other, one]));
    expect(summed([summed([one, other]), one])).toEqual(summed([one, summed([other, one])]));
    expect([one, other]).toEqual(copies);
    expect(summed([one, other])).toEqual({
      closed: 5,
      targets: { high: { firstContact: { met: 3, missed: 1 } } },
      tries: { '1': 2, '4': 1 },
    });
  });
});
