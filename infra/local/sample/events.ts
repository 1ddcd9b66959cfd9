import { type Device, userAgentOf } from './devices.ts';
import type { Person } from './people.ts';
import { between, type Random } from './random.ts';

/** An activity event as the contract has it. */
export type SampleEvent = {
  id: string;
  type: string;
  occurredAt: string;
  playerId: string;
  ip: string;
  userAgent: string;
  device: Device;
  sessionId: string;
  reason?: string;
  value?: number;
};

/** A sitting at the game: from where, with what. */
export type Sitting = { playerId: string; ip: string; device: Device; sessionId: string };

/** Ids that never come twice: each run of the sample begins with its own. */
export function idsOf(run: string): (kind: string) => string {
  let count = 0;
  return (kind) => {
    count += 1;
    return `${run}-${kind}-${String(count).padStart(6, '0')}`;
  };
}

/** Where and on what a person sits down to play: the phone away from home, at home mostly the computer if there is one. */
export function sitDown(random: Random, person: Person, sessionId: string, away = random() < person.away): Sitting {
  const { playerId, phone, computer } = person;
  if (away) return { playerId, sessionId, device: phone, ip: `${person.mobile}.${between(random, 10, 240)}` };
  const device = computer && random() < 0.7 ? computer : phone;
  return { playerId, sessionId, device, ip: person.home };
}

/** @param at milliseconds */
export const eventOf = (
  sitting: Sitting,
  id: string,
  type: string,
  at: number,
  more: { reason?: string; value?: number } = {},
): SampleEvent => ({
  id,
  type,
  occurredAt: new Date(at).toISOString(),
  userAgent: userAgentOf(sitting.device),
  ...sitting,
  ...more,
});
