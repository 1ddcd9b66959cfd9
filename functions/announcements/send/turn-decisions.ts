import { second } from '../../kernel/clock.ts';
import { limitOf } from '../../mail/index.ts';
import type { AnnouncementState, RecipientState } from '../announcement.ts';
import { isOpen } from './recipient-states.ts';
import type { Handed, NoSlots, Result, Seen } from './send-port.ts';

/** How a worker goes about its part; milliseconds where it is time. */
export const limits = {
  /** A run takes up nothing new after this; with what is under way it ends well within a minute. */
  work: 45 * second,
  /** This long before that, no more slots are taken: those that are there are used up, for others cannot have them any more. */
  lastSlots: 1.5 * second,
  /** For how long a part is held, counted from each sign of life. */
  lease: 30 * second,
  /** With less than this left, the part is held for longer before anything else. */
  renewBelow: 20 * second,
  /** No mail is handed over with less than this left: SES may take 10 s, and nobody may take over meanwhile. */
  safeLease: 12 * second,
  /** How old the announcement's state may be when somebody is claimed. */
  freshState: second,
  /** How old what is known of a player may be when they are claimed; beyond that it is read again. */
  freshVerdict: 3 * second,
  /** How often progress is kept. */
  saveEvery: 3 * second,
  /** How long a page of players should last, and how many it has. */
  pageSpan: 1.5 * second,
  pageLeast: 16,
  pageMost: 100,
  /** Mails under way at the same time. */
  atOnce: 32,
  /** People whose mail SES would not take, before no new ones are taken up. */
  waitingMost: 64,
  /** A day whose mails are used up, or a lane that is paused, ends the run if it lasts for longer than this. */
  longWait: 5 * second,
} as const;

/** What to do about somebody who is in the ledger already. */
export type OnSeen =
  | { do: 'claim' }
  /** Had their turn: it is only counted. */
  | { do: 'count'; state: RecipientState }
  /** Somebody claimed them and fell silent: the mail may be out. */
  | { do: 'doubt'; claim: string }
  /** A later worker holds the part. */
  | { do: 'lost' };

/**
 * A claim of an older fence, or one of this worker's own that it could not write down the end of, is in doubt, and stays so until SES tells.
 * @param fence the worker's own
 */
export function onSeen(seen: Seen, fence: number): OnSeen {
  if (!isOpen(seen.state)) return { do: 'count', state: seen.state };
  if (seen.state !== 'CLAIMED') return { do: 'claim' };
  return seen.fence > fence ? { do: 'lost' } : { do: 'doubt', claim: seen.claim };
}

/** What to write down of a mail that was handed over, and whether its reader gets another turn. */
export type OnHanded = { result: Result; again: boolean; limit?: 'rate' | 'closed' | undefined };

/** A mail that SES puts off so often while it takes others will never be taken. */
const mostTries = 25;

/**
 * @param tries how often this recipient was claimed
 * @param othersTaken whether SES took other mails since this one was first put off
 */
export function onHanded(handed: Handed, tries: number, othersTaken: boolean): OnHanded {
  switch (handed.outcome) {
    case 'accepted':
      return { result: { state: 'SENT', messageId: handed.messageId }, again: false };
    case 'refused':
      return { result: { state: 'FAILED', reason: handed.reason }, again: false };
    case 'unknown':
      return { result: { state: 'UNKNOWN', reason: handed.reason }, again: false };
    case 'later': {
      const limit = limitOf(handed.reason);
      const hopeless = limit === undefined && othersTaken && tries >= mostTries;
      const state = hopeless ? 'FAILED' : 'WAITING';
      return { result: { state, reason: handed.reason }, again: !hopeless, limit };
    }
  }
}

/** How long somebody whose mail SES put off waits for the next try: 0.2 s doubled each time, at most 5 s. */
export const retryAfter = (tries: number): number => Math.min(5 * second, 200 * 2 ** Math.min(tries - 1, 10));

/**
 * How long a worker rests after SES took nothing so often in a row: not at all for a few, which chance may bring, then 1 s doubled each time
 * four more follow, at most 8 s.
 */
export const restAfter = (inARow: number): number =>
  inARow < 8 ? 0 : Math.min(8 * second, second * 2 ** Math.min(Math.floor((inARow - 8) / 4), 10));

/** Whether a worker goes on. */
export const mayGoOn = (state: AnnouncementState | undefined): boolean => state === 'sending';

/** What to do when there are no slots: wait so many milliseconds and ask again, or end the run and leave it to the watcher. */
export function onNoSlots({ none, until }: NoSlots, now: number): { wait: number } | 'end' {
  const left = until - now;
  const closed = none === 'quota' || none === 'paused';
  return closed && left > limits.longWait ? 'end' : { wait: Math.max(20, left) };
}

/** How many players the next page should have. @param perSecond how many the worker had lately */
export const pageSize = (perSecond: number): number =>
  Math.round(Math.min(limits.pageMost, Math.max(limits.pageLeast, (perSecond * limits.pageSpan) / second)));
