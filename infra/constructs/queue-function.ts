import { Validations } from 'aws-cdk-lib';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { allow } from './access.ts';
import type { Ground } from './ground.ts';
import { workQueue } from './queue.ts';
import { type FunctionProps, ServiceFunction } from './service-function.ts';

export type QueueFunctionProps = FunctionProps & {
  /** Name of the queue that the construct makes, with its dead-letter queue and alarms. */
  readonly queueName: string;
  readonly batchSize: number;
  /** From this age of the oldest message on, the queue is late. */
  readonly oldestSeconds: number;
  /** How many run at the same time, 2 or more; as many as the stage has for every queue unless told. */
  readonly workers?: number;
};

/** A function that works off a queue; of a batch, only the messages that failed come again. */
export class QueueFunction extends ServiceFunction {
  readonly queue: Queue;

  constructor(scope: Construct, ground: Ground, props: QueueFunctionProps) {
    const reason = 'The messages of its queue are set aside by the queue itself after five tries.';
    super(scope, ground, props, { none: reason });
    const { alarms, stage } = ground;
    this.queue = workQueue(this, props.queueName, { ...props, alarms, about: props.entry });
    allow(
      this.lambda,
      ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ChangeMessageVisibility'],
      this.queue.queueArn,
    );
    const mapping = new EventSourceMapping(this, 'Mapping', {
      target: this.lambda,
      eventSourceArn: this.queue.queueArn,
      batchSize: props.batchSize,
      maxConcurrency: props.workers ?? stage.queueWorkers,
      reportBatchItemFailures: true,
    });
    Validations.of(mapping).acknowledge({ id: 'Serverless-LambdaEventSourceMappingDestination', reason });
  }
}
