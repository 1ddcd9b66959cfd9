import { putGame } from '../../functions/games/game-admin.ts';
import { createKey } from '../../functions/games/key-admin.ts';
import { keyHeader, signedHeaders } from '../../functions/games/signing.ts';
import type { GameForm } from '../../functions/games/tenant.ts';
import type { Database } from '../../functions/kernel/dynamo.ts';
import type { HttpRequest } from '../../functions/kernel/http.ts';
import { deriveKeys } from '../../functions/kernel/secrets.ts';

export const testKeys = deriveKeys('a secret for tests, long enough for the check');

export type Key = { keyId: string; secret: string };

const urls = { resolve: async () => ['93.184.216.34'], allowLocal: true };
const noHeaders = { ifMatch: undefined, idempotencyKey: undefined };

/** Creates a game as an administrator would. */
export async function createGame(db: Database, gameId: string, now: number, form: GameForm = {}): Promise<void> {
  const fields = { name: `Game ${gameId}`, supportAddress: 'support@game.example', ...form };
  await putGame({ db, urls }, gameId, fields, undefined, now);
}

/** Makes a key as an administrator would. */
export const createGameKey = (db: Database, gameId: string, now: number): Promise<Key> =>
  createKey({ db, keys: testKeys }, gameId, {}, noHeaders, now);

/** A request as a game server with this key signs it. @param at milliseconds */
export function signedRequest({ keyId, secret }: Key, body: string | Buffer, at: number, id = 'msg_1'): HttpRequest {
  const bytes = Buffer.from(body);
  const headers = { [keyHeader]: keyId, ...signedHeaders([secret], id, Math.floor(at / 1000), bytes) };
  return { ...emptyRequest, method: 'POST', path: '/v1/events', headers, body: bytes };
}

export const emptyRequest: HttpRequest = {
  method: 'GET',
  path: '/',
  params: {},
  query: {},
  headers: {},
  cookies: {},
  body: Buffer.alloc(0),
  sourceIp: '192.0.2.1',
  claims: undefined,
};
