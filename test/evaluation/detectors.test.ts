import { describe, expect, it } from 'vitest';
import type { SignIn } from './detectors/detector.ts';
import { createFreeman } from './detectors/freeman.ts';
import { createNewDeviceRule, createSpeedRule, speedRules } from './detectors/rules.ts';

const minute = 60_000;

/** A sign-in of which only what peers look at is said. */
function signIn(
  player: string,
  at: number,
  more: { ip?: string; asn?: number; country?: string; point?: [number, number]; id?: string; version?: string } = {},
): SignIn {
  const { ip = '192.0.2.1', asn = 1, country = 'IT', point, id, version = '1' } = more;
  const device = {
    ...(id ? { id } : {}),
    model: 'Pixel 8',
    os: 'Android',
    osVersion: '15',
    client: 'game-mobile',
    clientVersion: version,
  };
  const facts = { asn, network: '', kind: 'residential' as const, country, place: '', accuracyKm: 10 };
  const where = point ? { latitude: point[0], longitude: point[1] } : {};
  const observed = { ...(id ? { id } : {}), model: 'pixel 8', os: 'android', client: 'game-mobile', label: '' };
  return {
    event: {
      id: `e-${player}-${at}`,
      type: 'login.succeeded',
      occurredAt: new Date(at).toISOString(),
      playerId: player,
      ip,
      device,
    },
    seen: { at, type: 'login.succeeded', block: ip, address: ip, facts: { ...facts, ...where }, device: observed },
    ...{ label: 'genuine' as const, player, at, shared: false, earlier: 1, aftermath: false },
  };
}

describe('Freeman and Wiefling', () => {
  const freeman = createFreeman();
  for (const one of [signIn('a', 0), signIn('a', 1), signIn('b', 2, { ip: '192.0.2.2', asn: 2, version: '2' })])
    freeman.learn(one);

  it('is the closed form, worked out by hand for three sign-ins of two players', () => {
    // address: N = 3, D = 1 + 2 networks + 1 country = 4, k = 1 + (1 network, 1 country) = 3, q = 2/5 · 2/7
    const ipGlobal = 0.6 * (2 / 5) * (2 / 7) + (0.3 * 2) / 3 + (0.1 * 3) / 3;
    // agent: D = 1 + 2 clients + 1 system + 1 type = 5, k = 1 + 3 = 4, q = 2/6 · 2/8; the player has it every time
    const agentGlobal = 0.53866538 * (2 / 6) * (2 / 8) + (0.26804515 * 2) / 3 + 0.18818295 + 0.00510651;
    const agentOwn = 0.53866538 + 0.26804515 + 0.18818295 + 0.00510651;
    const score = (ipGlobal / 1) * (agentGlobal / agentOwn) * (3 / (2 * 2));
    expect(freeman.score(signIn('a', 3))).toBeCloseTo(Math.log(score), 10);
  });

  it('takes a value that nobody had as seen nearly never, and one that only others had as four times rarer than for them', () => {
    const other = signIn('a', 3, { ip: '192.0.2.9', asn: 9, country: 'VN' });
    // nothing of the address is known of anybody: q = 1 / (N + D), and the player's share is a quarter of it
    const agentGlobal = 0.53866538 * (2 / 6) * (2 / 8) + (0.26804515 * 2) / 3 + 0.18818295 + 0.00510651;
    expect(freeman.score(other)).toBeCloseTo(Math.log(4 * agentGlobal * (3 / (2 * 2))), 6);
  });

  it('says nothing of a first sign-in', () => {
    expect(freeman.score(signIn('c', 3))).toBe(Number.NEGATIVE_INFINITY);
  });
});

describe('rules', () => {
  it('asks on every device that is new, and where none is named', () => {
    const rule = createNewDeviceRule();
    rule.learn(signIn('a', 0, { id: 'phone' }));
    expect([{ id: 'phone' }, { id: 'other' }, {}].map((more) => rule.score(signIn('a', 1, more)))).toEqual([0, 1, 1]);
    expect(rule.score(signIn('b', 1, { id: 'phone' }))).toBe(1);
  });

  it('asks after a journey faster than an airliner, and not after one that can be made', () => {
    const rule = createSpeedRule(speedRules.datadog);
    rule.learn(signIn('a', 0, { point: [45.5, 9.2] })); // Milan
    const hanoi = [21, 105.8] as [number, number];
    expect(rule.score(signIn('a', 60 * minute, { point: hanoi }))).toBe(1);
    expect(rule.score(signIn('a', 14 * 60 * minute, { point: hanoi }))).toBe(0);
    expect(rule.score(signIn('a', minute, { point: [45.6, 8.9] }))).toBe(0);
  });

  it('asks in a country that is new where the rule has it so', () => {
    const rule = createSpeedRule(speedRules.buffalogs);
    rule.learn(signIn('a', 0));
    expect(rule.score(signIn('a', minute, { country: 'VN' }))).toBe(1);
    expect(rule.score(signIn('a', minute))).toBe(0);
  });
});
