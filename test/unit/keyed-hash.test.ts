import { createHmac, createSecretKey } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keyedHash } from '../../functions/kernel/keyed-hash.ts';

it('is HMAC-SHA-256, whatever the text, its length and the key', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 64 }),
      fc.array(fc.string({ unit: 'binary', maxLength: 500 }), { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: 32 }),
      (bytes, texts, kept) => {
        const key = createSecretKey(bytes);
        for (const text of texts) {
          const whole = createHmac('sha256', key).update(text).digest();
          expect(keyedHash(key, text, kept)).toBe(whole.subarray(0, kept).toString('base64url'));
        }
      },
    ),
    { numRuns: 400 },
  );
});

it('refuses a key that would have to be hashed first', () => {
  expect(() => keyedHash(createSecretKey(Buffer.alloc(65, 1)), 'text', 9)).toThrow('at most 64 bytes');
});
