import { createHash } from 'node:crypto';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Database, Write } from '../../kernel/dynamo.ts';
import { row } from '../../kernel/tables.ts';
import type { Task } from '../task.ts';
import { taskKey } from '../task-row.ts';
import { noWatch, type Watch, waveOwner } from './gather.ts';

/** The row that counts the cases of one signature. */
const watchKey = (gameId: string, signature: string) => ({
  pk: `wave-watch#${gameId}#${createHash('sha256').update(signature).digest('base64url')}`,
  sk: 'watch',
});

export type KnownWatch = { watch: Watch; version: number };

export async function loadWatch(db: Database, gameId: string, signature: string): Promise<KnownWatch> {
  const Key = watchKey(gameId, signature);
  const { Item } = await db.doc.send(new GetCommand({ TableName: db.name('outreach'), Key, ConsistentRead: true }));
  return Item ? { watch: Item.watch as Watch, version: Number(Item.version) } : { watch: noWatch, version: 0 };
}

/** Stores what is known of a signature, unless somebody else has in the meantime. @param read the version that was read */
export const watchWrite = (
  db: Database,
  gameId: string,
  signature: string,
  watch: Watch,
  read: number,
  now: number,
): Write => ({
  Put: {
    TableName: db.name('outreach'),
    Item: row('waveWatch', { ...watchKey(gameId, signature), watch, version: read + 1 }, now),
    ...(read === 0
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : { ConditionExpression: 'version = :read', ExpressionAttributeValues: { ':read': read } }),
  },
});

const waveKey = (gameId: string, waveId: string) => taskKey(waveOwner(gameId, waveId), waveId);

/** Counts cases that came beneath a wave. Refused if it is closed: what is gathered then would be forgotten. */
export const joinWaveWrite = (db: Database, gameId: string, waveId: string, count: number): Write => ({
  Update: {
    TableName: db.name('outreach'),
    Key: waveKey(gameId, waveId),
    UpdateExpression: 'ADD members :count, version :one',
    ConditionExpression: 'attribute_exists(pk) AND #state <> :closed',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':count': count, ':one': 1, ':closed': 'resolved' },
  },
});

/** Counts a case that was taken out of its wave, for the transaction that does it. @param read as it was beneath the wave */
export function leaveWaveWrite(db: Database, { gameId, parentId }: Task): Write[] {
  if (parentId === undefined) return [];
  return [
    {
      Update: {
        TableName: db.name('outreach'),
        Key: waveKey(gameId, parentId),
        UpdateExpression: 'ADD members :less, version :one',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':less': -1, ':one': 1 },
      },
    },
  ];
}
