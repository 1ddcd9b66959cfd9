import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { takeAllowance } from '../../functions/games/index.ts';
import { createDatabase, type Database } from '../../functions/kernel/dynamo.ts';
import { type LocalDynamoDb, startDynamoDb } from '../support/dynamodb-local.ts';
import { createGame, createGameKey } from '../support/games.ts';

vi.setConfig({ testTimeout: 60_000 }); // an engine on a busy machine may be slow

const begin = Date.UTC(2026, 10, 21, 12); // the beginning of a window
let dynamo: LocalDynamoDb;
let db: Database;
let writes = 0;

beforeAll(async () => {
  dynamo = await startDynamoDb();
  db = dynamo.database;
  dynamo.client.middlewareStack.add(
    (next, context) => async (args) => {
      if (context.commandName === UpdateItemCommand.name || context.commandName === 'UpdateCommand') writes += 1;
      return next(args);
    },
    { step: 'initialize', name: 'count-writes' },
  );
}, 90_000);
afterAll(() => dynamo?.stop());

const instance = (): Database => createDatabase({ games: 'games' }, dynamo.client);

async function keyWith(gameId: string, eventsPerSecond: number): Promise<string> {
  await createGame(db, gameId, begin, { budgets: { eventsPerSecond } });
  return (await createGameKey(db, gameId, begin)).keyId;
}

test('four instances together never pass more than the key may, keep back at most a lease each, and write seldom', async () => {
  const keyId = await keyWith('four', 1000); // 10,000 in a window
  const instances = Array.from({ length: 4 }, instance);
  writes = 0;
  let passed = 0;
  let requests = 0;
  const refused: number[] = [];
  await Promise.all(
    instances.map(async (on) => {
      for (let n = 0; n < 600; n++) {
        const answer = await takeAllowance(on, keyId, 5, begin + 3000 + n);
        requests += 1;
        if (answer.allowed) passed += 5;
        else refused.push(answer.retryAfterSeconds);
      }
    }),
  );
  expect(requests * 5).toBe(12_000);
  // an instance that is through early keeps what is left of its last lease, at most 500, so the sum depends on who is faster
  expect(passed).toBeLessThanOrEqual(10_000);
  expect(passed).toBeGreaterThanOrEqual(10_000 - 4 * 500);
  expect(refused).toHaveLength((12_000 - passed) / 5);
  for (const seconds of refused) expect(seconds).toBe(7);
  expect(writes).toBeLessThan(requests / 20);
});

test('requests that come together share a lease', async () => {
  const keyId = await keyWith('together', 1000);
  const on = instance();
  writes = 0;
  const answers = await Promise.all(Array.from({ length: 32 }, () => takeAllowance(on, keyId, 25, begin)));
  expect(answers.every(({ allowed }) => allowed)).toBe(true);
  expect(writes).toBeLessThanOrEqual(5); // 800 events: 50 + 100 + 200 + 400 + 500
});

test('the next window begins afresh', async () => {
  const keyId = await keyWith('afresh', 50); // 500 in a window
  const on = instance();
  expect(await takeAllowance(on, keyId, 500, begin)).toEqual({ allowed: true });
  expect(await takeAllowance(on, keyId, 1, begin + 9999)).toEqual({ allowed: false, retryAfterSeconds: 1 });
  expect(await takeAllowance(on, keyId, 1, begin + 10_000)).toEqual({ allowed: true });
});

test('a small request passes where a large one did not, and refusals cost no write', async () => {
  const keyId = await keyWith('remainder', 50);
  const on = instance();
  expect(await takeAllowance(on, keyId, 490, begin)).toEqual({ allowed: true });
  expect(await takeAllowance(on, keyId, 50, begin + 2500)).toEqual({ allowed: false, retryAfterSeconds: 8 });
  writes = 0;
  for (let n = 0; n < 100; n++) expect((await takeAllowance(on, keyId, 50, begin + 2500)).allowed).toBe(false);
  expect(writes).toBe(0);
  expect(await takeAllowance(on, keyId, 10, begin + 2500)).toEqual({ allowed: true });
  expect((await takeAllowance(on, keyId, 1, begin + 2500)).allowed).toBe(false);
});

test('one key’s flood takes nothing from another key of the game', async () => {
  const flood = await keyWith('shared', 50);
  const calm = (await createGameKey(db, 'shared', begin)).keyId;
  const on = instance();
  while ((await takeAllowance(on, flood, 100, begin)).allowed);
  expect(await takeAllowance(on, calm, 100, begin)).toEqual({ allowed: true });
});

test('a flood of one instance does not starve a quiet one before the window is spent', async () => {
  const keyId = await keyWith('uneven', 1000);
  const [busy, quiet] = [instance(), instance()];
  for (let n = 0; n < 300; n++) await takeAllowance(busy, keyId, 25, begin);
  expect(await takeAllowance(quiet, keyId, 500, begin)).toEqual({ allowed: true });
});
