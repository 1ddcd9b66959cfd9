import fc from 'fast-check';
import { expect, it } from 'vitest';
import { deny, learn, noteFailure, type Observation, type Profile } from '../../functions/detection/index.ts';
import { limits } from '../../functions/detection/profile.ts';
import { packedBytes } from '../../functions/detection/profile-codec.ts';
import { mostPackedBytes } from '../../functions/detection/profile-size.ts';
import { day, seen, start } from '../support/sign-ins.ts';

/** Words of all kinds: plain, with quotes, of other scripts, long and empty. */
const word = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('', 'iPhone 15', 'say "hello" \\ twice', 'điện thoại của Hạnh', '小米手机十四', '📱📱📱'),
);

const signIn: fc.Arbitrary<Observation> = fc
  .record({
    block: fc.string({ unit: fc.constantFrom(...'abcXYZ019-_'), minLength: 8, maxLength: 8 }),
    at: fc.integer({ min: 0, max: 120 * day }),
    asn: fc.integer({ min: 0, max: 4_294_967_295 }),
    words: fc.array(word, { minLength: 12, maxLength: 12 }),
    latitude: fc.oneof(fc.double({ min: -90, max: 90, noNaN: true }), fc.constantFrom(45.5, -0.1, 21.03)),
  })
  .map(({ block, at, asn, words, latitude }) => {
    const [id = '', model = '', os = '', client = '', label = '', network = '', place = '', ...rest] = words;
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
  let told = 0;
  fc.assert(
    fc.property(fc.array(signIn, { minLength: 1, maxLength: 40 }), (signIns) => {
      let profile: Profile | undefined;
      for (const [place, one] of signIns.entries()) {
        profile =
          place % 7 === 6
            ? noteFailure(profile, one)
            : place % 9 === 8
              ? deny(profile, one.device, one.at)
              : learn(profile, one);
        expect(mostPackedBytes(profile)).toBeGreaterThanOrEqual(packedBytes(profile));
        expect(mostPackedBytes(profile, limits.bytes)).toBeGreaterThanOrEqual(mostPackedBytes(profile));
        expect(packedBytes(profile) - failureBytes(profile)).toBeLessThanOrEqual(limits.bytes);
        if (mostPackedBytes(profile) <= limits.bytes) told += 1;
      }
    }),
    { numRuns: 60 },
  );
  expect(told).toBeGreaterThan(100);
});

it.each([
  [-89.9, -179.9],
  [-89.12345678901235, -179.1234567890123],
])('is never less for the fullest profile that there can be: %d, %d', (latitude, longitude) => {
  const [count, on] = [9999.9, 999_999_999];
  const text = (length: number) => 'w'.repeat(length);
  const habits = (number: number, length: number) =>
    Array.from({ length: number }, (_, place) => ({
      value: `${place}${text(length)}`.slice(0, length),
      count,
      day: on,
    }));
  const point = { latitude, longitude };
  const families = { id: text(12), model: text(32), os: text(32), client: text(32) };
  const details = { osVersion: text(12), clientVersion: text(12), screen: text(12) };
  const times = <Entry>(number: number, entry: Entry) => Array.from({ length: number }, () => entry);
  const at = 999_999_999_999_999;
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
  expect(mostPackedBytes(profile)).toBeGreaterThanOrEqual(packedBytes(profile));
});

/** Failures are noted beside the limit. */
const failureBytes = ({ failures }: Profile) => JSON.stringify(failures).length - 2;
