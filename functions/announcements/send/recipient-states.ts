import type { RecipientState } from '../announcement.ts';

type Before = RecipientState | 'new';

/**
 * What may come before each state of a recipient; `new` where there is no row yet. The conditions of the store's writes are built from this
 * table, so late, doubled or disordered news changes nothing. The word of SES only climbs SENT → FAILED → DELIVERED → BOUNCED → COMPLAINED, so
 * its order does not matter. Nothing leads back from UNKNOWN to a claim: what may be out is never sent again.
 */
const recipientMoves = {
  LISTED: ['new'],
  /** A worker is at it: the mail may go out at any moment. */
  CLAIMED: ['new', 'LISTED', 'WAITING'],
  WAITING: ['CLAIMED'],
  SKIPPED: ['new', 'LISTED', 'WAITING'],
  UNKNOWN: ['CLAIMED'],
  SENT: ['CLAIMED', 'WAITING', 'UNKNOWN'],
  FAILED: ['CLAIMED', 'WAITING', 'UNKNOWN', 'SENT'],
  DELIVERED: ['CLAIMED', 'WAITING', 'UNKNOWN', 'SENT', 'FAILED'],
  /** For good; what came back only for now stays SENT, with the reason. */
  BOUNCED: ['CLAIMED', 'WAITING', 'UNKNOWN', 'SENT', 'FAILED', 'DELIVERED'],
  COMPLAINED: ['CLAIMED', 'WAITING', 'UNKNOWN', 'SENT', 'FAILED', 'DELIVERED', 'BOUNCED'],
} as const satisfies Record<RecipientState, readonly Before[]>;

/** The states that may come before `to`; `new` if a recipient may start with it. */
export const statesBefore = (to: RecipientState): readonly Before[] => recipientMoves[to];

/** Whether a recipient in the state `from` may go to `to`. @param from undefined before there is a row */
export const mayFollow = (from: RecipientState | undefined, to: RecipientState): boolean =>
  statesBefore(to).includes(from ?? 'new');

const open: ReadonlySet<RecipientState> = new Set(['LISTED', 'CLAIMED', 'WAITING']);

/** Whether a worker still has something to do for a recipient in this state. */
export const isOpen = (state: RecipientState): boolean => open.has(state);
