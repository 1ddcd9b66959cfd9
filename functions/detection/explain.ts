import { type Findings, groups } from './evidence/findings.ts';
import type { EvidenceGroup } from './evidence/names.ts';
import { knowsNetwork } from './habits.ts';
import type { Recognition } from './match-device.ts';
import { weightOf } from './model.ts';
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
export function explain(at: Case, findings: Findings, storm: Storm = []): Signal[] {
  for (const { part, excess, asn } of storm)
    if (asn === undefined || asn === at.seen.facts.asn) calm(findings, part, excess);
  const found: Signal[] = [];
  let rest = 0;
  for (let place = 0; place < groups.length; place++) {
    const group = groups[place];
    const weight = findings.partOf(place);
    if (group === undefined || weight === undefined) continue;
    const { code, facts } = reasons[group];
    const name = code(at, weight);
    if (name !== undefined && (Math.abs(weight) >= least || alwaysTold.has(name)))
      found.push(signal(name, weight, facts(at)));
    else rest += weight;
  }
  const small = signal('other_habits', rest);
  if (small.weight !== 0) found.push(small);
  return found;
}

/** What a part weighs where nothing is new. */
const nothingNew: Partial<Record<EvidenceGroup, number>> = {
  device: weightOf('device.known'),
  line: weightOf('line.known'),
};

/**
 * Takes off what says less than usual because it happens to everybody: first from its own part, then from what counts for more together, then from
 * its own part again, until it weighs what it would if nothing were new.
 */
function calm(findings: Findings, part: EvidenceGroup, excess: number): void {
  let left = excess;
  const take = (group: EvidenceGroup, least: number) => {
    const place = groups.indexOf(group);
    const taken = Math.min(left, Math.max(0, (findings.partOf(place) ?? least) - least));
    if (taken === 0) return;
    findings.takeOff(place, taken);
    left -= taken;
  };
  take(part, 0);
  take('together', 0);
  take(part, Math.min(0, nothingNew[part] ?? 0));
}

/** How a part is named, by what was found or by whether it speaks for the player, and what is told with it. */
type Reason = { code: (at: Case, weight: number) => string | undefined; facts: (at: Case) => Facts };

const network = ({ seen: { facts } }: Case) => ({ network: facts.network });
const device = ({ seen }: Case) => ({ device: seen.device.label });

const reasons: Record<EvidenceGroup, Reason> = {
  device: { code: deviceCode, facts: deviceFacts },
  details: { code: (_, weight) => (weight > 0 ? 'other_details' : 'usual_details'), facts: device },
  line: { code: lineCode, facts: (at) => (lineCode(at) === 'unknown_network' ? {} : network(at)) },
  hosting: { code: (_, weight) => (weight > 0 ? 'hosting_network' : 'usual_hosting'), facts: network },
  place: { code: placeCode, facts: placeFacts },
  travel: { code: (at) => (impossibleTravel(at) ? 'impossible_travel' : undefined), facts: travelFacts },
  language: { code: () => 'new_language', facts: ({ language }) => ({ language }) },
  timezone: { code: () => 'new_timezone', facts: ({ timezone }) => ({ timezone }) },
  hour: { code: (_, weight) => (weight > 0 ? 'unusual_hour' : 'usual_hour'), facts: () => ({}) },
  history: {
    code: ({ known }) => (known.learned < 20 ? 'short_history' : undefined),
    facts: ({ known }) => ({ count: known.learned }),
  },
  together: { code: (_, weight) => (weight > 0 ? 'unknown_together' : 'known_together'), facts: device },
};

const deviceCodes: Record<Recognition['how'], string | undefined> = {
  by_id: 'known_device',
  id_elsewhere: 'id_on_other_device',
  alike: 'similar_device',
  new: 'new_device',
  untold: 'untold_device',
  nothing_known: undefined,
};

function deviceCode({ recognised }: Case): string | undefined {
  return deviceCodes[recognised.how];
}

function deviceFacts(at: Case): Facts {
  const { recognised } = at;
  switch (recognised.how) {
    case 'id_elsewhere':
      return { ...device(at), before: recognised.device.label };
    case 'alike':
      return { ...device(at), id: recognised.id };
    case 'untold':
      return {};
    default:
      return device(at);
  }
}

function lineCode({ atHome, known, seen }: Case): string {
  if (atHome) return 'known_network';
  const { asn } = seen.facts;
  if (asn === 0) return 'unknown_network';
  return knowsNetwork(known, asn) ? 'other_address' : 'new_network';
}

function placeCode({ known, seen, place }: Case): string {
  const { country } = seen.facts;
  if (!known.countries.some(({ value }) => value === country)) return 'new_country';
  return known.places.some(({ value }) => value === place) ? 'known_place' : 'new_place';
}

function placeFacts(at: Case): Facts {
  const { country, place } = at.seen.facts;
  return placeCode(at) === 'new_country' ? { country } : { place, country };
}

function travelFacts(at: Case): Facts {
  const found = impossibleTravel(at);
  if (!found) return {};
  const { country, place } = at.seen.facts;
  const [fromCountry = '', fromPlace = ''] = found.from.split('|');
  const hours = Math.round((found.ms / 3_600_000) * 10) / 10;
  const time = { km: Math.round(found.km), hours, minutes: Math.round(found.ms / 60_000) };
  return { ...time, place, country, fromPlace, fromCountry };
}
