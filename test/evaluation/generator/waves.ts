import { newDevice, report } from './devices.ts';
import { dayMs, type Marked, minuteMs } from './marked.ts';
import type { Random } from './random.ts';
import { firstDay } from './sign-ins.ts';
import type { Network, World } from './world.ts';

/** How lists of stolen passwords are tried: from a few addresses; from many of a few hosting networks; once from each of many homes. */
type WaveShape = 'addresses' | 'hosting' | 'residential';

export type WavePlan = {
  name: string;
  shape: WaveShape;
  from: number;
  attempts: number;
  perMinute: number;
  hitRate: number;
};

const addressIn = (random: Random, network: Network) => `${random.pick(network.blocks)}.${1 + random.below(250)}`;

/** From where each try of a wave comes. */
function addressesOf(random: Random, world: World, shape: WaveShape): () => string {
  if (shape === 'residential') return () => addressIn(random, random.pick(random.pick(world.countries).homes));
  const networks = Array.from({ length: shape === 'hosting' ? 3 : 1 }, () => random.pick(world.hosting));
  const few = Array.from({ length: shape === 'hosting' ? 150 : 3 }, () => addressIn(random, random.pick(networks)));
  return () => random.pick(few);
}

/**
 * One wave of credential stuffing. Half of its names do not exist; of the tries so many succeed as the published lists do (0.1–0.2 %).
 * @param players who may be tried
 */
export function stuffingWave(random: Random, world: World, players: readonly string[], plan: WavePlan): Marked[] {
  const { name, shape, from, attempts, perMinute, hitRate } = plan;
  const address = addressesOf(random, world, shape);
  // tools imitate a handful of clients and make up an id for each try, or send none
  const clients = Array.from({ length: 6 }, () => newDevice(random));
  const hits = Math.max(3, Math.round(attempts * hitRate));
  const hitAt = new Set<number>();
  while (hitAt.size < hits) hitAt.add(random.below(attempts));
  let at = from;
  return Array.from({ length: attempts }, (_, position): Marked => {
    at += random.wait(minuteMs / perMinute);
    const hit = hitAt.has(position);
    const exists = hit || random.chance(0.5);
    const client = { ...random.pick(clients), id: random.hex(12) };
    const told = report(client, at / dayMs - firstDay, {
      language: 'en',
      timezone: random.pick(world.countries).timezone,
    });
    const { id: _id, ...without } = told;
    return {
      at,
      label: 'stuffing',
      mark: `wave ${name}`,
      event: {
        id: `wave-${name}-${String(position).padStart(6, '0')}`,
        type: hit ? 'login.succeeded' : 'login.failed',
        occurredAt: new Date(at).toISOString(),
        playerId: exists ? random.pick(players) : `nobody-${random.hex(5)}`,
        ip: address(),
        device: random.chance(0.5) ? told : without,
        ...(hit
          ? { sessionId: `s-${name}-${position}`, answer: 'denied' as const }
          : { reason: exists ? 'bad_password' : 'unknown_account' }),
      },
    };
  });
}

/** One player's password is guessed, from one server, until it is found. */
export function bruteForce(random: Random, world: World, player: string, from: number, name: string): Marked[] {
  const address = addressIn(random, random.pick(world.hosting));
  const device = report({ ...newDevice(random), id: random.hex(12) }, from / dayMs - firstDay, {
    language: 'en',
    timezone: 'Europe/London',
  });
  const tries = 30 + random.below(50);
  let at = from;
  return Array.from({ length: tries }, (_, position): Marked => {
    at += random.wait(8000);
    const last = position === tries - 1;
    return {
      at,
      label: 'stuffing',
      mark: `brute ${name}`,
      event: {
        id: `brute-${name}-${String(position).padStart(4, '0')}`,
        type: last ? 'login.succeeded' : 'login.failed',
        occurredAt: new Date(at).toISOString(),
        playerId: player,
        ip: address,
        device,
        ...(last ? { sessionId: `s-brute-${name}`, answer: 'denied' as const } : { reason: 'bad_password' }),
      },
    };
  });
}

/** One device signs in to many accounts whose passwords were bought, each time from another home in the same country. */
export function oneDevice(
  random: Random,
  world: World,
  players: readonly string[],
  from: number,
  name: string,
): Marked[] {
  const device = { ...newDevice(random), id: random.hex(12) };
  const country = random.pick(world.countries);
  let at = from;
  return players.map((playerId, position): Marked => {
    at += random.wait(15 * minuteMs);
    return {
      at,
      label: 'stuffing',
      mark: `device ${name}`,
      event: {
        id: `device-${name}-${String(position).padStart(4, '0')}`,
        type: 'login.succeeded',
        occurredAt: new Date(at).toISOString(),
        playerId,
        ip: addressIn(random, random.pick(country.homes)),
        device: report(device, at / dayMs - firstDay, country),
        sessionId: `s-device-${name}-${position}`,
        answer: 'denied',
      },
    };
  });
}
