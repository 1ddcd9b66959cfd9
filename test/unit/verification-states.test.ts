import { describe, expect, it } from 'vitest';
import {
  type Act,
  confirmFor,
  denyFor,
  isAnswerable,
  permits,
  type Question,
  transitions,
  verificationStates,
} from '../../functions/verification/question.ts';

const acts = Object.keys(transitions) as Act[];
const question = (state: Question['state']): Question => ({
  verificationId: 'v_1',
  gameId: 'demo',
  playerId: 'p',
  player: 'k',
  eventId: 'event-0001',
  state,
  score: 0.7,
  askedAt: 0,
  evidence: { signals: [], observation: {} as Question['evidence']['observation'] },
});

describe('the states of a question', () => {
  /** Written by hand, one line a state: what is permitted in it. */
  it.each([
    ['open', ['confirm', 'deny', 'expire', 'bounce']],
    ['confirmed', ['deny']],
    ['denied', []],
    ['expired', ['deny']],
    ['undeliverable', ['confirm', 'deny', 'expire']],
  ] as const)('%s permits %j', (state, permitted) => {
    expect(acts.filter((act) => permits(state, act)).sort()).toEqual([...permitted].sort());
  });

  it('has no way out of denied, whatever the order of acts: "not me" wins', () => {
    for (const state of verificationStates) if (state !== 'denied') expect(permits(state, 'deny')).toBe(true);
    for (const act of acts) expect(permits('denied', act)).toBe(false);
  });

  it('is shown for seven days until it is answered, and takes "was me" for three', () => {
    expect([confirmFor, denyFor]).toEqual([259_200_000, 604_800_000]);
    expect(isAnswerable(question('open'), denyFor - 1)).toBe(true);
    expect(isAnswerable(question('open'), denyFor)).toBe(false);
    expect(isAnswerable(question('expired'), denyFor - 1)).toBe(true);
    expect(isAnswerable(question('confirmed'), 1)).toBe(false);
    expect(isAnswerable(question('denied'), 1)).toBe(false);
  });
});
