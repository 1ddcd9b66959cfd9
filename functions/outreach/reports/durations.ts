/**
 * How often durations of about the same length occurred: a sketch that can be added up over days and games and still gives medians.
 * Bucket i holds what is longer than γ^(i−1) and at most γ^i seconds; each quantile is read as the bucket's middle, which is wrong by at
 * most α = (γ−1)/(γ+1) of its value. Source: Masson, Rim, Lee: DDSketch (VLDB 2019), section 2.
 */
export type Durations = Record<string, number>;

/** γ: a quantile is off by at most 4.8 %. Of five minutes that is 14 seconds, and 60 days lie in bucket 163. */
const growth = 1.1;
export const relativeError = (growth - 1) / (growth + 1);

/** The bucket of a duration; all of up to a second share the first. @param ms milliseconds, counted as 0 if negative */
export const bucketOf = (ms: number): number =>
  Math.max(0, Math.ceil(Math.log(Math.max(ms, 1) / 1000) / Math.log(growth)));

/** What a duration of a bucket is read as, in milliseconds. */
const middleOf = (bucket: number): number => (1000 * 2 * growth ** bucket) / (growth + 1);

export const countOf = (durations: Durations): number =>
  Object.values(durations).reduce((sum, count) => sum + count, 0);

/**
 * The duration that a share of all does not exceed.
 * @param share 0 to 1: one half for the median
 * @returns milliseconds, at most {@link relativeError} off (what is below a second reads as about one); undefined of none
 */
export function quantileOf(durations: Durations, share: number): number | undefined {
  const buckets = Object.entries(durations)
    .map(([bucket, count]) => [Number(bucket), count] as const)
    .sort(([one], [other]) => one - other);
  // the rank of DDSketch: the smallest value with more than share·(n−1) values up to it
  const rank = share * (countOf(durations) - 1);
  let upTo = 0;
  for (const [bucket, count] of buckets) {
    upTo += count;
    if (upTo > rank) return Math.round(middleOf(bucket));
  }
  return undefined;
}
