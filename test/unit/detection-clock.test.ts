import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../functions/detection/evidence/index.ts';
import { caseOf } from '../../functions/detection/signals.ts';
import { isClockOf } from '../../functions/detection/zone-clock.ts';
import { daily, iphone, profileOf, seen } from '../support/sign-ins.ts';

const summer = Date.UTC(2026, 6, 1);
const winter = Date.UTC(2026, 0, 1);

describe('whether a clock is one of a country', () => {
  it.each([
    ['VN', 'Asia/Ho_Chi_Minh', summer, true],
    ['VN', 'Asia/Saigon', summer, true],
    ['VN', 'Asia/Bangkok', summer, true],
    ['VN', 'Europe/Moscow', summer, false],
    ['IT', 'Europe/Berlin', summer, true],
    ['US', 'America/Los_Angeles', summer, true],
    ['US', 'Etc/GMT+7', summer, true],
    ['US', 'Asia/Shanghai', summer, false],
    ['GB', 'UTC', winter, true],
    ['GB', 'UTC', summer, true],
    ['GB', 'Europe/Paris', summer, false],
    ['BR', 'UTC', summer, false],
    ['VN', 'W. Europe Standard Time', summer, undefined],
    ['', 'Europe/Rome', summer, undefined],
    ['ZZ', 'Europe/Rome', summer, undefined],
    ['it', 'Europe/Rome', summer, undefined],
  ])('%s, %s', (country, timezone, on, is) => {
    expect(isClockOf(country, timezone, on)).toBe(is);
    // as it is remembered
    expect(isClockOf(country, timezone, on)).toBe(is);
  });
});

describe('a time zone that is new', () => {
  const regular = profileOf(...daily(12), ...daily(3, { from: 'carrier' }));
  const found = (timezone: string, from: Parameters<typeof seen>[0] = {}) =>
    findingsOf(caseOf(regular, seen({ device: { ...iphone, timezone }, ...from })))
      .list()
      .flatMap(([name]) => (name.startsWith('timezone.') ? [name] : []));

  it.each([
    ['on a journey', 'Europe/Rome', { from: 'milan' }, ['timezone.abroad']],
    ['that is of neither country', 'Europe/Moscow', { from: 'milan' }, ['timezone.abroad', 'timezone.elsewhere']],
    ['at home', 'Europe/Moscow', {}, ['timezone.new', 'timezone.elsewhere']],
    ['with another name for the same clock', 'Asia/Bangkok', {}, ['timezone.new']],
    ['on a phone that roams', 'Europe/Moscow', { from: 'carrier' }, ['timezone.new']],
    ['that no list has', 'Mars/Olympus', { from: 'milan' }, ['timezone.abroad']],
    ['that is not', iphone.timezone ?? '', { from: 'milan' }, []],
  ] as const)('%s', (_, timezone, from, names) => {
    expect(found(timezone, from)).toEqual(names);
  });
});
