import { DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  type DeleteCommandInput,
  DynamoDBDocumentClient,
  PutCommand,
  type PutCommandInput,
  QueryCommand,
  type QueryCommandInput,
  TransactWriteCommand,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { type BatchReader, createBatchReader } from './batch-read.ts';
import { type BatchWriter, createBatchWriter } from './batch-write.ts';
import { readConfig, required } from './config.ts';
import { addGate } from './dynamo-gate.ts';
import { type Row, type RowClassName, rowClasses, type TableName, tables } from './tables.ts';

/** One write of a transaction. Puts take only rows made by `row()`. */
export type Write =
  | { Put: Omit<PutCommandInput, 'Item' | 'ReturnValues'> & { Item: Row } }
  | { Update: Omit<UpdateCommandInput, 'ReturnValues'> & { UpdateExpression: string } }
  | { Delete: Omit<DeleteCommandInput, 'ReturnValues'> }
  | {
      ConditionCheck: Pick<
        DeleteCommandInput,
        'TableName' | 'Key' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
      > & { ConditionExpression: string };
    };

/** A put, by itself or in a transaction. */
export type PutWrite = Extract<Write, { Put: unknown }>;

export type Item = Record<string, unknown>;

/** The tables a function was given, and how to speak to them. */
export type Database = {
  readonly doc: DynamoDBDocumentClient;
  /** The name of a table. @throws if the function's construct did not grant it */
  readonly name: (table: TableName) => string;
  readonly read: BatchReader;
  readonly write: BatchWriter;
};

const marshallOptions = { removeUndefinedValues: true };

/** Calls that one function instance has under way. */
const callsAtOnce = 48;

/**
 * DynamoDB answers in milliseconds; what takes seconds is lost. Three tries of 2.5 s end well before the shortest function timeout, so that a
 * caller hears 503 instead of nothing.
 */
const liveClient = () =>
  addGate(
    new DynamoDBClient({
      maxAttempts: 3,
      requestHandler: {
        connectionTimeout: 1000,
        requestTimeout: 2500,
        throwOnRequestTimeout: true,
        httpAgent: { keepAlive: true, maxSockets: callsAtOnce },
        httpsAgent: { keepAlive: true, maxSockets: callsAtOnce },
      },
    }),
    callsAtOnce,
  );

/** @param client for tests: one that counts units or injects faults */
export function createDatabase(names: Partial<Record<TableName, string>>, client = liveClient()): Database {
  const doc = DynamoDBDocumentClient.from(client, { marshallOptions });
  const name = (table: TableName) => {
    const found = names[table];
    if (!found) throw new Error(`this function has no access to the table ${table}`);
    return found;
  };
  return { doc, name, read: createBatchReader(doc), write: createBatchWriter(doc) };
}

/** Opens the tables whose names the environment must give. @throws ConfigurationError */
export function openDatabase(...wanted: TableName[]): Database {
  const config = readConfig(Object.fromEntries(wanted.map((table) => [tables[table].env, required])));
  return createDatabase(Object.fromEntries(wanted.map((table) => [table, config[tables[table].env]])));
}

/**
 * Carries out all writes or none.
 * @returns which writes' conditions failed (by position), or `'done'`; never both
 */
export async function transact(db: Database, writes: readonly Write[]): Promise<'done' | { refused: number[] }> {
  try {
    await db.doc.send(new TransactWriteCommand({ TransactItems: [...writes] as never }));
    return 'done';
  } catch (fault) {
    if (!(fault instanceof TransactionCanceledException)) throw fault;
    const refused = (fault.CancellationReasons ?? []).flatMap((reason, position) =>
      reason.Code === 'ConditionalCheckFailed' || reason.Code === 'TransactionConflict' ? [position] : [],
    );
    if (refused.length === 0) throw fault;
    return { refused };
  }
}

/** Whether a conditional write was refused by its condition. */
export const isRefused = (fault: unknown): boolean =>
  fault instanceof Error && fault.name === 'ConditionalCheckFailedException';

/** Carries out one put alone. @throws ConditionalCheckFailedException if its condition refuses it, see {@link isRefused} */
export async function put(db: Database, write: PutWrite): Promise<void> {
  await db.doc.send(new PutCommand(write.Put));
}

/** Every item a query finds, page after page. For partitions that are small by design. */
export async function queryAll(db: Database, input: QueryCommandInput): Promise<Item[]> {
  const items: Item[] = [];
  let from: Item | undefined;
  do {
    const page = await db.doc.send(new QueryCommand({ ...input, ExclusiveStartKey: from }));
    items.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  } while (from);
  return items;
}

/** Puts rows without a condition, each into the table of its class: for what is harmless if nothing follows it. */
export async function putRows(db: Database, rows: readonly Row[]): Promise<void> {
  await Promise.all(rows.map((one) => db.write(db.name(rowClasses[one.class as RowClassName].table), one)));
}
