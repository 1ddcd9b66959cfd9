import { createHash, createHmac } from 'node:crypto';
import type { Keys } from './secrets.ts';
import { utf8Bytes } from './utf8.ts';

function joined(parts: readonly string[]): string {
  let text = '';
  for (const part of parts) text += `${utf8Bytes(part)}:${part}`;
  return text;
}

/**
 * An id that follows from its parts alone, so that a retry names the same thing.
 * @returns prefix plus 22 characters (128 bits) of base64url
 */
export function derivedId(prefix: string, ...parts: string[]): string {
  return `${prefix}_${createHash('sha256').update(joined(parts)).digest().subarray(0, 16).toString('base64url')}`;
}

/**
 * A keyed name for personal data (a player, an address, a device): equal for equal input, meaningless without the key. HMAC-SHA-256.
 * @returns 22 characters (128 bits) of base64url, or fewer bytes where space is dear
 */
export function pseudonym(keys: Keys, kind: string, parts: readonly string[], bytes = 16): string {
  const hmac = createHmac('sha256', keys.pseudonyms).update(`${kind}|${joined(parts)}`);
  // three bytes are four letters: there the letters can be cut, which takes less time than to cut the bytes
  return bytes % 3 === 0
    ? hmac.digest('base64url').slice(0, (bytes / 3) * 4)
    : hmac.digest().toString('base64url', 0, bytes);
}

/** The partition in which everything known of one player lies. */
export const playerKey = (keys: Keys, gameId: string, playerId: string): string =>
  pseudonym(keys, 'player', [gameId, playerId]);
