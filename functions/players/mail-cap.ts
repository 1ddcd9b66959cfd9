import type { PlayerState } from './state.ts';

/** At most so many security mails to a player in 24 hours; what comes after waits for one digest (issue: mail bombing). */
const mailsPerDay = 3;
const day = 86_400_000;

type MailSlot =
  | { when: 'now'; state: PlayerState }
  /** The digest of this window: due when the oldest mail is a day old, and the same whoever asks for it. */
  | { when: 'digest'; state: PlayerState; dueAt: number };

/** Takes one security mail from the player's allowance. The first of a day is never put off. @param now milliseconds */
export function takeMailSlot(state: PlayerState, now: number): MailSlot {
  const mails = state.mails.filter((at) => at > now - day);
  if (mails.length < mailsPerDay) return { when: 'now', state: { ...state, mails: [...mails, now] } };
  return { when: 'digest', state: { ...state, mails }, dueAt: Math.min(...mails) + day };
}
