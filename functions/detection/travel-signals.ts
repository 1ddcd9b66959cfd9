import { knowsNetwork, nearestStep, usesVpn } from './habits.ts';
import { type Case, signal } from './signals.ts';
import type { Signal } from './types.ts';
import { coarsestKm, fastestKmPerHour, shortestKm, weights } from './weights.ts';

const hourMs = 3_600_000;
const earthRadiusKm = 6371;

type Point = { latitude: number; longitude: number };

/** Great-circle distance in km (haversine). @param one, other degrees */
function distanceKm(one: Point, other: Point): number {
  const rad = Math.PI / 180;
  const north = Math.sin(((other.latitude - one.latitude) * rad) / 2) ** 2;
  const east = Math.sin(((other.longitude - one.longitude) * rad) / 2) ** 2;
  const half = north + Math.cos(one.latitude * rad) * Math.cos(other.latitude * rad) * east;
  return 2 * earthRadiusKm * Math.asin(Math.sqrt(Math.min(1, half)));
}

const isPoint = (place: Partial<Point>): place is Point =>
  place.latitude !== undefined && place.longitude !== undefined;

/**
 * Two sign-ins that nobody could have travelled between. Both accuracy radii are taken off the distance. No signal without
 * coordinates, where either place is coarse, from a line the player uses, or for one used to VPNs: a server's place is not the player's.
 */
export function travelSignals({ seen, known, atHome }: Case): Signal[] {
  const { facts, at } = seen;
  const hosting = facts.kind === 'hosting';
  if (atHome || !isPoint(facts) || facts.accuracyKm > coarsestKm || (hosting && usesVpn(known))) return [];
  const comparable = known.steps.filter((step) => isPoint(step) && step.accuracyKm <= coarsestKm && !step.hosting);
  const from = nearestStep(comparable, at);
  if (!from || !isPoint(from)) return [];
  const km = distanceKm(from, facts) - from.accuracyKm - facts.accuracyKm;
  const ms = Math.abs(at - from.at);
  if (km < shortestKm || km * hourMs <= fastestKmPerHour * ms) return [];
  const inNetwork = knowsNetwork(known, facts.asn);
  const jump = Math.min(1, Math.log10((km * hourMs) / (fastestKmPerHour * Math.max(ms, 1))));
  const kind = hosting ? weights.travelToHosting : inNetwork ? weights.travelInNetwork : weights.travel;
  const weight = kind + jump * weights.travelTenfold;
  const [fromCountry = '', fromPlace = ''] = from.place.split('|');
  const hours = Math.round((ms / hourMs) * 10) / 10;
  const where = { place: facts.place, country: facts.country, fromPlace, fromCountry };
  return [
    signal('impossible_travel', weight, { km: Math.round(km), hours, minutes: Math.round(ms / 60_000), ...where }),
  ];
}
