import { type Case, signal } from './signals.ts';
import type { Context, Sightings, Signal } from './types.ts';
import { weights } from './weights.ts';

/** So many accounts on which nobody minded it make a device a shared one: the tablet of a family, the machine of an internet café. */
const sharedBy = 4;
/** So many other accounts that a device was tried on without being let in are one too many for a family. */
const triedOn = 3;

/** One thief at the machine of a café does not make a thief of everybody there: so many honest accounts stand for each that was robbed. */
const honestForEach = 4;

/** Whether a device is one that many use. It accuses nobody by that. */
const isShared = ({ honest, denied }: Sightings): boolean => honest >= sharedBy && honest >= honestForEach * denied;

/**
 * What is known of an unfamiliar device from other accounts: that somebody reported it, or that it is being tried on one after the other. It
 * is reason to ask, and no reason to call: what happened to others is no proof of this sign-in.
 */
export function sightingSignals({ recognised, atHome, seen }: Case, { sightings }: Context): Signal[] {
  if (!sightings || recognised.how === 'by_id') return [];
  const { honest, asked, tried, denied } = sightings;
  const told = (code: string, weight: number, accounts: number) => [
    signal(code, weight, { device: seen.device.label, accounts }),
  ];
  if (isShared(sightings)) return told('shared_device', 0, honest);
  if (denied > 0 && honestForEach * denied > honest)
    return told('reported_device', atHome ? weights.reportedAtHome : weights.reportedDevice, denied);
  // where most get in, those who do not have forgotten their passwords
  if (atHome || tried < triedOn || tried <= honest + asked) return [];
  return told('device_elsewhere', tried >= 2 * triedOn ? weights.deviceOnMany : weights.deviceOnSome, tried);
}
