import type { Label } from './generator/sign-ins.ts';

/** A scored sign-in with the truth about it. */
export type Scored = { score: number; label: Label; learned: number; shared: boolean; player: string };

/** The score that a share of the genuine sign-ins reaches. */
export function thresholdAt(scored: readonly Scored[], share: number): number {
  const genuine = scored
    .filter(({ label }) => label === 'genuine')
    .map(({ score }) => score)
    .sort((one, other) => other - one);
  return genuine[Math.floor(genuine.length * share)] ?? Number.POSITIVE_INFINITY;
}
