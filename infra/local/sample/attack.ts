import { attackKinds, makeDevice } from './devices.ts';
import { eventOf, type SampleEvent, type Sitting } from './events.ts';
import type { Person } from './people.ts';
import { attackBlocks } from './places.ts';
import { between, pick, type Random } from './random.ts';

/** One account in wrong hands: the sign-in, and what is done with it some seconds later, if anything. */
export type Attack = {
  playerId: string;
  country: string;
  signIn: SampleEvent;
  /** Makes what follows, for the moment it is sent. */
  follow: ((at: number) => SampleEvent) | undefined;
};

/** @param at milliseconds */
export function makeAttack(random: Random, victim: Person, nextId: (kind: string) => string, at: number): Attack {
  const from = pick(
    random,
    attackBlocks.filter(({ country }) => country !== victim.country),
  );
  const device = makeDevice(random, attackKinds, from.language, from.timezone);
  const ip = `${from.block}.${between(random, 10, 240)}`;
  const sitting: Sitting = { playerId: victim.playerId, sessionId: nextId('s'), device, ip };
  const signIn = eventOf(sitting, nextId('a'), 'login.succeeded', at);
  const id = nextId('a');
  const value = victim.usualTrade * between(random, 15, 40);
  const deeds = [
    (later: number) => eventOf(sitting, id, 'item.traded', later, { value }),
    (later: number) => eventOf(sitting, id, 'currency.transferred', later, { value }),
    (later: number) => eventOf(sitting, id, 'password.changed', later),
    (later: number) => eventOf(sitting, id, 'mfa.disabled', later),
  ];
  const follow = random() < 0.6 ? pick(random, deeds) : undefined;
  return { playerId: victim.playerId, country: from.country, signIn, follow };
}
