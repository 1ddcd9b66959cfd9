import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { type Database, isRefused, queryAll } from '../../kernel/dynamo.ts';
import { pack, unpack } from '../../kernel/packed.ts';
import { row } from '../../kernel/tables.ts';
import { latePartition } from './fact-store.ts';
import type { Totals } from './totals.ts';

const daysPartition = (gameId: string) => `report#${gameId}`;
/** How far each game is totalled. A game's id has no slash, so that the run itself can lie beside them. */
const progressPartition = 'report-progress';
const wholeRun = '/all';

const table = (db: Database) => db.name('outreach');

/** The totals of a game's days, without those on which nothing was closed or answered. One read unit for about 4 KB of it. */
export async function loadTotals(db: Database, gameId: string, from: string, to: string): Promise<Map<string, Totals>> {
  if (to < from) return new Map();
  const items = await queryAll(db, {
    TableName: table(db),
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: { ':pk': daysPartition(gameId), ':from': from, ':to': to },
    ConsistentRead: true,
  });
  return new Map(items.map(({ sk, packed }) => [String(sk), unpack<Totals>(packed as Uint8Array)]));
}

/**
 * Stores the totals of a day, unless those of a later run are there already.
 * @param asOf when the run began that made them, milliseconds
 * @returns false if a later run was first
 */
export const saveTotals = (
  db: Database,
  gameId: string,
  date: string,
  totals: Totals,
  asOf: number,
): Promise<boolean> =>
  putIf(
    db,
    { pk: daysPartition(gameId), sk: date, asOf, packed: pack(totals) },
    { condition: 'asOf < :asOf', values: { ':asOf': asOf } },
    asOf,
  );

type Unless = { condition: string; values: Record<string, unknown> };

async function putIf(db: Database, item: Record<string, unknown>, unless: Unless, now: number): Promise<boolean> {
  const ConditionExpression = `attribute_not_exists(pk) OR ${unless.condition}`;
  const command = {
    TableName: table(db),
    Item: row('reportDay', item, now),
    ConditionExpression,
    ExpressionAttributeValues: unless.values,
  };
  try {
    await db.doc.send(new PutCommand(command));
    return true;
  } catch (fault) {
    if (isRefused(fault)) return false;
    throw fault;
  }
}

/** How far a game is totalled, or with `undefined` how far all are: the last day whose totals stand. */
export async function loadProgress(db: Database, gameId: string | undefined): Promise<string | undefined> {
  const Key = { pk: progressPartition, sk: gameId ?? wholeRun };
  const answer = await db.doc.send(new GetCommand({ TableName: table(db), Key, ConsistentRead: true }));
  return answer.Item && String(answer.Item.through);
}

/** Every game that was ever totalled, with how far it is. */
export async function loadAllProgress(db: Database): Promise<Map<string, string>> {
  const items = await queryAll(db, {
    TableName: table(db),
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': progressPartition },
    ConsistentRead: true,
  });
  return new Map(items.filter(({ sk }) => sk !== wholeRun).map(({ sk, through }) => [String(sk), String(through)]));
}

/** Never goes back, whichever of two runs is last. */
export const saveProgress = (db: Database, gameId: string | undefined, through: string, now: number) =>
  putIf(
    db,
    { pk: progressPartition, sk: gameId ?? wholeRun, through },
    { condition: 'through <= :through', values: { ':through': through } },
    now,
  );

/** Days whose closings have changed since, each with the mark of the latest change. */
export async function loadLateDays(db: Database, gameId: string): Promise<{ date: string; mark: string }[]> {
  const items = await queryAll(db, {
    TableName: table(db),
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': latePartition(gameId) },
    ConsistentRead: true,
  });
  return items.map(({ sk, mark }) => ({ date: String(sk), mark: String(mark) }));
}

/** Takes a day off the list, unless it has changed again meanwhile. */
export async function dropLateDay(db: Database, gameId: string, { date, mark }: { date: string; mark: string }) {
  const command = new DeleteCommand({
    TableName: table(db),
    Key: { pk: latePartition(gameId), sk: date },
    ConditionExpression: 'mark = :mark',
    ExpressionAttributeValues: { ':mark': mark },
  });
  await db.doc.send(command).catch((fault) => {
    if (!isRefused(fault)) throw fault;
  });
}
