import type { Observation } from '../../functions/detection/index.ts';
import type { Population } from '../../functions/detection/population.ts';

/** Counts of a game's sign-ins. */
export function createCounts(): Population & { add: (seen: Observation) => void; of: () => number } {
  const networks = new Map<number, number>();
  const countries = new Map<string, number>();
  let total = 0;
  const share = (count = 0, distinct: number) => (count + 1) / (total + 1 + distinct);
  return {
    of: () => total,
    add: ({ facts }) => {
      total += 1;
      networks.set(facts.asn, (networks.get(facts.asn) ?? 0) + 1);
      countries.set(facts.country, (countries.get(facts.country) ?? 0) + 1);
    },
    networkShare: (asn) => share(networks.get(asn), networks.size),
    countryShare: (country) => share(countries.get(country), countries.size),
  };
}
