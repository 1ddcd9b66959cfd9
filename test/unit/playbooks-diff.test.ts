import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffWords, type Stretch } from '../../functions/kernel/diff-words.ts';

const shown = (from: string, to: string) =>
  diffWords(from, to)
    .map(({ kind, words }) => (kind === 'same' ? words : kind === 'removed' ? `[-${words}-]` : `[+${words}+]`))
    .join('');

test.each([
  ['', '', ''],
  ['same', 'same', 'same'],
  ['', 'new', '[+new+]'],
  ['old', '', '[-old-]'],
  ['“Xin chào, tôi”', '“Chào bạn, tôi”', '“[-Xin chào-][+Chào bạn+], tôi”'],
  ['We call you today.', 'We call you back today.', 'We call you [+back +]today.'],
  ['a\nb\nc', 'a\nc', 'a\n[-b\n-]c'],
  ['“One.”\n“Two.”', '“Two.”', '[-“One.”\n-]“Two.”'],
  ['我们会联系您', '我们会尽快联系您', '我们会[+尽快+]联系您'],
  ['a b c', 'x y z', '[-a b c-][+x y z+]'],
  ['- one\n- two', '- one\n- 2\n- three', '- one\n- [-two-][+2\n- three+]'],
])('from %j to %j', (from, to, expected) => {
  expect(shown(from, to)).toBe(expected);
});

test('whatever the two are, both can be read from it', () => {
  const side = (stretches: Stretch[], without: Stretch['kind']) =>
    stretches
      .filter(({ kind }) => kind !== without)
      .map(({ words }) => words)
      .join('');
  const texts = fc
    .array(fc.constantFrom('a', 'b', ' ', '\n', '你', 'é', '🙂', '“'), { maxLength: 40 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(texts, texts, (from, to) => {
      const found = diffWords(from, to);
      expect(side(found, 'added')).toBe(from);
      expect(side(found, 'removed')).toBe(to);
    }),
  );
});
