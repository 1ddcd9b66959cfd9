import type { ExplainedSignal, Observation } from '../detection/index.ts';

export const verificationStates = ['open', 'confirmed', 'denied', 'expired', 'undeliverable'] as const;
export type VerificationState = (typeof verificationStates)[number];

/** What can happen to a question. */
export type Act = 'confirm' | 'deny' | 'expire' | 'bounce';

/**
 * From which states an act leads where. The store's conditions are built from this table, so a late or repeated act changes nothing.
 * "Not me" is taken from every state but its own: it wins whatever was said before.
 */
export const transitions: Record<Act, { from: readonly VerificationState[]; to: VerificationState }> = {
  confirm: { from: ['open', 'undeliverable'], to: 'confirmed' },
  deny: { from: ['open', 'confirmed', 'expired', 'undeliverable'], to: 'denied' },
  expire: { from: ['open', 'undeliverable'], to: 'expired' },
  bounce: { from: ['open'], to: 'undeliverable' },
};

const hour = 3_600_000;
/** "Was me" permits, so it is taken for 72 h only; "not me" protects, so it is taken for 7 days (contract and design). */
export const confirmFor = 72 * hour;
export const denyFor = 7 * 24 * hour;

/** What the question is about; kept packed in its row. */
export type Evidence = { observation: Observation; signals: ExplainedSignal[] };

/** A question to a player. Times in milliseconds. */
export type Question = {
  verificationId: string;
  gameId: string;
  playerId: string;
  player: string;
  eventId: string;
  state: VerificationState;
  score: number;
  askedAt: number;
  evidence: Evidence;
};

export const confirmUntil = (question: Pick<Question, 'askedAt'>): number => question.askedAt + confirmFor;
export const denyUntil = (question: Pick<Question, 'askedAt'>): number => question.askedAt + denyFor;

/** Whether the state permits an act. */
export const permits = (state: VerificationState, act: Act): boolean => transitions[act].from.includes(state);

/** Whether the page is still shown: the question is unanswered and an answer would still be taken. */
export const isAnswerable = (question: Question, now: number): boolean =>
  permits(question.state, 'deny') && question.state !== 'confirmed' && now < denyUntil(question);
