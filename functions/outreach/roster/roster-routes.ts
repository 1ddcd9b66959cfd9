import { z } from 'zod';
import { requireGame, type Staff, staffFromClaims } from '../../kernel/access.ts';
import type { Database } from '../../kernel/dynamo.ts';
import { notFound } from '../../kernel/errors.ts';
import { check, param, readJson } from '../../kernel/http-request.ts';
import type { HttpRequest, HttpResponse } from '../../kernel/http-types.ts';
import type { Keys } from '../../kernel/secrets.ts';
import { readIfMatch, readKeyedWrite } from '../../kernel/write-headers.ts';
import { dropMember, listRoster, putMember, showMember } from './keep-roster.ts';
import { memberForm, type RosterMember, staffIdForm } from './member.ts';
import { shareOutBody, shareOutTasks } from './share-out-run.ts';

export const rosterQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(500).optional(),
});

/** @throws Problem 401; 404 for a game that is not in the caller's claim */
function ownGame(request: HttpRequest): { staff: Staff; gameId: string } {
  const staff = staffFromClaims(request.claims);
  const gameId = param(request, 'gameId');
  requireGame(staff, gameId, 'game');
  return { staff, gameId };
}

const shown = (status: number, member: RosterMember): HttpResponse => ({
  status,
  json: member,
  headers: { etag: `"${member.version}"` },
});

/** `GET /v1/games/{gameId}/roster` and `GET /v1/games/{gameId}/roster/{staffId}` */
export async function readRosterRoute(db: Database, request: HttpRequest): Promise<HttpResponse> {
  const { staff, gameId } = ownGame(request);
  const staffId = param(request, 'staffId');
  if (staffId !== '') return shown(200, await showMember(db, staff, gameId, staffId));
  const query = check(rosterQuery, request.query, 'The query has parameters that cannot be used.');
  return { status: 200, json: await listRoster(db, staff, gameId, query) };
}

/** `PUT` and `DELETE /v1/games/{gameId}/roster/{staffId}`. @param now milliseconds */
export async function changeRosterRoute(db: Database, request: HttpRequest, now: number): Promise<HttpResponse> {
  const { staff, gameId } = ownGame(request);
  const staffId = check(staffIdForm, param(request, 'staffId'), 'A person cannot have this id.');
  const write = { gameId, staffId, ifMatch: readIfMatch(request) };
  if (request.method === 'DELETE') {
    await dropMember(db, staff, write, now);
    return { status: 204 };
  }
  if (request.method !== 'PUT') throw notFound('route');
  const { created, member } = await putMember(db, staff, write, readJson(request, memberForm), now);
  return shown(created ? 201 : 200, member);
}

/** `POST /v1/games/{gameId}/share-out`. @param now milliseconds */
export async function shareOutRoute(
  db: Database,
  keys: Keys,
  request: HttpRequest,
  now: number,
): Promise<HttpResponse> {
  const { staff, gameId } = ownGame(request);
  const body = request.body.length === 0 ? shareOutBody.parse({}) : readJson(request, shareOutBody);
  const keyed = readKeyedWrite(request, staff.id, body);
  return { status: 200, json: await shareOutTasks(db, keys, staff, { gameId, body, keyed }, now) };
}
