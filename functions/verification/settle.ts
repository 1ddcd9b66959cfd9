import { deny, learn, type SuspectSignIn } from '../detection/index.ts';
import type { CallbackMessage } from '../games/index.ts';
import type { CaseKind, JoinReason } from '../outreach/index.ts';
import {
  lowerIfClear,
  type OpenQuestion,
  type PlayerState,
  protectionChanged,
  protectionMessage,
  raiseProtection,
} from '../players/index.ts';
import type { Act, Question } from './question.ts';

const day = 86_400_000;
/** So long after a change of the mail address an answer may come from who changed it, so it lowers nothing (contract: an unchanged mailbox). */
const mailboxSettles = 30 * day;
/** So long a denied device is held against what follows; longer than any case is open. */
const deniedFor = 30 * day;
/** From this score on, silence is not taken for an answer: an agent calls. */
const callScore = 0.9;

/** What follows from an act, beside the state of the question. */
export type Settlement = {
  state: PlayerState;
  messages: CallbackMessage[];
  /** The news for the open case, if there is one; otherwise the case to open. */
  joins?: JoinReason;
  opens?: CaseKind;
  /** What the answer says of the device for other accounts; left out where it has no id, or the answer proves nothing. */
  sighting?: { device: string; kind: 'honest' | 'denied' };
};

/** Decides what an answer, its absence, or a mail that came back means for the player. @param now milliseconds */
export function settleQuestion(question: Question, act: Act, before: PlayerState, now: number): Settlement {
  const settlement = effects[act](question, before, now);
  if (protectionChanged(before, settlement.state)) settlement.messages.push(protectionMessage(settlement.state, now));
  return settlement;
}

const news = (
  type: CallbackMessage['type'],
  question: Question,
  now: number,
  more: Record<string, unknown> = {},
): CallbackMessage => ({
  type,
  at: now,
  data: { verificationId: question.verificationId, eventId: question.eventId, ...more },
});

const without = (state: PlayerState, { verificationId }: Question): PlayerState => ({
  ...state,
  questions: state.questions.filter((one) => one.verificationId !== verificationId),
});

function suspectOf({ evidence, verificationId, score }: Question, now: number): OpenQuestion {
  const { at, device, address, session, facts } = evidence.observation;
  const { label, language: _language, timezone: _timezone, ...identity } = device;
  const suspect: SuspectSignIn = { at, until: now + deniedFor, score, denied: true, device: identity, address };
  return {
    ...suspect,
    ...(session === undefined ? {} : { session }),
    verificationId,
    country: facts.country,
    place: facts.place,
    label,
  };
}

function sightingOf({ evidence }: Question, kind: 'honest' | 'denied'): Pick<Settlement, 'sighting'> {
  const { id } = evidence.observation.device;
  return id === undefined ? {} : { sighting: { device: id, kind } };
}

const effects: Record<Act, (question: Question, before: PlayerState, now: number) => Settlement> = {
  deny(question, before, now) {
    const { device } = question.evidence.observation;
    const profile = before.profile && deny(before.profile, device, now);
    const questions = [...without(before, question).questions, suspectOf(question, now)];
    const state = raiseProtection({ ...before, profile, questions }, 'hold', ['denied_by_player'], now);
    const messages = [news('verification.denied', question, now)];
    return { state, messages, joins: 'denied', opens: 'denied', ...sightingOf(question, 'denied') };
  },

  confirm(question, before, now) {
    if (!isOwnMailbox(before, question.evidence.observation.at)) {
      const messages = [news('verification.confirmed', question, now, { lowered: false })];
      return { state: before, messages, joins: 'confirmed' };
    }
    const learned = { ...without(before, question), profile: learn(before.profile, question.evidence.observation) };
    const lowers = isCalm(before);
    return {
      state: lowers ? lowerIfClear(learned, now) : learned,
      messages: [news('verification.confirmed', question, now, { lowered: lowers && before.taskId === undefined })],
      ...(lowers ? {} : { joins: 'confirmed' as const }),
      ...sightingOf(question, 'honest'),
    };
  },

  expire(question, before, now) {
    const state = without(before, question);
    const messages = [news('verification.expired', question, now)];
    if (question.score < callScore) return { state: lowerIfClear(state, now), messages };
    return { state, messages, joins: 'expired', opens: 'unanswered' };
  },

  bounce(question, before, now) {
    return {
      state: before,
      messages: [news('mail.undeliverable', question, now)],
      joins: 'undeliverable',
      opens: 'undeliverable',
    };
  },
};

/**
 * Whether a "was me" counts: the mailbox is the one it has long been. Then it teaches, also while a case is open: whoever said "not me" of an
 * intruder gets a new phone, too.
 * @param at when the sign-in happened that is asked about; a mailbox that changed after it does not count either
 */
const isOwnMailbox = (state: PlayerState, at: number): boolean => (state.mailboxChangedAt ?? 0) < at - mailboxSettles;

/** Whether a "was me" may lower the protection: no case is open that puts the answer in doubt. */
const isCalm = (state: PlayerState): boolean =>
  (state.taskId === undefined || state.taskId === state.capped) && state.protection.level !== 'hold';
