import { z } from 'zod';
import { minute } from '../../kernel/clock.ts';
import { contentKey, seal, unseal } from '../../kernel/seal.ts';
import type { Keys } from '../../kernel/secrets.ts';
import type { Attempt } from './provider.ts';

export const attemptCookie = '__Host-doorward-sign-in';
/** How long somebody may take to sign in. */
export const attemptMs = 10 * minute;

const shape = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  to: z.string(),
  at: z.number(),
});

const keyOf = (keys: Keys) => contentKey(keys.seal, 'sign-in attempt');

/** An attempt as the browser keeps it: sealed, so that nobody can read or make one. @param now milliseconds */
export const sealAttempt = (keys: Keys, attempt: Attempt, now: number): string =>
  seal(keyOf(keys), JSON.stringify({ ...attempt, at: now })).toString('base64url');

/** @returns undefined for what is not ours, or is older than ten minutes */
export function openAttempt(keys: Keys, sealed: string | undefined, now: number): Attempt | undefined {
  const bytes = Buffer.from(sealed ?? '', 'base64url');
  // 12 bytes of nonce and 16 of tag stand before the content
  const text = bytes.length > 28 ? unseal(keyOf(keys), bytes) : undefined;
  if (text === undefined) return undefined;
  const { at, ...attempt } = shape.parse(JSON.parse(text));
  return now - at < attemptMs ? attempt : undefined;
}
