import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isLost,
  isOpen,
  isOut,
  type MailState,
  mailStates,
  mayFollow,
  statesBefore,
} from '../../functions/mail/mail-states.ts';

const names = Object.keys(mailStates) as MailState[];

/** A mail after news came in this order, each taken only where the table allows it. */
const after = (start: MailState, news: readonly MailState[]) =>
  news.reduce((state, to) => (mayFollow(state, to) ? to : state), start);

test('the table names only states that there are, and none twice', () => {
  for (const state of names) {
    const before = statesBefore(state);
    expect(new Set(before).size).toBe(before.length);
    for (const one of before) expect([...names, 'new']).toContain(one);
  }
});

test('a mail begins with a claim, or with the word that it cannot go', () => {
  expect(names.filter((state) => mayFollow(undefined, state))).toEqual(['CLAIMED', 'UNDELIVERABLE', 'FAILED']);
});

test('a mail that is out or lost is never claimed again', () => {
  for (const state of names.filter((one) => !isOpen(one))) {
    expect(mayFollow(state, 'CLAIMED')).toBe(false);
    expect(mayFollow(state, 'WAITING')).toBe(false);
    expect(mayFollow(state, 'UNKNOWN')).toBe(false);
  }
});

test('every state can be told apart as open, out or lost', () => {
  const kinds = names.map((state) => [state, isOpen(state), isOut(state), isLost(state)]);
  expect(kinds).toEqual([
    ['CLAIMED', true, false, false],
    ['WAITING', true, false, false],
    ['UNKNOWN', true, false, false],
    ['SENT', false, true, false],
    ['UNDELIVERABLE', false, false, true],
    ['FAILED', false, false, true],
    ['RETURNED', false, true, true],
    ['DELIVERED', false, true, false],
    ['BOUNCED', false, true, true],
    ['COMPLAINED', false, true, false],
  ]);
});

const news = ['SENT', 'FAILED', 'RETURNED', 'DELIVERED', 'BOUNCED', 'COMPLAINED'] as const;

test('news of SES in any order, doubled or late, ends in the same state', () => {
  const feed = fc.subarray([...news], { minLength: 1 }).chain((chosen) =>
    fc.record({
      chosen: fc.constant(chosen),
      start: fc.constantFrom<MailState>('CLAIMED', 'UNKNOWN', 'SENT'),
      order: fc.shuffledSubarray([...chosen, ...chosen, ...chosen], { minLength: chosen.length * 3 }),
    }),
  );
  fc.assert(
    fc.property(feed, ({ chosen, start, order }) => {
      const highest = chosen[chosen.length - 1];
      expect(after(start, order)).toBe(highest);
    }),
    { numRuns: 2000 },
  );
});
