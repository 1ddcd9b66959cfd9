import { requireGame, requirePermission, type Staff, staffFromClaims } from '../../kernel/access.ts';
import { appendAudit } from '../../kernel/audit.ts';
import { auditQuery } from '../../kernel/audit-schema.ts';
import type { Database } from '../../kernel/dynamo.ts';
import { check } from '../../kernel/http-request.ts';
import type { HttpRequest, HttpResponse } from '../../kernel/http-types.ts';
import { itemOf, readAuditCursor, writeAuditCursor } from './audit-lines.ts';
import { type AuditSearch, loadAudit } from './audit-store.ts';

/** Looks into the trail, which is itself noted in it before anything is shown. @param now milliseconds */
export async function readTrail(db: Database, staff: Staff, search: AuditSearch, now: number) {
  const { gameId, day, person } = search;
  const about = { day, ...(person === '' ? {} : { person }) };
  await appendAudit(db, { gameId, staffId: staff.id, by: staff.name, act: 'audit.read', about }, now);
  return loadAudit(db, search);
}

/** `GET /v1/audit`. @param now milliseconds @throws Problem 400, 401, 403, 404 for a game that the caller may not see */
export async function readAuditRoute(db: Database, request: HttpRequest, now: number): Promise<HttpResponse> {
  const staff = staffFromClaims(request.claims);
  requirePermission(staff, 'audit.read');
  const { cursor, ...query } = check(auditQuery, request.query, 'The query has parameters that cannot be used.');
  requireGame(staff, query.gameId, 'game');
  const after = cursor === undefined ? undefined : readAuditCursor(cursor);
  const { lines, next } = await readTrail(db, staff, { ...query, after }, now);
  const more = next === undefined ? {} : { cursor: writeAuditCursor(next) };
  return { status: 200, json: { items: lines.map(itemOf), ...more } };
}
