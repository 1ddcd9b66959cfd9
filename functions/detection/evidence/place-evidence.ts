import { isFarFromHome, knowsNetwork, usesVpn } from '../habits.ts';
import { decayed, type Habit } from '../profile.ts';
import type { Case } from '../signals.ts';
import { impossibleTravel, kmToNearest } from '../travel.ts';
import type { Findings } from './findings.ts';
import { newAddressShare } from './gap.ts';
import { rate, surprise } from './rates.ts';

/** Usual rates at which a sign-in brings a new block within a network, a new network, a new country. */
const usual = { block: 0.25, network: 0.06, country: 0.01 } as const;
/** What stands for the share of a game's sign-ins where that is not known: e^−5 for a network, e^−3 for a country. */
const offset = { network: 5, country: 3 } as const;

/** A line that never changed says no more than one that seldom did: in the end all do. */
const mostChurn = 2;

/** The share of sign-ins that a habit had. */
function shareOf(habits: readonly Habit[], value: string, today: number): number {
  let [own, all] = [0, 0];
  for (const habit of habits) {
    const worth = decayed(habit.count, habit.day, today);
    all += worth;
    if (habit.value === value) own += worth;
  }
  return rate(own, all, 0.3, 1);
}

/** How much a new address surprises after the time since the nearest sign-in; 1.5 (a day) if there was none. */
export const gapSurprise = ({ seen, nearest }: Case): number =>
  nearest ? surprise(newAddressShare(seen.at - nearest.at)) : 1.5;

/** The line and its network. */
export function lineEvidence(at: Case, found: Findings): void {
  const { seen, known, atHome, today, population } = at;
  const { asn, kind } = seen.facts;
  if (known.learned === 0) return;
  if (atHome) {
    found.add('line.known');
    found.add('line.rare', surprise(shareOf(known.blocks, seen.block, today)));
    return;
  }
  const network = known.networks.find((one) => one.asn === asn);
  if (network) {
    const times = decayed(network.count, network.day, today);
    const fresh = decayed(network.fresh, network.day, today);
    let all = 0;
    for (const { count, day } of known.networks) all += decayed(count, day, today);
    found.add(kind === 'mobile' ? 'line.block_mobile' : 'line.block');
    if (isFarFromHome(known, seen)) found.add(kind === 'mobile' ? 'line.block_far_mobile' : 'line.block_far');
    found.add('line.block_churn', Math.min(mostChurn, surprise(rate(fresh, Math.max(0, times - 1), usual.block))));
    found.add('line.block_gap', gapSurprise(at));
    found.add('line.network_rare', surprise(rate(times, all, 0.3, 1)));
    return;
  }
  found.add('line.network_rate', surprise(rate(known.changes.network, known.changes.of, usual.network)));
  found.add('line.network_gap', gapSurprise(at));
  if (kind !== 'hosting')
    found.add(
      kind === 'mobile' ? 'line.network_mobile' : kind === 'residential' ? 'line.network' : 'line.network_other',
    );
  if (population) found.add('line.network_rarity', surprise(population.networkShare(asn)) - offset.network);
}

export function hostingEvidence({ seen, known }: Case, found: Findings): void {
  const { kind, asn } = seen.facts;
  if (kind !== 'hosting' || known.learned === 0) return;
  if (knowsNetwork(known, asn)) {
    found.add('hosting.known');
    return;
  }
  found.add(usesVpn(known) ? 'hosting.habit' : 'hosting.new');
  if (known.countries.some(({ value }) => value === seen.facts.country)) found.add('hosting.domestic');
}

/** Country and place. */
export function placeEvidence(at: Case, found: Findings): void {
  const { seen, known, atHome, today, population, place } = at;
  const { country } = seen.facts;
  if (country === '' || known.countries.length === 0) return;
  if (!known.countries.some(({ value }) => value === country)) {
    found.add('place.country');
    found.add('place.country_rate', surprise(rate(known.changes.country, known.changes.of, usual.country)));
    if (seen.facts.kind === 'mobile') found.add('place.country_mobile');
    if (population) found.add('place.country_rarity', surprise(population.countryShare(country)) - offset.country);
    return;
  }
  if (atHome || seen.facts.place === '') return;
  if (known.places.some(({ value }) => value === place)) {
    found.add('place.rare', surprise(shareOf(known.places, place, today)));
    return;
  }
  found.add('place.new');
  found.add('place.distance', Math.log(1 + (kmToNearest(known.places, seen.facts) ?? 50) / 50));
}

export function travelEvidence(at: Case, found: Findings): void {
  const travel = impossibleTravel(at);
  if (!travel) return;
  found.add(travel.to === 'hosting' ? 'travel.hosting' : travel.to === 'network' ? 'travel.network' : 'travel.jump');
  found.add('travel.tenfold', travel.tenfold);
}
