import type { AddressBook } from '../../../functions/detection/index.ts';
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
export function renumbered(
  random: Random,
  book: AddressBook,
  events: readonly Marked[],
  at: number,
  { homes }: Country,
): Marked[] {
  const [from, to] = [homes[0], homes.at(-1)];
  if (!from || !to || from === to) return [...events];
  const blocks = new Map<string, string>();
  const moved = (block: string): string => {
    const known = blocks.get(block) ?? random.fork(block).pick(to.blocks);
    blocks.set(block, known);
    return known;
  };
  return events.map((one) => {
    const { ip } = one.event;
    if (one.at < at || !isOwn(one)) return one;
    const { asn, country } = book.lookup(ip);
    if (asn !== from.asn || country !== from.country) return one;
    const cut = ip.lastIndexOf('.');
    return { ...one, event: { ...one.event, ip: `${moved(ip.slice(0, cut))}${ip.slice(cut)}` } };
  });
}

/** Between two moments the game's servers see everybody, intruders too, at the address of their own proxy. */
export function proxyFault(events: readonly Marked[], from: number, until: number, ip: string): Marked[] {
  return events.map((one) => (one.at >= from && one.at < until ? { ...one, event: { ...one.event, ip } } : one));
}
