import type { Tree } from '../../../functions/detection/evidence/tree.ts';
import { type Binned, binsMost } from './bins.ts';

export type TreeOptions = {
  leaves: number;
  /** Samples in a leaf at least. */
  least: number;
  /** Drawn to 0 by this much (on the second derivatives). */
  ridge: number;
};

type Split = { gain: number; feature: number; bin: number };

type Leaf = {
  node: number;
  samples: Uint32Array;
  /** Sums of gradients, second derivatives and counts by feature and bin. */
  sums: Float64Array;
  total: [gradient: number, curve: number, count: number];
  best: Split;
};

/**
 * Grows one tree by its best leaf, as LightGBM does. The value of a leaf is −Σ gradient / (Σ curve + ridge).
 * Source: Ke et al., "LightGBM: A Highly Efficient Gradient Boosting Decision Tree", 2017; Chen, Guestrin, "XGBoost", 2016, eq. 5–7.
 * @param features those that may be asked about
 */
export function growTree(
  data: Binned,
  samples: Uint32Array,
  gradients: Float64Array,
  curves: Float64Array,
  features: readonly number[],
  { leaves, least, ridge }: TreeOptions,
): Tree {
  const size = data.features * binsMost * 3;
  const nodes = leaves * 2;
  const tree: Tree = {
    feature: new Int16Array(nodes).fill(-1),
    value: new Float64Array(nodes),
    left: new Int16Array(nodes),
    right: new Int16Array(nodes),
  };

  const counted = (node: number, own: Uint32Array, sums = new Float64Array(size)): Leaf => {
    const total: Leaf['total'] = [0, 0, own.length];
    for (const sample of own) {
      const gradient = gradients[sample] ?? 0;
      const curve = curves[sample] ?? 0;
      total[0] += gradient;
      total[1] += curve;
      const to = data.starts[sample + 1] ?? 0;
      for (let at = data.starts[sample] ?? 0; at < to; at++) {
        const cell = (data.cells[at] ?? 0) * 3;
        sums[cell] = (sums[cell] ?? 0) + gradient;
        sums[cell + 1] = (sums[cell + 1] ?? 0) + curve;
        sums[cell + 2] = (sums[cell + 2] ?? 0) + 1;
      }
    }
    return { node, samples: own, sums, total, best: noSplit };
  };

  const worth = (gradient: number, curve: number) => (gradient * gradient) / (curve + ridge);

  const search = (leaf: Leaf): Leaf => {
    const [gradient, curve, count] = leaf.total;
    const whole = worth(gradient, curve);
    let best = noSplit;
    if (count < 2 * least) return { ...leaf, best };
    for (const feature of features) {
      const bins = (data.edges[feature]?.length ?? 0) + 1;
      const usual = data.usual[feature] ?? 0;
      const from = feature * binsMost * 3;
      // what the usual bin has is what the others leave
      const rest: [number, number, number] = [gradient, curve, count];
      for (let at = from; at < from + bins * 3; at += 3) {
        rest[0] -= leaf.sums[at] ?? 0;
        rest[1] -= leaf.sums[at + 1] ?? 0;
        rest[2] -= leaf.sums[at + 2] ?? 0;
      }
      let [lowGradient, lowCurve, lowCount] = [0, 0, 0];
      for (let bin = 0; bin < bins - 1; bin++) {
        const at = from + bin * 3;
        lowGradient += bin === usual ? rest[0] : (leaf.sums[at] ?? 0);
        lowCurve += bin === usual ? rest[1] : (leaf.sums[at + 1] ?? 0);
        lowCount += bin === usual ? rest[2] : (leaf.sums[at + 2] ?? 0);
        if (lowCount < least) continue;
        if (count - lowCount < least) break;
        const gain = worth(lowGradient, lowCurve) + worth(gradient - lowGradient, curve - lowCurve) - whole;
        if (gain > best.gain) best = { gain, feature, bin };
      }
    }
    return { ...leaf, best };
  };

  const part = (leaf: Leaf, left: number, right: number): [Leaf, Leaf] => {
    const { feature, bin } = leaf.best;
    const column = data.columns[feature] ?? new Uint8Array();
    const low = leaf.samples.filter((sample) => (column[sample] ?? 0) <= bin);
    const high = leaf.samples.filter((sample) => (column[sample] ?? 0) > bin);
    const lowIsSmall = low.length <= high.length;
    const small = counted(lowIsSmall ? left : right, lowIsSmall ? low : high);
    // the larger one has what the smaller one leaves
    const sums = leaf.sums;
    for (let at = 0; at < size; at++) sums[at] = (sums[at] ?? 0) - (small.sums[at] ?? 0);
    const [gradient, curve, count] = leaf.total;
    const large: Leaf = {
      node: lowIsSmall ? right : left,
      samples: lowIsSmall ? high : low,
      sums,
      total: [gradient - small.total[0], curve - small.total[1], count - small.total[2]],
      best: noSplit,
    };
    return [small, large];
  };

  const open = [search(counted(0, samples))];
  let used = 1;
  while (open.length < leaves) {
    const at = open.reduce((best, leaf, place) => (leaf.best.gain > (open[best]?.best.gain ?? 0) ? place : best), 0);
    const leaf = open[at];
    if (!leaf || leaf.best.gain <= 0) break;
    const [left, right] = [used, used + 1];
    used += 2;
    tree.feature[leaf.node] = leaf.best.feature;
    tree.value[leaf.node] = data.edges[leaf.best.feature]?.[leaf.best.bin] ?? 0;
    tree.left[leaf.node] = left;
    tree.right[leaf.node] = right;
    open.splice(at, 1, ...part(leaf, left, right).map(search));
  }
  for (const { node, total } of open) tree.value[node] = -total[0] / (total[1] + ridge);
  return tree;
}

const noSplit: Split = { gain: 0, feature: -1, bin: 0 };
