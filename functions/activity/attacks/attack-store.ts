import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type Database, type Item, isRefused } from '../../kernel/dynamo.ts';
import { log } from '../../kernel/log.ts';
import { type Row, row } from '../../kernel/tables.ts';
import type { Ask, Asking, Count, Told } from './asking.ts';
import type { Mark } from './mark.ts';
import type { CurrentWave } from './wave.ts';
import { namesKept, type Window } from './window.ts';

/** Carries out the steps of counting attacks over the table. @param now milliseconds */
export async function runAttackSteps<Result>(db: Database, steps: Asking<Result>, now: number): Promise<Result> {
  let turn = steps.next();
  while (!turn.done) turn = steps.next(await tell(db, turn.value, now));
  return turn.value;
}

async function tell(db: Database, asked: Ask, now: number): Promise<Told[Ask['ask']]> {
  switch (asked.ask) {
    case 'count':
      return Promise.all(asked.counts.map((count) => countSafely(db, count, now)));
    case 'windows':
      return Promise.all(asked.keys.map(async (pk) => windowFrom(await db.read(db.name('activity'), { pk }))));
    case 'marks':
      return Promise.all(asked.keys.map((key) => markOf(db, key, asked.latest)));
    case 'keep':
      return keep(db, row('attackMark', { pk: asked.key, ...asked.mark }, now), asked.mark.version);
    case 'wave':
      return (await latest(db, waveKey(asked.gameId))) as CurrentWave | undefined;
    case 'keep_wave':
      return keep(db, row('attackMark', { pk: waveKey(asked.gameId), ...asked.wave }, now), asked.wave.version);
  }
}

const waveKey = (gameId: string) => `attack#${gameId}#wave`;

async function latest(db: Database, pk: string): Promise<Item | undefined> {
  const input = { TableName: db.name('activity'), Key: { pk }, ConsistentRead: true };
  return (await db.doc.send(new GetCommand(input))).Item;
}

const markOf = async (db: Database, pk: string, isLatest: boolean) =>
  (isLatest ? await latest(db, pk) : await db.read(db.name('activity'), { pk })) as Mark | undefined;

/** Stores a row as a version, if the version before is still there. */
async function keep(db: Database, Item: Row, version: number): Promise<boolean> {
  const condition =
    version === 1
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : { ConditionExpression: 'version = :read', ExpressionAttributeValues: { ':read': version - 1 } };
  try {
    await db.doc.send(new PutCommand({ TableName: db.name('activity'), Item, ...condition }));
    return true;
  } catch (fault) {
    if (isRefused(fault)) return false;
    throw fault;
  }
}

const namesOf = (set: unknown): string[] => [...((set as Iterable<string> | undefined) ?? [])];

const windowFrom = (item: Item | undefined): Window => ({
  failures: Number(item?.failures ?? 0),
  failed: namesOf(item?.failed),
  beyond: Number(item?.beyond ?? 0),
  passed: namesOf(item?.passed),
  fresh: Number(item?.fresh ?? 0),
});

/** A row that is written faster than it can take has long been seen: what is throttled is counted in the log, not retried. */
async function countSafely(db: Database, count: Count, now: number): Promise<Window | undefined> {
  try {
    return await countOne(db, count, now);
  } catch (fault) {
    if (!isThrottled(fault)) throw fault;
    log.warn('attack_window_throttled', { what: count.what });
    return undefined;
  }
}

const isThrottled = (fault: unknown) =>
  fault instanceof Error &&
  (fault.name === 'ProvisionedThroughputExceededException' || fault.name === 'ThrottlingException');

async function countOne(db: Database, { key, what, account }: Count, now: number): Promise<Window | undefined> {
  if (what === 'fresh') return add(db, key, { fresh: 1 }, now);
  const named = await add(db, key, { [what]: account, ...(what === 'failed' ? { failures: 1 } : {}) }, now);
  return named ?? (what === 'failed' ? add(db, key, { failures: 1, beyond: 1 }, now) : undefined);
}

/** Adds to counts, and to one set of names unless it is full. @returns the row afterwards; undefined if the set is full */
async function add(
  db: Database,
  pk: string,
  adds: Readonly<Record<string, number | string>>,
  now: number,
): Promise<Window | undefined> {
  const fields = Object.entries(adds);
  const set = fields.find(([, value]) => typeof value === 'string');
  const values = fields.map(([name, value]) => [`:${name}`, typeof value === 'string' ? new Set([value]) : value]);
  const { ttl } = row('attackWindow', {}, now);
  const condition = set && {
    ConditionExpression: `attribute_not_exists(${set[0]}) OR size(${set[0]}) < :most OR contains(${set[0]}, :name)`,
  };
  try {
    const { Attributes } = await db.doc.send(
      new UpdateCommand({
        TableName: db.name('activity'),
        Key: { pk },
        UpdateExpression: `ADD ${fields.map(([name]) => `${name} :${name}`).join(', ')} SET #ttl = :ttl, #class = :class`,
        ...condition,
        ExpressionAttributeNames: { '#ttl': 'ttl', '#class': 'class' },
        ExpressionAttributeValues: {
          ...Object.fromEntries(values),
          ...(set ? { ':most': namesKept, ':name': set[1] } : {}),
          ':ttl': ttl,
          ':class': 'attackWindow',
        },
        ReturnValues: 'ALL_NEW',
      }),
    );
    return windowFrom(Attributes);
  } catch (fault) {
    if (isRefused(fault)) return undefined;
    throw fault;
  }
}
