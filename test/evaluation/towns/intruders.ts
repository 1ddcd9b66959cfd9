import type { Random } from '../generator/random.ts';
import type { Label } from '../generator/sign-ins.ts';
import type { Country, Network } from '../generator/world.ts';
import { type Area, hostIn } from './ground.ts';
import { type Line, PhoneLine } from './lines.ts';
import { type Machine, newMachine } from './machines.ts';
import type { Resident } from './residents.ts';
import { idOf, type Told, tell } from './software.ts';
import type { Towns } from './town.ts';
import type { Visit } from './visits.ts';

/** Somebody with tools: a machine that may tell another id to each victim. */
export type Intruder = { country: Country; machine: Machine; renewsId: boolean };

type Taking = Exclude<Label, 'genuine' | 'failure' | 'stuffing'>;

const takings = ['naive', 'vpn', 'targeted', 'stolen_id', 'mixture'] as const satisfies readonly Taking[];

export const recruit = (towns: Towns, random: Random, count: number): Intruder[] =>
  Array.from({ length: count }, () => {
    const country = random.pick(towns.world.countries);
    const kind = random.weigh([
      ['web', 45],
      ['pc', 20],
      ['android', 25],
      ['ios', 8],
      ['mac', 2],
    ] as const);
    const machine = newMachine(random, kind, country, { loss: 0.01, none: 0.1, byRelease: 0 });
    return { country, machine, renewsId: random.chance(0.4) };
  });

/** Where victims of an intruder are: what was seen of one before. */
type Habit = { visit: Visit; line: Line | PhoneLine; withId: Visit | undefined };

/** What somebody who watches a player knows: the machine, the line, and an id that stays. */
function habitOf(visits: readonly Visit[]): Habit | undefined {
  const late = visits.slice(-14).filter(({ borrowed }) => !borrowed);
  const most = <Of>(of: (visit: Visit) => Of, some: readonly Visit[]): readonly Visit[] | undefined =>
    [...Map.groupBy(some, of).values()].sort((one, other) => other.length - one.length)[0];
  const visit = most(({ machine }) => machine, late)?.at(-1);
  if (!visit) return undefined;
  const line = most(
    ({ line: of }) => of,
    late.filter(({ hidden, away }) => !hidden && !away),
  )?.at(-1)?.line;
  const stays = (id: string | undefined) => id !== undefined && visits.filter((one) => one.id === id).length >= 2;
  return { visit, line: line ?? visit.line, withId: late.findLast(({ id }) => stays(id)) };
}

export type Attempt = { kind: Taking; address: string; told: Told; id: string | undefined };

/** One way into an account, made from what is known of its player; undefined where there is nothing to make it from. */
export function attempt(
  towns: Towns,
  random: Random,
  intruder: Intruder,
  { country }: Resident,
  visits: readonly Visit[],
  day: number,
): Attempt | undefined {
  const kind = random.pick(takings);
  const habit = habitOf(visits);
  if (!habit) return undefined;
  const { visit, line, withId } = habit;
  const { ground, world, character } = towns;
  const inside = (area: Area) => hostIn(random, ground.blockIn(random, area));
  const at = (network: Network, place: string, use: 'homes' | 'phones' = 'homes') =>
    inside(random.pick(ground.areasIn(network, place, use)));
  const somewhere = (of: Country) => {
    const network = towns.provider(random, of);
    return at(network, ground.placeOf(random.pick(network.blocks)));
  };
  const underWay = (of: Country) => {
    const network = towns.carrier(random, of);
    return at(network, ground.placeOf(random.pick(network.blocks)), 'phones');
  };
  const hosted = (of?: Country) => {
    const local = world.hosting.filter((network) => network.country === of?.code);
    return hostIn(random, random.pick(random.pick(local.length > 0 ? local : world.hosting).blocks));
  };
  const anywhere = () => {
    const elsewhere = world.countries.filter((one) => one !== country);
    const of = random.chance(0.5) ? intruder.country : random.pick(elsewhere);
    return random.weigh([
      [somewhere, 5],
      [underWay, 2],
      [hosted, 3],
    ] as const)(of);
  };
  const inTown = () => at(towns.providerIn(random, country, line.place, line.network), line.place);
  /** The same town, and mostly the same carrier, another line. */
  const beside = () => {
    if (!random.chance(character.sameNetwork)) return inTown();
    return line instanceof PhoneLine ? inside(random.pick(line.areas)) : at(line.network, line.place);
  };
  const nearby = () => {
    if (random.chance(character.fromHosting)) return hosted(country);
    if (random.chance(0.4)) return random.chance(0.25) ? underWay(country) : somewhere(country);
    if (random.chance(0.3)) return at(towns.carrier(random, country), line.place, 'phones');
    return random.chance(0.4) ? at(line.network, line.place) : inTown();
  };
  const ownId = () => (intruder.renewsId ? random.hex(16) : idOf(intruder.machine, day, random.hex(4)));
  const own = (id = ownId()): Told => tell(intruder.machine, day, id);
  const like = ({ machine }: Visit, id: string | undefined): Told => tell(machine, day, id, country.timezone);
  const made = (address: string, told: Told): Attempt => ({ kind, address, told, id: told.device.id });

  if (kind === 'naive') return made(anywhere(), own());
  if (kind === 'vpn') {
    const { userAgent, device } = own();
    const { language, timezone } = visit.told.device;
    const told = {
      ...device,
      ...(random.chance(0.5) ? { language } : {}),
      ...(random.chance(0.5) ? { timezone } : {}),
    };
    const exit = random.chance(0.25) ? somewhere(country) : hosted(country);
    return made(exit, { userAgent, device: told });
  }
  // clients that keep no id tell none to an intruder either
  if (kind === 'targeted')
    return made(beside(), like(visit, visit.machine.keeping === 'none' ? undefined : random.hex(16)));
  if (kind === 'stolen_id') {
    if (!withId) return undefined;
    const told = like(withId, withId.id);
    if (!random.chance(character.slips)) return made(nearby(), told);
    const slip = random.pick(['versions', 'language', 'screen', 'machine'] as const);
    if (slip === 'machine') return made(nearby(), own(withId.id));
    if (slip === 'versions') return made(nearby(), tell(withId.machine, withId.day, withId.id, country.timezone));
    const other =
      slip === 'language' ? { language: 'en' } : { screen: random.pick(['1920x1080', '1080x2400', '1366x768']) };
    return made(nearby(), { ...told, device: { ...told.device, ...other } });
  }
  const told = random.chance(0.5) ? like(visit, undefined) : own(undefined);
  const speech = random.chance(0.5) ? visit.told.device : intruder.country;
  const id = random.weigh([
    ['own', 5],
    ['none', 2],
    ['stolen', withId ? 3 : 0],
  ] as const);
  const shown = id === 'own' ? ownId() : id === 'stolen' ? withId?.id : undefined;
  const { id: _, ...device } = { ...told.device, language: speech.language, timezone: speech.timezone };
  const address = random.weigh([
    [anywhere, 1],
    [() => hosted(country), 1],
    [() => somewhere(country), 1.5],
    [beside, 1.5],
  ] as const)();
  return made(address, { userAgent: told.userAgent, device: shown ? { ...device, id: shown } : device });
}
