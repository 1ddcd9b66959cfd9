import type { AddressBook } from '../../../functions/detection/index.ts';
import { byTime, dayMs, likewise } from '../generator/marked.ts';
import { createRandom, type Random } from '../generator/random.ts';
import { firstDay, type Label, type Labelled } from '../generator/sign-ins.ts';
import type { World } from '../generator/world.ts';
import { attempt, recruit } from './intruders.ts';
import type { Machine } from './machines.ts';
import { type Resident, settle } from './residents.ts';
import type { Told } from './software.ts';
import { drawCharacter, Towns } from './town.ts';
import { createVisits, momentsOf, type Visit } from './visits.ts';

/** What a game's servers tell of devices: all, only the user agent and the id, as much but of 3 clients in 10 not even the id, or never an id. */
export type Telling = 'all' | 'agent' | 'little' | 'nothing';

export type TownSettings = { seed: number; players: number; days: number; attacks: number; telling: Telling };

const hourMs = 3_600_000;

/** Hours that a time zone is ahead of UTC in the first days. */
function zoneHours(timezone: string): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone: timezone, timeZoneName: 'longOffset' }).formatToParts(
    firstDay * dayMs,
  );
  const [, sign, hours, minutes] =
    /GMT([+-])(\d+):(\d+)/.exec(parts.find(({ type }) => type === 'timeZoneName')?.value ?? '') ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) + Number(minutes ?? 0) / 60);
}

/** As much of what a client tells as the game's servers hand on. */
function reported({ userAgent, device }: Told, telling: Telling, machine: Machine | undefined) {
  if (telling === 'all') return { userAgent, device };
  const silent =
    telling === 'nothing' || (telling === 'little' && (machine?.random.fork('silent').chance(0.3) ?? false));
  return silent || device.id === undefined ? { userAgent } : { userAgent, device: { id: device.id } };
}

/**
 * A game's history from another picture of the world than {@link createHistory} has: towns whose lines renew their addresses in many ways,
 * machines that tell of themselves as clients do, IPv6, and games that hand on little. Both teach the model, so that it learns what they share.
 */
export function createTownHistory(book: AddressBook, settings: TownSettings, world: World): Labelled[] {
  const { seed, players, days } = settings;
  const random = createRandom(seed).fork('towns');
  const towns = new Towns(book, world, random.fork('places'), days, drawCharacter(random.fork('character')));
  const residents = settle(towns, random.fork('residents'), players);
  const intruders = recruit(towns, random.fork('intruders'), 40);
  const byTown = Map.groupBy(residents, ({ homes }) => homes[0]?.line.place ?? '');
  const events = residents.flatMap((resident) => {
    const own = random.fork(resident.id);
    const neighbours = byTown.get(resident.homes[0]?.line.place ?? '') ?? [];
    return storyOf(own, resident, settings, neighbours, (visits, day) =>
      attempt(towns, own, own.pick(intruders), resident, visits, day),
    );
  });
  const tries = triesOf(random.fork('tries'), settings, events);
  return [...events, ...tries].sort(byTime);
}

type Attack = (visits: readonly Visit[], day: number) => ReturnType<typeof attempt>;

/** What happens to one account. An attack takes the place of an own sign-in, and mistypes as often. */
function storyOf(
  random: Random,
  resident: Resident,
  settings: TownSettings,
  neighbours: readonly Resident[],
  attack: Attack,
): Labelled[] {
  const { seed, days, attacks, telling } = settings;
  const zone = zoneHours(resident.country.timezone);
  const next = createVisits(random, resident, zone, neighbours);
  const visits: Visit[] = [];
  const events: Labelled[] = [];
  for (const [position, moment] of momentsOf(random, resident, days, zone).entries()) {
    const taken = visits.length > 0 && random.chance(attacks) ? attack(visits, moment.day) : undefined;
    const visit = taken ? undefined : next(moment);
    if (visit) visits.push(visit);
    const { told, address } = taken ?? visit ?? { told: undefined, address: '' };
    if (!told) continue;
    const at = Math.floor((firstDay + moment.day) * dayMs);
    const id = `t${seed}-${resident.id}-${position}`;
    const label: Label = taken?.kind ?? 'genuine';
    const signIn: Labelled = {
      at,
      label,
      ...(visit?.shared ? { shared: true as const } : {}),
      event: {
        ...{ id, type: 'login.succeeded', playerId: resident.id, ip: address, sessionId: `s-${id}` },
        occurredAt: new Date(at).toISOString(),
        ...reported(told, telling, visit?.machine ?? visits.at(-1)?.machine),
        answer: taken ? 'denied' : 'confirmed',
      },
    };
    for (let left = mistypes(random, moment.again); left > 0; left--) {
      const before = at - left * (8000 + random.below(12_000));
      const more = { type: 'login.failed', reason: 'bad_password', sessionId: undefined } as const;
      events.push({ at: before, label: 'failure', event: likewise(signIn.event, before, `${id}-f${left}`, more) });
    }
    events.push(signIn);
  }
  return events;
}

/** Mistyped passwords before a sign-in. */
const mistypes = (random: Random, again: boolean): number =>
  again
    ? 0
    : random.weigh([
        [0, 927],
        [1, 49],
        [2, 16],
        [3 + random.below(5), 8],
      ] as const);

/** Passwords tried from anywhere that open nothing: as others' sign-ins come, at another account. */
function triesOf(random: Random, { seed, players }: TownSettings, events: readonly Labelled[]): Labelled[] {
  const taken = events.filter(({ label }) => label === 'naive' || label === 'vpn');
  return Array.from({ length: taken.length > 0 ? Math.floor(players / 3) : 0 }, (_, position): Labelled => {
    const { at, event } = random.pick(taken);
    const when = at + random.below(10 * hourMs);
    const more = { type: 'login.failed', reason: 'bad_password', sessionId: undefined } as const;
    const other = { playerId: `resident-${random.below(players)}` };
    return {
      at: when,
      label: 'failure',
      event: { ...likewise(event, when, `t${seed}-try-${position}`, more), ...other },
    };
  });
}
