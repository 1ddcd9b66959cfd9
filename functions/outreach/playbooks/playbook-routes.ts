import { requireGame, requirePermission, type Staff, staffFromClaims } from '../../kernel/access.ts';
import type { Database } from '../../kernel/dynamo.ts';
import { notFound } from '../../kernel/errors.ts';
import type { HttpRequest, HttpResponse } from '../../kernel/http.ts';
import { check, param, readJson } from '../../kernel/http-request.ts';
import { readIfMatch, readKeyedWrite } from '../../kernel/write-headers.ts';
import type { PlaybookName } from './playbook.ts';
import { currentPlaybook, historyOf, listPlaybooks, loadVersion, savePlaybook } from './playbook-desk.ts';
import { playbookForm, playbookListQuery, playbookParams, playbookQuery } from './playbook-schema.ts';
import { type SavedPlaybook, showEdition, showPlaybook } from './playbook-version.ts';

const queryFault = 'The query has parameters that cannot be used.';

/** @throws Problem 401; 404 for a foreign game; 403 */
function playbooksOf(request: HttpRequest, permission: 'playbook.read' | 'playbook.write') {
  const staff: Staff = staffFromClaims(request.claims);
  const gameId = param(request, 'gameId');
  requireGame(staff, gameId, 'game'); // first, so that a stranger learns nothing of a foreign game
  requirePermission(staff, permission);
  return { staff, gameId };
}

/** @throws Problem 404 for a kind or language that there is not */
function nameOf(request: HttpRequest): PlaybookName {
  const name = playbookParams.safeParse({ kind: param(request, 'kind'), language: param(request, 'language') });
  if (!name.success) throw notFound('playbook');
  return name.data;
}

const shown = (saved: SavedPlaybook): HttpResponse => ({
  status: 200,
  json: showPlaybook(saved),
  headers: { etag: `"${saved.version}"` },
});

/** `GET /v1/games/{gameId}/playbooks`, `…/{kind}/{language}` and `…/{kind}/{language}/versions` */
export async function readPlaybooksRoute(db: Database, request: HttpRequest): Promise<HttpResponse> {
  const { gameId } = playbooksOf(request, 'playbook.read');
  if (param(request, 'kind') === '') {
    const { limit, cursor = '0' } = check(playbookListQuery, request.query, queryFault);
    const [all, from] = [await listPlaybooks(db, gameId), Number(cursor)];
    const more = from + limit < all.length ? { cursor: String(from + limit) } : {};
    return { status: 200, json: { items: all.slice(from, from + limit).map(showEdition), ...more } };
  }
  const name = nameOf(request);
  if (request.path.endsWith('/versions')) {
    const { limit, cursor } = check(playbookListQuery, request.query, queryFault);
    const { items, more } = await historyOf(db, gameId, name, limit, cursor === undefined ? undefined : Number(cursor));
    const last = items.at(-1);
    return {
      status: 200,
      json: { items: items.map(showEdition), ...(more && last ? { cursor: String(last.version) } : {}) },
    };
  }
  const { version } = check(playbookQuery, request.query, queryFault);
  if (version === undefined) return shown(await currentPlaybook(db, gameId, name));
  const found = await loadVersion(db, gameId, name, version);
  if (!found) throw notFound('version of this playbook');
  return shown(found);
}

/** `PUT /v1/games/{gameId}/playbooks/{kind}/{language}`. @param now milliseconds */
export async function writePlaybookRoute(db: Database, request: HttpRequest, now: number): Promise<HttpResponse> {
  const { staff, gameId } = playbooksOf(request, 'playbook.write');
  const name = nameOf(request);
  const form = readJson(request, playbookForm);
  const [ifMatch, keyed] = [readIfMatch(request), readKeyedWrite(request, staff.id, form)];
  return shown(await savePlaybook(db, staff, { gameId, name, form, ifMatch, keyed }, now));
}
