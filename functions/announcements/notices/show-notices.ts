import { loadTenant } from '../../games/index.ts';
import { second } from '../../kernel/clock.ts';
import type { Database } from '../../kernel/dynamo.ts';
import { param } from '../../kernel/http-request.ts';
import type { HttpRequest, HttpResponse } from '../../kernel/http-types.ts';
import type { Content } from '../announcement.ts';
import { listNotices, loadNotice, loadNoticeVersions, type NoticeEntry, type NoticeVersion } from '../notice-store.ts';
import { atomFeed } from '../site/atom.ts';
import { freshReads } from '../site/fresh-reads.ts';
import { readerOf, type SiteReader } from '../site/reader.ts';
import { nothingHere, publicFile, publicPage } from '../site/site-answer.ts';
import { sayIn } from './messages/index.ts';
import { noticeCalendar } from './notice-calendar.ts';
import { noticePage } from './notice-page.tsx';
import { noticePath, noticesFeedPath, noticesPage, noticesPath, titleOf } from './notices-page.tsx';

const pageSize = 20;
const slugForm = /^[a-z0-9][a-z0-9-]{0,99}$/;
const cursorForm = /^\d{15}#[\w-]{1,64}$/;

/** News may be half a minute late; in return an instance asks for each page once in that time, however many look at it. */
const freshMs = 30 * second;
const lists = freshReads<{ entries: NoticeEntry[]; cursor: string | undefined }>(freshMs, 200);
type Stored = { entry: NoticeEntry; content: Content; versions: readonly NoticeVersion[] };
const stored = freshReads<Stored | undefined>(freshMs, 500);

const gameName = async (db: Database, gameId: string, now: number): Promise<string> =>
  (await loadTenant(db, gameId, now))?.name ?? gameId;

/**
 * `GET /notices`, `/notices/{slug}`, `/notices/{slug}/calendar.ics` and `/notices/atom.xml`. A list is one query of an index (half a read unit
 * for each 4 KB: some 3 units for 20 notices), a notice one read (and one query if it was updated), each at most twice a minute and instance.
 * @param now milliseconds
 */
export async function showNotices(
  db: Database,
  publicUrl: string,
  request: HttpRequest,
  now: number,
): Promise<HttpResponse> {
  const reader = readerOf(request, publicUrl, 'game', 'tz');
  const slug = param(request, 'slug');
  if (slug !== '' && slug !== 'atom.xml') return showNotice(db, request, reader, slug, now);
  const { game: gameId } = reader.kept;
  const tenant = gameId === undefined ? undefined : await loadTenant(db, gameId, now);
  if (gameId !== undefined && !tenant) return nothingHere(reader);
  const before = request.query.before;
  if (before !== undefined && !cursorForm.test(before)) return nothingHere(reader);
  const { entries, cursor } = await lists(db, `${gameId ?? ''} ${before ?? ''}`, now, () =>
    listNotices(db, gameId, pageSize, before),
  );
  const game = tenant && { gameId: tenant.gameId, name: tenant.name };
  if (request.path.endsWith('/atom.xml'))
    return publicFile(request, reader, 'application/atom+xml; charset=utf-8', feedOf(reader, game, entries));
  const notices = await Promise.all(
    entries.map(async (entry) => ({ entry, game: await gameName(db, entry.gameId, now) })),
  );
  const html = noticesPage(reader, { notices, game, later: before !== undefined, next: cursor }, now);
  return publicPage(request, reader, html, before === undefined);
}

function feedOf(
  reader: SiteReader,
  game: { gameId: string; name: string } | undefined,
  entries: readonly NoticeEntry[],
): string {
  const say = sayIn(reader.language);
  const title = game ? say('titleOf', { game: game.name }) : say('title');
  const query: Record<string, string> = game ? { game: game.gameId } : {};
  const about = { title, author: game?.name ?? 'Doorward', path: noticesPath, feedPath: noticesFeedPath, query };
  return atomFeed(
    reader,
    about,
    entries.map((entry) => ({
      title: titleOf(entry, reader.language).title,
      summary: say(`kind_${entry.kind}`),
      path: noticePath(entry.slug),
      publishedAt: entry.publishedAt,
      updatedAt: entry.updatedAt ?? entry.publishedAt,
    })),
  );
}

async function readNotice(db: Database, slug: string): Promise<Stored | undefined> {
  const found = await loadNotice(db, slug);
  if (!found) return undefined;
  const versions = found.entry.updatedAt === undefined ? [] : await loadNoticeVersions(db, slug);
  return { ...found, versions };
}

async function showNotice(
  db: Database,
  request: HttpRequest,
  reader: SiteReader,
  slug: string,
  now: number,
): Promise<HttpResponse> {
  const found = slugForm.test(slug) ? await stored(db, slug, now, () => readNotice(db, slug)) : undefined;
  if (!found) return nothingHere(reader);
  const game = await gameName(db, found.entry.gameId, now);
  if (request.path.endsWith('/calendar.ics')) {
    const file = noticeCalendar(reader, found, game);
    if (file === undefined) return nothingHere(reader);
    return publicFile(request, reader, 'text/calendar; charset=utf-8', file, `${slug}.ics`);
  }
  const { before } = request.query;
  if (before === undefined) return publicPage(request, reader, noticePage(reader, { ...found, game }, now));
  const earlier = found.versions.slice(1).find(({ at }) => String(at) === before);
  if (!earlier) return nothingHere(reader);
  const shown = { ...found, content: earlier.content, game, earlier: earlier.at };
  return publicPage(request, reader, noticePage(reader, shown, now), false);
}
