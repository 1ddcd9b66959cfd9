/**
 * What becomes of a mail, and what may come before each state. A record starts where nothing came before (`new`). The conditions of the store's
 * writes are built from this table, so late, doubled or disordered news changes nothing. News from SES only climbs
 * SENT → FAILED → RETURNED → DELIVERED → BOUNCED → COMPLAINED, so its order does not matter:
 * a mail box that took the mail and then sent an auto-reply stays DELIVERED, and a bounce for good counts even after a delivery.
 */
export const mailStates = {
  /** A sender is at work: the mail may go out at any moment. */
  CLAIMED: ['new', 'WAITING', 'UNKNOWN'],
  /** SES certainly did not take it and may take it later. */
  WAITING: ['CLAIMED'],
  /** SES may have taken it. */
  UNKNOWN: ['CLAIMED'],
  /** SES took it. */
  SENT: ['CLAIMED', 'UNKNOWN', 'WAITING'],
  /** There is no address to send to, or only one that is known to be dead. */
  UNDELIVERABLE: ['new', 'WAITING', 'UNKNOWN'],
  /** SES refused it for good, or it waited too long. */
  FAILED: ['new', 'CLAIMED', 'WAITING', 'UNKNOWN', 'SENT'],
  /** Sent back, perhaps only for now: mail box full, auto-reply. */
  RETURNED: ['CLAIMED', 'WAITING', 'UNKNOWN', 'SENT', 'FAILED', 'UNDELIVERABLE'],
  /** The other side's server took it. */
  DELIVERED: ['CLAIMED', 'WAITING', 'UNKNOWN', 'SENT', 'FAILED', 'UNDELIVERABLE', 'RETURNED'],
  /** The address does not exist. */
  BOUNCED: ['CLAIMED', 'WAITING', 'UNKNOWN', 'SENT', 'FAILED', 'UNDELIVERABLE', 'RETURNED', 'DELIVERED'],
  /** The reader called it spam. */
  COMPLAINED: ['CLAIMED', 'WAITING', 'UNKNOWN', 'SENT', 'FAILED', 'UNDELIVERABLE', 'RETURNED', 'DELIVERED', 'BOUNCED'],
} as const;

export type MailState = keyof typeof mailStates;
type Before = MailState | 'new';

/** The states that may come before `to`; `new` if a record may start with it. */
export const statesBefore = (to: MailState): readonly Before[] => mailStates[to];

/** Whether a mail in the state `from` may go to `to`. @param from undefined before there is a record */
export const mayFollow = (from: MailState | undefined, to: MailState): boolean =>
  statesBefore(to).includes(from ?? 'new');

const lost: ReadonlySet<MailState> = new Set(['FAILED', 'UNDELIVERABLE', 'RETURNED', 'BOUNCED']);

/** Whether a mail in this state did not reach its reader, as far as we know. */
export const isLost = (state: MailState): boolean => lost.has(state);

const open: ReadonlySet<MailState> = new Set(['CLAIMED', 'WAITING', 'UNKNOWN']);

/** Whether there is still something for a sender to do. */
export const isOpen = (state: MailState): boolean => open.has(state);

const out: ReadonlySet<MailState> = new Set(['SENT', 'RETURNED', 'DELIVERED', 'BOUNCED', 'COMPLAINED']);

/** Whether SES certainly took a mail in this state. */
export const isOut = (state: MailState): boolean => out.has(state);
