import { expect, it } from 'vitest';
import { pseudonym } from '../../functions/kernel/ids.ts';
import { deriveKeys } from '../../functions/kernel/secrets.ts';

const keys = deriveKeys('a secret for tests only, long enough');

it('a name stays what it was in earlier versions: rows are found by it', () => {
  expect(pseudonym(keys, 'player', ['demo', 'p1'])).toBe('UuimM4lt7jqMe3JGX3Osyw');
  expect(pseudonym(keys, 'address', ['demo', '10.0.0.1'], 12)).toBe('C0HOWTwsWPrZRzUa');
  expect(pseudonym(keys, 'block', ['demo', 'x'.repeat(3000)], 6)).toBe('NtmL-QJx');
});

it('parts that only run together alike have names of their own', () => {
  const named = [['ab', 'c'], ['a', 'bc'], ['abc'], ['abc', '']].map((parts) => pseudonym(keys, 'device', parts));
  expect(new Set(named).size).toBe(4);
  expect(pseudonym(keys, 'block', ['abc'])).not.toBe(named[2]);
  expect(pseudonym(deriveKeys('another secret for tests only'), 'device', ['abc'])).not.toBe(named[2]);
});
