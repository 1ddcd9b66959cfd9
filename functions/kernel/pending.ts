import { createHash } from 'node:crypto';
import { DeleteCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type Database, isRefused, transact, type Write } from './dynamo.ts';
import { type Row, type RowClassName, row, rowClasses } from './tables.ts';

/**
 * Work that must happen: stored in the transaction of what caused it, done within a second by the table's stream, and found by a
 * sweeper if the stream missed it. Rows lie in few partitions, ordered by the time they are due, so that no index is needed.
 */
export type Pending<Body> = {
  pk: string;
  sk: string;
  class: RowClassName;
  id: string;
  /** Key of the player it is about. */
  player: string;
  /** Milliseconds; nobody takes it earlier. */
  dueAt: number;
  /** Milliseconds when it was first stored. */
  since: number;
  tries: number;
  fence: number;
  leasedUntil: number;
  body: Body;
};

const pendingShards = 8;

const prefix = 'pending#';
const partition = (shard: number) => `${prefix}${shard}`;
const shardOf = (id: string) => createHash('sha256').update(id).digest().readUInt32BE(0) % pendingShards;
/** A time as text that sorts like the number. Whole milliseconds only: a fraction would be longer and sort elsewhere. */
const sortKey = (dueAt: number, id: string) => `${String(Math.ceil(dueAt)).padStart(15, '0')}#${id}`;

/** All partitions in which work waits. */
export const pendingPartitions: readonly string[] = Array.from({ length: pendingShards }, (_, shard) =>
  partition(shard),
);

export const isPendingKey = (pk: string): boolean => pk.startsWith(prefix);

export type NewPending<Body> = { id: string; player: string; dueAt: number; body: Body };

function makeRow<Body>(rowClass: RowClassName, work: NewPending<Body>, now: number, tries: number, since: number) {
  const { id, player, body } = work;
  const dueAt = Math.ceil(work.dueAt);
  const key = { pk: partition(shardOf(id)), sk: sortKey(dueAt, id) };
  return row(
    rowClass,
    { ...key, id, player, dueAt, body, tries, since, fence: 0, leasedUntil: 0 },
    Math.max(now, dueAt),
  );
}

/** Work as a row, for a write outside a transaction: harmless if what it waits for never comes to be. */
export const pendingRow = <Body>(rowClass: RowClassName, work: NewPending<Body>, now: number): Row =>
  makeRow(rowClass, work, now, 0, now);

/** The write that stores work, for the transaction of what caused it. */
export function pendingWrite<Body>(db: Database, rowClass: RowClassName, work: NewPending<Body>, now: number): Write {
  return { Put: { TableName: db.name(rowClasses[rowClass].table), Item: makeRow(rowClass, work, now, 0, now) } };
}

/**
 * Takes work for `leaseMs`. The fence it returns must be shown to finish, so that a worker that lost its lease changes nothing.
 * @returns undefined if somebody else holds it, or it is done
 */
export async function claim<Body>(
  db: Database,
  found: Pick<Pending<Body>, 'pk' | 'sk' | 'class'>,
  now: number,
  leaseMs: number,
): Promise<Pending<Body> | undefined> {
  try {
    const answer = await db.doc.send(
      new UpdateCommand({
        TableName: db.name(rowClasses[found.class].table),
        Key: { pk: found.pk, sk: found.sk },
        UpdateExpression: 'SET leasedUntil = :until ADD fence :one, tries :one',
        ConditionExpression: 'attribute_exists(pk) AND leasedUntil < :now AND dueAt <= :now',
        ExpressionAttributeValues: { ':until': now + leaseMs, ':now': now, ':one': 1 },
        ReturnValues: 'ALL_NEW',
      }),
    );
    return answer.Attributes as Pending<Body>;
  } catch (fault) {
    if (isRefused(fault)) return undefined;
    throw fault;
  }
}

const held = (db: Database, work: Pending<unknown>) => ({
  TableName: db.name(rowClasses[work.class].table),
  Key: { pk: work.pk, sk: work.sk },
  ConditionExpression: 'fence = :fence',
  ExpressionAttributeValues: { ':fence': work.fence },
});

/** The write that ends work, for a transaction with the record of what became of it. Refused if the lease was lost. */
export const finishWrite = (db: Database, work: Pending<unknown>): Write => ({ Delete: held(db, work) });

/** Ends work that leaves no record. @returns false if the lease was lost */
export async function finish(db: Database, work: Pending<unknown>): Promise<boolean> {
  try {
    await db.doc.send(new DeleteCommand(held(db, work)));
    return true;
  } catch (fault) {
    if (isRefused(fault)) return false;
    throw fault;
  }
}

/** The write that keeps work for longer, for a transaction with a note of what is about to be done. Refused if the lease was lost. */
export const holdWrite = (db: Database, work: Pending<unknown>, leasedUntil: number): Write => {
  const { ExpressionAttributeValues: values, ...rest } = held(db, work);
  const UpdateExpression = 'SET leasedUntil = :until';
  return { Update: { ...rest, UpdateExpression, ExpressionAttributeValues: { ...values, ':until': leasedUntil } } };
};

/** The writes that put work off, for a transaction with the record of why. Refused if the lease was lost. */
export function postponeWrites<Body>(db: Database, work: Pending<Body>, dueAt: number, body = work.body): Write[] {
  const later = makeRow(work.class, { id: work.id, player: work.player, dueAt, body }, dueAt, work.tries, work.since);
  return [finishWrite(db, work), { Put: { TableName: db.name(rowClasses[work.class].table), Item: later } }];
}

/** Puts work off. @returns false if the lease was lost */
export async function postpone<Body>(
  db: Database,
  work: Pending<Body>,
  dueAt: number,
  body = work.body,
): Promise<boolean> {
  return (await transact(db, postponeWrites(db, work, dueAt, body))) === 'done';
}

/** Work that is due and that nobody holds, oldest first. */
export async function findDue<Body>(
  db: Database,
  rowClass: RowClassName,
  now: number,
  limit = 100,
): Promise<Pending<Body>[]> {
  const TableName = db.name(rowClasses[rowClass].table);
  const shards = pendingPartitions.map((pk) =>
    db.doc.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: 'pk = :pk AND sk < :now',
        FilterExpression: 'leasedUntil < :ms AND #class = :class',
        ExpressionAttributeNames: { '#class': 'class' },
        ExpressionAttributeValues: {
          ':pk': pk,
          ':now': sortKey(now + 1, ''),
          ':ms': now,
          ':class': rowClass,
        },
        Limit: limit,
      }),
    ),
  );
  return (await Promise.all(shards)).flatMap((page) => (page.Items ?? []) as Pending<Body>[]);
}

/** How many waiting rows a search for one player's work looks at in each partition; where more wait, the page says so by what is missing. */
const searched = 250;

/** What waits for one player: for people who look at their case. A bounded look, not a guarantee. */
export async function findWaiting<Body>(
  db: Database,
  rowClass: RowClassName,
  player: string,
): Promise<Pending<Body>[]> {
  const pages = pendingPartitions.map((pk) =>
    db.doc.send(
      new QueryCommand({
        TableName: db.name(rowClasses[rowClass].table),
        KeyConditionExpression: 'pk = :pk',
        FilterExpression: 'player = :player AND #class = :class',
        ExpressionAttributeNames: { '#class': 'class' },
        ExpressionAttributeValues: { ':pk': pk, ':player': player, ':class': rowClass },
        Limit: searched,
      }),
    ),
  );
  return (await Promise.all(pages)).flatMap((page) => (page.Items ?? []) as Pending<Body>[]);
}
