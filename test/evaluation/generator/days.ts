import { isOwn, type Marked } from './marked.ts';
import { createRandom, type Random } from './random.ts';
import type { Country } from './world.ts';

/** The same share of the same devices, whenever they are asked about. */
const drawn = (seed: number, name: string, share: number) => createRandom(seed).fork(name).chance(share);

/**
 * A great patch: from this moment on nobody plays with an earlier client, and a part of the mobile clients lost their ids for good.
 * @param losing share of the devices 0–1; 0 for a patch that only changes the version
 */
export function patchDay(events: readonly Marked[], at: number, losing: number, seed: number): Marked[] {
  const version = 5 + seed;
  return events.map((one) => {
    const { event } = one;
    const { device } = event;
    if (one.at < at || !device?.client?.startsWith('game-')) return one;
    const clientVersion = device.clientVersion?.replace(/^\d+/, String(version));
    const lost = device.id !== undefined && drawn(seed, device.id, losing);
    const id = lost ? createRandom(seed).fork(`new ${device.id}`).hex(12) : device.id;
    return { ...one, event: { ...event, device: { ...device, clientVersion, ...(id === undefined ? {} : { id }) } } };
  });
}

/** A carrier moves its customers to the addresses of another one, each block to one block; whoever signs in through it moves along. */
export function renumbered(random: Random, events: readonly Marked[], at: number, { homes }: Country): Marked[] {
  const [from, to] = [homes[0], homes.at(-1)];
  if (!from || !to || from === to) return [...events];
  const blocks = new Map(from.blocks.map((block) => [block, random.pick(to.blocks)]));
  return events.map((one) => {
    const cut = one.event.ip.lastIndexOf('.');
    const block = blocks.get(one.event.ip.slice(0, cut));
    if (one.at < at || block === undefined || !isOwn(one)) return one;
    return { ...one, event: { ...one.event, ip: `${block}${one.event.ip.slice(cut)}` } };
  });
}
