import {
  type News,
  newsOf,
  type Observation,
  type Population,
  type Profile,
  type Surroundings,
  type Thresholds,
} from '../../detection/index.ts';
import { type OpenStorm, type PastStorm, type Snapshot, worth } from './snapshot.ts';
import { stormFor } from './storm.ts';
import { type Budget, overstatedBy, thresholdsOf, usualBudget } from './thresholds.ts';

/** What the handling of events knows of a game's players together. */
export type View = {
  /** Undefined while too little is counted. */
  population: Population | undefined;
  storms: readonly OpenStorm[];
  past: readonly PastStorm[];
  /** As of when, milliseconds. */
  at: number;
  thresholds: (budget: Budget) => Thresholds;
  /** By how much its scores say more than elsewhere; made with the thresholds. */
  overstated: number;
  /** How many sign-ins were counted when they were made. */
  thresholdsAsOf: number;
};

/** So many sign-ins must be counted before shares and storms say anything: in fewer, much is rare that is not. */
export const countedLeast = 20_000;

/**
 * From so many on a game's budgets are kept by its own scores. Until then what comes with the model holds, so that a replay of some thousand
 * events, which counts at once, decides as the service does, which counts a little later.
 */
export const budgetsFrom = 6000;

/** Thresholds move slowly: until a hundredth more is counted they stay. */
const moreBeforeAnew = 1.01;

/**
 * @param earlier of the same game, which saves work
 * @returns undefined while too little is counted
 */
export function viewOf(snapshot: Snapshot, earlier?: View): View | undefined {
  if (snapshot.counted < budgetsFrom) return undefined;
  const { storms, past, at, counted } = snapshot;
  const [networks, countries] = [shares(snapshot, 'networks'), shares(snapshot, 'countries')];
  const same = earlier && counted < earlier.thresholdsAsOf * moreBeforeAnew ? earlier : undefined;
  const thresholds = same?.thresholds ?? thresholdsByBudget(snapshot);
  return {
    ...{ storms, past, at },
    population:
      counted < countedLeast ? undefined : { networkShare: (asn) => networks(String(asn)), countryShare: countries },
    thresholds,
    overstated: same?.overstated ?? overstatedBy(thresholds(usualBudget)),
    thresholdsAsOf: same?.thresholdsAsOf ?? counted,
  };
}

function thresholdsByBudget(snapshot: Snapshot): View['thresholds'] {
  const known = new Map<string, Thresholds>();
  return (budget) => {
    const name = `${budget.askedPer100} ${budget.callsPer10000}`;
    const found = known.get(name) ?? thresholdsOf(snapshot, budget);
    known.set(name, found);
    return found;
  };
}

/** (count + 1) / (all + 1 + how many different ones): what was never seen has a share too. */
function shares(snapshot: Snapshot, of: 'networks' | 'countries'): (name: string) => number {
  const counts = snapshot[of];
  let all: number | undefined;
  return (name) => {
    all ??= worth(snapshot, snapshot.signIns) + 1 + Object.keys(counts).length;
    return (worth(snapshot, counts[name] ?? 0) + 1) / all;
  };
}

const hasStorms = ({ storms, past }: View): boolean => storms.length > 0 || past.length > 0;

/** What is new of a sign-in, where it is counted or matters; undefined elsewhere. */
export const newsFor = (view: View | undefined, profile: Profile | undefined, seen: Observation): News | undefined =>
  seen.type === 'login.succeeded' || (view && hasStorms(view)) ? newsOf(profile, seen) : undefined;

/** What an event is assessed with, of what is known of all players. */
export function surroundingsOf(
  view: View | undefined,
  budget: Budget | undefined,
  news: News | undefined,
  seen: Observation,
): Pick<Surroundings, 'population' | 'thresholds' | 'overstated' | 'storm'> {
  if (!view) return {};
  const storm = news && hasStorms(view) ? stormFor(view, news, seen) : [];
  return {
    ...(view.population ? { population: view.population } : {}),
    thresholds: view.thresholds(budget ?? usualBudget),
    ...(view.overstated > 0 ? { overstated: view.overstated } : {}),
    ...(storm.length > 0 ? { storm } : {}),
  };
}
