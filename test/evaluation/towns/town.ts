import type { AddressBook } from '../../../functions/detection/index.ts';
import type { Random } from '../generator/random.ts';
import type { Country, Network, World } from '../generator/world.ts';
import { Ground } from './ground.ts';
import { Line, type Manner, PhoneLine } from './lines.ts';
import { type Ids, type Machine, newMachine } from './machines.ts';

/** How one game's players, lines and intruders are beside those of another. */
export type Character = {
  ids: Ids;
  /** Beside the usual share of lines behind a carrier's translation, of those with another address each day, and of IPv6. */
  translated: number;
  daily: number;
  six: number;
  /** Areas from which a carrier serves a town's phones, and how often those sign in under way, beside the usual. */
  phoneAreas: number;
  underWay: number;
  /** Share of the players who go to cafés, and who use a VPN. */
  cafes: number;
  vpns: number;
  /** How often somebody who knows the victim's line comes by one of that very network, and else by another in town. */
  sameNetwork: number;
  /** How often who copies an id slips in a detail, and comes out of a data centre. */
  slips: number;
  fromHosting: number;
};

export const drawCharacter = (random: Random): Character => ({
  ids: {
    loss: random.pick([0.4, 0.8, 1, 1.6, 2.5]),
    none: random.pick([0, 0, 0.03, 0.1]),
    byRelease: random.pick([0, 0, 0, 0.6]),
  },
  translated: random.next() * 2,
  daily: random.next() * 2,
  six: random.pick([0, 0.2, 0.4, 0.6]),
  phoneAreas: random.pick([1, 2, 4, 9]),
  underWay: random.pick([0.4, 0.7, 1, 1.2]),
  cafes: random.pick([0.02, 0.08, 0.2]),
  vpns: random.pick([0.03, 0.08, 0.15]),
  sameNetwork: random.pick([0.6, 0.8, 1]),
  slips: random.next() * 0.6,
  fromHosting: random.next() * 0.3,
});

export type Cafe = { country: Country; place: string; line: Line; machines: Machine[] };

/** Shares of the lines of a country: behind its carrier's translation, and with another address each day. */
type Manners = { translated: number; daily: number };

/** The towns of a game's players: their networks, cafés and dormitories. */
export class Towns {
  readonly ground: Ground;
  readonly world: World;
  readonly days: number;
  readonly character: Character;
  readonly cafes: Cafe[];
  readonly dormitories: { country: Country; line: Line }[];
  private readonly manners = new Map<Country, Manners>();
  private readonly places = new Map<Country, string[]>();
  /** The provider of each country that moves its customers, and the day. */
  private readonly moves = new Map<Network, number>();

  constructor(book: AddressBook, world: World, random: Random, days: number, character: Character) {
    this.world = world;
    this.days = days;
    this.character = character;
    this.ground = new Ground(book, world, random.fork('ground'));
    for (const country of world.countries) {
      const own = random.fork(country.code);
      this.manners.set(country, {
        translated: own.pick([0.02, 0.05, 0.1, 0.2]) * character.translated,
        daily: own.pick([0.02, 0.15, 0.3, 0.45]) * character.daily,
      });
      const places = Array.from({ length: 9 }, () => this.ground.placeOf(own.pick(this.provider(own, country).blocks)));
      this.places.set(country, places);
      if (own.chance(0.6)) this.moves.set(this.provider(own, country), (0.35 + own.next() * 0.5) * days);
    }
    const cafes = random.fork('cafes');
    this.cafes = Array.from({ length: 14 }, (_, position) => this.newCafe(cafes.fork(String(position))));
    const dormitories = random.fork('dormitories');
    this.dormitories = Array.from({ length: 5 }, (_, position) => {
      const own = dormitories.fork(String(position));
      const country = this.country(own);
      const network = this.provider(own, country);
      return {
        country,
        line: this.line(own, country, this.ground.placeOf(own.pick(network.blocks)), 'shared', network),
      };
    });
  }

  country(random: Random): Country {
    return random.weigh(this.world.countries.map((country) => [country, country.share] as const));
  }

  /** A provider of a country, larger ones more often. */
  provider(random: Random, { homes }: Country): Network {
    return random.weigh(homes.map((network, rank) => [network, 1 / (rank + 1)] as const));
  }

  carrier(random: Random, { carriers }: Country): Network {
    return random.weigh(carriers.map((network, rank) => [network, 1 / (rank + 1)] as const));
  }

  /** A provider that has customers in a place, where there is one. */
  providerIn(random: Random, country: Country, place: string, but?: Network): Network {
    const local = country.homes.filter(
      (network) => network !== but && network.blocks.some((block) => this.ground.placeOf(block) === place),
    );
    return local.length > 0 ? random.pick(local) : this.provider(random, country);
  }

  town(random: Random, country: Country): string {
    return random.pick(this.places.get(country) ?? []);
  }

  /** @param manner as lines of that country are if not given */
  line(
    random: Random,
    country: Country,
    place: string,
    manner?: Manner,
    network = this.providerIn(random, country, place),
  ): Line {
    const { translated, daily } = this.manners.get(country) ?? { translated: 0, daily: 0 };
    const usual = random.weigh([
      ['carrier', translated],
      ['daily', daily],
      ['weeks', 0.25],
      ['sticky', 0.5],
    ] as const);
    return new Line(this.ground, random.fork('line'), {
      ...{ network, place, days: this.days, manner: manner ?? usual },
      six: manner === undefined && random.chance(this.character.six),
      movedOn: manner === 'shared' ? undefined : this.moves.get(network),
    });
  }

  phone(random: Random, country: Country, place: string, network = this.carrier(random, country)): PhoneLine {
    const { six, phoneAreas } = this.character;
    return new PhoneLine(this.ground, random.fork('phone'), {
      ...{ network, place, six: random.chance(six) },
      areas: Math.min(phoneAreas, 1 + random.below(9)),
    });
  }

  private newCafe(random: Random): Cafe {
    const country = this.country(random);
    const place = this.town(random, country);
    const line = this.line(random, country, place, random.chance(0.7) ? 'shared' : 'weeks');
    // machines that are set back each night forget their ids, and all are of one make
    const forgets = random.chance(0.5);
    const make = newMachine(random, 'pc', country, this.character.ids);
    const machines = Array.from({ length: 18 + random.below(23) }, (_, position): Machine => {
      const keeping = forgets ? 'each day' : 'until lost';
      return { ...make, keeping, losesAfter: 900, missing: 0.01, random: random.fork(`machine ${position}`) };
    });
    return { country, place, line, machines };
  }
}
