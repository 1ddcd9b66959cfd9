import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutBytes } from '../../functions/detection/device-name.ts';
import { compareVersions } from '../../functions/detection/evidence/versions.ts';

it.each([
  ['17.2', '17.10', -1],
  ['18', '17.9.9', 1],
  ['4.3.0', '4.3.0', 0],
  ['4.3', '4.3.1', 0],
  ['v131.0.1', '131.0.2-beta', -1],
  ['1.5-rc2', '1.5-rc1', 1],
  ['beta', '2', 0],
  ['', '2', 0],
  [undefined, '2', 0],
  ['1.007', '1.7', 0],
])('%s beside %s', (one, other, expected) => {
  expect(Math.sign(compareVersions(one, other))).toBe(expected);
  expect(Math.sign(compareVersions(other, one))).toBe(expected === 0 ? 0 : -expected);
});

it('versions compare as their numbers do, of at most nine digits each, whatever stands between', () => {
  const text = fc.string({ unit: fc.constantFrom(...'0123456789', '.', '-', 'b', '米'), maxLength: 24 });
  const numbers = (version: string) => (version.match(/\d{1,9}/g) ?? []).map(Number);
  const pair = fc.oneof(
    fc.tuple(text, text),
    fc.tuple(text, text, text).map(([same, one, other]) => [same + one, same + other] as const),
  );
  fc.assert(
    fc.property(pair, ([one, other]) => {
      const [first, second] = [numbers(one), numbers(other)];
      const differs = first.findIndex((number, at) => second[at] !== undefined && number !== second[at]);
      const expected = differs < 0 ? 0 : Math.sign((first[differs] ?? 0) - (second[differs] ?? 0));
      expect(Math.sign(compareVersions(one, other))).toBe(expected);
    }),
    { numRuns: 2000 },
  );
});

it('a text is cut to its longest beginning of so many bytes, never within a character', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ' ', 'ß', 'ạ', '米', '📱', '\ud83d', '\udcf1'), maxLength: 40 });
  fc.assert(
    fc.property(text, fc.nat(60), (whole, most) => {
      let longest = '';
      for (const character of whole) {
        if (Buffer.byteLength(longest + character) > most) break;
        longest += character;
      }
      expect(cutBytes(whole, most)).toBe(longest === whole ? whole : longest.trimEnd());
    }),
    { numRuns: 2000 },
  );
});
