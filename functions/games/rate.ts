import { second } from '../kernel/clock.ts';

/** A key's allowance is counted in windows of this length. Two windows that meet may pass up to twice the rate for a moment. */
const windowMs = 10 * second;

/** The most events in one request (contract); a window holds at least that, or a full batch could never pass. */
const largestBatch = 500;

/** Events in a window. @param perSecond events a second */
export const windowAllowance = (perSecond: number): number => Math.max(largestBatch, perSecond * (windowMs / second));

export const windowOf = (now: number): number => Math.floor(now / windowMs);

/** Whole seconds until the window of `now` ends, at least 1. */
export const secondsToNextWindow = (now: number): number =>
  Math.max(1, Math.ceil(((windowOf(now) + 1) * windowMs - now) / second));

const firstPart = 0.005;
const largestPart = 0.05;

/**
 * How much an instance leases at its nth lease in a window: 0.5 % of the allowance, doubling to 5 %. A quiet instance so leaves
 * almost everything to the others, and a busy one writes some twenty times in ten seconds, whatever the number of requests.
 */
export const leaseSize = (allowance: number, leases: number): number =>
  Math.max(1, Math.floor(allowance * Math.min(largestPart, firstPart * 2 ** leases)));
