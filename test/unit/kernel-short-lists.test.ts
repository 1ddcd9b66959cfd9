import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Recent, sharedText } from '../../functions/kernel/recent.ts';
import { sortFew } from '../../functions/kernel/sort-few.ts';
import { utf8Bytes } from '../../functions/kernel/utf8.ts';

describe('a short list', () => {
  const entry = fc.record({ worth: fc.integer({ min: 0, max: 5 }), name: fc.string() });

  it('is sorted as by sort, equals in their order', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 14 }), (entries) => {
        const sorted = entries.toSorted((one, other) => other.worth - one.worth);
        expect(sortFew([...entries], (one, other) => one.worth > other.worth)).toEqual(sorted);
      }),
    );
  });
});

describe('bytes in UTF-8', () => {
  it('are those that the runtime counts, also of halves of a pair', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('a', 'ß', 'ạ', '米', '📱', '\ud83d', '\udcf1', '\ud7ff', '\ue000') }),
    );
    fc.assert(
      fc.property(text, (some) => {
        expect(utf8Bytes(some)).toBe(Buffer.byteLength(some));
      }),
    );
  });
});

describe('what was worked out of late', () => {
  it('is kept until there are too many', () => {
    const recent = new Recent<string, number>(2);
    expect(recent.keep('one', 1)).toBe(1);
    recent.keep('two', 2);
    recent.keep('two', 22);
    expect([recent.get('one'), recent.get('two'), recent.get('three')]).toEqual([1, 22, undefined]);
    recent.keep('three', 3);
    expect([recent.get('one'), recent.get('two'), recent.get('three')]).toEqual([undefined, undefined, 3]);
  });

  it('is the same text', () => {
    for (const text of ['', 'iphone 15', '小米手机十四']) expect(sharedText(text)).toBe(text);
  });
});
