import { minute } from '../../kernel/clock.ts';
import type { Announcement } from '../announcement.ts';

/**
 * A part is stored within the time of a request, at most half a minute, at whose end the function is stopped. After twice that nobody is at it
 * any more.
 */
export const listingMs = minute;

/** Whether a part of its list is being stored right now. @param now milliseconds */
export const isListing = ({ listing }: Pick<Announcement, 'listing'>, now: number): boolean =>
  listing !== undefined && listing > now;

export const listingRefusal = 'A part of its list is being stored; try again when that is done.';
export const listingLapsed = 'Storing this part took too long. Send it again, in smaller parts.';

/** Why an announcement can be neither approved nor sent for its list; undefined if that is whole. @param now milliseconds */
export function listFault(announcement: Pick<Announcement, 'listing'>, now: number): string | undefined {
  if (announcement.listing === undefined) return undefined;
  return isListing(announcement, now)
    ? listingRefusal
    : 'Storing its list came to no end; send the last part of it again.';
}

/**
 * An announcement while a part of its list is being stored. It is a draft again, for what was scheduled or approved is no longer what there is.
 * @param now milliseconds
 */
export const listingBegun = (
  before: Announcement,
  { id, name }: { id: string; name: string },
  now: number,
): Announcement => ({
  ...before,
  state: 'draft',
  audience: { ...before.audience, listed: true },
  estimate: undefined,
  listing: now + listingMs,
  changedAt: now,
  changedBy: { id, name },
  revision: before.revision + 1,
  version: before.version + 1,
});
