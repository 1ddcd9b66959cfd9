import { type Attack, makeAttack } from './attack.ts';
import { eventOf, idsOf, type SampleEvent, type Sitting, sitDown } from './events.ts';
import type { Kind } from './figure.ts';
import type { Person } from './people.ts';
import { between, pick, type Random } from './random.ts';

const second = 1000;
const firstAttackMs = 3 * second; // a newcomer should see what it is about before looking away
const attackEveryMs = [60 * second, 90 * second] as const;
const followAfterMs = 5 * second;

export type Next = { kind: Kind; event: SampleEvent; attack?: Attack };

/**
 * What happens in the sample's game from now on, one event a call: people sign in, trade a little and leave; now and then somebody
 * else signs in as one of them.
 * @param begin milliseconds
 */
export function liveEvents(random: Random, people: readonly Person[], run: string, begin: number) {
  const nextId = idsOf(`${run}-l`);
  /** Who plays at this moment; never more than there are people. */
  const playing = new Map<string, { person: Person; sitting: Sitting }>();
  const victims = inTurns(people);
  /** Players who were attacked: their game holds their trades. */
  const held = new Set<string>();
  let attacks = 0;
  let attackAt = begin + firstAttackMs;
  let follow: { at: number; attack: Attack; make: (at: number) => SampleEvent } | undefined;

  function beginAttack(now: number): Next {
    const victim = victims[attacks % victims.length] ?? pick(random, people);
    attacks += 1;
    held.add(victim.playerId);
    attackAt = now + between(random, ...attackEveryMs);
    const attack = makeAttack(random, victim, nextId, now);
    if (attack.follow) follow = { at: now + followAfterMs, attack, make: attack.follow };
    return { kind: 'attack', event: attack.signIn, attack };
  }

  function ordinary(now: number): Next {
    const person = pick(random, people);
    const seated = playing.get(person.playerId);
    if (!seated) {
      const sitting = sitDown(random, person, nextId('s'));
      if (random() < 0.03) return own(eventOf(sitting, nextId('e'), 'login.failed', now, { reason: 'bad_password' }));
      playing.set(person.playerId, { person, sitting });
      return own(eventOf(sitting, nextId('e'), 'login.succeeded', now));
    }
    if (random() < 0.1 && !held.has(person.playerId)) {
      const value = Math.round(person.usualTrade * (0.5 + random()));
      return own(eventOf(seated.sitting, nextId('e'), 'item.traded', now, { value }));
    }
    playing.delete(person.playerId);
    return own(eventOf(seated.sitting, nextId('e'), 'session.ended', now));
  }

  return function next(now: number): Next {
    if (follow && now >= follow.at) {
      const { attack, make } = follow;
      follow = undefined;
      return { kind: 'attack', event: make(now), attack };
    }
    return now >= attackAt ? beginAttack(now) : ordinary(now);
  };
}

const own = (event: SampleEvent): Next => ({ kind: 'ordinary', event });

/** The people in turns of their languages, English first: whoever tries this out can read the first mail. */
function inTurns(people: readonly Person[]): Person[] {
  const order = ['en', 'vi', 'it', 'zh'];
  const seen = new Map<string, number>();
  const ranked = people.map((person) => {
    const language = person.contact.locale.slice(0, 2);
    const turn = seen.get(language) ?? 0;
    seen.set(language, turn + 1);
    return { person, rank: turn * order.length + order.indexOf(language) };
  });
  return ranked.sort((one, other) => one.rank - other.rank).map(({ person }) => person);
}
