import { expect, test } from 'vitest';
import { en as words } from '../../functions/console/words/en.ts';
import { en as signals } from '../../functions/detection/messages/en.ts';

/** What stands among the sentences of signals and is none. */
const others = new Set(['unknown', 'learning', 'minutes', 'hours']);

test('every signal has a short word for staff', () => {
  const codes = Object.keys(signals).filter((key) => !others.has(key) && !key.includes('.'));
  expect(codes.length).toBeGreaterThan(30);
  expect(codes.filter((code) => !Object.hasOwn(words, `signal.${code}`))).toEqual([]);
});
