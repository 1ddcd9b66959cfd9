import { atomFeed } from '../site/atom.ts';
import type { SiteReader } from '../site/reader.ts';
import { newest, type ShownArticle } from './library.ts';
import { sayIn } from './messages/index.ts';
import { articlePath } from './parts.tsx';

/** `GET /help/atom.xml`: what is new and changed. */
export const helpFeed = (reader: SiteReader, library: readonly ShownArticle[]): string =>
  atomFeed(
    reader,
    { title: sayIn(reader.language)('title'), author: 'Doorward', path: '/help', feedPath: '/help/atom.xml' },
    newest(library, library.length).map(({ slug, words, changes, changedAt }) => ({
      ...{ title: words.title, summary: words.summary, path: articlePath(slug) },
      ...{ publishedAt: changes.at(-1)?.at ?? changedAt, updatedAt: changedAt },
    })),
  );
