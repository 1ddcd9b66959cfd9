import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits longer with each attempt, with full jitter: 0 to 50·2ⁿ ms, at most 2 s.
 * Source: AWS Architecture Blog, "Exponential Backoff And Jitter" (2015).
 */
export const backoff = (attempt: number): Promise<void> => sleep(Math.random() * Math.min(2000, 50 * 2 ** attempt));
