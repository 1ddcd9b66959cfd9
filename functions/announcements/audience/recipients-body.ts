import type { HttpRequest } from '../../kernel/http.ts';
import { readJson } from '../../kernel/http-request.ts';
import { moreRecipients } from '../announcement-schema.ts';
import { readList } from './list-text.ts';

/**
 * The body of `POST /v1/announcements/{announcementId}/recipients`: JSON, or as `Content-Type` says `text/csv` or one id a line (`text/plain`).
 * @throws Problem 400 naming fields or lines
 */
export function recipientsBody(request: HttpRequest): { playerIds: string[] } {
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type === 'text/csv') return { playerIds: readList(request.body.toString('utf8'), 'csv') };
  if (type === 'text/plain') return { playerIds: readList(request.body.toString('utf8'), 'lines') };
  return readJson(request, moreRecipients);
}
