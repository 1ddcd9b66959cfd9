import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { authenticateGame } from '../../functions/games/index.ts';
import { createKey, revokeKey } from '../../functions/games/key-admin.ts';
import { createDatabase, type Database } from '../../functions/kernel/dynamo.ts';
import { Problem } from '../../functions/kernel/errors.ts';
import { deriveKeys } from '../../functions/kernel/secrets.ts';
import { type LocalDynamoDb, startDynamoDb } from '../support/dynamodb-local.ts';
import { createGame, createGameKey, type Key, signedRequest, testKeys } from '../support/games.ts';

vi.setConfig({ testTimeout: 60_000 }); // an engine on a busy machine may be slow

const begin = Date.UTC(2026, 10, 21, 12);
const body = '{"events":[{"id":"event-0001","type":"login.succeeded"}]}';
let dynamo: LocalDynamoDb;
let db: Database;

beforeAll(async () => {
  dynamo = await startDynamoDb();
  db = dynamo.database;
}, 90_000);
afterAll(() => dynamo?.stop());

/** Another function instance: same tables, its own cache. */
const instance = (): Database => createDatabase({ games: 'games' }, dynamo.client);

async function refusal(of: Promise<unknown>): Promise<{ status: number; detail: string }> {
  const fault = await of.then(
    () => undefined,
    (thrown) => thrown,
  );
  if (!(fault instanceof Problem)) throw new Error(`was not refused: ${fault}`);
  return { status: fault.status, detail: fault.detail };
}

const authenticate = (key: Key, at: number, on = db) =>
  authenticateGame(on, testKeys, signedRequest(key, body, at), at);

describe('a signed request', () => {
  test('names its game and key', async () => {
    await createGame(db, 'named', begin);
    const key = await createGameKey(db, 'named', begin);
    expect(await authenticate(key, begin)).toEqual({ gameId: 'named', keyId: key.keyId });
  });

  test('is refused when any byte of it is flipped, with one text for key and signature', async () => {
    await createGame(db, 'flipped', begin);
    const key = await createGameKey(db, 'flipped', begin);
    const good = signedRequest(key, body, begin);
    const details = new Set<string>();
    let refused = 0;
    const refuse = async (changed: typeof good) => {
      const { status, detail } = await refusal(authenticateGame(db, testKeys, changed, begin));
      expect(status).toBe(401);
      details.add(detail);
      refused += 1;
    };
    for (let at = 0; at < good.body.length; at++) {
      const bytes = Buffer.from(good.body);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      await refuse({ ...good, body: bytes });
    }
    expect([...details]).toHaveLength(1);
    for (const [name, text] of Object.entries(good.headers))
      for (let at = 0; at < text.length; at++) {
        const bytes = Buffer.from(text);
        bytes[at] = (bytes[at] ?? 0) ^ 1;
        await refuse({ ...good, headers: { ...good.headers, [name]: bytes.toString() } });
      }
    expect(refused).toBe(body.length + Object.values(good.headers).join('').length);
  });

  test('is refused alike for a key that nobody has and for a wrong signature', async () => {
    await createGame(db, 'alike', begin);
    const key = await createGameKey(db, 'alike', begin);
    const unknown = await refusal(authenticate({ ...key, keyId: 'key_AAAAAAAAAAAAAAAAAAAAAA' }, begin));
    const formless = await refusal(authenticate({ ...key, keyId: 'no key of ours' }, begin));
    const other = await createGameKey(db, 'alike', begin);
    const wrong = await refusal(authenticate({ keyId: key.keyId, secret: other.secret }, begin));
    await revokeKey(db, 'alike', other.keyId, undefined, begin);
    const revoked = await refusal(authenticate(other, begin, instance()));
    for (const one of [formless, wrong, revoked]) expect(one).toEqual(unknown);
    expect(unknown.status).toBe(401);
  });

  test.each(['doorward-key', 'webhook-id', 'webhook-timestamp', 'webhook-signature'])(
    'is refused without %s',
    async (name) => {
      const { headers, ...rest } = signedRequest(
        { keyId: 'key_AAAAAAAAAAAAAAAAAAAAAA', secret: `whsec_${'A'.repeat(32)}` },
        body,
        begin,
      );
      const without = Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name));
      const { status, detail } = await refusal(authenticateGame(db, testKeys, { ...rest, headers: without }, begin));
      expect(status).toBe(401);
      expect(detail).toContain(name);
    },
  );

  test('can be replayed for 300 s and not for 301 s or 8 days', async () => {
    await createGame(db, 'replayed', begin);
    const key = await createGameKey(db, 'replayed', begin);
    const request = signedRequest(key, body, begin);
    for (const off of [0, 299_000, 300_000])
      expect(await authenticateGame(db, testKeys, request, begin + off)).toMatchObject({ gameId: 'replayed' });
    for (const off of [301_000, 8 * 86_400_000])
      expect((await refusal(authenticateGame(db, testKeys, request, begin + off))).detail).toContain('5 minutes');
  });

  test('works only between the two times of its key', async () => {
    await createGame(db, 'timed', begin);
    const form = {
      notBefore: new Date(begin + 60_000).toISOString(),
      notAfter: new Date(begin + 120_000).toISOString(),
    };
    const key = await createKey(
      { db, keys: testKeys },
      'timed',
      form,
      { ifMatch: undefined, idempotencyKey: undefined },
      begin,
    );
    const verdicts = [];
    for (const off of [59_999, 60_000, 119_999, 120_000])
      verdicts.push(
        await authenticate(key, begin + off).then(
          () => 'taken',
          () => 'refused',
        ),
      );
    expect(verdicts).toEqual(['refused', 'taken', 'taken', 'refused']);
  });

  test('counts for nothing under another secret of the stage', async () => {
    await createGame(db, 'restaged', begin);
    const key = await createGameKey(db, 'restaged', begin);
    const otherKeys = deriveKeys('another secret of another stage, also long enough');
    expect(await refusal(authenticateGame(db, otherKeys, signedRequest(key, body, begin), begin))).toMatchObject({
      status: 401,
    });
  });
});

test('the key of one game never signs for another, whatever the mixture', async () => {
  const games = ['tenant-a', 'tenant-b', 'tenant-c'];
  const made: (Key & { gameId: string })[] = [];
  for (const gameId of games) {
    await createGame(db, gameId, begin);
    for (let n = 0; n < 2; n++) made.push({ gameId, ...(await createGameKey(db, gameId, begin)) });
  }
  for (const named of made)
    for (const signing of made) {
      const attempt = authenticate({ keyId: named.keyId, secret: signing.secret }, begin);
      if (named === signing) expect(await attempt).toEqual({ gameId: named.gameId, keyId: named.keyId });
      else expect(await refusal(attempt)).toMatchObject({ status: 401 });
    }
});

test('a rotation under load refuses nothing valid, and accepts nothing a minute after the revocation', async () => {
  await createGame(db, 'rotated', begin);
  const old = await createGameKey(db, 'rotated', begin);
  // they begin one after the other, so that their caches age differently; the last reads the old key 1 s before it is revoked
  const instances = Array.from({ length: 8 }, (_, n) => ({ on: instance(), from: begin + n * 7000 }));
  let next: Key | undefined;
  let revokedAt = Number.POSITIVE_INFINITY;
  const counts = { valid: 0, refusedValid: 0, afterRevocation: 0, acceptedTooLate: 0, acceptedInGrace: 0 };
  // two minutes of load, a step a second: the new key at 20 s, all servers use it from 40 s, the old one is revoked at 50 s
  for (let at = begin; at < begin + 150_000; at += 1000) {
    if (at === begin + 20_000) next = await createGameKey(db, 'rotated', at);
    if (at === begin + 50_000) {
      await revokeKey(db, 'rotated', old.keyId, undefined, at);
      revokedAt = at;
    }
    await Promise.all(
      instances.map(async ({ on, from }) => {
        if (at < from) return;
        const current = next && at >= begin + 40_000 ? next : old;
        counts.valid += 1;
        await authenticate(current, at, on).catch(() => {
          counts.refusedValid += 1;
        });
        if (at < revokedAt) {
          for (const either of next ? [old, next] : [old]) await authenticate(either, at, on); // both count meanwhile
          return;
        }
        counts.afterRevocation += 1;
        const accepted = await authenticate(old, at, on).then(
          () => true,
          () => false,
        );
        if (accepted && at >= revokedAt + 60_000) counts.acceptedTooLate += 1;
        else if (accepted) counts.acceptedInGrace += 1;
      }),
    );
  }
  expect(counts).toMatchObject({ valid: 1004, refusedValid: 0, afterRevocation: 800, acceptedTooLate: 0 });
  expect(counts.acceptedInGrace).toBeLessThanOrEqual(30 * instances.length); // the cache's 30 s, not the promised 60
});

test('storage that is away is an error and never a verdict, and is forgotten at once', async () => {
  await createGame(db, 'away', begin);
  const key = await createGameKey(db, 'away', begin);
  const fresh = instance();
  let down = true;
  dynamo.client.middlewareStack.add(
    (next) => async (args) => {
      if (down) throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
      return next(args);
    },
    { step: 'initialize', name: 'outage' },
  );
  try {
    await expect(authenticate(key, begin, fresh)).rejects.toThrow('ECONNREFUSED');
    down = false;
    expect(await authenticate(key, begin, fresh)).toMatchObject({ gameId: 'away' });
  } finally {
    dynamo.client.middlewareStack.remove('outage');
  }
});
