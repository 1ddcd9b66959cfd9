import { day, minute, second } from '../kernel/clock.ts';
import type { MailRecord } from './mail-record.ts';
import type { MailFacts } from './mail-request.ts';
import { isOpen } from './mail-states.ts';

/** How long a sender may hold a mail: well beyond the longest run of a function (60 s). */
export const leaseMs = 2 * minute;

/** How long a mail that SES may have taken waits for word of it before it is sent once more. */
export const wordMs = 10 * minute;

/** How often a security mail may be handed to SES when its answers get lost; the copies carry the same link. */
const mostTries = 2;

/** How long a mail waits for SES to take it: a question as long as its link counts, a case as long as its row is kept. */
export const waitsFor: Record<MailFacts['kind'], number> = {
  question: 7 * day,
  digest: 7 * day,
  case_opened: 13 * day,
  case_closed: 13 * day,
  /** What an agent wrote three days ago may no longer be true; the agent sees that it was not sent. */
  case_message: 3 * day,
};

/**
 * How long a mail that SES did not take is put off: 15 s doubled each time, at most 4 min, less up to half of it by chance. Four minutes,
 * so that the metric of waiting mails, read in periods of five, does not blink while SES takes nothing.
 * @param chance 0–1
 */
export const delay = (tries: number, chance: number): number =>
  Math.min(4 * minute, 15 * second * 2 ** Math.min(tries - 1, 16)) * (1 - chance / 2);

/** How long bulk mail leaves the account to security mail after SES throttled one of ours. */
export const yieldMs = 5 * second;

/**
 * How long a mail is put off that SES throttled for the rate: the first time 1 to 1.5 s, for bulk mail stands back at once; then as any other,
 * so that a rate that is too small for security mail alone is not run against.
 * @param chance 0–1
 */
export const rateDelay = (tries: number, chance: number): number =>
  tries <= 1 ? second * (1 + chance / 2) : delay(tries, chance);

export type NextStep =
  | { do: 'send' }
  /** There is nothing left to do. */
  | { do: 'finish' }
  /** An earlier sender fell silent: the mail may be out. */
  | { do: 'doubt'; until: number }
  | { do: 'wait'; until: number }
  | { do: 'fail'; reason: 'too_late' | 'no_word' };

/**
 * What a sender that holds the lease has to do.
 * @param record what was recorded of this mail, if anything
 * @param since when the mail was asked for
 */
export function nextStep(
  record: Pick<MailRecord, 'state' | 'at' | 'tries'> | undefined,
  kind: MailFacts['kind'],
  since: number,
  now: number,
): NextStep {
  if (record && !isOpen(record.state)) return { do: 'finish' };
  if (record?.state === 'CLAIMED') return { do: 'doubt', until: now + wordMs };
  if (record?.state === 'UNKNOWN') {
    if (now < record.at + wordMs) return { do: 'wait', until: record.at + wordMs };
    if (record.tries >= mostTries) return { do: 'fail', reason: 'no_word' };
  }
  return now > since + waitsFor[kind] ? { do: 'fail', reason: 'too_late' } : { do: 'send' };
}
