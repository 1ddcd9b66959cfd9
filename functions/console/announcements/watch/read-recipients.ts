import { type Announcement, type Recipient, recipientsPage } from '../../../announcements/index.ts';
import { appendAudit } from '../../../kernel/audit.ts';
import type { Visit } from '../../frame/visit.ts';

const pageSize = 1000;
const shardOf = (cursor: string | undefined): number =>
  cursor === undefined ? Number.POSITIVE_INFINITY : Number(cursor.split(':')[0]);

/** Recipients from a place in the ledger on, page by page, up to but without a part of the send. */
export async function* recipientsFrom(
  { db }: Visit,
  { announcementId }: Announcement,
  from: string,
  to: number,
): AsyncGenerator<{ items: Recipient[]; cursor: string | undefined }> {
  let cursor: string | undefined = from;
  while (shardOf(cursor) < to) {
    const page: Awaited<ReturnType<typeof recipientsPage>> = await recipientsPage(db, announcementId, cursor, pageSize);
    cursor = page.cursor;
    yield page;
  }
}

/** Notes that somebody looks at who got it: it names players. A look that cannot be noted does not happen. */
export const noteLook = ({ db, staff, now }: Visit, { gameId, announcementId }: Announcement, rows: number) =>
  appendAudit(
    db,
    {
      ...{ gameId, staffId: staff.id, by: staff.name, act: 'announcement.recipients' },
      about: { announcement: announcementId, rows },
    },
    now,
  );
