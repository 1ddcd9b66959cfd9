/** One judged sign-in: whose cluster it belongs to, its score, and of which kind it is; kind 0 is genuine. */
export type Ranked = { cluster: number; kind: number; score: number };

/** Scores in descending order, by columns, with clusters by number: what a measure goes through again and again. */
export type Ranking = {
  cluster: Uint32Array;
  kind: Uint8Array;
  /** Whether the next one has the same score. */
  tied: Uint8Array;
  clusters: number;
  kinds: number;
};

export function rank(rows: readonly Ranked[], clusters: number, kinds: number): Ranking {
  const order = rows.toSorted((one, other) => other.score - one.score);
  return {
    cluster: Uint32Array.from(order, (row) => row.cluster),
    kind: Uint8Array.from(order, (row) => row.kind),
    tied: Uint8Array.from(order, (row, at) => (row.score === order[at + 1]?.score ? 1 : 0)),
    clusters,
    kinds,
  };
}

/** How many sign-ins of each kind each cluster has: kinds × cluster. */
function countsOf({ cluster, kind, clusters, kinds }: Ranking): Uint32Array {
  const counts = new Uint32Array(clusters * kinds);
  for (const [at, one] of cluster.entries()) {
    const place = one * kinds + (kind[at] ?? 0);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

/** The caught share of each kind at each share of genuine sign-ins that is asked: rates[share][kind − 1]. */
export type Caught = number[][];

/**
 * True-positive rates where so many genuine sign-ins are asked. Equal scores are caught in part, as if they were drawn by lot.
 * @param asked shares of the genuine sign-ins, ascending, 0–1
 * @param weights how often each cluster is drawn; once each if not given
 */
export function caughtAt(
  ranking: Ranking,
  asked: readonly number[],
  counts: Uint32Array,
  weights?: Uint8Array,
): Caught {
  const { cluster, kind, tied, clusters, kinds } = ranking;
  const totals = new Float64Array(kinds);
  for (let one = 0; one < clusters; one++)
    for (let at = 0; at < kinds; at++)
      totals[at] = (totals[at] ?? 0) + (counts[one * kinds + at] ?? 0) * (weights?.[one] ?? 1);
  const genuine = totals[0] ?? 0;
  const before = new Float64Array(kinds);
  const now = new Float64Array(kinds);
  const found: Caught = [];
  for (let at = 0; at < cluster.length && found.length < asked.length; at++) {
    const weight = weights ? (weights[cluster[at] ?? 0] ?? 0) : 1;
    const of = kind[at] ?? 0;
    now[of] = (now[of] ?? 0) + weight;
    if (tied[at] === 1) continue;
    for (
      let most = asked[found.length];
      most !== undefined && (now[0] ?? 0) > most * genuine;
      most = asked[found.length]
    ) {
      const step = (now[0] ?? 0) - (before[0] ?? 0);
      const part = (most * genuine - (before[0] ?? 0)) / step;
      found.push(
        Array.from({ length: kinds - 1 }, (_, other) => {
          const [low, high] = [before[other + 1] ?? 0, now[other + 1] ?? 0];
          return (low + part * (high - low)) / (totals[other + 1] ?? 1);
        }),
      );
    }
    before.set(now);
  }
  while (found.length < asked.length) found.push(Array.from({ length: kinds - 1 }, () => 1));
  return found;
}

export const clusterCounts = countsOf;

/** The chance that a positive scores higher than a genuine one; equal scores count half. */
export function areaUnder(positive: readonly number[], genuine: readonly number[]): number {
  const all = [...positive.map((score) => ({ score, own: true })), ...genuine.map((score) => ({ score, own: false }))];
  all.sort((one, other) => one.score - other.score);
  let [ranks, at] = [0, 0];
  while (at < all.length) {
    let end = at;
    while (end < all.length && all[end]?.score === all[at]?.score) end += 1;
    const middle = (at + end + 1) / 2;
    for (let one = at; one < end; one++) if (all[one]?.own) ranks += middle;
    at = end;
  }
  return (ranks - (positive.length * (positive.length + 1)) / 2) / (positive.length * genuine.length);
}
