import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { day } from '../kernel/clock.ts';
import type { Database, PutWrite } from '../kernel/dynamo.ts';
import { pack, unpack } from '../kernel/packed.ts';
import { row } from '../kernel/tables.ts';
import type { KeyedWrite } from '../kernel/write-headers.ts';

const rowKey = (player: string, { id }: KeyedWrite) => ({ pk: player, sk: `write#${id}` });
const keptMs = day;

/** What was answered the first time. `same` tells whether it was the same request. The term is judged here; the TTL only cleans up. */
export async function recallAnswer(db: Database, player: string, write: KeyedWrite, now: number) {
  const answer = await db.doc.send(
    new GetCommand({ TableName: db.name('outreach'), Key: rowKey(player, write), ConsistentRead: true }),
  );
  if (!answer.Item || Number(answer.Item.at) + keptMs <= now) return undefined;
  return { same: answer.Item.digest === write.digest, answer: unpack<unknown>(answer.Item.answer as Uint8Array) };
}

/** Remembers an answer in the transaction of what it tells. It lies with the player, for it may show a contact. */
export const memoryWrite = (
  db: Database,
  player: string,
  write: KeyedWrite,
  answer: unknown,
  now: number,
): PutWrite => ({
  Put: {
    TableName: db.name('outreach'),
    Item: row('agentWrite', { ...rowKey(player, write), digest: write.digest, answer: pack(answer), at: now }, now),
    ConditionExpression: 'attribute_not_exists(pk) OR #at <= :over',
    ExpressionAttributeNames: { '#at': 'at' },
    ExpressionAttributeValues: { ':over': now - keptMs },
  },
});
