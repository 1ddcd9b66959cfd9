import type { HelpSlug } from '../../kernel/help-slugs.ts';
import type { Language } from '../../kernel/i18n.ts';

/** What articles are about; the library shows them by topic, in this order. */
export const topics = ['urgent', 'scams', 'account', 'devices'] as const;
export type Topic = (typeof topics)[number];

/** An article in one language. */
export type ArticleWords = {
  title: string;
  /** One or two sentences: what lists and search results show. */
  summary: string;
  /** Markdown of the safe subset: paragraphs, `##` and `###` headings, strong, emphasis, lists, quotes, https links. */
  body: string;
  /** What else a player may type into the search who looks for it; in the words of players. */
  keywords: string[];
};

/** An article of the help library as we ship it. */
export type Article = {
  slug: HelpSlug;
  /** At least one; the first is where the library lists it. */
  topics: Topic[];
  words: Record<Language, ArticleWords>;
  /** The day its shipped words were last changed: yyyy-mm-dd. */
  since: string;
};
