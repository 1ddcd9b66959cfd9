import { randomUUID } from 'node:crypto';
import type { FunctionPlan } from '../resources/functions.ts';
import type { StreamMappingPlan } from '../resources/mappings.ts';
import type { LostBatch } from './stream-batch.ts';

const at = (seconds: number | undefined) => new Date((seconds ?? 0) * 1000).toISOString();

/**
 * What the failure destination of a stream mapping gets: not the records, but where to find them.
 * Source: Lambda developer guide, "Retain discarded records for a DynamoDB event source", example record.
 */
export function lostBatchMessage(
  plan: StreamMappingPlan,
  fn: FunctionPlan,
  shardId: string,
  { records, tries, why }: LostBatch,
): string {
  const first = records[0]?.dynamodb;
  const last = records.at(-1)?.dynamodb;
  return JSON.stringify({
    requestContext: {
      requestId: randomUUID(),
      functionArn: fn.arn,
      condition: why,
      approximateInvokeCount: tries,
    },
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    version: '1.0',
    timestamp: new Date().toISOString(),
    DDBStreamBatchInfo: {
      shardId,
      startSequenceNumber: first?.SequenceNumber,
      endSequenceNumber: last?.SequenceNumber,
      approximateArrivalOfFirstRecord: at(first?.ApproximateCreationDateTime),
      approximateArrivalOfLastRecord: at(last?.ApproximateCreationDateTime),
      batchSize: records.length,
      streamArn: plan.sourceArn,
    },
  });
}
