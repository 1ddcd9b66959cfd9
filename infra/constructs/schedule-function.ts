import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import type { Construct } from 'constructs';
import type { Ground } from './ground.ts';
import { deadLetterQueue } from './queue.ts';
import { type FunctionProps, ServiceFunction } from './service-function.ts';

/** A function that runs each minute. Runs that failed, and runs that never began, leave a message in its dead-letter queue. */
export class ScheduleFunction extends ServiceFunction {
  constructor(scope: Construct, ground: Ground, props: FunctionProps) {
    const queue = deadLetterQueue(scope, `${props.entry}-dead-letters`, ground.alarms, props.entry);
    super(scope, ground, props, { queue });
    new Rule(this, 'EachMinute', {
      schedule: Schedule.rate(Duration.minutes(1)),
      targets: [
        // The next minute does the same work, so an old run need not be caught up with.
        new LambdaTarget(this.lambda, {
          deadLetterQueue: queue,
          maxEventAge: Duration.minutes(1),
          retryAttempts: 1,
        }),
      ],
    });
  }
}
