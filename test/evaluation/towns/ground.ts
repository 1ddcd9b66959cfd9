import type { AddressBook, AddressFacts } from '../../../functions/detection/index.ts';
import type { Random } from '../generator/random.ts';
import { type Network, number, rangesIn, type World } from '../generator/world.ts';

/** Neighbouring blocks of /24, 2 to the power of `bits`; `known` surely belongs to the network. */
export type Area = { network: Network; first: number; bits: number; known: number };

/** What lines are for, and where they end: those of one network and one place share few areas. `inTown`: share of these that lie in the place. */
type Use = 'homes' | 'phones' | 'after renumbering';
const uses = {
  homes: { areas: 12, bits: 4, inTown: 0.75 },
  phones: { areas: 9, bits: 3, inTown: 0.6 },
  'after renumbering': { areas: 12, bits: 4, inTown: 0.75 },
} as const satisfies Record<Use, { areas: number; bits: number; inTown: number }>;

const textOf = (block: number) => `${block >>> 16}.${(block >>> 8) & 255}.${block & 255}`;

/** Real address space of real networks, cut into areas from which the lines of a town draw. */
export class Ground {
  private readonly facts = new Map<number, AddressFacts>();
  private readonly areas = new Map<string, Area[]>();
  private readonly prefixes = new Map<number, string[]>();
  private readonly book: AddressBook;
  private readonly random: Random;

  constructor(book: AddressBook, world: World, random: Random) {
    this.book = book;
    this.random = random;
    const own = new Set(
      world.countries.flatMap(({ homes, carriers }) => [...homes, ...carriers].map(({ asn }) => asn)),
    );
    for (const { first, last, asn } of rangesIn('asn-ipv6.csv')) {
      // a /32, or wider
      const prefix = own.has(asn) && /^[0-9a-f]+:[0-9a-f]+(?=::$)/.exec(first)?.[0];
      if (prefix && last.startsWith(`${prefix}:ffff:`))
        this.prefixes.set(asn, [...(this.prefixes.get(asn) ?? []), prefix]);
    }
  }

  private factsOf(block: number): AddressFacts {
    const before = this.facts.get(block);
    if (before) return before;
    const found = this.book.lookup(`${textOf(block)}.77`);
    this.facts.set(block, found);
    return found;
  }

  /** Where a network's block lies. */
  placeOf(block: string): string {
    const { country, place } = this.factsOf(number(block));
    return `${country}|${place}`;
  }

  /** The areas of a network in a place that all who live there share. */
  areasIn(network: Network, place: string, use: Use): Area[] {
    const name = `${network.asn} ${place} ${use}`;
    const before = this.areas.get(name);
    if (before) return before;
    const random = this.random.fork(name);
    const { areas, bits, inTown } = uses[use];
    const local = network.blocks.filter((block) => this.placeOf(block) === place);
    const made = Array.from({ length: areas }, () => {
      const known = number(random.pick(local.length > 0 && random.chance(inTown) ? local : network.blocks));
      return { network, known, bits, first: known - (known % 2 ** bits) };
    });
    this.areas.set(name, made);
    return made;
  }

  /** A /24 block of an area that belongs to its network. */
  blockIn(random: Random, { network, first, bits, known }: Area): string {
    for (let tries = 0; tries < 8; tries++) {
      const block = first + random.below(2 ** bits);
      const { asn, country } = this.factsOf(block);
      if (asn === network.asn && country === network.country) return textOf(block);
    }
    return textOf(known);
  }

  /** A /48 prefix of a network in its country, where the data has one: "2001:ee0:1f3". */
  prefixOf(random: Random, { asn, country }: Network): string | undefined {
    const from = this.prefixes.get(asn) ?? [];
    for (let tries = 0; from.length > 0 && tries < 8; tries++) {
      const site = `${random.pick(from)}:${(1 + random.below(0xffff)).toString(16)}`;
      const found = this.book.lookup(`${site}::1`);
      if (found.asn === asn && found.country === country) return site;
    }
    return undefined;
  }
}

/** An address in a block of /24. */
export const hostIn = (random: Random, block: string): string => `${block}.${1 + random.below(254)}`;

/** A device's address on a line: privacy extensions choose the last half. */
export const hostOn = (random: Random, site: string): string =>
  `${site}:${random.below(256).toString(16)}:${Array.from({ length: 4 }, () => (4096 + random.below(61_440)).toString(16)).join(':')}`;
