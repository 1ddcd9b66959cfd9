import { expect, it } from 'vitest';
import { newState } from '../../functions/players/index.ts';
import { decodeState, encodeState } from '../../functions/players/state-codec.ts';
import { type Question, settleQuestion } from '../../functions/verification/index.ts';
import { iphone, profileOf, seen, start } from '../support/sign-ins.ts';

const observation = seen({ device: { ...iphone, id: 'another-phone' } });
const question: Question = {
  verificationId: 'v_1',
  gameId: 'demo',
  playerId: 'ann',
  player: 'p',
  eventId: 'event-01',
  state: 'open',
  score: 0.4,
  askedAt: start,
  evidence: { observation, signals: [] },
};
const before = {
  ...newState(start),
  profile: profileOf(seen()),
  protection: { level: 'watch' as const, since: start, reasons: [] },
};
const confirmed = (state: typeof before & { taskId?: string | undefined; capped?: string | undefined }) =>
  settleQuestion(question, 'confirm', state, start);

it.each([
  ['no case is open', {}, true],
  ['a case says only that there were too many questions', { taskId: 't_1', capped: 't_1' }, false],
  ['a case is open', { taskId: 't_1' }, false],
  ['another case is open than the one for too many questions', { taskId: 't_2', capped: 't_1' }, false],
])('"was me" teaches, and lowers the protection or not: %s', (_, more, lowered) => {
  const { state, messages } = confirmed({ ...before, ...more });
  expect(state.profile?.learned).toBe(2);
  expect(state.protection.level).toBe(lowered ? 'normal' : 'watch');
  expect(messages[0]?.data).toMatchObject({ lowered });
});

it('"was me" teaches nothing from a mailbox that has just changed', () => {
  const { state, messages } = confirmed({ ...before, mailboxChangedAt: start });
  expect(state.profile?.learned).toBe(1);
  expect(messages[0]?.data).toMatchObject({ lowered: false });
});

it.each([
  [{}],
  [{ taskId: 't_1', capped: 't_1' }],
  [{ closed: { taskId: 't_0', at: start } }],
  [{ taskId: 't_1', capped: 't_1', closed: { taskId: 't_0', at: start } }],
])('is stored with a state: %o', (more) => {
  const state = { ...before, closed: undefined, ...more };
  expect(decodeState(encodeState(state))).toEqual(state);
});
