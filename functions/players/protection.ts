import type { CallbackMessage } from '../games/index.ts';
import { rfc3339 } from '../kernel/clock.ts';
import { type OpenQuestion, type PlayerState, type Protection, protections } from './state.ts';

const rank = (level: Protection) => protections.indexOf(level);

/** Raises the protection; never lowers it. Reasons are kept once each, the newest eight. @param now milliseconds */
export function raiseProtection(
  state: PlayerState,
  level: Protection,
  reasons: readonly string[],
  now: number,
): PlayerState {
  const { protection } = state;
  const higher = rank(level) > rank(protection.level);
  const merged = [...new Set([...protection.reasons, ...reasons])].slice(-8);
  return {
    ...state,
    protection: { level: higher ? level : protection.level, since: higher ? now : protection.since, reasons: merged },
  };
}

/**
 * From watch back to normal where nothing speaks against it: no open question, no denied device in waiting, no open case.
 * A hold is never lifted here: only an agent's outcome does that.
 */
export function lowerIfClear(state: PlayerState, now: number): PlayerState {
  if (state.questions.length > 0 || state.taskId !== undefined || state.protection.level !== 'watch') return state;
  return { ...state, protection: { level: 'normal', since: now, reasons: [] } };
}

/** Whether two states show a game another protection. */
export const protectionChanged = (before: PlayerState, after: PlayerState): boolean =>
  before.protection.level !== after.protection.level;

/**
 * The questions that count at a moment: those that have run out no longer colour what follows.
 * @param at when the event that follows happened: the same events are decided alike whenever they are reported
 */
export const questionsAt = ({ questions }: PlayerState, at: number): OpenQuestion[] =>
  questions.filter(({ until }) => until > at);

/** Events may be reported so late, and must still find the question that was open when they happened, or there would be a second one. */
const reportedLate = 30 * 86_400_000;

/** Forgets questions that no event can concern any more, and mails of more than a day ago. @param at as above */
export function dropLapsed(state: PlayerState, at: number, now: number): PlayerState {
  const questions = state.questions.filter(({ until, denied }) => until > at - (denied ? 0 : reportedLate));
  const mails = state.mails.filter((at) => at > now - 86_400_000);
  const same = questions.length === state.questions.length && mails.length === state.mails.length;
  return same ? state : { ...state, questions, mails };
}

/** The news of a protection, for the game. @param now milliseconds */
export const protectionMessage = ({ protection }: PlayerState, now: number): CallbackMessage => ({
  type: 'player.protection_changed',
  at: now,
  data: { protection: protection.level, since: rfc3339(protection.since), reasons: protection.reasons },
});
