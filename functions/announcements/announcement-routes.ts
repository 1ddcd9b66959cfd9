import { z } from 'zod';
import { requireGame, requirePermission, staffFromClaims } from '../kernel/access.ts';
import type { Database } from '../kernel/dynamo.ts';
import { badRequest, notFound } from '../kernel/errors.ts';
import type { HttpRequest, HttpResponse } from '../kernel/http.ts';
import { check, param, readJson } from '../kernel/http-request.ts';
import { readIdempotencyKey, readIfMatch } from '../kernel/write-headers.ts';
import { type AnnouncementServices, isPersonAct, readOwn, workAnnouncement } from './acts.ts';
import type { Announcement } from './announcement.ts';
import { listQuery } from './announcement-schema.ts';
import { isListCursor, listAnnouncements } from './announcement-store.ts';
import { answerAnnouncement, showAnnouncement } from './answers.ts';
import { addRecipients } from './audience/add-recipients.ts';
import { recipientsBody } from './audience/recipients-body.ts';
import { createAnnouncement, editAnnouncement } from './create.ts';
import { readRecipientsRoute } from './recipients-route.ts';

const wrongQuery = 'The query has parameters that cannot be used.';

async function answered(db: Database, one: Announcement, now: number, status = 200): Promise<HttpResponse> {
  return { status, json: await answerAnnouncement(db, one, now), headers: { etag: `"${one.version}"` } };
}

/** `GET /v1/announcements`, `…/{announcementId}` and `…/{announcementId}/recipients`. @param now milliseconds */
export async function readAnnouncementsRoute(db: Database, request: HttpRequest, now: number): Promise<HttpResponse> {
  const staff = staffFromClaims(request.claims);
  requirePermission(staff, 'announcement.read');
  const announcementId = param(request, 'announcementId');
  if (announcementId !== '') {
    const found = await readOwn(db, staff, announcementId);
    if (request.path.endsWith('/recipients')) return readRecipientsRoute(db, staff, found, request, now);
    return answered(db, found, now);
  }
  const { gameId, limit, cursor } = check(listQuery, request.query, wrongQuery);
  requireGame(staff, gameId, 'game');
  if (cursor !== undefined && !isListCursor(cursor))
    throw badRequest('The cursor is not one of ours; start again without it.');
  const page = await listAnnouncements(db, gameId, limit, cursor);
  const items = page.items.map(showAnnouncement);
  return { status: 200, json: page.cursor === undefined ? { items } : { items, cursor: page.cursor } };
}

const bodyOf = (request: HttpRequest): unknown => (request.body.length === 0 ? {} : readJson(request, z.unknown()));

/** `POST /v1/announcements`, `PUT …/{announcementId}` and `POST …/{announcementId}/` with an act or `recipients` */
export async function writeAnnouncementRoute(
  services: AnnouncementServices,
  request: HttpRequest,
): Promise<HttpResponse> {
  const staff = staffFromClaims(request.claims);
  // who may comes before the body, so that a stranger learns nothing of its form
  requirePermission(staff, 'announcement.write');
  const { db, now } = services;
  const headers = { ifMatch: readIfMatch(request), idempotencyKey: readIdempotencyKey(request) };
  const announcementId = param(request, 'announcementId');
  if (announcementId === '')
    return answered(db, await createAnnouncement(services, staff, bodyOf(request), headers), now, 201);
  const act = request.path.split('/').at(-1) ?? '';
  if (request.method === 'PUT')
    return answered(db, await editAnnouncement(services, staff, announcementId, bodyOf(request), headers), now);
  if (act === 'recipients')
    return answered(db, await addRecipients(services, staff, announcementId, recipientsBody(request), headers), now);
  if (!isPersonAct(act)) throw notFound('act');
  return answered(db, await workAnnouncement(services, staff, announcementId, act, bodyOf(request), headers), now);
}
