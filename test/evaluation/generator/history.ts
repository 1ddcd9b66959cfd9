import type { AddressBook } from '../../../functions/detection/index.ts';
import { attack, createAttackers } from './attackers.ts';
import { createPeople, type Near, type PlaceOf, type Player } from './people.ts';
import { createRandom } from './random.ts';
import { firstDay, genuine, type Labelled, renewDevices } from './sign-ins.ts';
import { drawVariety, usualVariety } from './variety.ts';
import { createWorld, type World } from './world.ts';

export type Settings = {
  seed: number;
  players: number;
  days: number;
  /** Share of sign-ins at which a device's id is not the known one. */
  idLoss: number;
  /** Attacks for each genuine sign-in after the first month. */
  attacks: number;
  /** Draws how this game and its players differ from others by its seed. */
  varied?: boolean;
};

const dayMs = 86_400_000;
const hourMs = 3_600_000;

/** When a player signs in on the days of a history, milliseconds. */
function timesOf(random: ReturnType<typeof createRandom>, player: Player, days: number): number[] {
  const times: number[] = [];
  for (let day = player.joined; day < days; day++) {
    let expected = player.rate;
    while (expected > 0 && random.chance(Math.min(1, expected))) {
      const hour = player.hour + random.normal() * player.spread;
      times.push((firstDay + day) * dayMs + ((hour + 24) % 24) * hourMs + random.below(3_600_000));
      expected -= 1;
    }
  }
  return times.sort((one, other) => one - other);
}

/** A game's history with the truth about each event, in order of time. Worlds may be shared: they do not change. */
export function createHistory(
  book: AddressBook,
  settings: Settings,
  world: World = createWorld(book, createRandom(1)),
): Labelled[] {
  const { seed, players, days, idLoss, attacks } = settings;
  const random = createRandom(seed);
  const places = new Map<string, string>();
  const placeOf: PlaceOf = (block) => {
    const known = places.get(block);
    if (known !== undefined) return known;
    const { country, place } = book.lookup(`${block}.77`);
    places.set(block, `${country}|${place}`);
    return `${country}|${place}`;
  };
  const around = new Map<string, string[]>();
  const near: Near = (network, block) => {
    const name = `${network.asn} ${block}`;
    const known = around.get(name);
    if (known) return known;
    const [area, place] = [block.slice(0, block.lastIndexOf('.')), placeOf(block)];
    const blocks = Array.from({ length: 256 }, (_, third) => `${area}.${third}`);
    const own = blocks.filter((one) => book.lookup(`${one}.77`).asn === network.asn && placeOf(one) === place);
    around.set(name, own);
    return own;
  };
  const variety = settings.varied ? drawVariety(random.fork('variety')) : usualVariety;
  const people = createPeople(random.fork('people'), world, placeOf, near, players, days, idLoss, variety);
  const attackers = createAttackers(random.fork('attackers'), world, placeOf, 40);
  const events: Labelled[] = [];
  let next = 0;
  for (const player of people) {
    const own = random.fork(player.id);
    let renewal = (firstDay + own.wait(200)) * dayMs;
    let earlier = 0;
    for (const at of timesOf(own, player, days)) {
      if (at > renewal) {
        renewDevices(own, player);
        renewal = at + own.wait(200) * dayMs;
      }
      next += 1;
      const id = `e${seed}-${String(next).padStart(8, '0')}`;
      // an attack takes the place of a genuine sign-in, and mistypes as often, so that neither rhythm nor volume tells
      const isAttack = earlier >= 1 && own.chance(attacks);
      if (!isAttack) earlier += 1;
      const signIn = isAttack
        ? attack(own, world, placeOf, near, own.pick(attackers), player, at, id, variety)
        : genuine(own, player, at, id, variety);
      if (own.chance(player.forgets)) {
        const { answer: _, ...event } = signIn.event;
        const before = at - 5000 - own.below(40_000);
        events.push({
          at: before,
          label: 'failure',
          event: {
            ...event,
            id: `${id}-f`,
            type: 'login.failed',
            occurredAt: new Date(before).toISOString(),
            reason: 'bad_password',
          },
        });
      }
      events.push(signIn);
    }
  }
  return events.sort((one, other) => one.at - other.at);
}
