import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import type { Construct } from 'constructs';
import type { Ground } from './ground.ts';
import { type FunctionProps, ServiceFunction } from './service-function.ts';

const rates = {
  minute: { id: 'EachMinute', rate: Duration.minutes(1), oldest: Duration.minutes(1) },
  hour: { id: 'EachHour', rate: Duration.hours(1), oldest: Duration.minutes(30) },
};

/**
 * A function that runs each minute, or each hour. Runs that failed, and runs that never began, leave a message in its dead-letter queue.
 */
export class ScheduleFunction extends ServiceFunction {
  constructor(scope: Construct, ground: Ground, props: FunctionProps & { readonly each?: keyof typeof rates }) {
    // One for all schedules: a message in it names the rule or the function, and a stack may have no more than 500 resources.
    const queue = ground.lostRuns;
    super(scope, ground, props, { queue });
    const { id, rate, oldest } = rates[props.each ?? 'minute'];
    new Rule(this, id, {
      schedule: Schedule.rate(rate),
      targets: [
        // The next run does the same work, so an old run need not be caught up with.
        new LambdaTarget(this.lambda, {
          deadLetterQueue: queue,
          maxEventAge: oldest,
          retryAttempts: 1,
        }),
      ],
    });
  }
}
