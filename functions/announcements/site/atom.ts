import { Feed } from 'feed';
import { canonicalOf, type SiteReader } from './reader.ts';

export type FeedEntry = {
  title: string;
  summary: string;
  /** Of its page, without the language. */
  path: string;
  /** Milliseconds. */
  publishedAt: number;
  updatedAt: number;
};

/** What XML 1.0 (2.2) cannot hold, not even escaped. */
const notInXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** The feed package marks titles and summaries as HTML, so that plain text must be made into it first. */
const asHtml = (text: string): string =>
  text
    .toWellFormed()
    .replace(notInXml, '')
    .replace(/[&<>]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[mark] ?? '');

const plain = (text: string): string => text.toWellFormed().replace(notInXml, '');

/**
 * An Atom feed (RFC 4287) in the reader's language.
 * @param about where the page of the feed is, and where it is itself
 */
export function atomFeed(
  reader: SiteReader,
  about: { title: string; author: string; path: string; feedPath: string; query?: Readonly<Record<string, string>> },
  entries: readonly FeedEntry[],
): string {
  const { title, author, path, feedPath, query } = about;
  const address = canonicalOf(reader, reader.language, path, query);
  const feed = new Feed({
    ...{ id: address, link: address, title: plain(title), generator: false, author: { name: plain(author) } },
    updated: new Date(Math.max(0, ...entries.map(({ updatedAt }) => updatedAt))),
    feedLinks: { atom: canonicalOf(reader, reader.language, feedPath, query) },
  });
  for (const entry of entries) {
    const link = canonicalOf(reader, reader.language, entry.path);
    feed.addItem({
      ...{ id: link, link, title: asHtml(entry.title), description: asHtml(entry.summary) },
      ...{ date: new Date(entry.updatedAt), published: new Date(entry.publishedAt) },
    });
  }
  return feed.atom1().replace('<feed ', `<feed xml:lang="${reader.language}" `);
}
