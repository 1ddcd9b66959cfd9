import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { backoff } from '../../kernel/backoff.ts';
import { type Database, type Item, isRefused, queryAll, transact, type Write } from '../../kernel/dynamo.ts';
import { row } from '../../kernel/tables.ts';
import { shardName } from '../../players/index.ts';
import { sendShards } from '../announcement.ts';
import type { Held, PartProgress } from './send-port.ts';
import type { Tally } from './tally.ts';
import { addWrite, partTally } from './tally-store.ts';

/** One part of a send as it is stored. `queuedAt`: names the message that is to wake a worker for it, if one is on its way. */
export type Part = Held & { shard: number; queuedAt?: number | undefined };

const partKey = (announcementId: string, shard: number) => ({
  pk: `announcement#${announcementId}`,
  sk: `shard#${shardName(shard)}`,
});

function partFrom(item: Item): Part {
  const { shard, cursor, counted, done, fence, leasedUntil, queuedAt } = item as Item & Part;
  return { shard, cursor, counted, done, fence, leasedUntil, queuedAt };
}

/** The parts of a new send, for the transaction that makes them. */
export const newParts = (db: Database, announcementId: string, now: number): Write[] =>
  Array.from({ length: sendShards }, (_, shard) => ({
    Put: {
      TableName: db.name('announcements'),
      Item: row(
        'sendShard',
        { ...partKey(announcementId, shard), shard, counted: [], done: false, fence: 0, leasedUntil: 0 },
        now,
      ),
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  }));

/** The parts of a send as they are now; none before it began. */
export async function loadParts(db: Database, announcementId: string): Promise<Part[]> {
  const items = await queryAll(db, {
    TableName: db.name('announcements'),
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :shard)',
    ExpressionAttributeValues: { ':pk': `announcement#${announcementId}`, ':shard': 'shard#' },
    ConsistentRead: true,
  });
  return items.map(partFrom);
}

type PartUpdate = {
  set: string;
  condition: string;
  values: Record<string, unknown>;
  names?: Record<string, string>;
};

const updateOf = (
  db: Database,
  announcementId: string,
  shard: number,
  { set, condition, values, names }: PartUpdate,
) => ({
  TableName: db.name('announcements'),
  Key: partKey(announcementId, shard),
  UpdateExpression: set,
  ConditionExpression: condition,
  ExpressionAttributeValues: values,
  ExpressionAttributeNames: names,
});

const attempts = 6;
/** Whether a write met a transaction on the same row: it did not happen, and does the next time. */
const isConflict = (fault: unknown) => fault instanceof Error && fault.name === 'TransactionConflictException';

/** @returns the row after the update, or undefined if its condition refused it */
async function update(db: Database, announcementId: string, shard: number, change: PartUpdate) {
  for (let attempt = 1; ; attempt++) {
    try {
      const command = new UpdateCommand({ ...updateOf(db, announcementId, shard, change), ReturnValues: 'ALL_NEW' });
      return (await db.doc.send(command)).Attributes as Item;
    } catch (fault) {
      if (isRefused(fault)) return undefined;
      if (!isConflict(fault) || attempt === attempts) throw fault;
      await backoff(attempt);
    }
  }
}

/**
 * Takes a part until `until`.
 * @param queuedAt of the message that asks for it, if it names one: a message that was overtaken by another takes nothing
 * @returns undefined if it is done, or somebody else holds it
 */
export async function leasePart(
  db: Database,
  announcementId: string,
  shard: number,
  queuedAt: number | undefined,
  now: number,
  until: number,
): Promise<Held | undefined> {
  // a message may be here before it is noted, while that of before a pause still is
  const asked = queuedAt === undefined ? '' : ' AND (attribute_not_exists(queuedAt) OR queuedAt <= :queued)';
  const found = await update(db, announcementId, shard, {
    set: 'SET leasedUntil = :until REMOVE queuedAt ADD fence :one',
    condition: `leasedUntil < :now AND done = :no${asked}`,
    values: {
      ...{ ':until': until, ':now': now, ':no': false, ':one': 1 },
      ...(queuedAt === undefined ? {} : { ':queued': queuedAt }),
    },
  });
  return found && partFrom(found);
}

/** Holds a part for longer. @returns false if somebody else took it */
export async function renewPart(
  db: Database,
  announcementId: string,
  shard: number,
  fence: number,
  until: number,
): Promise<boolean> {
  const change = {
    set: 'SET leasedUntil = :until',
    condition: 'fence = :fence',
    values: { ':until': until, ':fence': fence },
  };
  return (await update(db, announcementId, shard, change)) !== undefined;
}

/** Notes which message is to wake a worker for a part, if nobody has taken it since. */
export async function notePutPart(
  db: Database,
  announcementId: string,
  shard: number,
  fence: number,
  queuedAt: number,
): Promise<void> {
  const change = {
    set: 'SET queuedAt = :queued',
    condition: 'fence = :fence',
    values: { ':queued': queuedAt, ':fence': fence },
  };
  await update(db, announcementId, shard, change);
}

/**
 * Keeps how far a part has come together with what that adds to the counts, both or neither.
 * @param until until when the part is held; 0 gives it back
 * @returns false if somebody else took it: nothing is kept then
 */
export async function savePart(
  db: Database,
  announcementId: string,
  shard: number,
  fence: number,
  { cursor, counted, done }: PartProgress,
  tally: Tally,
  until: number,
  now: number,
): Promise<boolean> {
  const change: PartUpdate = {
    set: `SET counted = :counted, done = :done, leasedUntil = :until${cursor === undefined ? '' : ', #cursor = :cursor'}`,
    condition: 'fence = :fence',
    values: {
      ...{ ':counted': counted, ':done': done, ':until': until, ':fence': fence },
      ...(cursor === undefined ? {} : { ':cursor': cursor }),
    },
    ...(cursor === undefined ? {} : { names: { '#cursor': 'cursor' } }),
  };
  const add = addWrite(db, announcementId, partTally(shard), tally, now);
  if (!add) return (await update(db, announcementId, shard, change)) !== undefined;
  const writes: Write[] = [{ Update: updateOf(db, announcementId, shard, change) }, { Update: add }];
  for (let attempt = 1; ; attempt++) {
    if ((await transact(db, writes)) === 'done') return true;
    const found = (await loadParts(db, announcementId)).find((part) => part.shard === shard);
    if (found?.fence !== fence) return false;
    if (attempt === attempts) throw new Error('the progress of a send could not be kept: too much happened at once');
    await backoff(attempt);
  }
}
