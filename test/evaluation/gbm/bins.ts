/** Numbers of a feature put into at most this many bins. */
export const binsMost = 64;

export type Values = { values: Float32Array };

/** Samples by bins: dense by feature to part them, sparse by sample to count them. */
export type Binned = {
  features: number;
  /** The highest value of each bin but the last, by feature. */
  edges: Float32Array[];
  /** By feature, then by sample. */
  columns: Uint8Array[];
  /** The bin that most samples of a feature have; it is left out of `cells` and follows from the rest. */
  usual: Uint8Array;
  /** feature × binsMost + bin of each sample, without the usual bins; those of sample i are from starts[i] to starts[i + 1]. */
  cells: Uint32Array;
  starts: Uint32Array;
};

/** Edges half way between neighbouring quantiles; every value of its own gets a bin where there are few. */
function edgesOf(column: Float32Array): Float32Array {
  const sorted = column.toSorted();
  const found: number[] = [];
  let before = sorted[0] ?? 0;
  let counted = 0;
  const enough = sorted.length / (binsMost * 4);
  const distinct = new Set<number>();
  for (const value of sorted) if (distinct.size <= binsMost) distinct.add(value);
  const few = distinct.size <= binsMost;
  for (const value of sorted) {
    if (value > before) {
      if (few || counted >= enough) {
        found.push((before + value) / 2);
        counted = 0;
      }
      before = value;
    }
    counted += 1;
  }
  if (found.length < binsMost) return Float32Array.from(found);
  const step = found.length / (binsMost - 1);
  return Float32Array.from({ length: binsMost - 1 }, (_, at) => found[Math.floor(at * step)] ?? 0);
}

/** The bin of a value: how many edges lie below it. */
function binOf(edges: Float32Array, value: number): number {
  let [left, right] = [0, edges.length];
  while (left < right) {
    const middle = (left + right) >>> 1;
    if (value > (edges[middle] ?? 0)) left = middle + 1;
    else right = middle;
  }
  return left;
}

/** @param samples all of the same length */
export function binned(samples: readonly Values[]): Binned {
  const features = samples[0]?.values.length ?? 0;
  const edges: Float32Array[] = [];
  const columns: Uint8Array[] = [];
  const usual = new Uint8Array(features);
  for (let feature = 0; feature < features; feature++) {
    const column = Float32Array.from(samples, ({ values }) => values[feature] ?? 0);
    const own = edgesOf(column);
    const bins = Uint8Array.from(column, (value) => binOf(own, value));
    const counts = new Uint32Array(binsMost);
    for (const bin of bins) counts[bin] = (counts[bin] ?? 0) + 1;
    usual[feature] = counts.indexOf(Math.max(...counts));
    edges.push(own);
    columns.push(bins);
  }
  return { features, edges, columns, usual, ...sparse(samples.length, columns, usual) };
}

function sparse(count: number, columns: readonly Uint8Array[], usual: Uint8Array): Pick<Binned, 'cells' | 'starts'> {
  const starts = new Uint32Array(count + 1);
  for (const [feature, bins] of columns.entries())
    for (let sample = 0; sample < count; sample++)
      if (bins[sample] !== usual[feature]) starts[sample + 1] = (starts[sample + 1] ?? 0) + 1;
  for (let sample = 0; sample < count; sample++) starts[sample + 1] = (starts[sample + 1] ?? 0) + (starts[sample] ?? 0);
  const next = starts.slice();
  const cells = new Uint32Array(starts[count] ?? 0);
  for (const [feature, bins] of columns.entries())
    for (let sample = 0; sample < count; sample++) {
      const bin = bins[sample] ?? 0;
      if (bin === usual[feature]) continue;
      const at = next[sample] ?? 0;
      cells[at] = feature * binsMost + bin;
      next[sample] = at + 1;
    }
  return { cells, starts };
}
