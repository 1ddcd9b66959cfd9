import { knowsNetwork, nearestStep, placeName, usesVpn } from './habits.ts';
import { type Case, novelty, signal } from './signals.ts';
import type { Signal } from './types.ts';
import { gapFactor, weights } from './weights.ts';

/** What the network, the country and the place say, with the time since the player's last sign-in. */
export function networkSignals(at: Case): Signal[] {
  if (at.known.learned === 0) return [];
  return [...lineSignals(at), ...hostingSignals(at), ...countrySignals(at)];
}

function lineSignals(at: Case): Signal[] {
  const { seen, known, atHome } = at;
  const { asn, network, kind } = seen.facts;
  if (atHome) return [signal('known_network', weights.knownBlock, { network })];
  const nearest = nearestStep(known.steps, seen.at);
  const factor = nearest ? gapFactor(seen.at - nearest.at) : 1;
  if (asn === 0) return [novelty(at, 'unknown_network', weights.unknownNetwork * factor)];
  if (knowsNetwork(known, asn)) {
    const weight = kind === 'mobile' ? weights.otherBlockMobile : weights.otherBlock;
    return [novelty(at, 'other_address', weight * factor, { network })];
  }
  return [novelty(at, 'new_network', weights.newNetwork * factor * habit(at), { network })];
}

const habit = ({ seen, known }: Case): number =>
  seen.facts.kind === 'hosting' && usesVpn(known) ? weights.vpnHabit : 1;

function hostingSignals(at: Case): Signal[] {
  const { kind, asn, network } = at.seen.facts;
  if (kind !== 'hosting' || usesVpn(at.known) || knowsNetwork(at.known, asn)) return [];
  return [novelty(at, 'hosting_network', weights.hosting, { network })];
}

function countrySignals(at: Case): Signal[] {
  const { country, place } = at.seen.facts;
  const { countries, places } = at.known;
  if (country === '' || countries.length === 0) return [];
  if (!countries.some(({ value }) => value === country))
    return [novelty(at, 'new_country', weights.newCountry * habit(at), { country })];
  const isKnown = at.atHome || place === '' || places.some(({ value }) => value === placeName(country, place));
  return isKnown ? [] : [novelty(at, 'new_place', weights.newPlace, { place, country })];
}
