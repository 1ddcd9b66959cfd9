import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { systemClock } from '../kernel/clock.ts';
import { openDatabase } from '../kernel/dynamo.ts';
import { countBatch } from './population/count-batch.ts';
import { saveTally } from './population/population-store.ts';

const db = openDatabase('activity');

export const handler = async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
  const now = systemClock();
  await Promise.all(countBatch(Records).map((tally) => saveTally(db, tally, now)));
  return { batchItemFailures: [] };
};
