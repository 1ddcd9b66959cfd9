import type { Database } from '../kernel/dynamo.ts';
import { unauthorized } from '../kernel/errors.ts';
import type { HttpRequest } from '../kernel/http.ts';
import type { Keys } from '../kernel/secrets.ts';
import { isInForce, isKeyId } from './key.ts';
import { loadKey, openSecret } from './key-store.ts';
import { checkHeaders, formatSecret, keyHeader, verify } from './signing.ts';

const refusals = {
  missing: `Sign the request: the headers ${keyHeader}, webhook-id, webhook-timestamp and webhook-signature are needed.`,
  stale: 'The timestamp of the signature is more than 5 minutes off. Check the clock of the game server.',
  // one text for every other reason: who guesses learns neither that a key exists nor what became of it
  bad: 'The key is not in force, or the signature does not fit the body.',
};

/** Stands in for the secret of a key that does not count, so that a guess takes as long as a wrong signature. */
const decoy = formatSecret(Buffer.alloc(32));

/**
 * The game that signed a request, over the raw bytes of its body. Call it before anything of the body is parsed.
 * @param now milliseconds
 * @throws Problem 401 for a missing, stale or wrong signature and for a key that is unknown, revoked or not in force
 */
export async function authenticateGame(
  db: Database,
  keys: Keys,
  request: Pick<HttpRequest, 'headers' | 'body'>,
  now: number,
): Promise<{ gameId: string; keyId: string }> {
  const { headers, body } = request;
  const keyId = headers[keyHeader] ?? '';
  const form = checkHeaders(headers, now);
  if (keyId === '' || form === 'missing') throw unauthorized(refusals.missing);
  if (form === 'stale') throw unauthorized(refusals.stale);
  const key = isKeyId(keyId) ? await loadKey(db, keyId, now) : undefined;
  const secret = key && isInForce(key, now) ? openSecret(keys, key) : undefined;
  const verdict = verify({ secrets: [secret ?? decoy], headers, body, now });
  if (!key || secret === undefined || verdict !== 'ok') throw unauthorized(refusals.bad);
  return { gameId: key.gameId, keyId };
}
