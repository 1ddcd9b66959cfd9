import { describe, expect, test, vi } from 'vitest';
import type { OpeningHours } from '../../functions/games/index.ts';
import { type Calendar, hoursAt, isOpen } from '../../functions/outreach/targets/calendar.ts';
import {
  addWorkingTime,
  subtractWorkingTime,
  workingTimeBetween,
} from '../../functions/outreach/targets/working-time.ts';
import { dice, newYork, romanNights, romanSmallHours, rome, saigon } from '../support/calendars.ts';

vi.setConfig({ testTimeout: 60_000 }); // hundreds of sums on a busy machine

const at = (text: string) => Date.parse(text);
const minute = 60_000;
const day = 1440 * minute;

/** A team that hands over at midnight, and one that also opens late at night before a holiday. */
const roundTheWeek: OpeningHours = {
  zone: 'America/New_York',
  week: Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((name) => [name, [{ from: '00:00', to: '24:00' }]]),
  ),
};
const eves: OpeningHours = {
  zone: 'Europe/Rome',
  week: { mon: [{ from: '18:00', to: '02:00' }], tue: [{ from: '10:00', to: '12:00' }] },
  exceptions: [{ date: '2026-06-02', hours: [{ from: '01:00', to: '03:00' }] }],
};
const calendars: [string, Calendar][] = [
  ['always', 'always'],
  ...Object.entries({ rome, newYork, saigon, romanNights, romanSmallHours, roundTheWeek, eves }),
];

describe.each(calendars)('%s: for any moment and length', (name, calendar) => {
  const roll = dice(name.length);
  const cases = Array.from({ length: 80 }, () => ({
    from: at('2026-01-01T00:00Z') + Math.floor(roll() * 400 * 1440) * minute,
    minutes: Math.floor(roll() * 3000),
  }));

  test('adding and measuring are inverse', () => {
    for (const { from, minutes } of cases) {
      const end = addWorkingTime(calendar, from, minutes);
      expect(workingTimeBetween(calendar, from, end)).toBe(minutes * minute);
    }
  });

  test('subtracting gives the latest start, and adding to it leads back', () => {
    for (const { from: end, minutes } of cases) {
      const start = subtractWorkingTime(calendar, end, minutes);
      expect(workingTimeBetween(calendar, start, end)).toBe(minutes * minute);
      if (minutes > 0) expect(workingTimeBetween(calendar, start + 1, end)).toBe(minutes * minute - 1);
      expect(addWorkingTime(calendar, start, minutes)).toBeLessThanOrEqual(end);
    }
  });

  test('what is measured in two parts is what is measured at once, and never more than what passed', () => {
    for (const { from, minutes } of cases) {
      const middle = from + minutes * minute;
      const end = middle + 3 * day;
      const whole = workingTimeBetween(calendar, from, end);
      expect(workingTimeBetween(calendar, from, middle) + workingTimeBetween(calendar, middle, end)).toBe(whole);
      expect(whole).toBeLessThanOrEqual(end - from);
    }
  });

  test('minute by minute, it is open as often as time is measured', () => {
    const from = at('2026-03-28T20:00Z');
    let open = 0;
    for (let passed = 0; passed < 1440; passed += 10) if (isOpen(calendar, from + passed * minute)) open += 10;
    expect(workingTimeBetween(calendar, from, from + day)).toBe(open * minute);
  });
});

describe('hours', () => {
  test.each([
    ['open until lunch', rome, '2026-06-01T08:00Z', true, '2026-06-01T11:00Z'],
    ['closed at the minute of closing', rome, '2026-06-01T11:00Z', false, '2026-06-01T12:00Z'],
    ['closed until Monday', rome, '2026-06-05T16:00Z', false, '2026-06-08T07:00Z'],
    ['open at the minute of opening', rome, '2026-06-08T07:00Z', true, '2026-06-08T11:00Z'],
    ['closed over two weeks', rome, '2026-08-08T07:00Z', false, '2026-08-24T07:00Z'],
    ['a shift that began yesterday', romanNights, '2026-06-07T03:00Z', true, '2026-06-07T04:00Z'],
    // Monday's night reaches until 02:00 into a date that has other hours, which begin at 01:00 and end at 03:00 CEST.
    ['hours that touch are one', eves, '2026-06-01T20:00Z', true, '2026-06-02T01:00Z'],
  ])('%s', (_, calendar, moment, open, until) => {
    expect(hoursAt(calendar, at(moment))).toEqual({ open, until: at(until) });
  });

  test('round the clock has no end, written either way', () => {
    expect(hoursAt('always', 5)).toEqual({ open: true });
    expect(hoursAt(roundTheWeek, at('2026-03-08T06:59Z'))).toEqual({ open: true });
  });

  test('the later of two exceptions for a date holds', () => {
    const both = {
      ...rome,
      exceptions: [...(rome.exceptions ?? []), { date: '2026-08-12', hours: [{ from: '10:00', to: '11:00' }] }],
    };
    expect(hoursAt(both, at('2026-08-09T07:00Z'))).toEqual({ open: false, until: at('2026-08-12T08:00Z') });
  });

  test('a calendar that exceptions close for years ends every search, the clock running round after two', () => {
    const years = [2026, 2027, 2028, 2029].map((year) => ({ date: `${year}-01-01`, until: `${year}-12-31` }));
    const shut = { ...rome, exceptions: years };
    const from = at('2026-01-01T00:00Z');
    const end = addWorkingTime(shut, from, 60);
    // The search begins a day early, for nights, and reads 731 days: to the end of 2027, 23:00Z in Rome. Then an hour.
    expect(new Date(end).toISOString()).toBe('2028-01-01T00:00:00.000Z');
    expect(workingTimeBetween(shut, from, end)).toBe(60 * minute);
    expect(hoursAt(shut, from).open).toBe(false);
    expect(subtractWorkingTime(shut, from, 60)).toBeLessThan(from);
  });
});
