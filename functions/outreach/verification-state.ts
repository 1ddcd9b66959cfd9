import type { OpenQuestion } from '../players/index.ts';
import type { JoinReason, Step } from './steps.ts';
import type { Task } from './task.ts';

export type VerificationSummary = {
  verificationId?: string | undefined;
  state: 'open' | 'confirmed' | 'denied' | 'expired' | 'undeliverable' | 'none';
};

/** What each reason tells of the question. */
const told: Partial<Record<JoinReason, VerificationSummary['state']>> = {
  denied: 'denied',
  undeliverable: 'undeliverable',
  unanswered: 'expired',
  expired: 'expired',
  confirmed: 'confirmed',
};

/**
 * How the player's question stands: by the last thing that the case was told of it, else by whether it still waits for an answer.
 * "Not me" wins, whatever came after it.
 */
export function verificationOf(
  task: Task,
  steps: readonly Step[],
  questions: readonly OpenQuestion[],
  now: number,
): VerificationSummary {
  const evidence = [task.evidence, ...steps.flatMap((step) => step.evidence ?? [])];
  const verificationId = evidence.findLast((piece) => piece.verificationId !== undefined)?.verificationId;
  const reasons = [task.kind, ...steps.filter(({ what }) => what === 'joined').map(({ about }) => about.kind)];
  const states = reasons.flatMap((reason) => told[reason as JoinReason] ?? []);
  const waiting = questions.some((question) => question.verificationId === verificationId && question.until > now);
  const state = states.includes('denied') ? 'denied' : (states.at(-1) ?? (waiting ? 'open' : 'none'));
  return { verificationId, state };
}
