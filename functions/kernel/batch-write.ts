import { BatchWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { backoff } from './backoff.ts';
import { createBatchQueue } from './batch-queue.ts';
import type { Row } from './tables.ts';

/** Puts one row without a condition; puts asked for at the same time travel together. */
export type BatchWriter = (table: string, row: Row) => Promise<void>;

type Waiting = { table: string; row: Row; resolve: () => void; reject: (fault: unknown) => void };

const most = 25; // puts in one BatchWriteItem, as DynamoDB documents
const attempts = 6;

export function createBatchWriter(doc: DynamoDBDocumentClient): BatchWriter {
  const add = createBatchQueue<Waiting>(async (all) => {
    await Promise.all(withoutRepeats(all).map((part) => settle(doc, part)));
  });
  return (table, row) => new Promise((resolve, reject) => add({ table, row, resolve, reject }));
}

async function settle(doc: DynamoDBDocumentClient, part: readonly Waiting[]): Promise<void> {
  try {
    await putAll(doc, part);
    for (const one of part) one.resolve();
  } catch (fault) {
    for (const one of part) one.reject(fault);
  }
}

/** Batches in which no key stands twice: DynamoDB refuses a batch that names one item two times. */
function withoutRepeats(waiting: readonly Waiting[]): Waiting[][] {
  const batches: { keys: Set<string>; part: Waiting[] }[] = [];
  for (const one of waiting) {
    const key = `${one.table}|${one.row.pk}|${one.row.sk ?? ''}`;
    let batch = batches.find(({ keys, part }) => part.length < most && !keys.has(key));
    if (!batch) {
      batch = { keys: new Set(), part: [] };
      batches.push(batch);
    }
    batch.keys.add(key);
    batch.part.push(one);
  }
  return batches.map(({ part }) => part);
}

async function putAll(doc: DynamoDBDocumentClient, part: readonly Waiting[]): Promise<void> {
  let request: Record<string, unknown[]> = {};
  for (const { table, row } of part) {
    request[table] ??= [];
    request[table].push({ PutRequest: { Item: row } });
  }
  for (let attempt = 0; Object.keys(request).length > 0; attempt++) {
    if (attempt === attempts)
      throw Object.assign(new Error('writes left unprocessed'), { name: 'RequestLimitExceeded' });
    if (attempt > 0) await backoff(attempt);
    const answer = await doc.send(new BatchWriteCommand({ RequestItems: request as never }));
    request = (answer.UnprocessedItems ?? {}) as typeof request;
  }
}
