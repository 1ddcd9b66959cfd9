import { authenticateGame, takeAllowance } from '../games/index.ts';
import type { Database } from '../kernel/dynamo.ts';
import { Problem } from '../kernel/errors.ts';
import type { HttpRequest, HttpResponse } from '../kernel/http.ts';
import { check } from '../kernel/http-request.ts';
import { playerKey } from '../kernel/ids.ts';
import { type Keys, loadKeys } from '../kernel/secrets.ts';
import { playerIdSchema } from './player-id.ts';

/** A signed request about one player, by a game that may ask. */
export type PlayerRequest = {
  gameId: string;
  playerId: string;
  player: string;
  keys: Keys;
  request: HttpRequest;
  now: number;
};

/**
 * Checks the signature, the rate and the player's id, then answers.
 * @throws Problem 401, 429, 400
 */
export async function forPlayer(
  db: Database,
  request: HttpRequest,
  now: number,
  answer: (asked: PlayerRequest) => Promise<HttpResponse>,
  load: () => Promise<Keys> = loadKeys,
): Promise<HttpResponse> {
  const keys = await load();
  const { gameId, keyId } = await authenticateGame(db, keys, request, now);
  const allowance = await takeAllowance(db, keyId, 1, now);
  if (!allowance.allowed)
    throw new Problem(429, 'Too many requests with this key.', {
      headers: { 'retry-after': String(allowance.retryAfterSeconds) },
    });
  const playerId = check(playerIdSchema, request.params.playerId, 'playerId cannot be used.');
  return answer({ gameId, playerId, player: playerKey(keys, gameId, playerId), keys, request, now });
}
