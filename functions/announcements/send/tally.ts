import type { Language } from '../../kernel/i18n.ts';
import type { RecipientState, SkipReason } from '../announcement.ts';
import type { After } from './send-port.ts';

/** What is counted of a send. `sent` is cumulative: it includes what was delivered, bounced or complained about later. */
export const counters = [
  'sent',
  'delivered',
  'bounced',
  'complained',
  'unsubscribed',
  'unknown',
  'failed',
  'skipped',
] as const;
export type Counter = (typeof counters)[number];

/** Counts by language, and of who got nothing by reason; what is 0 is left out. A count may be below 0: it then takes back. */
export type Tally = Partial<Record<`${Language}_${Counter}` | `skip_${SkipReason}`, number>>;

/** What a recipient in this state counts as, whatever came before. */
const countedAs: Readonly<Record<RecipientState, readonly Counter[]>> = {
  LISTED: [],
  CLAIMED: [],
  WAITING: [],
  SENT: ['sent'],
  UNKNOWN: ['unknown'],
  FAILED: ['failed'],
  SKIPPED: ['skipped'],
  DELIVERED: ['sent', 'delivered'],
  BOUNCED: ['sent', 'bounced'],
  // somebody who complains about a mail was delivered one
  COMPLAINED: ['sent', 'delivered', 'complained'],
};

export function add(tally: Tally, key: keyof Tally, by = 1): Tally {
  const sum = (tally[key] ?? 0) + by;
  const { [key]: _, ...rest } = tally;
  return sum === 0 ? rest : { ...rest, [key]: sum };
}

/** The sum of two tallies. */
export const plus = (one: Tally, other: Tally): Tally =>
  Object.entries(other).reduce((sum, [key, by]) => add(sum, key as keyof Tally, by), one);

/** What a recipient counts as in all, for counting anew. */
export function tallyOfState(language: Language, state: RecipientState, reason?: SkipReason): Tally {
  const counts = countedAs[state].reduce<Tally>((tally, counter) => add(tally, `${language}_${counter}`), {});
  return state === 'SKIPPED' && reason ? add(counts, `skip_${reason}`) : counts;
}

/** States to which only the word of SES leads. */
const told: ReadonlySet<RecipientState> = new Set(['DELIVERED', 'BOUNCED', 'COMPLAINED']);

/** States in which a recipient still has their turn: the worker of their part counts them when it is through. */
const inTurn: ReadonlySet<RecipientState> = new Set(['CLAIMED', 'WAITING']);

/**
 * What the worker of a part counts when it is through with a recipient. What only SES can tell is counted by whoever takes its word; and where
 * that word moved somebody who was through already, what they were before it is what is left to count.
 */
export function tallyOfTurn(language: Language, { state, before }: After, reason?: SkipReason): Tally {
  const counts = before === undefined || inTurn.has(before) ? state : before;
  return tallyOfState(language, told.has(counts) ? 'SENT' : counts, reason);
}

/** What changes in the counts when the word of SES moves a recipient. While they have their turn, it is only what SES alone can tell. */
export function tallyOfMove(language: Language, from: RecipientState, to: RecipientState): Tally {
  const negative = Object.entries(tallyOfState(language, from)).map(([key, by]) => [key, -by]);
  const whole = plus(tallyOfState(language, to), Object.fromEntries(negative) as Tally);
  if (!inTurn.has(from)) return whole;
  return Object.fromEntries(Object.entries(whole).filter(([key]) => !/_(sent|failed)$/.test(key)));
}
