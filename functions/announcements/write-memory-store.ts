import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { day } from '../kernel/clock.ts';
import type { Database, PutWrite } from '../kernel/dynamo.ts';
import { conflict } from '../kernel/errors.ts';
import { pack, unpack } from '../kernel/packed.ts';
import { row } from '../kernel/tables.ts';
import type { KeyedWrite } from '../kernel/write-headers.ts';
import type { Announcement } from './announcement.ts';

const rowKey = ({ id }: KeyedWrite) => ({ pk: `write#${id}`, sk: 'write' });
const keptMs = day;

/**
 * What was answered the first time. The term is judged here; the TTL only cleans up.
 * @param now milliseconds
 * @throws Problem 409 if the key was used for another request
 */
export async function recallAnswer(db: Database, write: KeyedWrite, now: number): Promise<Announcement | undefined> {
  const { Item: found } = await db.doc.send(
    new GetCommand({ TableName: db.name('announcements'), Key: rowKey(write), ConsistentRead: true }),
  );
  if (!found || Number(found.at) + keptMs <= now) return undefined;
  if (found.digest !== write.digest) throw conflict('This Idempotency-Key was used for another request.');
  return unpack<Announcement>(found.answer as Uint8Array);
}

/** Remembers an answer in the transaction of what it tells. @param now milliseconds */
export const memoryWrite = (db: Database, write: KeyedWrite, answer: Announcement, now: number): PutWrite => ({
  Put: {
    TableName: db.name('announcements'),
    Item: row('staffWrite', { ...rowKey(write), digest: write.digest, answer: pack(answer), at: now }, now),
    ConditionExpression: 'attribute_not_exists(pk) OR #at <= :over',
    ExpressionAttributeNames: { '#at': 'at' },
    ExpressionAttributeValues: { ':over': now - keptMs },
  },
});
