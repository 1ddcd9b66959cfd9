import { createHmac, hash, type KeyObject } from 'node:crypto';

const blockBytes = 64;
const hashBytes = 32;
/** Longer texts take the ordinary way. */
const mostBytes = 1024;

/** Room for what is hashed first, and for what is hashed then: a padded key each, and what follows it. */
type Pads = { inner: Buffer; outer: Buffer };

const padsOf = new WeakMap<KeyObject, Pads>();

function makePads(key: KeyObject): Pads {
  const bytes = key.export();
  if (bytes.length > blockBytes) throw new Error('a key of this hash has at most 64 bytes');
  const padded = (pad: number, room: number) => {
    const pads = Buffer.alloc(blockBytes + room);
    for (let at = 0; at < blockBytes; at++) pads[at] = (bytes[at] ?? 0) ^ pad;
    return pads;
  };
  const pads = { inner: padded(0x36, mostBytes), outer: padded(0x5c, hashBytes) };
  padsOf.set(key, pads);
  return pads;
}

/**
 * HMAC-SHA-256 of a text, cut short. Two one-shot hashes as RFC 2104 has it: setting up node's Hmac objects takes longer than the hashing,
 * and every event needs several.
 * @param bytes of the 32 that are kept
 * @returns base64url
 */
export function keyedHash(key: KeyObject, text: string, bytes: number): string {
  // a character has at most 3 bytes in UTF-8
  if (text.length * 3 > mostBytes) return cut(createHmac('sha256', key).update(text).digest(), bytes);
  const { inner, outer } = padsOf.get(key) ?? makePads(key);
  const end = blockBytes + inner.write(text, blockBytes);
  outer.write(hash('sha256', inner.subarray(0, end), 'binary'), blockBytes, 'binary');
  if (bytes % 3 === 0) return hash('sha256', outer, 'base64url').slice(0, (bytes / 3) * 4);
  return cut(Buffer.from(hash('sha256', outer, 'binary'), 'binary'), bytes);
}

const cut = (digest: Buffer, bytes: number): string => digest.toString('base64url', 0, bytes);
