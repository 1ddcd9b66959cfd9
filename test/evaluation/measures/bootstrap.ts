import { createRandom, type Random } from '../generator/random.ts';
import { type Caught, caughtAt, clusterCounts, type Ranking } from './ranking.ts';

export type Interval = { value: number; low: number; high: number };

/** Draws clusters with replacement. */
function drawClusters(random: Random, clusters: number): Uint8Array {
  const weights = new Uint8Array(clusters);
  for (let at = 0; at < clusters; at++) {
    const one = random.below(clusters);
    weights[one] = (weights[one] ?? 0) + 1;
  }
  return weights;
}

/** The middle 95 of 100. */
function interval(value: number, drawn: readonly number[]): Interval {
  const sorted = drawn.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? value;
  return { value, low: at(0.025), high: at(0.975) };
}

/** True-positive rates [share][kind − 1]: of all, and of each draw of whole players, because the sign-ins of one are alike. */
export type Rates = { all: Caught; drawn: Caught[] };

/** Rankings with as many clusters are drawn alike for the same seed, so that what differs between them is not the draw. */
export function drawRates(ranking: Ranking, asked: readonly number[], draws: number, seed: number): Rates {
  const counts = clusterCounts(ranking);
  const random = createRandom(seed);
  return {
    all: caughtAt(ranking, asked, counts),
    drawn: Array.from({ length: draws }, () =>
      caughtAt(ranking, asked, counts, drawClusters(random, ranking.clusters)),
    ),
  };
}

/** Rates with 95 % intervals. @returns intervals[share][kind − 1] */
export function caughtWithin({ all, drawn }: Rates): Interval[][] {
  return all.map((kinds, share) =>
    kinds.map((value, kind) =>
      interval(
        value,
        drawn.map((one) => one[share]?.[kind] ?? 0).filter((rate) => Number.isFinite(rate)),
      ),
    ),
  );
}

/** What one catches for each that another catches, with 95 % intervals. @returns intervals[share][kind − 1] */
export function relativeWithin(one: Rates, other: Rates): Interval[][] {
  const divided = (ours: Caught, theirs: Caught | undefined): Caught =>
    ours.map((kinds, share) => kinds.map((rate, kind) => rate / (theirs?.[share]?.[kind] ?? Number.NaN)));
  return caughtWithin({
    all: divided(one.all, other.all),
    drawn: one.drawn.map((rates, draw) => divided(rates, other.drawn[draw])),
  });
}

/** A ratio of sums over clusters with its 95 % interval. @param of by cluster: what is counted, of how many */
export function ratioWithin(
  of: readonly (readonly [count: number, of: number])[],
  draws: number,
  seed: number,
): Interval {
  const random = createRandom(seed);
  const ratio = (weights?: Uint8Array) => {
    let [count, all] = [0, 0];
    for (const [at, [own, total]] of of.entries()) {
      count += own * (weights?.[at] ?? 1);
      all += total * (weights?.[at] ?? 1);
    }
    return all === 0 ? 0 : count / all;
  };
  return interval(
    ratio(),
    Array.from({ length: draws }, () => ratio(drawClusters(random, of.length))),
  );
}
