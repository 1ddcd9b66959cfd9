import type { RecordedEvent } from '../../../functions/activity/replay/replay-line.ts';
import { type Device, newDevice, report } from './devices.ts';
import type { Line, Player } from './people.ts';
import type { Random } from './random.ts';
import type { Variety } from './variety.ts';

export type Label = 'genuine' | 'naive' | 'vpn' | 'targeted' | 'stolen_id' | 'mixture' | 'stuffing' | 'failure';

/** A recorded event with the truth about it. */
export type Labelled = {
  event: RecordedEvent;
  label: Label;
  at: number /** for the groups of the report */;
  shared?: true;
};

const dayMs = 86_400_000;

/** The address of a line at a moment: one for as long as the line keeps it, whoever uses it; or another at each use where there is a pool. */
export function addressOf(random: Random, line: Line, at: number): string {
  if (line.renews === 0) return `${random.pick(line.pool)}.${1 + random.below(250)}`;
  const lease = Math.floor(at / (line.renews * dayMs) + line.host / 250);
  const mixed = Math.imul(lease + line.host * 7919, 2654435761) >>> 0;
  return `${line.pool[mixed % line.pool.length]}.${1 + ((mixed >>> 8) % 250)}`;
}

type Way = {
  line: Line;
  device: Device;
  shared: boolean /** of the country they are in, if their device follows it */;
  timezone?: string;
};

/** From where and with what a player signs in this time. */
function wayOf(random: Random, player: Player, day: number): Way {
  const own = random.weigh(player.devices.map((device, rank) => [device, 1 / (rank + 1)] as const));
  const trip = player.trips.find(({ from, to }) => day >= from && day < to);
  if (trip)
    return {
      line: trip.line,
      device: own,
      shared: false,
      ...(trip.follows ? { timezone: trip.country.timezone } : {}),
    };
  const { habits, home, mobile, second, vpns, shared } = player;
  const isMobile = own.client === 'game-mobile';
  const choices: [Way, number][] = [[{ line: home, device: own, shared: false }, habits.home]];
  if (isMobile) choices.push([{ line: mobile, device: own, shared: false }, habits.mobile]);
  if (second) choices.push([{ line: second, device: own, shared: false }, habits.second]);
  if (vpns.length > 0) choices.push([{ line: random.pick(vpns), device: own, shared: false }, habits.vpn]);
  choices.push([{ line: random.pick(player.elsewhere), device: own, shared: false }, habits.elsewhere]);
  if (shared) {
    const machine = shared.machines.length > 0 ? random.pick(shared.machines) : own;
    choices.push([{ line: shared.line, device: machine, shared: true }, habits.shared]);
  }
  return random.weigh(choices);
}

/** A player's device at a sign-in: its id may be lost for good, missing, or another for this once. */
function idOf(random: Random, player: Player, device: Device, shared: boolean, variety: Variety): string | undefined {
  if (device.withoutId) return undefined;
  if (!random.chance(shared ? 0.1 : player.idLoss)) return device.id;
  const how = random.next();
  if (how < variety.lostForGood && !shared) {
    device.id = random.hex(12); // reinstalled, or storage cleared
    return device.id;
  }
  return how < variety.lostForGood + variety.lostOnce ? random.hex(12) : undefined;
}

/** Now and then somebody plays in another language, or the clock of a device is wrong. */
const seldom = 0.003;

export function genuine(random: Random, player: Player, at: number, id: string, variety: Variety): Labelled {
  const day = at / dayMs;
  const way = wayOf(random, player, Math.floor(day - firstDay));
  const told = report(way.device, day - firstDay, { ...player, ...(way.timezone ? { timezone: way.timezone } : {}) });
  const device = { ...told, id: idOf(random, player, way.device, way.shared, variety) };
  if (device.id === undefined) delete device.id;
  if (random.chance(seldom)) device.language = 'en';
  if (random.chance(seldom)) device.timezone = random.pick(['UTC', 'Europe/London', 'America/New_York', 'Asia/Tokyo']);
  for (const field of variety.hides) delete device[field];
  return {
    at,
    label: 'genuine',
    ...(way.shared ? { shared: true as const } : {}),
    event: {
      id,
      type: 'login.succeeded',
      occurredAt: new Date(at).toISOString(),
      playerId: player.id,
      ip: addressOf(random, way.line, at),
      device,
      sessionId: `s-${id}`,
      ...(random.chance(0.85) ? { answer: 'confirmed' as const } : {}),
    },
  };
}

/** Day 0 of every history, in days since 1970: 2026-01-05. */
export const firstDay = 20_458;

/** Now and then a player buys a new device. */
export function renewDevices(random: Random, player: Player): void {
  const at = random.below(player.devices.length);
  if (random.chance(0.5) && player.devices.length < 4) player.devices.push(newDevice(random));
  else {
    const before = player.devices[at];
    const after = newDevice(random, before?.client === 'game-mobile' ? 'mobile' : 'computer');
    // a backup brings the id to the new phone
    player.devices[at] = before?.client === 'game-mobile' && random.chance(0.25) ? { ...after, id: before.id } : after;
  }
}
