import { randomBytes } from 'node:crypto';
import { requireGame, requirePermission, type Staff } from '../kernel/access.ts';
import { conflict, stale } from '../kernel/errors.ts';
import { check } from '../kernel/http-request.ts';
import { derivedId } from '../kernel/ids.ts';
import { type AnnouncementServices, attempt, commit, keyedFor, readOwn, type WriteHeaders, wrongBody } from './acts.ts';
import type { Announcement } from './announcement.ts';
import { type AnnouncementForm, announcementForm } from './announcement-schema.ts';
import { hasBegun, stateAfter } from './announcement-states.ts';
import { contentWrite, loadAnnouncement } from './announcement-store.ts';
import { fill, mark } from './audience/add-recipients.ts';
import { readAudience } from './audience/audience-schema.ts';
import { editedAudience } from './audience/edit-audience.ts';
import { listingMs } from './audience/listing.ts';
import { editedNotice } from './edit-notice.ts';
import { drafted, edited } from './edited.ts';
import { refusal } from './refusal.ts';
import { recallAnswer } from './write-memory-store.ts';

type Services = Pick<AnnouncementServices, 'db' | 'keys' | 'now'>;

const formOf = (body: unknown): AnnouncementForm => check(announcementForm, body, wrongBody);
const personOf = ({ id, name }: Staff) => ({ id, name });

/**
 * Makes a draft. While an uploaded list is being stored it is marked, so that it never goes out with half of its list.
 * @param body as it came
 * @returns the draft; for a repeated key the first answer
 * @throws Problem 403; 404 for a game that the person may not see; 400 naming the field; 409 if the key was used for another request, or the
 * same request is still at it
 */
export async function createAnnouncement(
  services: Services,
  staff: Staff,
  body: unknown,
  { idempotencyKey }: Pick<WriteHeaders, 'idempotencyKey'> = {},
): Promise<Announcement> {
  requirePermission(staff, 'announcement.write');
  const form = formOf(body);
  requireGame(staff, form.gameId, 'game');
  const { db, now } = services;
  const keyed = keyedFor(staff, idempotencyKey, 'announcements', body);
  // from the key: the same write names the same announcement for ever, and after a crash goes on with the same list
  const announcementId = keyed
    ? derivedId('ann', keyed.id, keyed.digest)
    : `ann_${randomBytes(16).toString('base64url')}`;
  const { audience, playerIds } = readAudience(form.audience);
  const { made, fresh } = await attempt(async () => {
    const earlier = keyed && ((await recallAnswer(db, keyed, now)) ?? (await loadAnnouncement(db, announcementId)));
    if (earlier) return { made: earlier, fresh: false };
    const draft = drafted(form, audience, { announcementId, by: personOf(staff), now });
    const next = playerIds.length > 0 ? { ...draft, listing: now + listingMs } : draft;
    const writes = [contentWrite(db, announcementId, form.content, now)];
    // with a list, the answer is remembered when that is stored
    const memory = playerIds.length > 0 ? undefined : keyed;
    const done = await commit(services, staff, 'create', undefined, { next, writes }, memory);
    return done ? { made: next, fresh: true } : undefined;
  });
  if (made.listing === undefined) return made;
  const marked = fresh ? made : await attempt(() => mark(services, staff, announcementId, undefined));
  return fill(services, staff, marked, playerIds, keyed);
}

/**
 * Gives a draft or a scheduled announcement other words, times or another audience: it is a draft then, and nobody has approved it. After
 * sending began, only the words and times of the public notice change.
 * @param body as it came
 * @throws Problem as {@link createAnnouncement}; 404 for an unknown one; 409 if what it asks cannot change any more; 412 stale
 */
export async function editAnnouncement(
  services: Services,
  staff: Staff,
  announcementId: string,
  body: unknown,
  { ifMatch, idempotencyKey }: WriteHeaders = {},
): Promise<Announcement> {
  requirePermission(staff, 'announcement.write');
  const { db, now } = services;
  const own = await readOwn(db, staff, announcementId);
  const form = formOf(body);
  const keyed = keyedFor(staff, idempotencyKey, `announcements/${announcementId}`, body);
  return attempt(async () => {
    const earlier = keyed && (await recallAnswer(db, keyed, now));
    if (earlier) return earlier;
    const before = await readOwn(db, staff, own.announcementId);
    if (ifMatch !== undefined && ifMatch !== before.version) throw stale();
    if (stateAfter(before.state, 'edit') === undefined || (before.state === 'cancelled' && !hasBegun(before)))
      throw conflict(refusal(before, 'edit'));
    if (form.gameId !== before.gameId) throw conflict('An announcement stays with its game; make a new one.');
    const result = hasBegun(before)
      ? editedNotice(before, form, now)
      : {
          next: edited(before, form, editedAudience(before.audience, form.audience), { by: personOf(staff), now }),
          writes: [contentWrite(db, announcementId, form.content, now)],
        };
    return (await commit(services, staff, 'edit', before, result, keyed)) ? result.next : undefined;
  });
}
