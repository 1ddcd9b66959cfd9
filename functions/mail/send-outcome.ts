/** What became of handing a mail to SES. */
export type SendOutcome =
  | { outcome: 'accepted'; messageId: string }
  /** For good: this mail will never be taken. */
  | { outcome: 'refused'; reason: string }
  /** Certainly not taken, and may be taken later; other mails fare no better now. */
  | { outcome: 'later'; reason: string }
  /** It may have been taken. */
  | { outcome: 'unknown'; reason: string };

/** Answers by which SES refuses this one mail. */
const refusals = new Set(['MessageRejected', 'InvalidParameterValue', 'InvalidParameterValueException']);

/** Faults before the first byte was written: SES cannot have taken the mail. */
const neverLeft = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH']);

const isNeverLeft = (fault: Error & { code?: string }) =>
  neverLeft.has(fault.code ?? '') ||
  fault.name === 'CredentialsProviderError' ||
  // The SDK names connect and answer timeouts alike; only the sentence tells which.
  (fault.name === 'TimeoutError' && fault.message.includes('did not establish a connection'));

/** Codes by which SES says that the account sends more than it may a second. */
const tooFast = new Set(['Throttling', 'ThrottlingException', 'TooManyRequestsException']);

/** SES takes nothing: the account or the lane is paused, or the mails of the day are used up (our own word: SES calls it Throttling too). */
const closed = new Set(['AccountSendingPausedException', 'ConfigurationSetSendingPausedException', 'DailyQuota']);

/** Which limit of SES a mail has met that must go later, by the reason of its outcome; undefined for other faults. */
export function limitOf(reason: string): 'rate' | 'closed' | undefined {
  if (tooFast.has(reason)) return 'rate';
  return closed.has(reason) ? 'closed' : undefined;
}

/**
 * Reads a failed call of SendRawEmail. An answer with any other status than a refusal (throttled, paused, not yet verified, 5xx) is
 * for the operator or for time to mend, so the mail waits. No answer at all means that it may be out,
 * and so does an acceptance that cannot be read.
 * Source: SES API reference, "SendRawEmail" and "Common errors".
 */
export function readFault(fault: unknown): Exclude<SendOutcome, { outcome: 'accepted' }> {
  if (!(fault instanceof Error)) return { outcome: 'unknown', reason: 'fault' };
  const reason = fault.name.slice(0, 60);
  if (isNeverLeft(fault)) return { outcome: 'later', reason };
  const status = (fault as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
  if (status === undefined || status < 400) return { outcome: 'unknown', reason };
  if (status < 500 && refusals.has(fault.name)) return { outcome: 'refused', reason };
  const dayIsOver = tooFast.has(fault.name) && /daily .*quota/i.test(fault.message);
  return { outcome: 'later', reason: dayIsOver ? 'DailyQuota' : reason };
}
