import type { Families, KnownDevice, Profile } from './profile.ts';
import type { ObservedDevice } from './types.ts';

/** Whether an event says anything of its device. */
export const isNamed = ({ id, model, os, client }: Families & { id?: string }): boolean =>
  id !== undefined || model !== '' || os !== '' || client !== '';

/** How many of a device's families are known. */
const families = ({ model, os, client }: Families): number =>
  Number(model !== '') + Number(os !== '') + Number(client !== '');

/** Whether two devices have the same model, OS and client families, and at least two of them are known. */
function sameFamilies(one: Families, other: Families): boolean {
  const equal = one.model === other.model && one.os === other.os && one.client === other.client;
  return equal && families(one) >= 2;
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
  let [withId, without]: [KnownDevice | undefined, KnownDevice | undefined] = [undefined, undefined];
  for (const device of devices) {
    if (!sameFamilies(device, seen) && !saysLittleButFits(device, seen)) continue;
    if (device.id === undefined) without ??= device;
    else withId ??= device;
  }
  const device = without ?? withId;
  if (!device) return { how: 'new' };
  if (seen.id === undefined) return { how: 'alike', device, id: withId ? 'missing' : 'never' };
  return { how: 'alike', device, id: device.id === undefined ? 'first' : 'other' };
}

/** The player's own device, as far as anybody can tell: known by its id, or alike on a line of the player without an id that differs. */
export const isOwn = (found: Recognition, atHome: boolean): boolean =>
  found.how === 'by_id' || (found.how === 'alike' && atHome && found.id !== 'other');

/** One family alone, without an id: too little to call it the same, and too little to call it new. */
function saysLittleButFits({ model, os, client }: Families, seen: ObservedDevice): boolean {
  if (seen.id !== undefined || families(seen) !== 1) return false;
  return seen.model !== '' ? model === seen.model : seen.os !== '' ? os === seen.os : client === seen.client;
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
