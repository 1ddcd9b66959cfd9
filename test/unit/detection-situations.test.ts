import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../functions/detection/evidence/index.ts';
import {
  assess,
  type Context,
  deny,
  doingOf,
  isTrade,
  leastDoubt,
  type Observation,
  type Profile,
  type Verdict,
} from '../../functions/detection/index.ts';
import { base } from '../../functions/detection/model.ts';
import { dayOf, emptyProfile } from '../../functions/detection/profile.ts';
import { caseOf } from '../../functions/detection/signals.ts';
import { actWeights } from '../../functions/detection/weights.ts';
import {
  daily,
  day,
  hour,
  iphone,
  pc,
  places,
  profileOf,
  seen,
  start,
  strange,
  suspectOf,
  untold,
} from '../support/sign-ins.ts';

const regular = profileOf(...daily(8));
const withoutIds = { ...iphone, id: undefined };
const minute = 60_000;

type Situation = {
  what: string;
  profile: Profile | undefined;
  event: Observation;
  context?: Context;
  verdict: Verdict;
  /** Codes that must be there, and, after a minus, must not. */
  codes?: string[];
};

const vpnPlayer = profileOf(
  ...daily(6),
  ...[5, 3, 1].map((back) => seen({ from: 'vpnNl', at: start - back * day - 6 * hour })),
);
const travels = { at: start - day + 20 * minute, from: 'milan' } as const;
const coarse = (accuracyKm: number) => ({ ...places.milan, accuracyKm });
const { latitude: _latitude, longitude: _longitude, ...unplaced } = places.milan;

const vpnOnce = profileOf(...daily(6), seen({ from: 'vpnNl', at: start - 10 * minute }));
const windowsOnly = (id: string) => ({ ...untold, id, os: 'windows' });

const novelties: Situation[] = [
  {
    what: 'the very first sign-in',
    profile: undefined,
    event: seen({ device: strange, from: 'vpnUs' }),
    verdict: 'familiar',
    codes: ['first_sign_in'],
  },
  {
    what: 'the second, from another device and country, a day later',
    profile: profileOf(...daily(1)),
    event: seen({ device: pc, from: 'milan' }),
    verdict: 'verify',
    codes: ['new_device', 'new_country'],
  },
  {
    what: 'the third, from another device at home',
    profile: profileOf(...daily(2)),
    event: seen({ device: pc }),
    verdict: 'familiar',
    codes: ['new_device'],
  },
  {
    what: 'the second, from another device at the other end of the world within minutes',
    profile: profileOf(...daily(1)),
    event: seen({ device: strange, from: 'brazil', at: start - day + 5 * minute }),
    verdict: 'verify',
    codes: ['impossible_travel'],
  },
  { what: 'as always', profile: regular, event: seen(), verdict: 'familiar', codes: ['known_device', 'known_network'] },
  {
    what: 'an update of system and client',
    profile: regular,
    event: seen({ device: { ...iphone, label: 'iPhone 15, iOS 19, Skyforge 5' } }),
    verdict: 'familiar',
    codes: ['known_device', '-new_device'],
  },
  {
    what: 'the client was installed anew: another id, at home',
    profile: regular,
    event: seen({ device: { ...iphone, id: 'other-id' } }),
    verdict: 'familiar',
    codes: ['similar_device', '-new_device'],
  },
  {
    what: 'the id is missing, at home',
    profile: regular,
    event: seen({ device: withoutIds }),
    verdict: 'familiar',
    codes: ['similar_device'],
  },
  {
    what: 'another id and another country',
    profile: regular,
    event: seen({ device: { ...iphone, id: 'other-id' }, from: 'milan' }),
    verdict: 'verify',
    codes: ['similar_device', 'new_country'],
  },
  {
    what: 'a client that never sends ids',
    profile: profileOf(...daily(5, { device: withoutIds })),
    event: seen({ device: withoutIds }),
    verdict: 'familiar',
    codes: ['similar_device', '-known_device'],
  },
  {
    what: 'a wholly new device at home',
    profile: profileOf(...daily(3)),
    event: seen({ device: pc }),
    verdict: 'familiar',
    codes: ['new_device', 'known_network'],
  },
  {
    what: 'a new device far away: novelty alone never calls an agent',
    profile: regular,
    event: seen({ device: strange, from: 'vpnUs', at: start - day + 5 * minute }),
    verdict: 'verify',
    codes: ['new_device', 'new_country', 'hosting_network'],
  },
  {
    what: 'nothing is told of the device, at home',
    profile: regular,
    event: seen({ device: untold }),
    verdict: 'familiar',
    codes: ['-known_device', '-new_device'],
  },
  {
    what: 'a backup moved the id to a new phone',
    profile: regular,
    event: seen({ device: { ...iphone, model: 'iphone 17' } }),
    verdict: 'familiar',
    codes: ['id_on_other_device', '-known_device'],
  },
  {
    what: 'the id turns up on another system, elsewhere',
    profile: regular,
    event: seen({ device: { ...strange, ...{ id: iphone.id } }, from: 'milan' }),
    verdict: 'verify',
    codes: ['id_on_other_device'],
  },
  {
    what: 'the player of internet cafés, there again at a new machine',
    profile: profileOf(
      ...daily(4, { from: 'cafe' }),
      ...[1, 2, 3, 4].map((n) =>
        seen({ from: 'cafe', device: { ...pc, id: `cafe-${n}`, client: `client ${'abcd'[n - 1]}` } }),
      ),
    ),
    event: seen({ from: 'cafe', device: { ...pc, id: 'cafe-9', client: 'client z' }, at: start + hour }),
    verdict: 'familiar',
    codes: ['new_device'],
  },
  {
    what: 'the same machine kind at the café, another id',
    profile: profileOf(...daily(4, { from: 'cafe', device: pc })),
    event: seen({ from: 'cafe', device: { ...pc, id: 'next-seat' } }),
    verdict: 'familiar',
    codes: ['similar_device'],
  },
  {
    what: 'one family alone does not make two ids alike',
    profile: profileOf(...daily(4, { device: windowsOnly('one') })),
    event: seen({ device: windowsOnly('two') }),
    verdict: 'familiar',
    codes: ['new_device'],
  },
];

const journeys: Situation[] = [
  {
    what: '400 km within minutes, but no more than 240 are sure: doubtful, but no journey',
    profile: regular,
    event: seen({ from: 'dongHoi', at: start - day + minute }),
    verdict: 'verify',
    codes: ['-impossible_travel'],
  },
  {
    what: '400 km within minutes, and 325 are sure',
    profile: regular,
    event: seen({
      facts: { ...places.dongHoi, accuracyKm: 25 },
      area: 'ar-dongHoi',
      block: 'b-dongHoi',
      at: start - day + minute,
    }),
    verdict: 'verify',
    codes: ['impossible_travel'],
  },
  {
    what: 'home again minutes after the one time through a VPN',
    profile: vpnOnce,
    event: seen({ block: 'b-home-2', address: 'a-home-2' }),
    verdict: 'familiar',
    codes: ['-impossible_travel'],
  },

  {
    what: 'the traveller: own phone, abroad, a day later, its clock goes along',
    profile: regular,
    event: seen({ from: 'milan', device: { ...iphone, timezone: 'Europe/Rome' } }),
    verdict: 'familiar',
    codes: ['known_device', 'new_country', '-impossible_travel'],
  },
  {
    what: 'the same by a line for people at home, and its clock stays',
    profile: regular,
    event: seen({ from: 'milan' }),
    verdict: 'verify',
    codes: ['known_device', 'new_country', '-impossible_travel'],
  },
  {
    what: 'own phone abroad within minutes',
    profile: regular,
    event: seen(travels),
    verdict: 'verify',
    codes: ['impossible_travel'],
  },
  {
    what: 'own phone through a new VPN abroad within the hour',
    profile: regular,
    event: seen({ ...travels, from: 'vpnUs' }),
    verdict: 'verify',
    codes: ['impossible_travel', 'hosting_network'],
  },
  {
    what: 'own phone through a new VPN abroad, a day later',
    profile: regular,
    event: seen({ from: 'vpnUs' }),
    verdict: 'verify',
    codes: ['hosting_network', '-impossible_travel'],
  },
  {
    what: 'a player used to VPNs, at a new exit within minutes',
    profile: vpnPlayer,
    event: seen({ ...travels, from: 'vpnUs' }),
    verdict: 'familiar',
    codes: ['-impossible_travel', 'hosting_network'],
  },
  {
    what: 'far away, but the place is coarse',
    profile: regular,
    event: seen({ ...travels, facts: coarse(500) }),
    verdict: 'verify',
    codes: ['-impossible_travel'],
  },
  {
    what: 'far away, and exact enough',
    profile: regular,
    event: seen({ ...travels, facts: coarse(200) }),
    verdict: 'verify',
    codes: ['impossible_travel'],
  },
  {
    what: 'the address has no coordinates',
    profile: regular,
    event: seen({ ...travels, facts: unplaced }),
    verdict: 'verify',
    codes: ['-impossible_travel'],
  },
  {
    what: 'nothing is known of the address',
    profile: regular,
    event: seen({ from: 'nowhere' }),
    verdict: 'familiar',
    codes: ['unknown_network', '-new_country'],
  },
  {
    what: 'the next town within a minute: doubtful, but no journey',
    profile: regular,
    event: seen({ from: 'cafe', at: start - day + minute }),
    verdict: 'verify',
    codes: ['-impossible_travel'],
  },
  {
    what: 'reported late: before the last sign-in, and impossible from it',
    profile: regular,
    event: seen({ from: 'milan', at: start - day - 30 * minute }),
    verdict: 'verify',
    codes: ['impossible_travel'],
  },
  {
    what: 'language and time zone changed, at home',
    profile: regular,
    event: seen({ device: { ...iphone, language: 'ru', timezone: 'Europe/Moscow' } }),
    verdict: 'familiar',
    codes: ['new_language', 'new_timezone'],
  },
  {
    what: 'after half a year nothing is held against the player',
    profile: regular,
    event: seen({ device: strange, from: 'milan', at: start + 190 * day }),
    verdict: 'familiar',
    codes: ['first_sign_in'],
  },
];

const failing = (count: number): Profile | undefined =>
  regular && { ...regular, failures: Array.from({ length: count }, (_, at) => start - (at + 1) * minute) };
const stuffing = (accounts: number, failures = accounts): Context => ({
  suspects: [],
  addressBurst: { accounts, failures },
});

const attacks: Situation[] = [
  {
    what: 'from a stuffing address with a device like the own: ask, no agent',
    profile: regular,
    event: seen({ from: 'vpnUs', device: { ...iphone, id: 'other-id' } }),
    context: stuffing(25),
    verdict: 'verify',
    codes: ['address_burst', 'similar_device'],
  },
  {
    what: 'failures that came later are not held against what was before',
    profile: failing(6),
    event: seen({ device: strange, from: 'cafe', at: start - 3 * minute }),
    verdict: 'verify',
    codes: ['-failure_burst'],
  },

  {
    what: 'guessed: five failures, then a new device elsewhere',
    profile: failing(5),
    event: seen({ device: strange, from: 'cafe' }),
    verdict: 'outreach',
    codes: ['failure_burst', 'new_device'],
  },
  {
    what: 'four failures are no burst; they are told of',
    profile: failing(4),
    event: seen({ device: strange, from: 'cafe' }),
    verdict: 'verify',
    codes: ['-failure_burst', 'failed_before'],
  },
  {
    what: 'one is anybody’s slip',
    profile: failing(1),
    event: seen({ device: strange, from: 'cafe' }),
    verdict: 'verify',
    codes: ['-failure_burst', '-failed_before'],
  },
  {
    what: 'an id that is known, on a strange line after several failures: ids can be copied',
    profile: failing(3),
    event: seen({ from: 'cafe' }),
    verdict: 'verify',
    codes: ['-failure_burst', 'failed_before'],
  },
  {
    what: 'a new phone at home whose owner mistyped',
    profile: failing(5),
    event: seen({ device: strange }),
    verdict: 'familiar',
    codes: ['failure_burst'],
  },
  {
    what: 'own phone while somebody else is guessing',
    profile: failing(8),
    event: seen(),
    verdict: 'familiar',
    codes: ['-failure_burst', '-failed_before'],
  },
  {
    what: 'the failures were long ago',
    profile: failing(5),
    event: seen({ device: strange, from: 'cafe', at: start + 20 * minute }),
    verdict: 'verify',
    codes: ['-failure_burst'],
  },
  {
    what: 'from a stuffing address, first sign-in that we see',
    profile: undefined,
    event: seen({ from: 'vpnUs', device: strange }),
    context: stuffing(10),
    verdict: 'verify',
    codes: ['address_burst'],
  },
  {
    what: 'from a stuffing address with a new device',
    profile: regular,
    event: seen({ from: 'vpnUs', device: strange }),
    context: stuffing(25),
    verdict: 'outreach',
    codes: ['address_burst', 'new_device'],
  },
  {
    what: 'many failures on few accounts count as well',
    profile: undefined,
    event: seen({ from: 'vpnUs', device: strange }),
    context: stuffing(2, 40),
    verdict: 'verify',
    codes: ['address_burst'],
  },
  {
    what: 'a few failures are ordinary',
    profile: undefined,
    event: seen({ from: 'vpnUs', device: strange }),
    context: stuffing(9, 39),
    verdict: 'familiar',
    codes: ['-address_burst'],
  },
  {
    what: 'own phone in a dormitory that is being used for stuffing',
    profile: regular,
    event: seen(),
    context: stuffing(30),
    verdict: 'familiar',
    codes: ['-address_burst'],
  },
];

const withoutId = ({ id: _, ...rest }: Observation['device']): Observation['device'] => rest;
const intruder = seen({ device: strange, from: 'milan', session: 'session-x', at: start - hour });
const open: Context = { suspects: [suspectOf(intruder)] };
const denied: Context = { suspects: [suspectOf(intruder, { denied: true })] };
const act = (type: Observation['type'], more: Parameters<typeof seen>[0] = {}) =>
  seen({ type, device: untold, from: 'milan', session: 'session-x', ...more });
const copied = seen({ ...travels, session: 'session-y', at: start - hour });

const sequences: Situation[] = [
  {
    what: 'signs in again while the question is open',
    profile: regular,
    event: seen({ device: strange, from: 'milan' }),
    context: open,
    verdict: 'verify',
    codes: ['new_device'],
  },
  {
    what: 'a question about a copied id is open, and the thief signs in again a day later',
    profile: regular,
    event: seen({ from: 'milan', at: start + day }),
    context: { suspects: [suspectOf(copied)] },
    verdict: 'verify',
    codes: ['question_open'],
  },
  {
    what: 'and the owner, at home, is not asked again',
    profile: regular,
    event: seen({ at: start + day }),
    context: { suspects: [suspectOf(copied)] },
    verdict: 'familiar',
    codes: ['-question_open'],
  },
  {
    what: 'changes the mail address in that session',
    profile: regular,
    event: act('email.changed'),
    context: open,
    verdict: 'outreach',
    codes: ['change_after_suspect'],
  },
  {
    what: 'switches the second step off from that device, without a session',
    profile: regular,
    event: act('mfa.disabled', { device: strange, session: undefined }),
    context: open,
    verdict: 'outreach',
    codes: ['change_after_suspect'],
  },
  {
    what: 'asks for recovery',
    profile: regular,
    event: act('recovery.requested', { from: 'home', block: 'b-home' }),
    context: open,
    verdict: 'outreach',
    codes: ['recovery_after_suspect'],
  },
  {
    what: 'gives an item away, worth nothing that we know',
    profile: regular,
    event: act('item.gifted'),
    context: open,
    verdict: 'outreach',
    codes: ['asset_after_suspect'],
  },
  {
    what: 'a day and more later it is no sequence',
    profile: regular,
    event: act('item.gifted', { device: iphone, at: start + day }),
    context: open,
    verdict: 'familiar',
    codes: ['-asset_after_suspect'],
  },
  {
    what: 'the owner trades at home meanwhile, own phone',
    profile: regular,
    event: act('item.traded', { device: iphone, from: 'home', session: 'session-own' }),
    context: open,
    verdict: 'familiar',
    codes: ['-asset_after_suspect'],
  },
  {
    what: 'the owner trades at home; the events tell no device; a new phone at home is in question',
    profile: regular,
    event: act('item.traded', { from: 'home', session: 'session-own' }),
    context: { suspects: [suspectOf(seen({ device: strange, session: 'session-x', at: start - hour }))] },
    verdict: 'familiar',
    codes: ['-asset_after_suspect'],
  },
  {
    what: 'a thief with a copied id empties the account',
    profile: regular,
    event: seen({ type: 'currency.transferred', from: 'milan', value: 5000 }),
    context: { suspects: [suspectOf(copied)] },
    verdict: 'outreach',
    codes: ['asset_after_suspect'],
  },
  {
    what: 'familiar changes are ordinary',
    profile: regular,
    event: seen({ type: 'password.changed' }),
    verdict: 'familiar',
    codes: ['known_device'],
  },
  {
    what: 'a trade from a device that never signed in',
    profile: regular,
    event: seen({ type: 'item.traded', device: strange, from: 'cafe' }),
    verdict: 'verify',
    codes: ['new_device'],
  },
  {
    what: 'a denied device comes back',
    profile: regular && deny(regular, strange, start - hour),
    event: seen({ device: strange, from: 'home' }),
    verdict: 'outreach',
    codes: ['denied_returns'],
  },
  {
    what: 'a denied model comes back without an id',
    profile: regular && deny(regular, strange, start - hour),
    event: seen({ device: withoutId(strange), from: 'milan' }),
    verdict: 'outreach',
    codes: ['denied_returns'],
  },
  {
    what: 'a PC is no denied PC because both run the same system and client',
    profile: regular && deny(regular, withoutId(pc), start - hour),
    event: seen({ device: pc, from: 'milan' }),
    verdict: 'verify',
    codes: ['new_device', '-denied_returns'],
  },
  {
    what: 'the address of a denied sign-in comes back with another device',
    profile: regular,
    event: seen({ device: pc, from: 'milan' }),
    context: denied,
    verdict: 'outreach',
    codes: ['denied_returns'],
  },
  {
    what: 'the denied session sells',
    profile: regular,
    event: act('item.sold'),
    context: denied,
    verdict: 'outreach',
    codes: ['denied_returns'],
  },
  {
    what: 'the owner after a denial, own phone',
    profile: regular,
    event: seen(),
    context: denied,
    verdict: 'familiar',
    codes: ['-denied_returns'],
  },
  {
    what: 'a failed sign-in is never a verdict',
    profile: regular,
    event: seen({ type: 'login.failed', device: strange, from: 'milan', session: 'session-x' }),
    context: denied,
    verdict: 'familiar',
  },
  {
    what: 'nor is the end of a session',
    profile: regular,
    event: seen({ type: 'session.ended', device: strange, from: 'milan' }),
    context: denied,
    verdict: 'familiar',
  },
];

const check = ({ profile, event, context = { suspects: [] }, verdict, codes = [] }: Situation) => {
  const found = assess(profile, event, context);
  const named = found.signals.map(({ code }) => code);
  expect({ verdict: found.verdict, named, score: found.score }).toMatchObject({ verdict });
  for (const code of codes) {
    if (code.startsWith('-')) expect(named).not.toContain(code.slice(1));
    else expect(named).toContain(code);
  }
};

describe('novelty', () => test.each(novelties)('$what: $verdict', check));
describe('journeys', () => test.each(journeys)('$what: $verdict', check));
describe('attacks', () => test.each(attacks)('$what: $verdict', check));
describe('sequences', () => test.each(sequences)('$what: $verdict', check));

test('the score is the sigmoid of the base and the weights, and the strongest reason comes first', () => {
  const { score, signals } = assess(regular, seen({ device: strange, from: 'milan' }), { suspects: [] });
  const sum = signals.reduce((total, { weight }) => total + weight, base);
  expect(score).toBeCloseTo(1 / (1 + Math.exp(-sum)), 4);
  expect(signals.map(({ weight }) => weight)).toEqual(
    signals.map(({ weight }) => weight).toSorted((one, other) => other - one),
  );
});

test('a new network counts more after a short gap than after a long one', () => {
  const weightAfter = (gap: number) =>
    assess(regular, seen({ from: 'cafe', at: start - day + gap }), { suspects: [] }).signals.find(
      ({ code }) => code === 'new_network',
    )?.weight ?? 0;
  const weights = [30_000, 5 * minute, 30 * minute, 10 * hour, 3 * day, 20 * day, 60 * day].map(weightAfter);
  for (const [at, weight] of weights.entries()) if (at > 0) expect(weight).toBeLessThan(weights[at - 1] ?? 0);
});

test('a player who is used to VPNs meets new exits more lightly', () => {
  const weightOf = (profile: Profile | undefined, code: string) =>
    assess(profile, seen({ from: 'vpnUs' }), { suspects: [] }).signals.find((found) => found.code === code)?.weight ??
    0;
  for (const code of ['hosting_network', 'new_network'])
    expect(weightOf(vpnPlayer, code)).toBeLessThan(weightOf(regular, code) ?? 0);
});

test('the more an asset is worth, the more it weighs, up to a limit', () => {
  const weigh = (value: number | undefined) =>
    assess(regular, act('item.sold', value === undefined ? {} : { value }), open).signals.find(
      ({ code }) => code === 'asset_after_suspect',
    )?.weight ?? 0;
  expect(weigh(undefined)).toBe(weigh(0));
  expect(weigh(1000)).toBeGreaterThan(weigh(10));
  expect(weigh(1e13)).toBe(weigh(1e15));
});

describe('what is done in a session whose sign-in was let through', () => {
  const minutes = (count: number) => start - hour + count * 60_000;
  const home = { device: iphone, from: 'home' as const, block: 'b-home', session: 'session-y' };
  const earlier = (score: number, type: Observation['type'] = 'login.succeeded', at = minutes(0)) => {
    const event = seen({ ...home, type, at });
    return { at, type, score, doing: doingOf(event), passed: true };
  };
  const told = (type: Observation['type'], ...signIns: ReturnType<typeof earlier>[]) =>
    assess(regular, seen({ ...home, type, at: minutes(9) }), { suspects: [], signIns });
  const weighed = (code: string, { signals }: ReturnType<typeof told>) =>
    signals.find((one) => one.code === code)?.weight ?? 0;

  test('is ordinary where the sign-in was beyond doubt', () => {
    for (const type of ['email.changed', 'item.sold'] as const)
      expect(told(type).signals.map(({ code }) => code)).not.toContain('change_after_suspect');
    expect(weighed('asset_after_suspect', told('item.sold', earlier(leastDoubt.asset / 2)))).toBe(0);
  });

  test('a change weighs from less doubt on than an asset, and an asset after it weighs, too', () => {
    const doubt = earlier(leastDoubt.asset / 2);
    expect(weighed('change_after_suspect', told('email.changed', doubt))).toBeGreaterThan(2);
    expect(weighed('asset_after_suspect', told('item.sold', doubt))).toBe(0);
    const changed = earlier(leastDoubt.asset / 2, 'email.changed', minutes(5));
    expect(weighed('asset_after_suspect', told('item.sold', doubt, changed))).toBeGreaterThan(0);
  });

  test('mailbox and password, one after the other, weigh more; twice the same, or hours apart, do not', () => {
    const doubt = earlier(0.01);
    const alone = weighed('change_after_suspect', told('password.changed', doubt));
    const following = (...changes: ReturnType<typeof earlier>[]) =>
      weighed('change_after_suspect', told('password.changed', doubt, ...changes));
    expect(following(earlier(0.01, 'email.changed', minutes(5)))).toBeCloseTo(alone + actWeights.lockOut, 1);
    expect(following({ ...earlier(0.1, 'email.changed', minutes(5)), passed: false })).toBeCloseTo(
      alone + actWeights.lockOut,
      1,
    );
    expect(following(earlier(0.01, 'password.changed', minutes(5)))).toBe(alone);
    expect(following(earlier(0.01, 'mfa.enabled', minutes(5)))).toBe(alone);
    expect(following(earlier(0.01, 'email.changed', minutes(-120)))).toBe(alone);
    expect(following({ ...earlier(0.01, 'email.changed', minutes(5)), doing: 'elsewhere' })).toBe(alone);
  });

  test('an asset weighs the more, the sooner it leaves; a change says the same within the hour', () => {
    const weighedAfter = (code: string, type: Observation['type'], passed: number) =>
      weighed(code, told(type, earlier(0.1, 'login.succeeded', minutes(9 - passed))));
    const assets = [3, 10, 30, 90].map((passed) => weighedAfter('asset_after_suspect', 'item.sold', passed));
    expect(assets).toEqual([...new Set(assets)].sort((one, other) => other - one));
    const changes = [3, 10, 30].map((passed) => weighedAfter('change_after_suspect', 'email.changed', passed));
    expect(new Set(changes).size).toBe(1);
  });

  test('counts for less where scores say more than elsewhere, and an asset for nothing below its least doubt', () => {
    const weighedIn = (type: Observation['type'], score: number, overstated?: number) => {
      const context = { suspects: [], signIns: [earlier(score)], ...(overstated === undefined ? {} : { overstated }) };
      return weighed('asset_after_suspect', assess(regular, seen({ ...home, type, at: minutes(9) }), context));
    };
    expect(weighedIn('item.sold', leastDoubt.asset)).toBeGreaterThan(1);
    expect(weighedIn('item.sold', leastDoubt.asset, 0)).toBe(weighedIn('item.sold', leastDoubt.asset));
    expect(weighedIn('item.sold', leastDoubt.asset, 0.5)).toBe(0);
    expect(weighedIn('item.sold', 0.1, 0.5)).toBeCloseTo(weighedIn('item.sold', 0.1) - 0.5, 1);
  });

  test('a payment takes nothing away: it weighs less than any asset, of whatever value, and is no habit of trading', () => {
    const weighedAt = (type: Observation['type'], value: number) =>
      weighed(
        'asset_after_suspect',
        assess(regular, seen({ ...home, type, value, at: minutes(9) }), { suspects: [], signIns: [earlier(0.1)] }),
      );
    expect(weighedAt('payment.made', 1)).toBeGreaterThan(0);
    expect(weighedAt('payment.made', 1e6)).toBe(weighedAt('payment.made', 1));
    expect(weighedAt('payment.made', 1e6)).toBeLessThan(weighedAt('item.sold', 1) - 1);
    expect(['item.sold', 'payment.made', 'email.changed'].map(isTrade)).toEqual([true, false, false]);
  });

  test('a question about it speaks for itself, so what was asked colours nothing a second time', () => {
    expect(weighed('asset_after_suspect', told('item.sold', { ...earlier(0.5), passed: false }))).toBe(0);
  });
});

test('what is worth more than the player usually moves weighs more, what is worth as much a little less than nothing known', () => {
  const trader = { ...(regular ?? emptyProfile()), trades: { day: dayOf(start), count: 5, logs: 10 } };
  const weigh = (value: number) =>
    assess(trader, act('item.sold', { value }), open).signals.find(({ code }) => code === 'asset_after_suspect')
      ?.weight ?? 0;
  expect(weigh(99)).toBe(weigh(1));
  expect(weigh(999)).toBeGreaterThan(weigh(99) + 2);
});

test('another block surprises more outside the /16s of the known ones, as far as those are known', () => {
  const known = profileOf(...daily(20, { area: 'ar-1' }));
  const scoreOf = (profile: Profile | undefined, area: string | undefined) =>
    assess(profile, seen({ block: 'b-other', area }), { suspects: [] }).score;
  expect(scoreOf(known, 'ar-2')).toBeGreaterThan(scoreOf(known, 'ar-1'));
  expect(scoreOf(known, undefined)).toBeLessThan(scoreOf(known, 'ar-2'));
  expect(scoreOf(profileOf(...daily(20, { area: undefined })), 'ar-2')).toBeLessThan(scoreOf(known, 'ar-2'));
});

test('trees correct what leaves a doubt, and nothing that is beyond it', () => {
  const isCorrected = (event: Observation, days = 60) =>
    findingsOf(caseOf(profileOf(...daily(days)), event))
      .list()
      .some(([name]) => name === 'together.correction');
  expect(isCorrected(seen())).toBe(false);
  expect(assess(profileOf(...daily(60)), seen(), { suspects: [] }).score).toBeLessThan(leastDoubt.change);
  expect(isCorrected(seen({ from: 'cafe' }))).toBe(true);
  expect(isCorrected(seen({ device: strange }))).toBe(true);
});
