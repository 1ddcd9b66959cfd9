import type { Database } from '../../kernel/dynamo.ts';
import type { HttpRequest, HttpResponse } from '../../kernel/http-types.ts';
import type { Keys } from '../../kernel/secrets.ts';
import { changePreferences } from '../../mail/index.ts';
import { noteUnsubscribed } from './note-unsubscribed.ts';

/** `POST /u/{token}`: what the player wants by mail, and for the announcement whose mail it came from, that it made somebody leave. */
export async function unsubscribe(db: Database, keys: Keys, request: HttpRequest, now: number): Promise<HttpResponse> {
  const { response, unsubscribed } = await changePreferences(db, keys, request, now);
  if (unsubscribed) await noteUnsubscribed(db, unsubscribed.announcementId, unsubscribed.player, now);
  return response;
}
