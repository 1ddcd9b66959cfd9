import { requirePermission, type Staff } from '../../kernel/access.ts';
import type { Database } from '../../kernel/dynamo.ts';
import { conflict, stale } from '../../kernel/errors.ts';
import { check } from '../../kernel/http-request.ts';
import type { Keys } from '../../kernel/secrets.ts';
import type { KeyedWrite } from '../../kernel/write-headers.ts';
import { attempt, commit, keyedFor, readOwn, type WriteHeaders, wrongBody } from '../acts.ts';
import type { Announcement } from '../announcement.ts';
import { moreRecipients } from '../announcement-schema.ts';
import { stateAfter } from '../announcement-states.ts';
import { saveAnnouncement } from '../announcement-store.ts';
import { refusal } from '../refusal.ts';
import { recallAnswer } from '../write-memory-store.ts';
import { addToList } from './list-store.ts';
import { isListing, listingBegun, listingLapsed, listingRefusal } from './listing.ts';

type Services = { db: Database; keys: Keys; now: number };

/**
 * Marks an announcement whose list is going to grow.
 * @returns undefined if somebody else was faster
 * @throws Problem as {@link addRecipients}
 */
export async function mark(
  { db, now }: Services,
  staff: Staff,
  announcementId: string,
  ifMatch: number | undefined,
): Promise<Announcement | undefined> {
  const before = await readOwn(db, staff, announcementId);
  if (ifMatch !== undefined && ifMatch !== before.version) throw stale();
  if (stateAfter(before.state, 'edit') !== 'draft') throw conflict(refusal(before, 'edit'));
  if (isListing(before, now)) throw conflict(listingRefusal);
  const next = listingBegun(before, staff, now);
  return (await saveAnnouncement(db, next, before, [], now)) ? next : undefined;
}

/**
 * Stores a part of a list, and takes the mark away.
 * @param marked as {@link mark} left it
 * @param keyed under which key the answer is remembered
 */
export async function fill(
  { db, keys, now }: Services,
  staff: Staff,
  marked: Announcement,
  playerIds: readonly string[],
  keyed: KeyedWrite | undefined,
): Promise<Announcement> {
  const listed = await addToList(db, keys, marked, playerIds, now);
  return attempt(async () => {
    const before = await readOwn(db, staff, marked.announcementId);
    // a mark that is not ours: this took so long that it had lapsed, and what is stored may be what somebody else counted on
    if (before.listing !== marked.listing) throw conflict(listingLapsed);
    const next = { ...before, estimate: undefined, listing: undefined, version: before.version + 1 };
    return (await commit({ db, now }, staff, 'list', before, { next, about: { listed } }, keyed)) ? next : undefined;
  });
}

/**
 * Adds players to the list of an announcement that is not yet going out; one without a list gets one, and then goes to nobody else. As long as
 * it takes the announcement is marked, and neither approved nor sent. Whether we know the players the estimate tells.
 * @param body as it came; {@link moreRecipients}
 * @returns the announcement after it, a draft; for a repeated key the first answer
 * @throws Problem 403; 404; 400 naming the field; 409 it is going out, somebody else is adding, or the key was used for another request;
 * 412 stale; 503 half of it may be stored: sending it again does the rest
 */
export async function addRecipients(
  services: Services,
  staff: Staff,
  announcementId: string,
  body: unknown,
  { ifMatch, idempotencyKey }: WriteHeaders = {},
): Promise<Announcement> {
  requirePermission(staff, 'announcement.write');
  const { db, now } = services;
  await readOwn(db, staff, announcementId);
  const { playerIds } = check(moreRecipients, body, wrongBody);
  const keyed = keyedFor(staff, idempotencyKey, `announcements/${announcementId}/recipients`, playerIds);
  const earlier = keyed && (await recallAnswer(db, keyed, now));
  if (earlier) return earlier;
  const marked = await attempt(() => mark(services, staff, announcementId, ifMatch));
  return fill(services, staff, marked, playerIds, keyed);
}
