import { Recent } from '../kernel/recent.ts';
import { cutBytes } from './device-name.ts';
import { decayed, type Profile, type Step, textBytes } from './profile.ts';
import type { Observation } from './types.ts';

/** A player who is used to servers and VPNs: two sign-ins through them were learned (counts are decayed). */
export function usesVpn({ networks }: Profile): boolean {
  let times = 0;
  for (const { kind, count } of networks) if (kind === 'hosting') times += count;
  return times >= 1.5;
}

export const knowsNetwork = ({ networks }: Profile, asn: number): boolean =>
  asn !== 0 && networks.some((network) => network.asn === asn);

/** Whether an event comes from a line that the player uses. */
export const isAtHome = ({ blocks }: Profile, { block }: Observation): boolean =>
  blocks.some(({ value }) => value === block);

/** Whether an event comes from outside the areas, as far as they are known, of the blocks that the player uses. */
export function isFarFromHome({ blocks }: Profile, { area }: Observation): boolean {
  let known = false;
  for (const block of blocks) {
    if (block.area === area) return false;
    known ||= block.area !== '';
  }
  return known && area !== undefined;
}

/** The learned sign-in that is nearest in time, before or after. */
export function nearestStep(steps: readonly Step[], at: number): Step | undefined {
  let best: Step | undefined;
  for (const step of steps) if (!best || Math.abs(step.at - at) < Math.abs(best.at - at)) best = step;
  return best;
}

/** By the name of the place alone: few places of different countries share one. */
const placeNames = new Recent<string, { country: string; name: string }>(20_000);

/** A place as profiles name it: "IT|Milan". */
export function placeName(country: string, place: string): string {
  const before = placeNames.get(place);
  if (before?.country === country) return before.name;
  return placeNames.keep(place, { country, name: `${country}|${cutBytes(place, textBytes.place)}` }).name;
}

const languages = new Recent<string, string>(1000);

/** "vi" of "vi-VN": at most 8 letters, as BCP 47 has it; empty if it is none. */
export const primaryLanguage = (tag = ''): string =>
  languages.get(tag) ?? languages.keep(tag, /^[a-z]{2,8}/.exec(tag.toLowerCase())?.[0] ?? '');

export const zoneName = (timezone: string | undefined): string => cutBytes(timezone ?? '', textBytes.zone);

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
