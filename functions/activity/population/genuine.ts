import { bins as binCount, scoreFrom } from './mark.ts';

/** The share of sign-ins by intruders at which scores are probabilities: see `assess`. */
const statedShare = 0.01;
/** Where the estimate may lie. Half in a hundred is a game in great trouble. */
const bounds = { least: 1e-6, most: 0.005 } as const;
/**
 * Of all sign-ins, no more are taken for intruders' in the end. A game with more would be one for whose players the scores do not fit, and those
 * must not be taken for intruders: so a budget is exceeded by one question in a hundred at most.
 */
const mostTaken = 0.01;
const rounds = 40;

/** How much likelier a score is of an intruder than of the player, by bin. */
const likelihoods: readonly number[] = Array.from({ length: binCount }, (_, bin) => {
  const middle = 0.5 * (scoreFrom(bin) + scoreFrom(bin + 1));
  return (middle / (1 - middle)) * ((1 - statedShare) / statedShare);
});

/**
 * How many sign-ins of each bin were genuine. Nobody says so, but scores are calibrated: the share of intruders that makes the scores seen most
 * likely is found by expectation maximisation (Saerens, Latinne, Decaestecker, Neural Computation 14, 2002).
 * @param counts sign-ins by bin
 */
export function genuineOf(counts: readonly number[]): number[] {
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (all === 0) return [...counts];
  let share = 0.001;
  for (let round = 0; round < rounds; round++) {
    let expected = 0;
    for (const [bin, count] of counts.entries()) if (count > 0) expected += count * intruderShare(bin, share);
    share = Math.max(bounds.least, Math.min(bounds.most, expected / all));
  }
  const taken = counts.map((count, bin) => count * intruderShare(bin, share));
  const part = Math.min(1, (mostTaken * all) / taken.reduce((sum, count) => sum + count, 0));
  return counts.map((count, bin) => count - part * (taken[bin] ?? 0));
}

function intruderShare(bin: number, share: number): number {
  const odds = ((likelihoods[bin] ?? 1) * share) / (1 - share);
  return odds / (1 + odds);
}
