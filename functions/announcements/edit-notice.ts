import { conflict } from '../kernel/errors.ts';
import type { ActResult } from './act-runs.ts';
import type { Announcement, Audience } from './announcement.ts';
import type { AnnouncementForm } from './announcement-schema.ts';
import { readAudience } from './audience/index.ts';
import { noticeTimes } from './edited.ts';

/** An audience as text that is equal for equal ones, however they are written. */
const canonical = (audience: Audience): string =>
  JSON.stringify(
    Object.entries(audience)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, Array.isArray(value) ? [...value].sort() : value])
      .sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)),
  );

/**
 * What an edit comes to after sending began: the notice says it, with the time of the change; the mails stand as they are.
 * @param now milliseconds
 * @throws Problem 409 if it asks for more than that
 */
export function editedNotice(before: Announcement, form: AnnouncementForm, now: number): ActResult {
  const sendAt = form.sendAt === undefined ? before.sendAt : Date.parse(form.sendAt);
  const { audience, playerIds } = readAudience(form.audience);
  const same =
    form.kind === before.kind &&
    sendAt === before.sendAt &&
    playerIds.length === 0 &&
    canonical(audience) === canonical(before.audience);
  if (!same)
    throw conflict(
      'It has begun to go out: only what its public notice says can change, not its kind, audience or time.',
    );
  const next = { ...before, updatedAt: now, version: before.version + 1 };
  return { next, notice: { content: form.content, ...noticeTimes(before.kind, form) } };
}
