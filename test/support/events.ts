import { randomUUID } from 'node:crypto';

/** A sign-in as a game server would post it; fields may be replaced. */
export function loginEvent(over: Record<string, unknown> = {}): Record<string, unknown> & { id: string } {
  const device = {
    id: 'device-home',
    model: 'iPhone 15',
    os: 'iOS',
    osVersion: '18.1',
    client: 'Skyward',
    clientVersion: '4.2.0',
  };
  const base = { id: `e-${randomUUID()}`, type: 'login.succeeded', occurredAt: new Date().toISOString() };
  return { ...base, playerId: 'player-1', ip: '79.20.1.5', device, ...over } as Record<string, unknown> & {
    id: string;
  };
}

/** The same player's usual sign-ins, one every six hours up to `until` (milliseconds). */
export const history = (count: number, until: number, over: Record<string, unknown> = {}) =>
  Array.from({ length: count }, (_, place) =>
    loginEvent({ occurredAt: new Date(until - (count - place) * 6 * 3_600_000).toISOString(), ...over }),
  );

/** Another phone in another country: what an intruder's sign-in looks like. */
export const intruder = {
  ip: '177.54.144.10',
  device: {
    id: 'device-far',
    model: 'SM-A037',
    os: 'Android',
    osVersion: '13',
    client: 'Skyward',
    clientVersion: '4.2.0',
  },
};
