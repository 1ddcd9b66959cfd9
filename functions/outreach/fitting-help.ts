import type { FittingSlug } from '../kernel/help-link.ts';
import type { Evidence, Outcome, Task } from './task.ts';

type Signs = readonly Pick<Evidence, 'signals'>[];

const signalsOf = (evidence: Signs) => evidence.flatMap(({ signals }) => signals);

/** The mail address was changed after a sign-in in doubt: whoever did it wants the player's mail. */
const mailboxAtStake = (evidence: Signs): boolean =>
  signalsOf(evidence).some(({ code, facts }) => code === 'change_after_suspect' && facts?.what === 'email.changed');

const guessing: ReadonlySet<string> = new Set(['failure_burst', 'address_burst', 'network_burst', 'stuffing_wave']);
/** Somebody tried many passwords, as lists of leaked ones are tried. */
const passwordsTried = (evidence: Signs): boolean => signalsOf(evidence).some(({ code }) => guessing.has(code));

const afterwards: Readonly<Record<Outcome, FittingSlug | undefined>> = {
  was_player: undefined,
  false_alarm: undefined,
  secured: 'leaked-passwords',
  lost: 'device-safety',
  closed_with_care: 'device-safety',
  unreachable: 'first-hour',
};

/**
 * The article of the help library that fits a case as it stands.
 * @param evidence what speaks for the case, all of it that is at hand
 * @returns undefined where nothing happened: nobody is to be taught because we were wrong
 */
export function fittingHelp(
  { state, outcome }: Pick<Task, 'state' | 'outcome'>,
  evidence: Signs,
): FittingSlug | undefined {
  const after = state === 'resolved' && outcome !== undefined ? afterwards[outcome] : 'first-hour';
  if (after === undefined) return undefined;
  if (mailboxAtStake(evidence)) return 'stolen-mailbox';
  return passwordsTried(evidence) ? 'leaked-passwords' : after;
}
