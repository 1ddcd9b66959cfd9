import type { Staff } from '../kernel/access.ts';
import { appendAudit } from '../kernel/audit.ts';
import { rfc3339 } from '../kernel/clock.ts';
import { csvOf, wantsCsv } from '../kernel/csv.ts';
import type { Database } from '../kernel/dynamo.ts';
import { badRequest } from '../kernel/errors.ts';
import type { HttpRequest, HttpResponse } from '../kernel/http.ts';
import { check } from '../kernel/http-request.ts';
import type { Announcement } from './announcement.ts';
import { recipientsQuery } from './announcement-schema.ts';
import { type RecipientView, recipientView } from './answers-schema.ts';
import type { Recipient } from './send/recipient-store.ts';
import { isRecipientsCursor, recipientsPage } from './send/recipients-page.ts';

/** Rows in one answer unless the request names a limit, and at most. */
const limits = { json: { usual: 50, most: 100 }, csv: { usual: 10_000, most: 10_000 } } as const;
const wrongQuery = 'The query has parameters that cannot be used.';
const columns = Object.keys(recipientView.shape);

/** A row as it is answered; names of workers and the player's key stay inside. */
const showRecipient = ({ playerId, state, language, at, reason, tries, messageId }: Recipient): RecipientView => ({
  ...{ playerId, state, language, at: rfc3339(at) },
  ...(reason === undefined ? {} : { reason }),
  tries,
  ...(messageId === undefined ? {} : { messageId }),
});

/** @throws Problem 400 naming the field */
function readQuery(request: HttpRequest, { usual, most }: { usual: number; most: number }) {
  const { limit = usual, cursor } = check(recipientsQuery, request.query, wrongQuery);
  if (limit > most) throw badRequest(wrongQuery, [{ path: 'limit', message: `is at most ${most}` }]);
  if (cursor !== undefined && !isRecipientsCursor(cursor))
    throw badRequest('The cursor is not one of ours; start again without it.');
  return { limit, cursor };
}

/**
 * `GET /v1/announcements/{announcementId}/recipients`: what became of each, as JSON, or as CSV for whom accepts that first. That somebody looked
 * is noted, for it names players.
 * @param now milliseconds
 */
export async function readRecipientsRoute(
  db: Database,
  staff: Staff,
  { gameId, announcementId }: Announcement,
  request: HttpRequest,
  now: number,
): Promise<HttpResponse> {
  const csv = wantsCsv(request.headers.accept);
  const { limit, cursor: from } = readQuery(request, csv ? limits.csv : limits.json);
  const page = await recipientsPage(db, announcementId, from, limit);
  const [items, cursor] = [page.items.map(showRecipient), page.cursor];
  const about = { announcement: announcementId, rows: items.length };
  const entry = { gameId, staffId: staff.id, by: staff.name, act: 'announcement.recipients', about };
  await appendAudit(db, entry, now);
  if (!csv)
    return { status: 200, json: cursor === undefined ? { items } : { items, cursor }, headers: { vary: 'accept' } };
  const next = cursor && `${request.path}?${new URLSearchParams({ ...request.query, cursor })}`;
  return {
    status: 200,
    text: csvOf(columns, items),
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="doorward-${announcementId}.csv"`,
      vary: 'accept',
      ...(next ? { link: `<${next}>; rel="next"` } : {}),
    },
  };
}
