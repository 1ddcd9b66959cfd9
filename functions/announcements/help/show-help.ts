import { loadTenant } from '../../games/index.ts';
import type { Database } from '../../kernel/dynamo.ts';
import { type HelpSlug, helpSlugs } from '../../kernel/help-slugs.ts';
import { param } from '../../kernel/http-request.ts';
import type { HttpRequest, HttpResponse } from '../../kernel/http-types.ts';
import { oneLine } from '../../kernel/text.ts';
import { readerOf } from '../site/reader.ts';
import { nothingHere, publicFile, publicPage } from '../site/site-answer.ts';
import { articlePage, versionPage } from './article-page.tsx';
import { loadHelpVersion } from './help-desk.ts';
import { helpFeed } from './help-feed.ts';
import { loadHelpfulness, loadLibrary, type ShownArticle } from './library.ts';
import { libraryPage, searchPage } from './library-page.tsx';
import type { HelpReader } from './parts.tsx';
import { questionMost, searchLibrary } from './search/search-library.ts';

/** What a game's id looks like; nothing else is worth a look-up. */
const gameForm = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** Who reads, and the game that the address names, if there is such a one. @param now milliseconds */
export async function helpReader(
  db: Database,
  request: HttpRequest,
  publicUrl: string,
  now: number,
): Promise<HelpReader> {
  const reader = readerOf(request, publicUrl, 'game');
  const { game } = reader.kept;
  const tenant = game !== undefined && gameForm.test(game) ? await loadTenant(db, game, now) : undefined;
  return tenant ? { ...reader, game: tenant } : { ...reader, kept: {} };
}

export const isHelpSlug = (slug: string): slug is HelpSlug => (helpSlugs as readonly string[]).includes(slug);

/**
 * `GET /help`, `/help/{slug}` and `/help/atom.xml`: reads at most one query a minute and language for the articles, whoever asks and however
 * often; an earlier version costs two single reads. @param now milliseconds
 */
export async function showHelp(
  db: Database,
  publicUrl: string,
  request: HttpRequest,
  now: number,
): Promise<HttpResponse> {
  const slug = param(request, 'slug');
  const reader = await helpReader(db, request, publicUrl, now);
  const library = await loadLibrary(db, reader.language, now);
  if (request.path.endsWith('/atom.xml'))
    return publicFile(request, reader, 'application/atom+xml; charset=utf-8', helpFeed(reader, library));
  if (slug !== '') return showArticle(db, request, reader, library, slug);
  const question = oneLine(request.query.q ?? '', questionMost);
  if (question !== '') {
    const results = searchLibrary(library, reader.language, question);
    return publicPage(request, reader, searchPage(reader, library, question, results), false);
  }
  return publicPage(request, reader, libraryPage(reader, library, await loadHelpfulness(db, now)));
}

async function showArticle(
  db: Database,
  request: HttpRequest,
  reader: HelpReader,
  library: readonly ShownArticle[],
  slug: string,
): Promise<HttpResponse> {
  const article = library.find((one) => one.slug === slug);
  if (!article) return nothingHere(reader);
  const asked = request.query.version;
  if (asked === undefined) return publicPage(request, reader, articlePage(reader, article, library));
  if (!/^\d{1,6}$/.test(asked)) return nothingHere(reader);
  const version = Number(asked);
  const name = { slug: article.slug, language: reader.language };
  const [found, before] = await Promise.all([
    loadHelpVersion(db, name, version),
    version === 0 ? undefined : loadHelpVersion(db, name, version - 1),
  ]);
  if (!found) return nothingHere(reader);
  return publicPage(request, reader, versionPage(reader, article, found, before?.words), false);
}
