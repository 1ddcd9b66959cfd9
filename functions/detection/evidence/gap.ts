import { minuteMs } from '../profile.ts';

const day = 24 * 60;

/**
 * The share of genuine sign-ins with a new address, by the minutes since the last one.
 * Source: the RBA data set, as analysed by KhoaPTIT (references in the README).
 */
const shares: readonly [minutes: number, share: number][] = [
  [1, 0.024],
  [10, 0.054],
  [60, 0.12],
  [day, 0.223],
  [7 * day, 0.351],
  [30 * day, 0.539],
  [Number.POSITIVE_INFINITY, 0.759],
];

/** @param gapMs milliseconds between the two sign-ins @returns 0–1 */
export function newAddressShare(gapMs: number): number {
  const minutes = Math.abs(gapMs) / minuteMs;
  return shares.find(([most]) => minutes <= most)?.[1] ?? 0.759;
}
