import { expect, test } from 'vitest';
import { day, minute, second } from '../../functions/kernel/clock.ts';
import { type MailState, mailStates } from '../../functions/mail/mail-states.ts';
import { delay, nextStep, waitsFor, wordMs } from '../../functions/mail/next-step.ts';

const now = 1_800_000_000_000;
const record = (state: MailState, at = now, tries = 1) => ({ state, at, tries });

test('a new mail is sent', () => {
  expect(nextStep(undefined, 'question', now, now)).toEqual({ do: 'send' });
});

test('a mail that SES did not take is sent', () => {
  expect(nextStep(record('WAITING'), 'question', now, now)).toEqual({ do: 'send' });
});

test('a mail whose sender fell silent is in doubt, and waits for word', () => {
  expect(nextStep(record('CLAIMED', now - 5 * minute), 'question', now, now)).toEqual({
    do: 'doubt',
    until: now + wordMs,
  });
});

test.each([
  [0, 1, { do: 'wait', until: now + wordMs }],
  [wordMs - 1, 1, { do: 'wait', until: now + 1 }],
  [wordMs, 1, { do: 'send' }],
  [wordMs - 1, 2, { do: 'wait', until: now + 1 }],
  [wordMs, 2, { do: 'fail', reason: 'no_word' }],
])('a doubt %i ms old after %i tries', (age, tries, step) => {
  expect(nextStep(record('UNKNOWN', now - age, tries), 'question', now, now)).toEqual(step);
});

test.each(['question', 'digest', 'case_opened', 'case_closed'] as const)(
  'a %s waits its time and no longer',
  (kind) => {
    const since = now - waitsFor[kind];
    expect(nextStep(record('WAITING'), kind, since, now)).toEqual({ do: 'send' });
    expect(nextStep(record('WAITING'), kind, since - 1, now)).toEqual({ do: 'fail', reason: 'too_late' });
    expect(waitsFor[kind]).toBeLessThan(14 * day); // its row is kept for 14 days
  },
);

test('there is nothing left to do for a mail that is out or lost', () => {
  const settled = (Object.keys(mailStates) as MailState[]).filter(
    (state) => !['CLAIMED', 'WAITING', 'UNKNOWN'].includes(state),
  );
  expect(settled).toHaveLength(7);
  for (const state of settled) expect(nextStep(record(state), 'question', now, now)).toEqual({ do: 'finish' });
});

test.each([
  [1, 0, 15 * second],
  [1, 1, 7.5 * second],
  [3, 0, minute],
  [5, 0, 4 * minute],
  [900, 0, 4 * minute],
  [900, 1, 2 * minute],
])('after %i tries, by a chance of %d, it is put off for %i ms', (tries, chance, ms) => {
  expect(delay(tries, chance)).toBe(ms);
});
