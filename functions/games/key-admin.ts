import { randomBytes } from 'node:crypto';
import { rfc3339 } from '../kernel/clock.ts';
import type { Database } from '../kernel/dynamo.ts';
import { badRequest, conflict, notFound } from '../kernel/errors.ts';
import { derivedId } from '../kernel/ids.ts';
import { seal } from '../kernel/seal.ts';
import type { Keys } from '../kernel/secrets.ts';
import { changeAttempts, contended, requireVersion } from './game-admin.ts';
import { type GameKey, type KeyForm, keyLifeMs, mostLiveKeys, secretShownMs, showKey } from './key.ts';
import { addKey, openSecret, readKey, readLiveKeys, removeKey } from './key-store.ts';
import { formatSecret } from './signing.ts';
import { readTenant } from './tenant-store.ts';

type Deps = { db: Database; keys: Keys };

const newKeyId = (gameId: string, idempotencyKey: string | undefined): string =>
  idempotencyKey ? derivedId('key', gameId, idempotencyKey) : `key_${randomBytes(16).toString('base64url')}`;

/** The times of a new key, milliseconds. @throws Problem 400 unless it begins before it ends, within {@link keyLifeMs} */
function termOf(form: KeyForm, now: number) {
  const notBefore = form.notBefore === undefined ? now : Date.parse(form.notBefore);
  const notAfter = form.notAfter === undefined ? notBefore + keyLifeMs : Date.parse(form.notAfter);
  if (notAfter <= Math.max(notBefore, now) || notAfter - notBefore > keyLifeMs || notBefore - now > keyLifeMs)
    throw badRequest('A key is in force from now or later, for 395 days at most.', [
      { path: 'notAfter', message: 'is not within the term of a key' },
    ]);
  return { notBefore, notAfter };
}

const answer = (key: GameKey, secret: string) => ({ ...showKey(key), secret });

/** A repeated request is answered alike for some minutes; later the secret stays unseen. */
function repeated(deps: Deps, found: GameKey, gameId: string, now: number) {
  const secret = openSecret(deps.keys, found);
  const fresh = found.revokedAt === undefined && now - found.createdAt <= secretShownMs;
  if (!fresh || found.gameId !== gameId || secret === undefined)
    throw conflict(
      'This request has made a key before, and a secret is shown only once. Revoke that key and ask anew.',
    );
  return answer(found, secret);
}

/**
 * Makes a signing key for a game.
 * @param idempotencyKey a request repeated with it gets the same key
 * @returns the key with its secret, which nobody is shown later
 * @throws Problem 404 no such game; 409 the game has two live keys; 412
 */
export async function createKey(
  deps: Deps,
  gameId: string,
  form: KeyForm,
  headers: { ifMatch: string | undefined; idempotencyKey: string | undefined },
  now: number,
) {
  const { db, keys } = deps;
  const term = termOf(form, now);
  const keyId = newKeyId(gameId, headers.idempotencyKey);
  for (let attempt = 0; attempt < changeAttempts; attempt++) {
    const found = headers.idempotencyKey ? await readKey(db, keyId) : undefined;
    if (found) return repeated(deps, found, gameId, now);
    const tenant = await readTenant(db, gameId);
    if (!tenant) throw notFound('game');
    requireVersion(headers.ifMatch, tenant.version);
    const live = (await readLiveKeys(db, tenant, now)).map((other) => other.keyId);
    if (live.length >= mostLiveKeys) throw conflict('The game has two live keys. Revoke one of them first.');
    const secret = formatSecret(randomBytes(32));
    const key: GameKey = { keyId, gameId, sealed: seal(keys.seal, secret), ...term, createdAt: now };
    if (await addKey(db, tenant, live, key, now)) return answer(key, secret);
  }
  throw contended();
}

/** Ends a key; it is refused everywhere within a minute. May be repeated. @throws Problem 404 no such key of this game; 412 */
export async function revokeKey(
  db: Database,
  gameId: string,
  keyId: string,
  ifMatch: string | undefined,
  now: number,
): Promise<{ keyId: string; revokedAt: string }> {
  for (let attempt = 0; attempt < changeAttempts; attempt++) {
    const [tenant, key] = await Promise.all([readTenant(db, gameId), readKey(db, keyId)]);
    if (!tenant || key?.gameId !== gameId) throw notFound('key');
    if (key.revokedAt !== undefined) return { keyId, revokedAt: rfc3339(key.revokedAt) };
    requireVersion(ifMatch, tenant.version);
    if (await removeKey(db, tenant, keyId, now)) return { keyId, revokedAt: rfc3339(now) };
  }
  throw contended();
}
