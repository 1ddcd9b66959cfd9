import { afterAll, beforeAll, expect, test } from 'vitest';
import { leasePart, loadParts, newParts, notePutPart } from '../../functions/announcements/send/shard-store.ts';
import { transact } from '../../functions/kernel/dynamo.ts';
import { type LocalDynamoDb, startDynamoDb } from '../support/dynamodb-local.ts';

const now = Date.parse('2026-11-22T10:00:00Z');
const [early, late] = [now - 60_000, now];

let dynamo: LocalDynamoDb;
beforeAll(async () => {
  dynamo = await startDynamoDb();
  await transact(dynamo.database, newParts(dynamo.database, 'ann_1', now));
}, 90_000);
afterAll(() => dynamo?.stop());

const lease = (shard: number, queuedAt: number) =>
  leasePart(dynamo.database, 'ann_1', shard, queuedAt, now, now + 30_000);
const note = (shard: number, fence: number, queuedAt: number) =>
  notePutPart(dynamo.database, 'ann_1', shard, fence, queuedAt);

test('a message that is here before it is noted takes its part, and is not noted any more', async () => {
  // the message of before a pause was dropped in the pause; it is still noted when that of `resume` arrives
  await note(3, 0, early);
  expect(await lease(3, late)).toMatchObject({ fence: 1 });
  await note(3, 0, late);
  expect((await loadParts(dynamo.database, 'ann_1'))[3]?.queuedAt).toBe(undefined);
});

test('a message that was overtaken takes nothing', async () => {
  await note(4, 0, late);
  expect(await lease(4, early)).toBe(undefined);
  expect(await lease(4, late)).toMatchObject({ fence: 1 });
});
