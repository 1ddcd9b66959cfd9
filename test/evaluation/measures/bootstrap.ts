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

/**
 * True-positive rates with 95 % intervals from draws of whole players, because the sign-ins of one are alike.
 * @returns intervals[share][kind − 1]
 */
export function caughtWithin(ranking: Ranking, asked: readonly number[], draws: number, seed: number): Interval[][] {
  const counts = clusterCounts(ranking);
  const random = createRandom(seed);
  const all = caughtAt(ranking, asked, counts);
  const drawn: Caught[] = Array.from({ length: draws }, () =>
    caughtAt(ranking, asked, counts, drawClusters(random, ranking.clusters)),
  );
  return all.map((kinds, share) =>
    kinds.map((value, kind) =>
      interval(
        value,
        drawn.map((one) => one[share]?.[kind] ?? 0).filter((rate) => Number.isFinite(rate)),
      ),
    ),
  );
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
