import { type CipherKey, createCipheriv, createDecipheriv, createHmac, type KeyObject, randomBytes } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;

/** Seals a text with AES-256-GCM. @returns nonce, tag and cipher text in one buffer */
export function seal(key: CipherKey, text: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** Opens what {@link seal} made. @returns undefined if the key is not the one it was sealed with, or a byte has changed */
export function unseal(key: CipherKey, sealed: Uint8Array): string | undefined {
  const nonce = sealed.subarray(0, nonceBytes);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
  decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
  try {
    const opened = Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()]);
    return opened.toString('utf8');
  } catch {
    return undefined;
  }
}

/** A key that only who knows the content can make: what is sealed with it can be read by nobody else, not even from the table. */
export const contentKey = (key: KeyObject, content: string): Buffer =>
  createHmac('sha256', key).update(content).digest();
