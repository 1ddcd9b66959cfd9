import { type Permission, requireGame, requirePermission, staffFromClaims } from '../kernel/access.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Database } from '../kernel/dynamo.ts';
import { notFound } from '../kernel/errors.ts';
import type { HttpRequest, HttpResponse } from '../kernel/http.ts';
import { check, param, readJson } from '../kernel/http-request.ts';
import type { Keys } from '../kernel/secrets.ts';
import { putGame, readGame, type UrlPolicy } from './game-admin.ts';
import { keyForm } from './key.ts';
import { createKey, revokeKey } from './key-admin.ts';
import { type GameView, gameForm, gameIdForm } from './tenant.ts';

/** The game of the path. @throws Problem 401; 404 for a game that is not in the caller's claim; 403 without the permission */
function ownGame(request: HttpRequest, permission: Permission): string {
  const staff = staffFromClaims(request.claims);
  const gameId = param(request, 'gameId');
  requireGame(staff, gameId, 'game'); // first, so that a stranger learns nothing of a foreign game
  requirePermission(staff, permission);
  return gameId;
}

const shown = (status: number, game: GameView): HttpResponse => ({
  status,
  json: game,
  headers: { etag: `"${game.version}"` },
});

/** `GET /v1/games/{gameId}` */
export async function showGame(db: Database, request: HttpRequest, now: number): Promise<HttpResponse> {
  return shown(200, await readGame(db, ownGame(request, 'game.read'), now));
}

export type ChangeDeps = { db: Database; keys: Keys; urls: UrlPolicy; clock: Clock };

/** `PUT /v1/games/{gameId}`, `POST …/keys`, `DELETE …/keys/{keyId}` */
export async function changeGame(deps: ChangeDeps, request: HttpRequest): Promise<HttpResponse> {
  const gameId = ownGame(request, 'game.write');
  const now = deps.clock();
  const { 'if-match': ifMatch, 'idempotency-key': idempotencyKey } = request.headers;
  if (request.method === 'PUT') {
    check(gameIdForm, gameId, 'A game cannot have this id.');
    const { created, game } = await putGame(deps, gameId, readJson(request, gameForm), ifMatch, now);
    return shown(created ? 201 : 200, game);
  }
  if (request.method === 'POST') {
    const form = request.body.length === 0 ? {} : readJson(request, keyForm);
    return { status: 201, json: await createKey(deps, gameId, form, { ifMatch, idempotencyKey }, now) };
  }
  if (request.method === 'DELETE')
    return { status: 200, json: await revokeKey(deps.db, gameId, param(request, 'keyId'), ifMatch, now) };
  throw notFound('route');
}
