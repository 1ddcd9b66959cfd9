import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutBytes } from '../../functions/detection/device-name.ts';
import {
  deny,
  encodeProfile,
  learn,
  noteFailure,
  type Observation,
  type Profile,
} from '../../functions/detection/index.ts';
import { emptyProfile, limits, textBytes } from '../../functions/detection/profile.ts';
import { isLonger, mostPackedBytes } from '../../functions/detection/profile-size.ts';
import { day, seen, start } from '../support/sign-ins.ts';

const { family, detail } = textBytes;

/** Words of all kinds: plain, with quotes, of other scripts, long and empty. */
const word = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('', 'iPhone 15', 'say "hello" \\ twice', 'điện thoại của Hạnh', '小米手机十四', '📱📱📱'),
  fc.nat(99).map((nth) => `${nth} "điện thoại" của Hạnh \\ màu xanh lá`),
);

const signIn: fc.Arbitrary<Observation> = fc
  .record({
    block: fc.string({ unit: fc.constantFrom(...'abcXYZ019-_'), minLength: 8, maxLength: 8 }),
    at: fc.integer({ min: 0, max: 120 * day }),
    asn: fc.integer({ min: 0, max: 4_294_967_295 }),
    words: fc.array(word, { minLength: 12, maxLength: 12 }),
    latitude: fc.integer({ min: -900, max: 900 }).map((tenths) => tenths / 10),
  })
  .map(({ block, at, asn, words, latitude }) => {
    const most = [
      12,
      family,
      family,
      family,
      textBytes.label,
      textBytes.network,
      textBytes.place,
      8,
      40,
      detail,
      detail,
      detail,
    ];
    const cut = words.map((word, place) => cutBytes(word, most[place] ?? 0));
    const [id = '', model = '', os = '', client = '', label = '', network = '', place = '', ...rest] = cut;
    const [language = '', timezone = '', osVersion = '', clientVersion = '', screen = ''] = rest;
    const facts = {
      asn,
      network,
      kind: 'mobile' as const,
      country: 'VN',
      place,
      latitude,
      longitude: -latitude,
      accuracyKm: 100,
    };
    const device = {
      ...(id === '' ? {} : { id }),
      model,
      os,
      client,
      label,
      language,
      timezone,
      osVersion,
      clientVersion,
      screen,
    };
    return seen({ at: start + at, block, facts, device });
  });

it('is never less than the packed form has, so that no profile outgrows its limit unseen', () => {
  let nearlyFull = 0;
  fc.assert(
    fc.property(fc.array(signIn, { minLength: 1, maxLength: 60, size: 'max' }), (signIns) => {
      let profile: Profile | undefined;
      for (const [place, one] of signIns.entries()) {
        profile =
          place % 7 === 6
            ? noteFailure(profile, one)
            : place % 9 === 8
              ? deny(profile, one.device, one.at)
              : learn(profile, one);
        const bytes = mostPackedBytes(profile);
        expect(bytes).toBeGreaterThanOrEqual(packedBytes(profile));
        expect(mostPackedBytes(profile, Number.POSITIVE_INFINITY)).toBeGreaterThanOrEqual(bytes);
        expect(bytes).toBeLessThanOrEqual(limits.bytes);
        if (bytes > limits.bytes - 300) nearlyFull += 1;
      }
    }),
    { numRuns: 60 },
  );
  expect(nearlyFull).toBeGreaterThan(100);
});

it('is never less for the fullest profile that there can be', () => {
  const [count, on] = [9999.9, 999_999];
  const text = (length: number) => 'w'.repeat(length);
  const habits = (number: number, length: number) =>
    Array.from({ length: number }, (_, place) => ({
      value: `${place}${text(length)}`.slice(0, length),
      count,
      day: on,
    }));
  const point = { latitude: -89.9, longitude: -179.9 };
  const families = { id: text(12), model: text(32), os: text(32), client: text(32) };
  const details = { osVersion: text(12), clientVersion: text(12), screen: text(12) };
  const times = <Entry>(number: number, entry: Entry) => Array.from({ length: number }, () => entry);
  const at = 99_999_999_999_999;
  const profile: Profile = {
    learned: 9999,
    since: on,
    devices: times(limits.devices, { ...families, ...details, label: text(56), first: on, count, day: on }),
    denied: times(limits.denied, { ...families, day: on }),
    networks: times(limits.networks, {
      asn: 4_294_967_295,
      name: text(24),
      kind: 'hosting',
      count,
      day: on,
      fresh: count,
    }),
    blocks: habits(limits.blocks, 8).map((habit) => ({ ...habit, area: text(4) })),
    countries: habits(limits.countries, 2),
    places: habits(limits.places, 20).map((habit) => ({ ...habit, ...point })),
    languages: habits(limits.languages, 8),
    timezones: habits(limits.timezones, 32),
    hours: times(8, count),
    changes: { day: on, of: count, id: count, device: count, block: count, network: count, country: count },
    trades: { day: on, count, logs: 99_999.9 },
    steps: times(limits.steps, { at, ...point, accuracyKm: 12.345678901234567, hosting: true, place: text(20) }),
    failures: times(limits.failures, at),
  };
  expect(mostPackedBytes(profile, Number.POSITIVE_INFINITY)).toBeGreaterThanOrEqual(mostPackedBytes(profile));
  expect(mostPackedBytes(profile)).toBeGreaterThanOrEqual(packedBytes(profile));
});

it.each(['devices', 'denied', 'networks', 'blocks', 'countries', 'places', 'languages', 'timezones'] as const)(
  'counts for %s what the widest of them take',
  (list) => {
    const quotes = (length: number) => '"'.repeat(length);
    const [count, on] = [9999.9, 999_999];
    const names = { model: quotes(family), os: quotes(family), client: quotes(family) };
    const details = { osVersion: quotes(detail), clientVersion: quotes(detail), screen: quotes(detail) };
    const value = (length: number) => ({ value: quotes(length), count, day: on });
    const entries = {
      devices: { id: 'a'.repeat(12), ...names, ...details, label: quotes(textBytes.label), first: on, count, day: on },
      denied: { id: 'a'.repeat(12), ...names, day: on },
      networks: { asn: 4_294_967_295, name: quotes(textBytes.network), kind: 'hosting', count, day: on, fresh: count },
      blocks: { value: 'a'.repeat(8), count, day: on, area: 'aaaa' },
      countries: value(2),
      places: { ...value(3 + textBytes.place), latitude: -89.9, longitude: -179.9 },
      languages: value(textBytes.language),
      timezones: value(textBytes.zone),
    };
    const empty = emptyProfile();
    const full: Profile = { ...empty, [list]: Array.from({ length: limits[list] }, () => entries[list]) };
    const counted = (profile: Profile) => mostPackedBytes(profile, Number.POSITIVE_INFINITY);
    expect(counted(full) - counted(empty)).toBeGreaterThanOrEqual(packedBytes(full) - packedBytes(empty));
  },
);

/** Of the stored form before it is deflated; failures are noted beside the limit. */
const packedBytes = (profile: Profile) =>
  inflateRawSync(encodeProfile(profile).subarray(1)).length - (JSON.stringify(profile.failures).length - 2);

it('a sign-in makes a profile longer by what it tells anew, and by nothing else', () => {
  const home = seen();
  const known = learn(undefined, home);
  const longer = (event: Observation) => isLonger(learn(known, event), known);
  expect(longer({ ...home, at: home.at + day })).toBe(false);
  expect(longer({ ...home, at: home.at - day })).toBe(false);
  const { facts, device } = home;
  const others: Partial<Observation>[] = [
    { block: 'another' },
    { facts: { ...facts, asn: facts.asn + 1 } },
    { facts: { ...facts, network: 'Renamed' } },
    { facts: { ...facts, country: 'XX' } },
    { facts: { ...facts, place: 'Elsewhere' } },
    { device: { ...device, language: 'xx' } },
    { device: { ...device, timezone: 'Asia/Elsewhere' } },
    { device: { ...device, id: 'another' } },
    { device: { ...device, model: 'another' } },
    { device: { ...device, label: 'another' } },
    { device: { ...device, osVersion: '99.9' } },
    { device: { ...device, clientVersion: '99.9' } },
    { device: { ...device, screen: '1x1' } },
  ];
  for (const other of others) expect(longer({ ...home, ...other, at: home.at + day })).toBe(true);
});
