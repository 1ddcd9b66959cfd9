import { knowsNetwork, nearestStep, placeName, usesVpn } from '../habits.ts';
import { decayed, type Habit } from '../profile.ts';
import type { Case } from '../signals.ts';
import { distanceKm, impossibleTravel, isPoint } from '../travel.ts';
import { newAddressShare } from './gap.ts';
import type { Evidence } from './names.ts';
import { rate, surprise } from './rates.ts';

/** Usual rates at which a sign-in brings a new block within a network, a new network, a new country. */
const usual = { block: 0.25, network: 0.06, country: 0.01 } as const;
/** What stands for the share of a game's sign-ins where that is not known: e^−5 for a network, e^−3 for a country. */
const offset = { network: 5, country: 3 } as const;

/** A line that never changed says no more than one that seldom did: in the end all do. */
const mostChurn = 2;

/** The share of sign-ins that a habit had. */
function shareOf(habits: readonly Habit[], value: string, today: number): number {
  const worth = ({ count, day }: Habit) => decayed(count, day, today);
  const all = habits.reduce((sum, habit) => sum + worth(habit), 0);
  const own = habits.filter((habit) => habit.value === value).reduce((sum, habit) => sum + worth(habit), 0);
  return rate(own, all, 0.3, 1);
}

/** How much a new address surprises after the time since the nearest sign-in; 1.5 (a day) if there was none. */
export function gapSurprise({ seen, known }: Case): number {
  const nearest = nearestStep(known.steps, seen.at);
  return nearest ? surprise(newAddressShare(seen.at - nearest.at)) : 1.5;
}

/** The line and its network. */
export function lineEvidence(at: Case): Evidence {
  const { seen, known, atHome, today, population } = at;
  const { asn, kind } = seen.facts;
  if (known.learned === 0) return [];
  if (atHome)
    return [
      ['line.known', 1],
      ['line.rare', surprise(shareOf(known.blocks, seen.block, today))],
    ];
  const network = known.networks.find((one) => one.asn === asn);
  if (network) {
    const times = decayed(network.count, network.day, today);
    const fresh = decayed(network.fresh, network.day, today);
    const all = known.networks.reduce((sum, one) => sum + decayed(one.count, one.day, today), 0);
    return [
      [kind === 'mobile' ? 'line.block_mobile' : 'line.block', 1],
      ['line.block_churn', Math.min(mostChurn, surprise(rate(fresh, Math.max(0, times - 1), usual.block)))],
      ['line.block_gap', gapSurprise(at)],
      ['line.network_rare', surprise(rate(times, all, 0.3, 1))],
    ];
  }
  const found: Evidence = [
    ['line.network_rate', surprise(rate(known.changes.network, known.changes.of, usual.network))],
    ['line.network_gap', gapSurprise(at)],
  ];
  if (kind !== 'hosting')
    found.push([
      kind === 'mobile' ? 'line.network_mobile' : kind === 'residential' ? 'line.network' : 'line.network_other',
      1,
    ]);
  if (population) found.push(['line.network_rarity', surprise(population.networkShare(asn)) - offset.network]);
  return found;
}

export function hostingEvidence({ seen, known }: Case): Evidence {
  const { kind, asn } = seen.facts;
  if (kind !== 'hosting' || known.learned === 0) return [];
  if (knowsNetwork(known, asn)) return [['hosting.known', 1]];
  const found: Evidence = [[usesVpn(known) ? 'hosting.habit' : 'hosting.new', 1]];
  if (known.countries.some(({ value }) => value === seen.facts.country)) found.push(['hosting.domestic', 1]);
  return found;
}

/** Country and place. */
export function placeEvidence(at: Case): Evidence {
  const { seen, known, atHome, today, population } = at;
  const { country, place } = seen.facts;
  if (country === '' || known.countries.length === 0) return [];
  if (!known.countries.some(({ value }) => value === country)) {
    const found: Evidence = [
      ['place.country', 1],
      ['place.country_rate', surprise(rate(known.changes.country, known.changes.of, usual.country))],
    ];
    if (seen.facts.kind === 'mobile') found.push(['place.country_mobile', 1]);
    if (population) found.push(['place.country_rarity', surprise(population.countryShare(country)) - offset.country]);
    return found;
  }
  if (atHome || place === '') return [];
  const name = placeName(country, place);
  if (known.places.some(({ value }) => value === name))
    return [['place.rare', surprise(shareOf(known.places, name, today))]];
  return [
    ['place.new', 1],
    ['place.distance', Math.log(1 + nearestKm(at) / 50)],
  ];
}

/** To the nearest known place; 50 km where either has no coordinates. */
function nearestKm({ seen: { facts }, known }: Case): number {
  if (!isPoint(facts)) return 50;
  const distances = known.places.filter(isPoint).map((one) => distanceKm(one, facts));
  return distances.length === 0 ? 50 : Math.min(...distances);
}

export function travelEvidence(at: Case): Evidence {
  const found = impossibleTravel(at);
  if (!found) return [];
  const { to, tenfold } = found;
  return [
    [to === 'hosting' ? 'travel.hosting' : to === 'network' ? 'travel.network' : 'travel.jump', 1],
    ['travel.tenfold', tenfold],
  ];
}
