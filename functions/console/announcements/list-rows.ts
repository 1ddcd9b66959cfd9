import { type Announcement, type Counts, countsOf, listAnnouncements } from '../../announcements/index.ts';
import type { Database } from '../../kernel/dynamo.ts';
import type { Filters } from './filters.ts';

export type Line = { announcement: Announcement; counts: Counts | undefined };

/** Lines of a page: what one look takes in. */
const pageSize = 20;
/** A state that few have is looked for on so many pages of the game's list; then the reader decides whether to look further. */
const pagesAtOnce = 5;

/** A page of the list, the newest first, with how far each send has come. */
export async function readLines(
  db: Database,
  gameId: string,
  { state, cursor: from }: Filters,
): Promise<{ lines: Line[]; cursor: string | undefined }> {
  const found: Announcement[] = [];
  let cursor = from;
  for (let page = 0; page < pagesAtOnce && found.length < pageSize; page++) {
    const next = await listAnnouncements(db, gameId, pageSize, cursor);
    found.push(...next.items.filter((one) => state === undefined || one.state === state));
    cursor = next.cursor;
    if (cursor === undefined) break;
  }
  const lines = found.map(async (announcement) => {
    const counts = announcement.startedAt === undefined ? undefined : await countsOf(db, announcement.announcementId);
    return { announcement, counts };
  });
  return { lines: await Promise.all(lines), cursor };
}
