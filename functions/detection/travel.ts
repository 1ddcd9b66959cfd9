import { knowsNetwork, nearestStep, usesVpn } from './habits.ts';
import type { Case } from './signals.ts';

/** Speeds above are no travel; Datadog's threshold, and no airliner is faster. */
const fastestKmPerHour = 1000;
/** Shorter distances are no travel, whatever the time: places of addresses are not that exact. */
const shortestKm = 300;
/** Places that are less exact than this are not compared. */
const coarsestKm = 200;

const hourMs = 3_600_000;
const earthRadiusKm = 6371;

export type Point = { latitude: number; longitude: number };

/** Great-circle distance in km (haversine). @param one, other degrees */
export function distanceKm(one: Point, other: Point): number {
  if (one.latitude === other.latitude && one.longitude === other.longitude) return 0;
  const rad = Math.PI / 180;
  const north = Math.sin(((other.latitude - one.latitude) * rad) / 2) ** 2;
  const east = Math.sin(((other.longitude - one.longitude) * rad) / 2) ** 2;
  const half = north + Math.cos(one.latitude * rad) * Math.cos(other.latitude * rad) * east;
  return 2 * earthRadiusKm * Math.asin(Math.sqrt(Math.min(1, half)));
}

export const isPoint = <Place extends Partial<Point>>(place: Place): place is Place & Point =>
  place.latitude !== undefined && place.longitude !== undefined;

/** Distance in km to the nearest of some places; undefined where that cannot be said. */
export function kmToNearest(places: readonly Partial<Point>[], from: Partial<Point>): number | undefined {
  if (!isPoint(from)) return undefined;
  let least: number | undefined;
  for (const place of places) {
    if (isPoint(place)) least = Math.min(least ?? Number.POSITIVE_INFINITY, distanceKm(place, from));
    if (least === 0) break;
  }
  return least;
}

/** A journey that nobody could have made. `tenfold`: log10 of how many times too fast, at most 1. */
export type ImpossibleTravel = {
  to: 'hosting' | 'network' | 'elsewhere';
  tenfold: number;
  km: number;
  ms: number;
  /** "IT|Milan", as profiles name it. */
  from: string;
};

/**
 * Two sign-ins that nobody could have travelled between. Both accuracy radii are taken off the distance. None without
 * coordinates, where either place is coarse, from a line the player uses, or for one used to VPNs: a server's place is not the player's.
 */
export function impossibleTravel({ seen, known, atHome }: Case): ImpossibleTravel | undefined {
  const { facts, at } = seen;
  const hosting = facts.kind === 'hosting';
  if (atHome || !isPoint(facts) || facts.accuracyKm > coarsestKm || (hosting && usesVpn(known))) return undefined;
  const comparable = known.steps.filter((step) => isPoint(step) && step.accuracyKm <= coarsestKm && !step.hosting);
  const from = nearestStep(comparable, at);
  if (!from || !isPoint(from)) return undefined;
  const km = distanceKm(from, facts) - from.accuracyKm - facts.accuracyKm;
  const ms = Math.abs(at - from.at);
  if (km < shortestKm || km * hourMs <= fastestKmPerHour * ms) return undefined;
  const tenfold = Math.min(1, Math.log10((km * hourMs) / (fastestKmPerHour * Math.max(ms, 1))));
  const to = hosting ? 'hosting' : knowsNetwork(known, facts.asn) ? 'network' : 'elsewhere';
  return { to, tenfold, km, ms, from: from.place };
}
