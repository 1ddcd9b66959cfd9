import { cutBytes } from './device-name.ts';
import { decayed, type Profile, type Step } from './profile.ts';
import type { Observation } from './types.ts';

/** A player who is used to servers and VPNs: two sign-ins through them were learned (counts are decayed). */
export const usesVpn = ({ networks }: Profile): boolean =>
  networks.filter(({ kind }) => kind === 'hosting').reduce((sum, { count }) => sum + count, 0) >= 1.5;

export const knowsNetwork = ({ networks }: Profile, asn: number): boolean =>
  asn !== 0 && networks.some((network) => network.asn === asn);

/** Whether an event comes from a line that the player uses. */
export const isAtHome = ({ blocks }: Profile, { block }: Observation): boolean =>
  blocks.some(({ value }) => value === block);

/** The learned sign-in that is nearest in time, before or after. */
export function nearestStep(steps: readonly Step[], at: number): Step | undefined {
  const apart = (step: Step) => Math.abs(step.at - at);
  return steps.reduce<Step | undefined>((best, step) => (best && apart(best) <= apart(step) ? best : step), undefined);
}

const placeBytes = 20;

/** A place as profiles name it: "IT|Milan". */
export const placeName = (country: string, place: string): string => `${country}|${cutBytes(place, placeBytes)}`;

/** "vi" of "vi-VN": at most 8 letters, as BCP 47 has it; empty if it is none. */
export const primaryLanguage = (tag: string | undefined): string =>
  /^[a-z]{2,8}/.exec(tag?.toLowerCase() ?? '')?.[0] ?? '';

const zoneBytes = 32;

export const zoneName = (timezone: string | undefined): string => cutBytes(timezone ?? '', zoneBytes);

/**
 * The country that most sign-ins of late came from, by counts as they stand on the day.
 * @param today days since 1970
 * @returns ISO 3166-1 alpha-2, or empty if none is known
 */
export function usualCountry({ countries }: Profile, today: number): string {
  const worth = ({ count, day }: Profile['countries'][number]) => decayed(count, day, today);
  const [most] = countries.toSorted((one, other) => worth(other) - worth(one) || other.day - one.day);
  return most?.value ?? '';
}
