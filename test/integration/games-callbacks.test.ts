import { createHmac } from 'node:crypto';
import { DeleteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { giveUpMs, type PendingCallback } from '../../functions/games/callback.ts';
import { type NewCallback, readCallbackRecords } from '../../functions/games/callback-store.ts';
import type { DeliveryDeps } from '../../functions/games/deliver.ts';
import { deliverStream, sweepCallbacks } from '../../functions/games/delivery-run.ts';
import { callbackWrite } from '../../functions/games/index.ts';
import { revokeKey } from '../../functions/games/key-admin.ts';
import { createPost } from '../../functions/games/post-callback.ts';
import { hour, minute, second } from '../../functions/kernel/clock.ts';
import { createDatabase, type Database, transact } from '../../functions/kernel/dynamo.ts';
import { isPendingKey, type Pending } from '../../functions/kernel/pending.ts';
import { type Receiver, startReceiver, status } from '../support/callback-receiver.ts';
import { type LocalDynamoDb, startDynamoDb } from '../support/dynamodb-local.ts';
import { createGame, createGameKey, type Key, testKeys } from '../support/games.ts';

vi.setConfig({ testTimeout: 60_000 }); // an engine on a busy machine may be slow

const begin = Date.UTC(2026, 10, 21, 12);
let dynamo: LocalDynamoDb;
let db: Database;
let receiver: Receiver;
let gameId: string;
let key: Key;
let now = begin;
let games = 0;

beforeAll(async () => {
  dynamo = await startDynamoDb();
}, 90_000);
afterAll(() => dynamo?.stop());
beforeEach(async () => {
  db = createDatabase({ games: 'games' }, dynamo.client);
  now = begin;
  receiver = await startReceiver();
  gameId = `game-${++games}`;
  await createGame(db, gameId, now, { callbackUrl: receiver.url });
  key = await createGameKey(db, gameId, now);
});
afterEach(async () => {
  await receiver.stop();
  // leaves nothing pending for the next test
  for (const { pk, sk } of await pending())
    await db.doc.send(new DeleteCommand({ TableName: 'games', Key: { pk, sk } }));
});

const anywhere = async () => ['93.184.216.34'];
const patient = createPost(anywhere, true, 30_000);
const hasty = createPost(anywhere, true, 300);

const deps = (over: Partial<DeliveryDeps> = {}): DeliveryDeps => ({
  db: createDatabase({ games: 'games' }, dynamo.client), // a fresh instance, so that no cache hides a change
  keys: testKeys,
  clock: () => now,
  random: () => 0,
  post: patient,
  ...over,
});

const message = (type: NewCallback['messages'][number]['type'], data = {}) => ({ type, at: begin, data });

async function tell(id: string, over: Partial<NewCallback> = {}): Promise<void> {
  const messages = [message('verification.sent', { verificationId: 'v1' })];
  const callback = { id, gameId, player: `player-of-${gameId}`, playerId: 'p-1', messages, ...over };
  expect(await transact(db, [callbackWrite(db, callback, now)])).toBe('done');
}

async function pending(): Promise<Pending<PendingCallback>[]> {
  const all = await dynamo.database.doc.send(new ScanCommand({ TableName: 'games', ConsistentRead: true }));
  return (all.Items ?? []).filter((item) => isPendingKey(String(item.pk))) as Pending<PendingCallback>[];
}

/** What the table's stream tells of the rows that now wait. */
const streamEvent = async () => ({
  Records: (await pending()).map(({ pk, sk, player }, index) => ({
    eventName: 'INSERT' as const,
    dynamodb: {
      Keys: { pk: { S: pk }, sk: { S: sk } },
      NewImage: { player: { S: player } },
      SequenceNumber: String(index + 1),
    },
  })),
});

const records = () => readCallbackRecords(db, `player-of-${gameId}`);

/** The specification's formula, written out here once more. */
function signaturesAreOf(keys: Key[], { headers, body }: Receiver['received'][number]): boolean {
  const expected = keys.map(({ secret }) => {
    const hmac = createHmac('sha256', Buffer.from(secret.slice('whsec_'.length), 'base64'));
    hmac.update(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`);
    return `v1,${hmac.digest('base64')}`;
  });
  return expected.join(' ') === headers['webhook-signature'];
}

describe('a callback', () => {
  test('reaches the game by the stream, signed, with what happened and to whom', async () => {
    await tell('c-1', { messages: [message('verification.denied', { verificationId: 'v1' })] });
    expect(await deliverStream(deps(), await streamEvent())).toEqual({ batchItemFailures: [] });
    const [one] = receiver.received;
    if (!one) throw new Error('nothing came');
    expect(receiver.received).toHaveLength(1);
    expect(one.path).toBe('/hook');
    expect(one.headers['content-type']).toBe('application/json');
    expect(one.headers['doorward-key']).toBe(key.keyId);
    expect(one.headers['webhook-timestamp']).toBe(String(begin / 1000));
    expect(signaturesAreOf([key], one)).toBe(true);
    expect(JSON.parse(one.body)).toEqual({
      type: 'verification.denied',
      timestamp: '2026-11-21T12:00:00.000Z',
      data: { playerId: 'p-1', verificationId: 'v1' },
    });
    expect(await pending()).toEqual([]);
    expect(await records()).toMatchObject([
      {
        id: 'c-1',
        gameId,
        state: 'delivered',
        types: ['verification.denied'],
        tries: [{ at: begin, message: 0, status: 204 }],
      },
    ]);
  });

  test('is delivered once, though stream and sweep both see it, and the stream twice', async () => {
    await tell('c-2');
    const event = await streamEvent();
    await Promise.all([deliverStream(deps(), event), deliverStream(deps(), event), sweepCallbacks(deps())]);
    expect(receiver.received).toHaveLength(1);
    expect(await records()).toHaveLength(1);
  });

  test('carries several messages in their order, each with an id of its own', async () => {
    await tell('c-3', {
      messages: [message('verification.denied'), message('task.opened'), message('player.protection_changed')],
    });
    await sweepCallbacks(deps());
    expect(receiver.received.map(({ body }) => JSON.parse(body).type)).toEqual([
      'verification.denied',
      'task.opened',
      'player.protection_changed',
    ]);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(3);
  });

  test('goes on after the message that failed, with the same id and the same bytes', async () => {
    await tell('c-4', { messages: [message('verification.denied'), message('task.opened')] });
    receiver.answer((nth, response) => response.writeHead(nth === 1 ? 500 : 200).end());
    await sweepCallbacks(deps());
    expect(receiver.received).toHaveLength(2);
    now += 4 * second;
    await sweepCallbacks(deps());
    expect(receiver.received).toHaveLength(2); // not before its time
    now += second;
    await sweepCallbacks(deps());
    const [first, failed, again] = receiver.received;
    expect(receiver.received).toHaveLength(3);
    expect(again?.body).toBe(failed?.body);
    expect(again?.headers['webhook-id']).toBe(failed?.headers['webhook-id']);
    expect(again?.headers['webhook-id']).not.toBe(first?.headers['webhook-id']);
    expect(again?.headers['webhook-timestamp']).toBe(String(begin / 1000 + 5)); // the time of the try, so that it is not stale
    expect(again && signaturesAreOf([key], again)).toBe(true);
    expect(await records()).toMatchObject([
      { state: 'delivered', tries: [{ status: 200 }, { status: 500 }, { status: 200, at: begin + 5000 }] },
    ]);
  });

  test('is retried over three days and then given up, with every try on record', async () => {
    await tell('c-5');
    receiver.answer(status(410));
    const tried: number[] = [];
    for (; (await pending()).length > 0; now += minute) {
      const before = receiver.received.length;
      await sweepCallbacks(deps());
      if (receiver.received.length > before) tried.push(now - begin);
      const [next] = await pending();
      if (next) now = Math.max(now, next.dueAt - minute);
    }
    expect(tried.length).toBe(12);
    expect(tried.at(-1)).toBeGreaterThan(48 * hour);
    expect(tried.at(-1)).toBeLessThan(giveUpMs);
    const ids = new Set(receiver.received.map(({ headers }) => headers['webhook-id']));
    expect(ids.size).toBe(1);
    const [record] = await records();
    expect(record).toMatchObject({ state: 'failed', since: begin });
    expect(record?.tries.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 410));
  });

  test('for a game without a URL is settled as such', async () => {
    await createGame(db, gameId, now, { callbackUrl: null });
    await tell('c-6');
    await sweepCallbacks(deps());
    expect(await records()).toMatchObject([{ state: 'no_url', tries: [] }]);
    expect(await pending()).toEqual([]);
  });

  test('follows no redirect', async () => {
    const trap = await startReceiver();
    try {
      receiver.answer(status(302, { location: trap.url }));
      await tell('c-7');
      await sweepCallbacks(deps());
      expect(trap.received).toEqual([]);
      expect((await pending())[0]?.body).toMatchObject({ failures: 1, tries: [{ status: 302 }] });
    } finally {
      await trap.stop();
    }
  });

  test.each([
    ['never answers', () => undefined, 'timeout'],
    ['hangs up', (_nth: number, response: { destroy: () => void }) => response.destroy(), 'unreachable'],
  ])('whose game %s is tried again', async (_, reply, fault) => {
    receiver.answer(reply);
    await tell('c-8');
    await sweepCallbacks(deps({ post: hasty }));
    expect((await pending())[0]?.body).toMatchObject({ failures: 1, tries: [{ fault }] });
    receiver.answer(status(200));
    now += 5 * second;
    await sweepCallbacks(deps());
    expect(await records()).toMatchObject([{ state: 'delivered' }]);
  });

  test('is not held up by an answer without end', async () => {
    const closed = Promise.withResolvers<void>();
    receiver.answer((_nth, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write('x'.repeat(1000)), 5);
      response.on('close', () => {
        clearInterval(timer);
        closed.resolve();
      });
    });
    await tell('c-9');
    await sweepCallbacks(deps({ post: createPost(async () => [], true, 30_000) }));
    await closed.promise; // long before the limit
    expect(await records()).toMatchObject([{ state: 'delivered' }]);
  });

  test('of a player who was erased meanwhile leaves no record', async () => {
    await tell('c-10');
    const [row] = await pending();
    if (!row) throw new Error('nothing pending');
    const erase = () => db.doc.send(new DeleteCommand({ TableName: 'games', Key: { pk: row.pk, sk: row.sk } }));
    await sweepCallbacks(deps({ post: async () => erase().then(() => ({ status: 200 })) }));
    expect(await records()).toEqual([]);
    expect(await pending()).toEqual([]);
  });

  test('that cannot be stored as done is told to the stream, its neighbours pass', async () => {
    await tell('c-11', { player: 'unlucky' });
    await tell('c-12');
    let posts = 0;
    const failing = deps();
    const post: DeliveryDeps['post'] = async (url, headers, text) => {
      posts += 1;
      if (text.includes('unlucky')) throw new Error('out of memory');
      return failing.post(url, headers, text);
    };
    await tell('c-13', { player: 'unlucky', playerId: 'unlucky' });
    const event = await streamEvent();
    const answer = await deliverStream({ ...failing, post }, event);
    const failedIds = answer.batchItemFailures.map(({ itemIdentifier }) => event.Records[Number(itemIdentifier) - 1]);
    expect(posts).toBe(3);
    expect(failedIds).toHaveLength(1);
    expect(failedIds[0]?.dynamodb.Keys.sk.S).toContain('c-13');
    expect(receiver.received).toHaveLength(2);
  });
});

describe('signatures of callbacks', () => {
  test('are two while a game rotates, and one when the old key is gone', async () => {
    now += second;
    const next = await createGameKey(db, gameId, now);
    await tell('s-1');
    await sweepCallbacks(deps());
    await revokeKey(db, gameId, key.keyId, undefined, now);
    await tell('s-2');
    await sweepCallbacks(deps());
    const [during, after] = receiver.received;
    expect(during && signaturesAreOf([next, key], during)).toBe(true);
    expect(during?.headers['doorward-key']).toBe(next.keyId);
    expect(after && signaturesAreOf([next], after)).toBe(true);
  });

  test('wait for a key if the game has none', async () => {
    await revokeKey(db, gameId, key.keyId, undefined, now);
    await tell('s-3');
    await sweepCallbacks(deps());
    expect(receiver.received).toEqual([]);
    expect((await pending())[0]?.body.tries).toMatchObject([{ fault: 'no_key' }]);
    await createGameKey(db, gameId, now);
    now += 5 * second;
    await sweepCallbacks(deps());
    expect(await records()).toMatchObject([{ state: 'delivered' }]);
  });
});

describe('a delivery connects only where it has looked', () => {
  test('a name that has begun to lead inwards is refused at delivery', async () => {
    await createGame(db, gameId, now, { callbackUrl: 'https://game.example/hook' });
    await tell('d-1');
    for (const address of ['127.0.0.1', '169.254.169.254', '::ffff:10.0.0.1', 'fd00::1']) {
      await sweepCallbacks(deps({ post: createPost(async () => [address], false, 300) }));
      const [row] = await pending();
      expect(row?.body.tries.at(-1)).toMatchObject({ fault: 'address_refused' });
      now = row?.dueAt ?? now;
    }
  });

  test('the checked address is the one that is dialled, not a second look-up', async () => {
    let asked = 0;
    const resolve = async () => {
      asked += 1;
      return ['93.184.216.34'];
    };
    const post = createPost(resolve, false, 200);
    const answer = await post(`https://localhost:${new URL(receiver.url).port}/hook`, {}, '{}');
    expect(asked).toBe(1);
    expect(answer).not.toHaveProperty('status');
    expect(receiver.connections()).toBe(0); // the system's resolver would have led there
  });

  test('http is refused outside the local stack', async () => {
    await tell('d-2');
    await sweepCallbacks(deps({ post: createPost(async () => ['127.0.0.1'], false) }));
    expect(receiver.received).toEqual([]);
    expect((await pending())[0]?.body.tries).toMatchObject([{ fault: 'address_refused' }]);
  });
});

test('a game that does not answer is asked once a run, and holds up no other', async () => {
  const deaf = await startReceiver(() => undefined);
  try {
    await createGame(db, `deaf-${gameId}`, now, { callbackUrl: deaf.url });
    await createGameKey(db, `deaf-${gameId}`, now);
    for (let n = 0; n < 40; n++) await tell(`deaf-${n}`, { gameId: `deaf-${gameId}`, player: 'p-deaf', playerId: 'p' });
    for (let n = 0; n < 10; n++) await tell(`well-${n}`, { player: `p-${n}` });
    const post: DeliveryDeps['post'] = (url, ...rest) => (url === deaf.url ? hasty : patient)(url, ...rest);
    await sweepCallbacks(deps({ post }));
    expect(deaf.received).toHaveLength(1);
    expect(receiver.received).toHaveLength(10);
    const waiting = await pending();
    expect(waiting).toHaveLength(40);
    for (const row of waiting) expect(row.dueAt).toBeGreaterThan(now);
    expect(waiting.filter(({ body }) => body.tries.length === 1)).toHaveLength(1);
  } finally {
    await deaf.stop();
  }
});
