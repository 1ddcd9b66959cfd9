import { minute, second } from '../../kernel/clock.ts';
import type { Database } from '../../kernel/dynamo.ts';
import type { HelpSlug } from '../../kernel/help-slugs.ts';
import type { Language } from '../../kernel/i18n.ts';
import { parseMarkdown, type Rich, richToText } from '../../mail/index.ts';
import { freshReads } from '../site/fresh-reads.ts';
import { type Article, type ArticleWords, type Topic, topics } from './article.ts';
import { shippedArticles } from './articles/index.ts';
import type { Change, SavedHelp } from './edition.ts';
import { loadCurrent } from './help-store.ts';
import { loadVotes, type Votes } from './votes-store.ts';

/** An article as a reader of one language sees it. */
export type ShownArticle = {
  slug: HelpSlug;
  language: Language;
  topics: readonly Topic[];
  words: ArticleWords;
  rich: Rich;
  /** The body without its marks. */
  text: string;
  version: number;
  /** When its words were last changed, in milliseconds. */
  changedAt: number;
  /** The newest first, down to the shipped words. */
  changes: readonly Change[];
};

/** The tree of a body that was checked before it was stored; what is no longer taken is shown as plain lines rather than not at all. */
export function richOf(body: string): Rich {
  const parsed = parseMarkdown(body);
  if ('rich' in parsed) return parsed.rich;
  return body.split(/\n{2,}/).map((text) => ({ kind: 'paragraph', inner: [{ kind: 'text', text }] }));
}

/** The day of an article as we ship it, in milliseconds: its beginning, so that what is changed on that day comes after it. */
const momentOf = (since: string): number => Date.parse(`${since}T00:00:00Z`);

function show(article: Article, language: Language, saved: SavedHelp | undefined): ShownArticle {
  const words = saved?.words ?? article.words[language];
  const rich = richOf(words.body);
  const first: Change = { version: 0, at: momentOf(article.since) };
  const changes = [...(saved?.changes ?? []), first];
  return {
    ...{ slug: article.slug, language, topics: article.topics, words, rich, text: richToText(rich) },
    ...{ version: saved?.version ?? 0, changedAt: saved?.at ?? first.at, changes },
  };
}

const made = (language: Language, saved: readonly SavedHelp[]): ShownArticle[] =>
  shippedArticles.map((article) =>
    show(
      article,
      language,
      saved.find(({ slug }) => slug === article.slug),
    ),
  );

/**
 * While storage is away, readers get the words that we ship: who has just lost an account must not be shown an error.
 * At most 60 s old, so that an instance spends at most one query a minute and language, whatever is asked of it.
 */
const libraries = freshReads<ShownArticle[]>(50 * second, 8, (language) => made(language as Language, []));

/** The whole library in a language, in its usual order. @param now milliseconds */
export const loadLibrary = (db: Database, language: Language, now: number): Promise<ShownArticle[]> =>
  libraries(db, language, now, async () => made(language, await loadCurrent(db, language)));

const counted = freshReads<ReadonlyMap<string, Votes>>(5 * minute, 1, () => new Map());

/** Whether articles helped, by slug, over all languages; up to five minutes old. @param now milliseconds */
export const loadHelpfulness = (db: Database, now: number): Promise<ReadonlyMap<string, Votes>> =>
  counted(db, 'votes', now, async () => {
    const sums = new Map<string, Votes>();
    for (const { slug, yes, no } of await loadVotes(db)) {
      const sum = sums.get(slug) ?? { yes: 0, no: 0 };
      sums.set(slug, { yes: sum.yes + yes, no: sum.no + no });
    }
    return sums;
  });

/** The articles by topic; each stands where its first topic is. */
export const byTopic = (articles: readonly ShownArticle[]): { topic: Topic; articles: ShownArticle[] }[] =>
  topics
    .map((topic) => ({ topic, articles: articles.filter((article) => article.topics[0] === topic) }))
    .filter((shelf) => shelf.articles.length > 0);

/** What was written or changed last, the newest first. */
export const newest = (articles: readonly ShownArticle[], most: number): ShownArticle[] =>
  articles.toSorted((one, other) => other.changedAt - one.changedAt).slice(0, most);

/** Fewer votes tell nothing. */
const fewestVotes = 5;

/**
 * The lower bound of the share of "yes" at 95 % confidence, so that 5 of 5 do not beat 480 of 500.
 * Source: E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", 1927.
 */
export function surelyHelpful({ yes, no }: Votes): number {
  const [all, z] = [yes + no, 1.96];
  if (all === 0) return 0;
  const share = yes / all;
  const spread = z * Math.sqrt((share * (1 - share) + (z * z) / (4 * all)) / all);
  return (share + (z * z) / (2 * all) - spread) / (1 + (z * z) / all);
}

/** What helped others most; empty until enough have said so. */
export function mostHelpful(
  articles: readonly ShownArticle[],
  votes: ReadonlyMap<string, Votes>,
  most: number,
): ShownArticle[] {
  const worth = ({ slug }: ShownArticle) => {
    const found = votes.get(slug);
    return found && found.yes + found.no >= fewestVotes && found.yes > found.no ? surelyHelpful(found) : 0;
  };
  return articles
    .filter((article) => worth(article) > 0)
    .toSorted((one, other) => worth(other) - worth(one))
    .slice(0, most);
}

/** Articles to read next: those that share a topic first, then the order of the library. */
export function related(articles: readonly ShownArticle[], to: ShownArticle, most = 3): ShownArticle[] {
  const shared = ({ topics: own }: ShownArticle) => own.filter((topic) => to.topics.includes(topic)).length;
  return articles
    .filter(({ slug }) => slug !== to.slug)
    .toSorted((one, other) => shared(other) - shared(one))
    .slice(0, most);
}
