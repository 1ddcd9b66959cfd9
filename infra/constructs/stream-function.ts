import { Duration } from 'aws-cdk-lib';
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Construct } from 'constructs';
import type { TableName } from '../../functions/kernel/tables.ts';
import { allow } from './access.ts';
import { alarmPeriod } from './alarms.ts';
import type { Ground } from './ground.ts';
import { deadLetterQueue } from './queue.ts';
import { type FunctionProps, ServiceFunction } from './service-function.ts';

export type StreamFunctionProps = FunctionProps & {
  /** The table whose changes wake it. */
  readonly follows: TableName;
  /** Which changes: a filter pattern of Lambda's event source mappings. */
  readonly only: Record<string, unknown>;
  readonly retries: number;
  /** How many changes are taken together, and how long to wait for so many; 10 at once unless told. */
  readonly together?: { readonly size: number; readonly waitSeconds: number };
};

const latest = Duration.minutes(5);

/**
 * A function that follows the changes of a table. A batch that fails is halved until the record that fails is alone; that one is
 * tried again and then set aside, so that it holds up its shard for a limited time.
 */
export class StreamFunction extends ServiceFunction {
  constructor(scope: Construct, ground: Ground, props: StreamFunctionProps) {
    const reason = 'Records that keep failing go to the failure destination of its event source mapping.';
    super(scope, ground, props, { none: reason });
    const streamArn = ground.tables.get(props.follows).tableStreamArn;
    if (!streamArn) throw new Error(`the table ${props.follows} has no stream`);
    const failed = deadLetterQueue(this, 'dead-letters', ground.alarms, props.entry);
    allow(
      this.lambda,
      ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
      streamArn,
    );
    new EventSourceMapping(this, 'Mapping', {
      target: this.lambda,
      eventSourceArn: streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: props.together?.size ?? 10,
      ...(props.together ? { maxBatchingWindow: Duration.seconds(props.together.waitSeconds) } : {}),
      bisectBatchOnError: true,
      retryAttempts: props.retries,
      maxRecordAge: Duration.hours(12),
      reportBatchItemFailures: true,
      filters: [FilterCriteria.filter(props.only)],
      onFailure: new SqsDlq(failed),
    });
    ground.alarms.add(this, 'Late', {
      about: props.entry,
      metric: this.lambda.metric('IteratorAge', { period: alarmPeriod, statistic: 'Maximum' }),
      threshold: latest.toMilliseconds(),
    });
  }
}

/** Rows of work that must happen, as they are stored: `functions/kernel/pending.ts`. */
export const newPendingWork = {
  eventName: FilterRule.isEqual('INSERT'),
  dynamodb: { Keys: { pk: { S: FilterRule.beginsWith('pending#') } } },
};
