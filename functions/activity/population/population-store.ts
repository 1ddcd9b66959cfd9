import { DeleteCommand, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type Database, type Item, isRefused } from '../../kernel/dynamo.ts';
import { log } from '../../kernel/log.ts';
import { pack, unpack } from '../../kernel/packed.ts';
import { row } from '../../kernel/tables.ts';
import { type Snapshot, withAllKinds } from './snapshot.ts';
import type { Tally } from './tally.ts';
import { budgetsFrom } from './view.ts';

/** A tally that waits, and its name. */
export type WaitingTally = { id: string; gameId: string; tally: Tally };

/** The partition of the index in which all wait; a batch of sign-ins leaves one row for each of its games, so some a second at most. */
const waiting = 'waiting';
const tallyKey = (gameId: string, id: string) => ({ pk: `tally#${gameId}#${id}` });
const populationKey = (gameId: string) => ({ pk: `population#${gameId}` });

/** @param id follows from what was counted, so that counting it again leaves the same row */
export const saveTally = (db: Database, { id, gameId, tally }: WaitingTally, now: number): Promise<void> =>
  db.write(
    db.name('activity'),
    row('populationTally', { ...tallyKey(gameId, id), tallies: waiting, gameId, id, packed: pack(tally) }, now),
  );

/** Tallies that wait, those of one game together. @param most about so many */
export async function waitingTallies(db: Database, most: number): Promise<WaitingTally[]> {
  const found: WaitingTally[] = [];
  let from: Item | undefined;
  do {
    const page = await db.doc.send(
      new QueryCommand({
        TableName: db.name('activity'),
        IndexName: 'tallies',
        KeyConditionExpression: 'tallies = :waiting',
        ExpressionAttributeValues: { ':waiting': waiting },
        ExclusiveStartKey: from,
      }),
    );
    for (const { id, gameId, packed } of page.Items ?? [])
      found.push({ id: String(id), gameId: String(gameId), tally: unpack<Tally>(packed as Uint8Array) });
    from = page.LastEvaluatedKey;
  } while (from && found.length < most);
  return found;
}

export async function dropTally(db: Database, { gameId, id }: WaitingTally): Promise<void> {
  await db.doc.send(new DeleteCommand({ TableName: db.name('activity'), Key: tallyKey(gameId, id) }));
}

type Stored = { snapshot: Snapshot; version: number };

const asStored = (item: Item | undefined): Stored | undefined =>
  item && { snapshot: withAllKinds(unpack<Snapshot>(item.packed as Uint8Array)), version: Number(item.version) };

/** A game's snapshot as it is at this moment. */
export async function loadSnapshot(db: Database, gameId: string): Promise<Stored | undefined> {
  const input = { TableName: db.name('activity'), Key: populationKey(gameId), ConsistentRead: true };
  return asStored((await db.doc.send(new GetCommand(input))).Item);
}

const digits = 1000;
const short = (_: string, value: unknown) =>
  typeof value === 'number' && !Number.isInteger(value) ? Math.round(value * digits) / digits : value;

/** The stored form: numbers with three decimals, some tens of kilobytes for a large game. */
export const packSnapshot = (snapshot: Snapshot): Uint8Array => pack(JSON.parse(JSON.stringify(snapshot, short)));

/**
 * Stores a snapshot if it has not changed since it was read.
 * @param version that was read; 0 if there was none
 * @returns false if it has
 */
export async function saveSnapshot(
  db: Database,
  gameId: string,
  snapshot: Snapshot,
  version: number,
  now: number,
): Promise<boolean> {
  const item = {
    ...populationKey(gameId),
    packed: packSnapshot(snapshot),
    counted: snapshot.counted,
    version: version + 1,
  };
  try {
    await db.doc.send(
      new PutCommand({
        TableName: db.name('activity'),
        Item: row('population', item, now),
        ConditionExpression: version === 0 ? 'attribute_not_exists(pk)' : 'version = :read',
        ...(version === 0 ? {} : { ExpressionAttributeValues: { ':read': version } }),
      }),
    );
    return true;
  } catch (fault) {
    if (isRefused(fault)) return false;
    throw fault;
  }
}

/** A game's snapshot once enough is counted, as it was published of late. @returns undefined before, and of a form that is not known here */
export async function readPublished(db: Database, gameId: string): Promise<Snapshot | undefined> {
  const item = await db.read(db.name('activity'), populationKey(gameId));
  if (!item || Number(item.counted) < budgetsFrom) return undefined;
  try {
    return asStored(item)?.snapshot;
  } catch (fault) {
    log.error('population_unreadable', { gameId, fault: fault instanceof Error ? fault.name : typeof fault });
    return undefined;
  }
}
