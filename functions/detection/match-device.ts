import type { Families, KnownDevice, Profile } from './profile.ts';
import type { ObservedDevice } from './types.ts';

/** Whether an event says anything of its device. */
export const isNamed = ({ id, model, os, client }: Families & { id?: string }): boolean =>
  id !== undefined || model !== '' || os !== '' || client !== '';

/** Whether two devices have the same model, OS and client families, and at least two of them are known. */
function sameFamilies(one: Families, other: Families): boolean {
  const equal = one.model === other.model && one.os === other.os && one.client === other.client;
  return equal && [one.model, one.os, one.client].filter((family) => family !== '').length >= 2;
}

/** The same device as far as one can tell: by id where both have one, else by families. */
export const sameDevice = (one: Families & { id?: string }, other: Families & { id?: string }): boolean =>
  one.id !== undefined && other.id !== undefined ? one.id === other.id : sameFamilies(one, other);

/** How a device stands to a player's known ones. */
export type Recognition =
  | { how: 'untold' }
  | { how: 'nothing_known' }
  | { how: 'by_id'; device: KnownDevice }
  /** The id is known, but a phone does not turn into another one. */
  | { how: 'id_elsewhere'; device: KnownDevice; otherOs: boolean }
  /** Alike, and it says too little, or its id is missing where it should be, or is another one. */
  | { how: 'alike'; device: KnownDevice; id: 'never' | 'missing' | 'other' | 'first' }
  | { how: 'new' };

const differs = (one: string, other: string) => one !== '' && other !== '' && one !== other;

/** @param devices the player's known devices */
export function recognise(devices: readonly KnownDevice[], seen: ObservedDevice): Recognition {
  if (!isNamed(seen)) return { how: 'untold' };
  if (devices.length === 0) return { how: 'nothing_known' };
  const byId = seen.id === undefined ? undefined : devices.find(({ id }) => id === seen.id);
  if (byId) {
    const otherOs = differs(byId.os, seen.os);
    return otherOs || differs(byId.model, seen.model)
      ? { how: 'id_elsewhere', device: byId, otherOs }
      : { how: 'by_id', device: byId };
  }
  const alike = devices.filter((device) => sameFamilies(device, seen) || saysLittleButFits(device, seen));
  const device = alike.find(({ id }) => id === undefined) ?? alike[0];
  if (!device) return { how: 'new' };
  const hadIds = alike.some(({ id }) => id !== undefined);
  if (seen.id === undefined) return { how: 'alike', device, id: hadIds ? 'missing' : 'never' };
  return { how: 'alike', device, id: device.id === undefined ? 'first' : 'other' };
}

/** The player's own device, as far as anybody can tell: known by its id, or alike on a line of the player without an id that differs. */
export const isOwn = (found: Recognition, atHome: boolean): boolean =>
  found.how === 'by_id' || (found.how === 'alike' && atHome && found.id !== 'other');

/** One family alone, without an id: too little to call it the same, and too little to call it new. */
function saysLittleButFits(device: Families, seen: ObservedDevice): boolean {
  if (seen.id !== undefined) return false;
  const told = (['model', 'os', 'client'] as const).filter((family) => seen[family] !== '');
  return told.length === 1 && told.every((family) => device[family] === seen[family]);
}

/**
 * A denied device: by its id; where one of the two has none by its families, unless the player has such a device. On a line of the player that
 * takes that neither has an id: there, a device that is merely alike is more likely their own, or the café's. Where no model is told, as of
 * PCs and browsers, half the world is alike, and that accuses nobody.
 */
export function isDenied(
  { denied, devices }: Pick<Profile, 'denied' | 'devices'>,
  seen: ObservedDevice,
  atHome: boolean,
): boolean {
  if (denied.length === 0) return false;
  if (seen.id !== undefined && denied.some(({ id }) => id === seen.id)) return true;
  if (seen.model === '' || devices.some((device) => sameFamilies(device, seen))) return false;
  return denied.some(({ id, ...families }) => {
    const [one, other] = [id === undefined, seen.id === undefined];
    return (atHome ? one && other : one || other) && sameFamilies(families, seen);
  });
}
