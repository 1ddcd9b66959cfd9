import { sumOf, type Tree, worthOf } from '../../functions/detection/evidence/tree.ts';
import { probability } from '../../functions/kernel/odds.ts';
import { binned } from './gbm/bins.ts';
import { growTree } from './gbm/tree.ts';
import { createRandom } from './generator/random.ts';

/**
 * `weight`: for how many samples it stands, 1 if not given. `from`: the log-odds that the trees are to correct; what all samples together
 * say if not given. Values are finite; every sample has as many.
 */
export type GbmSample = { values: Float32Array; positive: boolean; weight?: number; from?: number };

export type GbmOptions = {
  trees: number;
  /** How much of each tree counts. */
  rate: number;
  leaves: number;
  /** Samples in a leaf at least. */
  least: number;
  ridge: number;
  /** Share of the features, and of the samples, that each tree sees. */
  features: number;
  samples: number;
  seed: number;
  /** Held back from growing: the trees after the best log loss on them are left out. */
  check?: readonly GbmSample[];
  report?: (done: number) => void;
};

const usual: GbmOptions = {
  trees: 400,
  rate: 0.06,
  leaves: 31,
  least: 30,
  ridge: 5,
  features: 0.5,
  samples: 0.8,
  seed: 1,
};

/**
 * The log-odds of being positive, by values: what {@link growBoosted} finds. The stronger reference that is trained with labels.
 */
export function fitBoosted(
  samples: readonly GbmSample[],
  options: Partial<GbmOptions> = {},
): (values: Float32Array) => number {
  const { base, trees } = growBoosted(samples, options);
  const sum = sumOf(trees);
  return (values) => base + sum(values);
}

/**
 * Gradient-boosted trees on histograms with logistic loss. Equal arguments give equal trees.
 * Source: Friedman, "Greedy function approximation", 2001; Ke et al., "LightGBM", 2017.
 * @returns the trees, whose worth adds to `base`, or to where each sample came from
 */
export function growBoosted(
  samples: readonly GbmSample[],
  options: Partial<GbmOptions> = {},
): { base: number; trees: Tree[] } {
  const settings = { ...usual, ...options };
  const { trees, rate, leaves, least, ridge, seed, check, report } = settings;
  const random = createRandom(seed);
  const data = binned(samples);
  const base = logOdds(samples);
  const sums = Float64Array.from(samples, ({ from = base }) => from);
  const [gradients, curves] = [new Float64Array(samples.length), new Float64Array(samples.length)];
  const grown: Tree[] = [];
  const watched = check && check.length > 0 ? watch(check, base) : undefined;
  for (let round = 0; round < trees; round++) {
    for (const [at, { positive, weight = 1 }] of samples.entries()) {
      const chance = probability(sums[at] ?? 0);
      gradients[at] = weight * (chance - (positive ? 1 : 0));
      curves[at] = weight * chance * (1 - chance);
    }
    const seen = Uint32Array.from(samples.keys()).filter(() => random.chance(settings.samples));
    const asked = Array.from({ length: data.features }, (_, feature) => feature).filter(() =>
      random.chance(settings.features),
    );
    const tree = growTree(data, seen, gradients, curves, asked, { leaves, least, ridge });
    for (let node = 0; node < tree.value.length; node++)
      if (tree.feature[node] === -1) tree.value[node] = (tree.value[node] ?? 0) * rate;
    grown.push(tree);
    for (const [at, { values }] of samples.entries()) sums[at] = (sums[at] ?? 0) + worthOf(tree, values);
    report?.((round + 1) / trees);
    if (watched?.(tree) === 'worse') break;
  }
  return { base, trees: grown.slice(0, watched?.best() ?? grown.length) };
}

function logOdds(samples: readonly GbmSample[]): number {
  const weigh = (some: readonly GbmSample[]) => some.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const positive = weigh(samples.filter((sample) => sample.positive));
  return Math.log(Math.max(positive, 0.5) / Math.max(weigh(samples) - positive, 0.5));
}

/** So many trees without a better log loss are enough. */
const patience = 40;

/** Follows the log loss of held-back samples. */
function watch(check: readonly GbmSample[], base: number) {
  const sums = Float64Array.from(check, ({ from = base }) => from);
  let [count, best, least] = [0, 0, Number.POSITIVE_INFINITY];
  const next = (tree: Tree): 'better' | 'worse' => {
    let loss = 0;
    for (const [at, { values, positive, weight = 1 }] of check.entries()) {
      const sum = (sums[at] ?? 0) + worthOf(tree, values);
      sums[at] = sum;
      loss += weight * Math.log1p(Math.exp(positive ? -sum : sum));
    }
    count += 1;
    if (loss < least) [least, best] = [loss, count];
    return count - best >= patience ? 'worse' : 'better';
  };
  return Object.assign(next, { best: () => best });
}
