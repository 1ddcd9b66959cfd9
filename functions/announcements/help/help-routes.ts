import { requirePermission, type Staff, staffFromClaims } from '../../kernel/access.ts';
import type { Database } from '../../kernel/dynamo.ts';
import { notFound } from '../../kernel/errors.ts';
import { check, param, readJson } from '../../kernel/http-request.ts';
import type { HttpRequest, HttpResponse } from '../../kernel/http-types.ts';
import { readIfMatch, readKeyedWrite } from '../../kernel/write-headers.ts';
import { shippedArticle } from './articles/index.ts';
import { type HelpName, type SavedHelp, showArticle, showVersion } from './edition.ts';
import { currentHelp, helpHistory, listHelp, loadHelpVersion, saveHelp } from './help-desk.ts';
import { type HelpItem, helpForm, helpListQuery, helpParams, helpQuery } from './help-schema.ts';
import { loadVotes } from './votes-store.ts';

const queryFault = 'The query has parameters that cannot be used.';

/** @throws Problem 401; 403 */
function staffOf(request: HttpRequest, permission: 'announcement.read' | 'announcement.write'): Staff {
  const staff = staffFromClaims(request.claims);
  requirePermission(staff, permission);
  return staff;
}

/** @throws Problem 404 for an article or a language that there is not */
function nameOf(request: HttpRequest): HelpName {
  const name = helpParams.safeParse({ slug: param(request, 'slug'), language: param(request, 'language') });
  if (!name.success) throw notFound('article');
  return name.data;
}

const shown = (saved: SavedHelp): HttpResponse => ({
  status: 200,
  json: showArticle(saved),
  headers: { etag: `"${saved.version}"` },
});

/** `GET /v1/help`: every article in every language, without its words, and whether it helped. */
async function listRoute(db: Database, request: HttpRequest): Promise<HttpResponse> {
  const { limit, cursor = '0' } = check(helpListQuery, request.query, queryFault);
  const [all, votes] = await Promise.all([listHelp(db), loadVotes(db)]);
  const from = Number(cursor);
  const items = all.slice(from, from + limit).map((saved): HelpItem => {
    const { slug, language, words } = saved;
    const found = votes.find((one) => one.slug === slug && one.language === language);
    return {
      ...showVersion(saved),
      title: words.title,
      topics: shippedArticle(slug).topics,
      votes: { yes: found?.yes ?? 0, no: found?.no ?? 0 },
    };
  });
  return { status: 200, json: { items, ...(from + limit < all.length ? { cursor: String(from + limit) } : {}) } };
}

async function versionsRoute(db: Database, request: HttpRequest): Promise<HttpResponse> {
  const { limit, cursor } = check(helpListQuery, request.query, queryFault);
  const before = cursor === undefined ? undefined : Number(cursor);
  const { items, more } = await helpHistory(db, nameOf(request), limit, before);
  const last = items.at(-1);
  const next = more && last ? { cursor: String(last.version) } : {};
  return { status: 200, json: { items: items.map(showVersion), ...next } };
}

/** `GET /v1/help`, `/v1/help/{slug}/{language}` and `…/versions` */
export async function readHelpRoute(db: Database, request: HttpRequest): Promise<HttpResponse> {
  staffOf(request, 'announcement.read');
  if (param(request, 'slug') === '') return listRoute(db, request);
  if (request.path.endsWith('/versions')) return versionsRoute(db, request);
  const name = nameOf(request);
  const { version } = check(helpQuery, request.query, queryFault);
  if (version === undefined) return shown(await currentHelp(db, name));
  const found = await loadHelpVersion(db, name, version);
  if (!found) throw notFound('version of this article');
  return shown(found);
}

/** `PUT /v1/help/{slug}/{language}`. @param now milliseconds */
export async function writeHelpRoute(db: Database, request: HttpRequest, now: number): Promise<HttpResponse> {
  const staff = staffOf(request, 'announcement.write');
  const name = nameOf(request);
  const form = readJson(request, helpForm);
  const [ifMatch, keyed] = [readIfMatch(request), readKeyedWrite(request, staff.id, form)];
  return shown(await saveHelp(db, staff, { name, form, ifMatch, keyed }, now));
}
