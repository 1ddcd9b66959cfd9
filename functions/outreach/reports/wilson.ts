/** Of a share that was counted: how far the true one may lie off, with 95 % confidence. All 0 to 1. */
export type Interval = { low: number; high: number };

const z = 1.959964; // the 97.5 % point of the normal distribution: 95 % between both ends

/**
 * The Wilson score interval: sound for few cases and for shares near 0 and 1, where "p ± 2 standard errors" is not.
 * Source: E. B. Wilson, JASA 22 (1927); L. Brown, T. Cai, A. DasGupta, Statistical Science 16 (2001).
 * @returns undefined of no cases
 */
export function wilson(hits: number, of: number): Interval | undefined {
  if (of === 0) return undefined;
  const share = hits / of;
  const spread = 1 + z ** 2 / of;
  const centre = (share + z ** 2 / (2 * of)) / spread;
  const half = (z / spread) * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
