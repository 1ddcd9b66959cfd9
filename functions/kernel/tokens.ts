import { createHash, createHmac } from 'node:crypto';
import type { Keys } from './secrets.ts';

/** What a token opens. The purpose is part of the token, so one can never be used as another. */
export type TokenPurpose = 'question' | 'tracking' | 'survey' | 'preferences';

/**
 * The secret of a link: 256 bits that follow from the id under the stage's links key, so that a mail sent again carries the same
 * link and no table ever holds it. Only {@link tokenHash} is stored.
 */
export function linkToken(keys: Keys, purpose: TokenPurpose, id: string): string {
  return createHmac('sha256', keys.links).update(`${purpose}|${id}`).digest('base64url');
}

/** The lookup key of a token: SHA-256, which suffices for a random secret of 256 bits (ASVS 5.0 6.5.2). */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('base64url');

const tokenForm = /^[A-Za-z0-9_-]{43}$/;

/** Whether a text has the form of one of our tokens; anything else is unknown without a look-up. */
export const isToken = (text: string): boolean => tokenForm.test(text);

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'; // Crockford's base 32: no I, L, O, U to misread on the phone

/** Bytes as groups of four base-32 letters, each of 5 bits of one byte. */
function spoken(bytes: Uint8Array, groups: number): string {
  const text = Array.from(bytes.subarray(0, groups * 4), (byte) => letters[byte & 31]).join('');
  return text.replace(/(.{4})(?=.)/g, '$1-');
}

/** The code by which a player follows a case: 28 letters, 140 bits. */
export const trackingCode = (keys: Keys, taskId: string): string =>
  spoken(createHmac('sha256', keys.links).update(`tracking|${taskId}`).digest(), 7);

/** The short code that a mail and the game both show, so that the player can trust the mail. It opens nothing. */
export const mailCode = (keys: Keys, verificationId: string): string =>
  spoken(createHmac('sha256', keys.links).update(`mail-code|${verificationId}`).digest(), 1);
