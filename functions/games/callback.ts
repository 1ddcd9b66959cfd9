import { hour, minute, rfc3339, second } from '../kernel/clock.ts';
import { derivedId } from '../kernel/ids.ts';

/** What Doorward tells a game (contract). */
export const callbackTypes = [
  'verification.sent',
  'verification.confirmed',
  'verification.denied',
  'verification.expired',
  'task.opened',
  'task.escalated',
  'task.resolved',
  'player.protection_changed',
  'mail.undeliverable',
] as const;
export type CallbackType = (typeof callbackTypes)[number];

/** One message to a game. `data` is JSON; the player's id is added to it. `at` in milliseconds. */
export type CallbackMessage = { type: CallbackType; at: number; data: Readonly<Record<string, unknown>> };

/** One try to deliver a message: when, which one, how it ended, and how long it took. */
export type CallbackTry = { at: number; message: number; status?: number; fault?: CallbackFault; ms: number };

/** Why no answer came. `address_refused`: the URL leads to no public address. `no_key`: the game has no key in force to sign with. */
export type CallbackFault = 'timeout' | 'unreachable' | 'address_refused' | 'no_key';

/** What waits: the texts as they are sent, so that each try carries the same bytes. */
export type PendingCallback = {
  gameId: string;
  messages: { type: CallbackType; text: string }[];
  /** The first message that is not delivered. */
  next: number;
  failures: number;
  tries: CallbackTry[];
};

export type CallbackState = 'delivered' | 'failed' | 'no_url';

/** The most tries that a record keeps, the latest. More than the schedule makes. */
const mostTries = 24;

export const withTry = (tries: readonly CallbackTry[], one: CallbackTry): CallbackTry[] =>
  [...tries, one].slice(-mostTries);

/** The body of a message. @see contract: `{type, timestamp, data}` as Standard Webhooks advises */
export const messageText = ({ type, at, data }: CallbackMessage, playerId: string): string =>
  JSON.stringify({ type, timestamp: rfc3339(at), data: { ...data, playerId } });

/** The `webhook-id` of a message: the same on every try, so that a game knows a repeat. */
export const messageId = (rowId: string, position: number): string => derivedId('msg', rowId, String(position));

/** Waits after the first, second, … failure; in sum 70.7 h. In the line of Standard Webhooks' advice (0 s to 24 h over some 75 h). */
export const retryDelays = [
  5 * second,
  30 * second,
  2 * minute,
  10 * minute,
  30 * minute,
  hour,
  3 * hour,
  6 * hour,
  12 * hour,
  24 * hour,
  24 * hour,
];

/** After this nothing is tried any more. */
export const giveUpMs = 72 * hour;

/** Shortens a wait by up to a fifth, so that what failed together does not come back together. @param random 0 to 1 */
const withJitter = (delay: number, random: number) => delay * (1 - 0.2 * random);

/**
 * When to try again after a failure.
 * @param failures so far, at least 1. @param since when the message was first stored. Both times in milliseconds
 * @returns undefined when it is given up
 */
export function nextTry(failures: number, since: number, now: number, random: number): number | undefined {
  const delay = retryDelays[failures - 1];
  if (delay === undefined) return undefined;
  const at = Math.round(now + withJitter(delay, random));
  return at - since > giveUpMs ? undefined : at;
}

/** When to look again at what was not tried because its game did not answer another message: sooner for new messages than for old. */
export function deferral(since: number, now: number, random: number): number {
  let reached = 0;
  for (const delay of retryDelays) {
    reached += delay;
    if (since + reached > now) return Math.round(now + withJitter(delay, random));
  }
  return since + giveUpMs + 1;
}
