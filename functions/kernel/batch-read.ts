import { BatchGetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { backoff } from './backoff.ts';
import { createBatchQueue } from './batch-queue.ts';

/** Reads one item, eventually consistent; reads asked for at the same time travel together. */
export type BatchReader = (table: string, key: Record<string, string>) => Promise<Record<string, unknown> | undefined>;

type Waiting = {
  table: string;
  key: Record<string, string>;
  resolve: (item: Record<string, unknown> | undefined) => void;
  reject: (fault: unknown) => void;
};

const most = 100; // keys in one BatchGetItem, as DynamoDB documents
const attempts = 6;

const nameOf = (table: string, key: Record<string, unknown>) => `${table}|${key.pk}|${key.sk ?? ''}`;

export function createBatchReader(doc: DynamoDBDocumentClient): BatchReader {
  const add = createBatchQueue<Waiting>(async (all) => {
    const parts = Array.from({ length: Math.ceil(all.length / most) }, (_, part) =>
      all.slice(part * most, (part + 1) * most),
    );
    await Promise.all(parts.map((part) => settle(doc, part)));
  });
  return (table, key) => new Promise((resolve, reject) => add({ table, key, resolve, reject }));
}

async function settle(doc: DynamoDBDocumentClient, part: readonly Waiting[]): Promise<void> {
  try {
    const found = await fetchAll(doc, part);
    for (const one of part) one.resolve(found.get(nameOf(one.table, one.key)));
  } catch (fault) {
    for (const one of part) one.reject(fault);
  }
}

async function fetchAll(doc: DynamoDBDocumentClient, part: readonly Waiting[]) {
  const found = new Map<string, Record<string, unknown>>();
  const unique = new Map(part.map((one) => [nameOf(one.table, one.key), one]));
  let request: Record<string, { Keys: Record<string, string>[] }> = {};
  for (const { table, key } of unique.values()) {
    request[table] ??= { Keys: [] };
    request[table].Keys.push(key);
  }
  for (let attempt = 0; Object.keys(request).length > 0; attempt++) {
    if (attempt === attempts)
      throw Object.assign(new Error('reads left unprocessed'), { name: 'RequestLimitExceeded' });
    if (attempt > 0) await backoff(attempt);
    const answer = await doc.send(new BatchGetCommand({ RequestItems: request }));
    for (const [table, items] of Object.entries(answer.Responses ?? {}))
      for (const item of items) found.set(nameOf(table, item), item);
    request = (answer.UnprocessedKeys ?? {}) as typeof request;
  }
  return found;
}
