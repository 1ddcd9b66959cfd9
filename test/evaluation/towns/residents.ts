import type { Random } from '../generator/random.ts';
import type { Country } from '../generator/world.ts';
import { hostIn } from './ground.ts';
import type { Line, PhoneLine } from './lines.ts';
import { isPhone, type Kind, type Machine, newMachine } from './machines.ts';
import type { Cafe, Towns } from './town.ts';

/** Days from the first, the last not among them. */
export type Span = { from: number; to: number };

export const isWithin = ({ from, to }: Span, day: number): boolean => day >= from && day < to;

type Trip = Span & { country: Country; hotel: Line; phone: PhoneLine };

/** A machine of somebody's, from when to when, and how often it is taken. */
export type Owned = Span & { machine: Machine; share: number };

export type Resident = {
  id: string;
  country: Country;
  homes: (Span & { line: Line })[];
  phone: PhoneLine;
  /** Share of the sign-ins by phone that are made under way. */
  underWay: number;
  owned: Owned[];
  /** The first is the usual one; somebody may come by in any other of the country. */
  cafes: Cafe[];
  goesToCafes: boolean;
  dormitory: (Span & { line: Line }) | undefined;
  work: Line | undefined;
  vpn: { addresses: string[]; share: number } | undefined;
  trips: Trip[];
  pauses: Span[];
  playing: Span;
  /** Sign-ins a day, the usual hour there and how far it spreads. */
  rate: number;
  hour: number;
  spread: number;
};

const usualPhone = (random: Random, { code }: Country): Kind =>
  random.chance({ US: 0.58, GB: 0.5, JP: 0.6, FR: 0.35, DE: 0.35, IT: 0.3, CN: 0.25 }[code] ?? 0.15)
    ? 'ios'
    : 'android';

/** People who share a line, and may share a PC. */
type Household = { country: Country; place: string; line: Line; machine: Machine; left: number };

/** The people of some towns. */
export function settle(towns: Towns, random: Random, count: number): Resident[] {
  const { days, character } = towns;
  let household: Household | undefined;
  return Array.from({ length: count }, (_, position): Resident => {
    const own = random.fork(`resident ${position}`);
    const kind = own.weigh([
      ...([
        ['dormitory', 0.08],
        ['household', 0.15],
        ['traveller', 0.06],
        ['phone', 0.24],
      ] as const),
      ...([
        ['cafe', character.cafes],
        ['plain', 0.39],
      ] as const),
    ]);
    const cafe = kind === 'cafe' ? own.pick(towns.cafes) : undefined;
    const dormitory = kind === 'dormitory' ? own.pick(towns.dormitories) : undefined;
    const family = household && household.left > 0 ? household : undefined;
    const country = family?.country ?? cafe?.country ?? dormitory?.country ?? towns.country(own);
    const place = family?.place ?? cafe?.place ?? towns.town(own, country);
    const speech = { timezone: country.timezone, language: own.chance(0.93) ? country.language : 'en' };
    const line = family?.line ?? towns.line(own.fork('home'), country, place);
    if (family) family.left -= 1;
    else if (kind === 'household') {
      const machine = newMachine(own, own.chance(0.7) ? 'pc' : 'web', country, character.ids);
      household = { country, place, line, machine, left: 1 + own.below(3) };
    }
    const from = own.chance(0.6) ? 0 : own.below(days - 10);
    const moves = own.chance(0.07) ? own.below(days) : days;
    const elsewhere = own.chance(0.5) ? place : towns.town(own, country);
    const holiday = 0.2 * days + own.below(0.5 * days);
    return {
      id: `resident-${position}`,
      country,
      homes: [
        { from: 0, to: moves, line },
        ...(moves < days
          ? [{ from: moves, to: days, line: towns.line(own.fork('next home'), country, elsewhere) }]
          : []),
      ],
      phone: towns.phone(own.fork('phone'), country, place),
      underWay: character.underWay * (kind === 'phone' ? 0.5 + own.next() * 0.4 : 0.1 + own.next() * 0.25),
      owned: machinesOf(towns, own, country, speech, kind === 'phone', from, family?.machine),
      cafes: [...(cafe ? [cafe] : []), ...towns.cafes.filter((one) => one !== cafe && one.country === country)],
      goesToCafes: kind === 'cafe',
      dormitory: dormitory && { line: dormitory.line, from: holiday, to: holiday + 8 + own.below(12) },
      work: own.chance(kind === 'plain' ? 0.3 : 0.1)
        ? towns.line(own.fork('work'), country, place, 'shared')
        : undefined,
      vpn: vpnOf(towns, own, country),
      trips: tripsOf(towns, own, country, kind === 'traveller' ? 3 + own.below(3) : own.chance(0.3) ? 1 : 0),
      pauses: own.chance(0.25)
        ? [own.below(days)].map((start) => ({ from: start, to: start + 10 + own.below(30) }))
        : [],
      playing: { from, to: own.chance(0.12) ? from + 20 + own.below(70) : days },
      rate: Math.exp(Math.log(0.225) + 0.85 * own.normal()),
      hour: 20 + own.normal() * 2.5,
      spread: 1.2 + own.next() * 1.8,
    };
  });
}

function machinesOf(
  { days, character: { ids } }: Towns,
  random: Random,
  country: Country,
  speech: { language: string; timezone: string },
  byPhone: boolean,
  joined: number,
  shared: Machine | undefined,
): Owned[] {
  const always = { from: 0, to: days };
  const later = () => Math.min(days, joined + 3 + random.below(days));
  const owned: Owned[] = [];
  const hasPhone = byPhone || random.chance(0.82);
  if (hasPhone) {
    const first = newMachine(random, usualPhone(random, country), speech, ids);
    const share = byPhone ? 0.85 : 0.5;
    const bought = random.chance(0.13) ? later() : days;
    owned.push({ ...always, to: bought, machine: first, share });
    // the old one stays in a drawer, mostly
    if (bought < days) {
      const next = newMachine(random, random.chance(0.85) ? first.kind : usualPhone(random, country), speech, ids);
      owned.push({ from: bought, to: days, machine: next, share });
      if (random.chance(0.15)) owned.push({ from: bought, to: days, machine: first, share: 0.08 });
    }
  }
  if (!hasPhone || random.chance(byPhone ? 0.35 : 0.72)) {
    const kind = random.weigh([
      ['pc', 60],
      ['web', 32],
      ['mac', 8],
    ] as const);
    const machine = shared && random.chance(0.5) ? shared : newMachine(random, kind, speech, ids);
    owned.push({ ...always, machine, share: byPhone ? 0.2 : 0.6 });
  }
  const any = () => random.pick(['pc', 'web', 'android', 'ios'] as const);
  if (random.chance(0.14)) owned.push({ ...always, machine: newMachine(random, any(), speech, ids), share: 0.15 });
  if (random.chance(0.12))
    owned.push({ from: later(), to: days, machine: newMachine(random, any(), speech, ids), share: 0.35 });
  return owned;
}

/** Exits of one provider, one of them the favourite. Seldom somebody turns it on for once. */
function vpnOf({ world, character }: Towns, random: Random, { code }: Country): Resident['vpn'] {
  const often = random.chance(character.vpns);
  if (!often && !random.chance(0.03)) return undefined;
  const local = world.hosting.filter(({ country }) => country === code);
  const exits = local.length > 0 && random.chance(0.5) ? local : world.hosting;
  const addresses = Array.from({ length: 3 + random.below(12) }, () =>
    hostIn(random, random.pick(random.pick(exits).blocks)),
  );
  return { addresses, share: often ? 0.1 + random.next() * 0.6 : 0.02 };
}

function tripsOf(towns: Towns, random: Random, home: Country, count: number): Trip[] {
  const trips: Trip[] = [];
  for (let number = 0; number < count; number++) {
    const own = random.fork(`trip ${number}`);
    const from = 3 + own.below(towns.days - 6);
    const to = from + 2 + own.below(11);
    if (trips.some((other) => from < other.to + 2 && to > other.from - 2)) continue;
    const country = own.chance(0.55) ? own.pick(towns.world.countries) : home;
    const place = towns.town(own, country);
    const hotel = towns.line(own.fork('hotel'), country, place, own.chance(0.6) ? 'shared' : 'weeks');
    // abroad, half of the phones stay with their carrier
    const roams = country !== home && own.chance(0.5);
    trips.push({
      from,
      to,
      country,
      hotel,
      phone: roams ? towns.phone(own, home, place) : towns.phone(own, country, place),
    });
  }
  return trips;
}

/** The machines that somebody has on a day. */
export const machinesOn = ({ owned }: Resident, day: number): readonly Owned[] => {
  const now = owned.filter((one) => isWithin(one, day));
  return now.length > 0 ? now : owned.slice(0, 1);
};

export const phonesOn = (resident: Resident, day: number): readonly Owned[] =>
  machinesOn(resident, day).filter(({ machine }) => isPhone(machine));
