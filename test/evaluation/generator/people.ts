import { type Device, newDevice } from './devices.ts';
import type { Random } from './random.ts';
import type { Variety } from './variety.ts';
import type { Country, Network, World } from './world.ts';

/** A line to the Internet. `renews`: days that it keeps an address; 0 for another of its pool at each use. `host` tells lines apart. */
export type Line = { network: Network; pool: string[]; host: number; renews: number };

export type Player = {
  id: string;
  country: Country;
  language: string;
  timezone: string;
  devices: Device[];
  home: Line;
  mobile: Line;
  second: Line | undefined;
  /** Exits that the player uses, of one or more providers. */
  vpns: Line[];
  /** Friends' homes, hotels, other carriers: each seldom. */
  elsewhere: Line[];
  /** An internet café or dormitory where others sign in from the same addresses and, in a café, the same machines. */
  shared: { line: Line; machines: Device[] } | undefined;
  /** How often each way is taken. */
  habits: { home: number; mobile: number; second: number; vpn: number; shared: number; elsewhere: number };
  /** Sign-ins a day. */
  rate: number;
  /** Usual hour of the day (UTC) and how far it spreads. */
  hour: number;
  spread: number;
  /** How often the device's id is not the known one at a sign-in. */
  idLoss: number;
  trips: {
    from: number;
    to: number;
    country: Country;
    line: Line /** the device's clock goes along */;
    follows: boolean;
  }[];
  forgets: number;
  joined: number;
};

/** Where a network's blocks lie. */
export type PlaceOf = (block: string) => string;

export function newLine(
  random: Random,
  network: Network,
  place: string | undefined,
  placeOf: PlaceOf,
  pool: number,
  renews: number,
): Line {
  const local = place === undefined ? network.blocks : network.blocks.filter((block) => placeOf(block) === place);
  const from = local.length > 0 ? local : network.blocks;
  const blocks = Array.from({ length: pool }, () => random.pick(from));
  return { network, pool: blocks, host: 1 + random.below(250), renews };
}

/** Blocks of a network around one of its blocks, at the same place. */
export type Near = (network: Network, block: string) => readonly string[];

/** A line most of whose blocks lie around its first one, as providers number their regions. */
function drawnNear(random: Random, line: Line, near: Near, share: number): Line {
  const around = near(line.network, line.pool[0] ?? '');
  const pool = line.pool.map((block, nth) =>
    nth > 0 && around.length > 0 && random.chance(share) ? random.pick(around) : block,
  );
  return { ...line, pool };
}

const renewals = [
  [400, 4],
  [60, 3],
  [14, 2],
  [1, 1.5],
] as const;

const homeLine = (
  random: Random,
  country: Country,
  placeOf: PlaceOf,
  near: Near,
  { homePool, homeNear }: Variety,
  network = random.weigh(country.homes.map((home, rank) => [home, 1 / (rank + 1)] as const)),
) => {
  const place = placeOf(random.pick(network.blocks));
  return drawnNear(random, newLine(random, network, place, placeOf, homePool, random.weigh(renewals)), near, homeNear);
};

/** Groups that share: a household's line; a dormitory's line; a café's line and machines. */
type Shared = { country: Country; line: Line; machines: Device[]; members: number };

export function createPeople(
  random: Random,
  world: World,
  placeOf: PlaceOf,
  near: Near,
  count: number,
  days: number,
  idLoss: number,
  variety: Variety,
): Player[] {
  const shares = world.countries.map((country) => [country, country.share] as const);
  const cafes: Shared[] = [];
  const dorms: Shared[] = [];
  const households: { country: Country; line: Line; device: Device; left: number }[] = [];
  const sharedOf = (list: Shared[], country: Country, size: number, machines: number): Shared => {
    const open = list.find((one) => one.country === country && one.members < size);
    if (open) {
      open.members += 1;
      return open;
    }
    const made = {
      country,
      line: newLine(random, random.pick(country.homes), undefined, placeOf, 1, 400),
      machines: Array.from({ length: machines }, () => newDevice(random, 'computer')),
      members: 1,
    };
    list.push(made);
    return made;
  };
  return Array.from({ length: count }, (_, position): Player => {
    const country = random.weigh(shares);
    const kind = random.weigh([
      ['plain', 70],
      ['household', 14],
      ['dormitory', 6],
      ['cafe', 10],
    ] as const);
    let home = homeLine(random, country, placeOf, near, variety);
    const devices = Array.from(
      {
        length: random.weigh([
          [1, 5],
          [2, 3],
          [3, 1],
        ] as const),
      },
      () => newDevice(random),
    );
    if (kind === 'household') {
      const family = households.find((one) => one.country === country && one.left > 0);
      if (family) {
        home = family.line;
        family.left -= 1;
        if (random.chance(0.4)) devices.push(family.device);
      } else households.push({ country, line: home, device: devices[0] as Device, left: 1 + random.below(3) });
    }
    const group =
      kind === 'cafe'
        ? sharedOf(cafes, country, 25, 12)
        : kind === 'dormitory'
          ? sharedOf(dorms, country, 40, 0)
          : undefined;
    const traveller = random.chance(0.3);
    const tripCount = traveller ? 1 + random.below(3) : 0;
    return {
      id: `player-${position}`,
      country,
      language: random.chance(0.08) ? 'en' : country.language,
      timezone: country.timezone,
      devices,
      home,
      mobile: drawnNear(
        random,
        newLine(
          random,
          random.weigh(country.carriers.map((carrier, rank) => [carrier, 1 / (rank + 1)] as const)),
          undefined,
          placeOf,
          variety.mobilePool,
          0,
        ),
        near,
        variety.mobileNear,
      ),
      second: random.chance(0.35) ? homeLine(random, country, placeOf, near, variety) : undefined,
      vpns: random.chance(0.08)
        ? Array.from(
            {
              length: random.weigh([
                [1, 4],
                [3, 3],
                [8, 2],
              ] as const),
            },
            () => newLine(random, random.pick(world.hosting), undefined, placeOf, 12, 0),
          )
        : [],
      elsewhere: Array.from({ length: 20 }, () =>
        newLine(random, random.pick(random.chance(0.5) ? country.homes : country.carriers), undefined, placeOf, 1, 400),
      ),
      shared: group,
      habits: {
        home: kind === 'cafe' ? 0.3 : 0.4 + random.next(),
        mobile: devices.some(({ client }) => client === 'game-mobile') ? random.next() * 0.8 : 0.02,
        second: 0.25,
        vpn: 0.4,
        shared: kind === 'cafe' ? 1 : 0.8,
        elsewhere: random.weigh([
          [0.005, 4],
          [0.02, 3],
          [0.08, 1],
        ] as const),
      },
      rate: Math.min(3, Math.exp(-1.5 + 0.9 * random.normal())),
      hour:
        (random.weigh([
          [13, 4],
          [20, 5],
          [9, 1],
          [2, 0.5],
        ] as const) +
          random.normal() * 2 +
          48 -
          zoneHours(country)) %
        24,
      spread: 1.5 + random.next() * 4,
      idLoss: Math.min(
        0.95,
        idLoss *
          random.weigh([
            [0.2, 5],
            [0.7, 3],
            [2.5, 1.5],
            [6, 0.35],
          ] as const) *
          1.15,
      ),
      trips: Array.from({ length: tripCount }, () => {
        const from = random.below(days);
        const abroad = random.chance(0.5) ? random.pick(world.countries) : country;
        return {
          from,
          to: from + 2 + random.below(10),
          country: abroad,
          line: newLine(
            random,
            random.pick(random.chance(0.5) ? abroad.homes : abroad.carriers),
            undefined,
            placeOf,
            4,
            0,
          ),
          follows: abroad !== country && random.chance(0.7),
        };
      }),
      forgets: random.chance(0.2) ? 0.15 : 0.03,
      joined: random.chance(0.45) ? 0 : random.below(days),
    };
  });
}

const zones: Record<string, number> = {
  VN: 7,
  CN: 8,
  IT: 1,
  US: -5,
  DE: 1,
  BR: -3,
  JP: 9,
  GB: 0,
  ID: 7,
  FR: 1,
  TH: 7,
  RU: 3,
};
const zoneHours = ({ code }: Country) => zones[code] ?? 0;
