import type { FittingSlug } from '../kernel/help-link.ts';

/** Which of the two ways out a mail takes. */
export type Lane = 'security' | 'bulk';

/** One sign-in that a player is asked about. */
export type AskedSignIn = {
  verificationId: string;
  /** When the sign-in happened, milliseconds. */
  at: number;
  /** ISO 3166-1 alpha-2, or empty. */
  country: string;
  /** City or region, or empty. */
  place: string;
  /** The device's label for people, or empty. */
  device: string;
  /** The network's name, if it is worth saying. */
  network?: string;
};

/** "Was this you?" */
type QuestionFacts = AskedSignIn & { kind: 'question' };
/** All open questions of the player in one mail; which ones is read when it is sent. */
type DigestFacts = { kind: 'digest' };
/** A case is open: what happens next, and by when (milliseconds) the team writes. */
export type CaseOpenedFacts = {
  kind: 'case_opened';
  taskId: string;
  reason: 'denied' | 'suspicious';
  nextUpdateAt: number;
  /** The article that fits the case, if it is not the usual one. */
  help?: FittingSlug | undefined;
};
export const caseOutcomes = [
  'was_player',
  'secured',
  'lost',
  'unreachable',
  'false_alarm',
  'closed_with_care',
] as const;
export type CaseOutcome = (typeof caseOutcomes)[number];
/** A case has ended: what came of it, and the protection that is left (normal, if nothing is known of the player). */
export type CaseClosedFacts = {
  kind: 'case_closed';
  taskId: string;
  outcome: CaseOutcome;
  protection?: 'normal' | 'watch' | 'hold';
  /** The article that fits how the case ended, if one does. */
  help?: FittingSlug | undefined;
  /** What the player is asked about our help, if they are. */
  surveyId?: string;
};

/** The teams that answer players, each perhaps at an address of its own. */
export type CaseTeam = 'account_security' | 'player_support';
/**
 * An agent writes to the player: plain words in a frame that only we fill. They lie here until the mail is out, and in the case for good.
 * `subject` is one clean line; `text` has paragraphs, with no link and no address but the game's own.
 */
export type CaseMessageFacts = {
  kind: 'case_message';
  taskId: string;
  team: CaseTeam;
  subject?: string;
  text: string;
};

export type MailFacts = QuestionFacts | DigestFacts | CaseOpenedFacts | CaseClosedFacts | CaseMessageFacts;

/**
 * A mail that must go out. It holds no address and no token: those are looked up or made when it is sent.
 * `player` is the player's key; `copyTo` names a replaced address by its pseudonym, in copies only.
 */
export type MailRequest = MailFacts & { gameId: string; player: string; lane: Lane; copyTo?: string };

const idForm = /^[A-Za-z0-9_-]{1,200}$/;

/** The id under which a mail is sent, recorded and reported on: it must fit a tag of SES. @throws Error */
export function mailId(id: string): string {
  if (!idForm.test(id)) throw new Error('a mail id takes 1 to 200 letters, digits, _ and -');
  return id;
}
