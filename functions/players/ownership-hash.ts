import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Keys } from '../kernel/secrets.ts';

/**
 * What a game stores with us instead of an answer: SHA-256 over the bytes of the salt, then the normalised answer in UTF-8.
 * @param salt hexadecimal; empty for a hint, which comes in clear
 * @param answer as `normalisedAnswer` writes it
 */
export const factHash = (salt: string, answer: string): Buffer =>
  createHash('sha256').update(Buffer.from(salt, 'hex')).update(answer, 'utf8').digest();

/**
 * Our own layer over it, and all that is kept. A month has some hundred answers and a country 250, so that a salted hash alone would be undone
 * by trying them all: whoever has the table lacks this key, and without it every guess is as good as another. Bound to player and question,
 * so that one row says nothing about another.
 * @returns base64url
 */
export const factSeal = (keys: Keys, player: string, question: string, hash: Uint8Array): string =>
  createHmac('sha256', keys.ownership).update(`${player}|${question}|`).update(hash).digest('base64url');

type Kept = { question: string; salt: string; seal: string };

/** Whether an answer is the one that was kept; takes as long for a nearly right one as for any other. @param answer normalised */
export function isRight(keys: Keys, player: string, fact: Kept, answer: string): boolean {
  const given = factSeal(keys, player, fact.question, factHash(fact.salt, answer));
  return timingSafeEqual(Buffer.from(given), Buffer.from(fact.seal));
}
