/** A score that claims to be a probability, and what came true. `weight`: for how many sign-ins it stands. */
export type Claim = { score: number; positive: boolean; weight: number };

export type Bin = { claimed: number; found: number; share: number };

/** Weighs positives so that they are as common as stated. @param prevalence 0–1 */
export function atPrevalence(claims: readonly Omit<Claim, 'weight'>[], prevalence: number): Claim[] {
  const positives = claims.filter(({ positive }) => positive).length;
  const weight = (prevalence / (1 - prevalence)) * ((claims.length - positives) / Math.max(1, positives));
  return claims.map((claim) => ({ ...claim, weight: claim.positive ? weight : 1 }));
}

/** Claims by score in so many bins of equal weight. */
export function bins(claims: readonly Claim[], count = 20): Bin[] {
  const sorted = claims.toSorted((one, other) => one.score - other.score);
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0);
  const sums = Array.from({ length: count }, () => ({ weight: 0, claimed: 0, found: 0 }));
  let before = 0;
  for (const { score, positive, weight } of sorted) {
    const bin = sums[Math.min(count - 1, Math.floor((before / total) * count))];
    before += weight;
    if (!bin) continue;
    bin.weight += weight;
    bin.claimed += weight * score;
    bin.found += positive ? weight : 0;
  }
  return sums
    .filter(({ weight }) => weight > 0)
    .map(({ weight, claimed, found }) => ({ claimed: claimed / weight, found: found / weight, share: weight / total }));
}

/** Expected calibration error, 0–1: how far claims are from what came true, by bins of equal weight. */
export const calibrationError = (claims: readonly Claim[]): number =>
  bins(claims).reduce((sum, { claimed, found, share }) => sum + share * Math.abs(claimed - found), 0);
