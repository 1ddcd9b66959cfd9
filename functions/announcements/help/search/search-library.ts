import MiniSearch from 'minisearch';
import type { HelpSlug } from '../../../kernel/help-slugs.ts';
import type { Language } from '../../../kernel/i18n.ts';
import { oneLine } from '../../../kernel/text.ts';
import type { ShownArticle } from '../library.ts';
import { termsOf } from './fold.ts';
import { type Found, foundIn } from './found-in.ts';

/** Characters of a question that are looked at. */
export const questionMost = 100;

export type SearchResult = { article: ShownArticle; found: Found };

type Index = {
  search: MiniSearch<{ slug: HelpSlug; title: string; keywords: string; summary: string; text: string }>;
  /** In how many articles a term stands. */
  spread: ReadonlyMap<string, number>;
};

/** One index for each library that was loaded; it goes with it. */
const indexes = new WeakMap<readonly ShownArticle[], Index>();

function indexOf(library: readonly ShownArticle[], language: Language): Index {
  const known = indexes.get(library);
  if (known) return known;
  const search: Index['search'] = new MiniSearch({
    idField: 'slug',
    fields: ['title', 'keywords', 'summary', 'text'],
    tokenize: (text) => termsOf(text, language),
    processTerm: (term) => term,
  });
  const spread = new Map<string, number>();
  for (const { slug, words, text } of library) {
    const { title, summary } = words;
    const fields = { title, keywords: words.keywords.join('\n'), summary, text };
    search.add({ slug, ...fields });
    for (const term of new Set(Object.values(fields).flatMap((field) => termsOf(field, language))))
      spread.set(term, (spread.get(term) ?? 0) + 1);
  }
  const index = { search, spread };
  indexes.set(library, index);
  return index;
}

/** Words of one or two letters tell little beside longer ones, but in Chinese. */
const isLong = (term: string): boolean => term.length > 2 || /\p{Script=Han}/u.test(term);

/** Beginnings of words count from three letters on, of Chinese from one; a slip of the pen in words of five or more. */
const matching = {
  boost: { title: 4, keywords: 3, summary: 2 },
  prefix: isLong,
  fuzzy: (term: string) => (term.length > 4 && !/\p{Script=Han}/u.test(term) ? 0.2 : false),
  maxFuzzy: 2,
  weights: { prefix: 0.6, fuzzy: 0.3 },
};

/**
 * The articles that answer a question, the best first: those with all of its words; if there are none, those with some of the words that tell
 * articles apart.
 * @param question as it was typed
 */
export function searchLibrary(library: readonly ShownArticle[], language: Language, question: string): SearchResult[] {
  const { search, spread } = indexOf(library, language);
  const asked = oneLine(question, questionMost);
  const terms = [...new Set(termsOf(asked, language))];
  if (terms.length === 0) return [];
  const common = (term: string) => (spread.get(term) ?? 0) > library.length / 2;
  const rare = terms.filter((term) => !common(term));
  const telling = rare.some(isLong) ? rare.filter(isLong) : rare;
  const all = search.search(asked, { ...matching, combineWith: 'AND' });
  const hits =
    all.length > 0
      ? all
      : search.search(telling.join(' '), { ...matching, tokenize: () => telling, combineWith: 'OR' });
  return hits.flatMap(({ id, terms: matched }) => {
    const article = library.find(({ slug }) => slug === id);
    return article ? [{ article, found: foundIn(article, language, matched, telling) }] : [];
  });
}
