import type { Random } from '../generator/random.ts';
import { type Line, minute, PhoneLine } from './lines.ts';
import { isPhone, type Machine } from './machines.ts';
import { isWithin, machinesOn, type Owned, phonesOn, type Resident } from './residents.ts';
import { idOf, type Told, tell } from './software.ts';

/** A sign-in of somebody's own. Day: from the first, with its fraction. */
export type Visit = {
  day: number;
  machine: Machine;
  line: Line | PhoneLine;
  /** By a VPN: the address is its exit's. */
  hidden: boolean;
  address: string;
  id: string | undefined;
  told: Told;
  /** In a café or a dormitory. */
  shared: boolean;
  /** On a trip. */
  away: boolean;
  borrowed: boolean;
  start: string;
};

/** When somebody signs in, in order; `again` a few minutes after the one before. */
export function momentsOf(
  random: Random,
  { rate, hour, spread, playing, pauses, trips }: Resident,
  days: number,
  zone: number,
) {
  const moments: { day: number; again: boolean }[] = [];
  for (let day = playing.from; day < Math.min(playing.to, days); day++) {
    if (pauses.some((pause) => isWithin(pause, day))) continue;
    const away = trips.some((trip) => isWithin(trip, day)) ? 0.5 : 1;
    // first days are Mondays
    const expected = rate * away * (day % 7 >= 5 ? 1.35 : 0.9);
    for (let left = random.wait(1), count = 0; left < expected && count < 8; left += random.wait(1), count++) {
      const local = random.chance(0.75) ? hour + random.normal() * spread : 8 + random.next() * 16;
      const at = day + (local - zone) / 24;
      if (at <= 0 || at >= days - 1 / 24) continue;
      moments.push({ day: at, again: false });
      if (random.chance(0.08)) moments.push({ day: at + (1 + random.next() * 11) * minute, again: true });
    }
  }
  return moments.sort((one, other) => one.day - other.day);
}

/** Where somebody is, and with what. */
type Whereabouts = {
  machine: Machine;
  line: Line | PhoneLine;
  timezone?: string;
  shared?: boolean;
  away?: boolean;
  borrowed?: boolean;
};

const choose = (random: Random, owned: readonly Owned[]): Machine | undefined =>
  owned.length > 0 ? random.weigh(owned.map(({ machine, share }) => [machine, share] as const)) : undefined;

function whereaboutsOf(
  random: Random,
  resident: Resident,
  day: number,
  hour: number,
  friends: readonly Resident[],
): Whereabouts {
  const { phone, dormitory, work, cafes, goesToCafes, country } = resident;
  const own = machinesOn(resident, day);
  const machine = choose(random, own) as Machine;
  const carried = choose(random, phonesOn(resident, day));
  const trip = resident.trips.find((one) => isWithin(one, Math.floor(day)));
  if (trip) {
    const taken = carried ?? machine;
    const abroad = trip.country !== country;
    const timezone = abroad && (isPhone(taken) || random.chance(0.5)) ? { timezone: trip.country.timezone } : {};
    return {
      machine: taken,
      line: isPhone(taken) && random.chance(0.45) ? trip.phone : trip.hotel,
      away: true,
      ...timezone,
    };
  }
  if (cafes.length > 0 && random.chance(goesToCafes ? 0.75 : 0.008)) {
    const cafe = goesToCafes && random.chance(0.8) ? (cafes[0] ?? random.pick(cafes)) : random.pick(cafes);
    return { machine: random.pick(cafe.machines), line: cafe.line, shared: true, borrowed: !goesToCafes };
  }
  const friend = random.chance(0.007) && friends.length > 0 ? random.pick(friends) : undefined;
  if (friend) {
    const lent = random.chance(0.3) ? choose(random, machinesOn(friend, day)) : undefined;
    const taken = lent ?? carried ?? machine;
    return { machine: taken, line: homeOn(friend, day), borrowed: true };
  }
  if (work && Math.floor(day) % 7 < 5 && hour > 9 && hour < 18 && random.chance(0.7)) {
    const taken = random.chance(0.7) ? (carried ?? machine) : machine;
    return { machine: taken, line: isPhone(taken) && random.chance(0.3) ? phone : work };
  }
  if (isPhone(machine) && random.chance(resident.underWay)) return { machine, line: phone };
  if (dormitory && !isWithin(dormitory, day)) return { machine, line: dormitory.line, shared: true };
  return { machine, line: homeOn(resident, day) };
}

const homeOn = ({ homes }: Resident, day: number): Line =>
  (homes.find((home) => isWithin(home, day)) ?? (homes[0] as { line: Line })).line;

/** Follows somebody from sign-in to sign-in. */
export function createVisits(random: Random, resident: Resident, zone: number, friends: readonly Resident[]) {
  let last: Visit | undefined;
  const address = (line: Line | PhoneLine, day: number, machine: Machine) =>
    line instanceof PhoneLine ? line.address(day) : line.address(day, machine.random.fork('user').hex(4));

  return ({ day, again }: { day: number; again: boolean }): Visit => {
    const start = `${resident.id} ${day}`;
    const hour = (((day * 24 + zone) % 24) + 24) % 24;
    const before = again && last && day - last.day < 20 * minute ? last : undefined;
    const found: Whereabouts = before ?? whereaboutsOf(random, resident, day, hour, friends);
    const { machine, line } = found;
    const timezone = before ? before.told.device.timezone : found.timezone;
    const hidden = before ? before.hidden : !found.shared && resident.vpn && random.chance(resident.vpn.share);
    const exit = resident.vpn && hidden ? favourite(random, resident.vpn.addresses) : undefined;
    const stays = before && !(line instanceof PhoneLine) ? before.address : undefined;
    const id = before ? before.id : idOf(machine, day, start);
    const visit: Visit = {
      ...{ day, machine, line, id, start },
      hidden: exit !== undefined,
      address: stays ?? exit ?? address(line, day, machine),
      told: tell(machine, day, id, timezone),
      shared: found.shared === true,
      away: found.away === true,
      borrowed: found.borrowed === true,
    };
    last = visit;
    return visit;
  };
}

const favourite = (random: Random, addresses: readonly string[]): string =>
  random.chance(0.5) ? (addresses[0] ?? random.pick(addresses)) : random.pick(addresses);
