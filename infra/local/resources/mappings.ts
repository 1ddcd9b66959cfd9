import { z } from 'zod';
import { type Pattern, readPattern } from '../sources/filter.ts';
import type { Blueprint } from './blueprint.ts';
import { type Found, numeric, read, refuse, strict } from './found.ts';

type Mapping = {
  id: string;
  /** Name or ARN of the function that it wakes. */
  functionName: string;
  sourceArn: string;
  batchSize: number;
  /** How long a batch may wait to fill up. */
  windowSeconds: number;
  partialFailures: boolean;
  /** A record that fits none of them is dropped; without patterns all fit. */
  patterns: Pattern[];
};

export type QueueMappingPlan = Mapping & { concurrency: number };

export type StreamMappingPlan = Mapping & {
  start: 'LATEST' | 'TRIM_HORIZON';
  bisect: boolean;
  /** Infinity: until the record is older than {@link maxAgeSeconds}. */
  retries: number;
  maxAgeSeconds: number;
  onFailureArn: string | undefined;
};

const used = {
  BatchSize: numeric.optional(),
  BisectBatchOnFunctionError: z.boolean().default(false),
  DestinationConfig: strict({ OnFailure: strict({ Destination: z.string() }).optional() }).optional(),
  Enabled: z.boolean().default(true),
  EventSourceArn: z.string(),
  FilterCriteria: strict({ Filters: z.array(strict({ Pattern: z.string() })).default([]) }).optional(),
  FunctionName: z.string(),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  MaximumBatchingWindowInSeconds: numeric.default(0),
  MaximumRecordAgeInSeconds: numeric.default(-1),
  MaximumRetryAttempts: numeric.default(-1),
  // More than one would let batches of one shard run side by side, which the runner does not do.
  ParallelizationFactor: z.literal(1).optional(),
  ScalingConfig: strict({ MaximumConcurrency: numeric }).optional(),
  StartingPosition: z.enum(['LATEST', 'TRIM_HORIZON']).optional(),
};

const orEndless = (value: number) => (value < 0 ? Number.POSITIVE_INFINITY : value);

export function readMapping(found: Found, blueprint: Blueprint): void {
  const plan = read(found, used, ['KmsKeyArn', 'LoggingConfig', 'MetricsConfig', 'Tags']);
  if (!plan.Enabled) return;
  const mapping = (batchSize: number): Mapping => ({
    id: found.logicalId,
    functionName: plan.FunctionName,
    sourceArn: plan.EventSourceArn,
    batchSize: plan.BatchSize ?? batchSize,
    windowSeconds: plan.MaximumBatchingWindowInSeconds,
    partialFailures: plan.FunctionResponseTypes.length > 0,
    patterns: (plan.FilterCriteria?.Filters ?? []).map((filter) => readPattern(filter.Pattern)),
  });
  const service = plan.EventSourceArn.split(':')[2];
  if (service === 'sqs') {
    blueprint.queueMappings.push({ ...mapping(10), concurrency: plan.ScalingConfig?.MaximumConcurrency ?? 5 });
  } else if (service === 'dynamodb') {
    blueprint.streamMappings.push({
      ...mapping(100),
      start: plan.StartingPosition ?? refuse(found, 'StartingPosition is missing'),
      bisect: plan.BisectBatchOnFunctionError,
      retries: orEndless(plan.MaximumRetryAttempts),
      // A stream keeps its records for a day.
      maxAgeSeconds: plan.MaximumRecordAgeInSeconds < 0 ? 86_400 : plan.MaximumRecordAgeInSeconds,
      onFailureArn: plan.DestinationConfig?.OnFailure?.Destination,
    });
  } else {
    refuse(found, `the runner does not know the event source ${plan.EventSourceArn}`);
  }
}
