import { loadTenant } from '../../games/index.ts';
import type { Database } from '../../kernel/dynamo.ts';
import type { HttpResponse } from '../../kernel/http.ts';
import { readJson } from '../../kernel/http-request.ts';
import { changeContact, contactAnswer, type PlayerRequest, playerPatch } from '../../players/index.ts';
import { noteHeld } from './held-address.ts';

/**
 * `PUT /v1/players/{playerId}`. It lies here and not with the players, because an address that changes during a case is that case's concern.
 * @throws Problem 400 naming the field
 */
export async function putPlayer(db: Database, asked: PlayerRequest): Promise<HttpResponse> {
  const { keys, player, gameId, request, now } = asked;
  const patch = readJson(request, playerPatch);
  const tenant = await loadTenant(db, gameId, now);
  const onHeld = noteHeld(db, keys, player, tenant?.targets, now);
  const { contact, held } = await changeContact(db, keys, asked, patch, now, onHeld);
  return { status: 200, json: contactAnswer(contact, held) };
}
