import { rfc3339 } from '../../kernel/clock.ts';
import type { HelpSlug } from '../../kernel/help-slugs.ts';
import type { Language } from '../../kernel/i18n.ts';
import type { ArticleWords } from './article.ts';
import { shippedArticle } from './articles/index.ts';
import type { HelpArticleView, HelpVersionView } from './help-schema.ts';

export type HelpName = { slug: HelpSlug; language: Language };

/** What the public pages tell of an earlier version. `at` is milliseconds. */
export type Change = { version: number; at: number; note?: string | undefined };

/** One version of an article in one language, without its words. Version 0 is what we ship: nobody has changed it yet. */
export type HelpVersion = HelpName & {
  version: number;
  /** Whether its words are the ones that we shipped when it was made. */
  shipped: boolean;
  /** The name of its author, and when (milliseconds); missing in version 0. */
  by?: string | undefined;
  at?: number | undefined;
  note?: string | undefined;
  /** The write that made it, so that the same one sent again makes no other. */
  writeId?: string | undefined;
  digest?: string | undefined;
};

export type SavedHelp = HelpVersion & {
  words: ArticleWords;
  /** Only of the current version: it and those before, the newest first, so that its page needs no other read. */
  changes?: readonly Change[] | undefined;
};

/** So many changes are kept with the current version. */
export const changesKept = 10;

export const shippedVersion = ({ slug, language }: HelpName): HelpVersion => ({
  slug,
  language,
  version: 0,
  shipped: true,
});

export const shippedHelp = (name: HelpName): SavedHelp => ({
  ...shippedVersion(name),
  words: shippedArticle(name.slug).words[name.language],
});

export const isShipped = ({ slug, language }: HelpName, words: ArticleWords): boolean => {
  const { title, summary, body, keywords } = shippedArticle(slug).words[language];
  return (
    title === words.title &&
    summary === words.summary &&
    body.trim() === words.body.trim() &&
    keywords.join('\n') === words.keywords.join('\n')
  );
};

export const showVersion = ({ slug, language, version, shipped, by, at, note }: HelpVersion): HelpVersionView => ({
  ...{ slug, language, version, shipped },
  ...(by === undefined ? {} : { by }),
  ...(at === undefined ? {} : { at: rfc3339(at) }),
  ...(note === undefined ? {} : { note }),
});

export const showArticle = (saved: SavedHelp): HelpArticleView => ({ ...showVersion(saved), words: saved.words });
