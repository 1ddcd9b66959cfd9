import type { Evidence, EvidenceGroup } from './evidence/names.ts';
import { knowsNetwork, placeName, primaryLanguage, zoneName } from './habits.ts';
import { contributions } from './model.ts';
import { type Case, type Facts, signal } from './signals.ts';
import { impossibleTravel } from './travel.ts';
import type { Signal, Storm } from './types.ts';

/** What weighs less than this is told in one sum, unless it is of a kind that whoever looks into a case wants to know in any event. */
const least = 0.2;
const alwaysTold = new Set([
  'new_country',
  'impossible_travel',
  'new_network',
  'unknown_network',
  'hosting_network',
  'similar_device',
]);

/**
 * The parts of the score as named reasons; the weight of each is its share of the log-odds. Small ones are told together, so that base +
 * Σ weights stays the score.
 */
export function explain(at: Case, evidence: Evidence, storm: Storm = []): Signal[] {
  const parts = contributions(evidence);
  for (const { part, excess, asn } of storm)
    if (asn === undefined || asn === at.seen.facts.asn) calm(parts, part, excess);
  const found: Signal[] = [];
  let rest = 0;
  for (const [group, weight] of parts) {
    const [code, facts] = reasons[group](at, weight);
    if (code !== undefined && (Math.abs(weight) >= least || alwaysTold.has(code)))
      found.push(signal(code, weight, facts));
    else rest += weight;
  }
  const small = signal('other_habits', rest);
  return small.weight === 0 ? found : [...found, small];
}

/** Takes off what says less than usual because it happens to everybody, first from its own part, then from what counts for more together. */
function calm(parts: Map<EvidenceGroup, number>, part: EvidenceGroup, excess: number): void {
  let left = excess;
  for (const group of [part, 'together'] as const) {
    const weight = parts.get(group) ?? 0;
    const taken = Math.min(left, Math.max(0, weight));
    if (taken === 0) continue;
    parts.set(group, weight - taken);
    left -= taken;
  }
}

type Reason = [code: string, facts: Facts] | [];

const where = ({ seen: { facts } }: Case) => ({ place: facts.place, country: facts.country });
const network = ({ seen: { facts } }: Case) => ({ network: facts.network });
const device = ({ seen }: Case) => ({ device: seen.device.label });

/** How a part is named: by what was found, or by whether it speaks for the player. */
const reasons: Record<EvidenceGroup, (at: Case, weight: number) => Reason> = {
  device: (at) => deviceReason(at),
  details: (at, weight) => [weight > 0 ? 'other_details' : 'usual_details', device(at)],
  line: (at) => lineReason(at),
  hosting: (at, weight) => [weight > 0 ? 'hosting_network' : 'usual_hosting', network(at)],
  place: (at) => placeReason(at),
  travel: (at) => travelReason(at),
  language: ({ seen }) => ['new_language', { language: primaryLanguage(seen.device.language) }],
  timezone: ({ seen }) => ['new_timezone', { timezone: zoneName(seen.device.timezone) }],
  hour: (_, weight) => [weight > 0 ? 'unusual_hour' : 'usual_hour', {}],
  history: ({ known }) => ['short_history', { count: known.learned }],
  together: (at, weight) => [weight > 0 ? 'unknown_together' : 'known_together', device(at)],
};

function deviceReason(at: Case): Reason {
  const { recognised } = at;
  switch (recognised.how) {
    case 'by_id':
      return ['known_device', device(at)];
    case 'id_elsewhere':
      return ['id_on_other_device', { ...device(at), before: recognised.device.label }];
    case 'alike':
      return ['similar_device', { ...device(at), id: recognised.id }];
    case 'new':
      return ['new_device', device(at)];
    case 'untold':
      return ['untold_device', {}];
    case 'nothing_known':
      return [];
  }
}

function lineReason(at: Case): Reason {
  if (at.atHome) return ['known_network', network(at)];
  const { asn } = at.seen.facts;
  if (asn === 0) return ['unknown_network', {}];
  return [knowsNetwork(at.known, asn) ? 'other_address' : 'new_network', network(at)];
}

function placeReason(at: Case): Reason {
  const { country } = at.seen.facts;
  if (!at.known.countries.some(({ value }) => value === country)) return ['new_country', { country }];
  return at.known.places.some(({ value }) => value === placeName(country, at.seen.facts.place))
    ? ['known_place', where(at)]
    : ['new_place', where(at)];
}

function travelReason(at: Case): Reason {
  const found = impossibleTravel(at);
  if (!found) return [];
  const [fromCountry = '', fromPlace = ''] = found.from.split('|');
  const hours = Math.round((found.ms / 3_600_000) * 10) / 10;
  const time = { km: Math.round(found.km), hours, minutes: Math.round(found.ms / 60_000) };
  return ['impossible_travel', { ...time, ...where(at), fromPlace, fromCountry }];
}
