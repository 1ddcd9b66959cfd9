import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterRule } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { env } from '../../functions/kernel/env.ts';
import type { Access } from '../constructs/access.ts';
import type { Ground } from '../constructs/ground.ts';
import { HttpFunction } from '../constructs/http-function.ts';
import { QueueFunction } from '../constructs/queue-function.ts';
import { ScheduleFunction } from '../constructs/schedule-function.ts';
import { StreamFunction } from '../constructs/stream-function.ts';
import { addressFile } from '../entries.ts';

/** An event may open a question, a task, a mail and a callback, all in one transaction. */
const everything: Access = {
  activity: 'write',
  players: 'write',
  verification: 'write',
  outreach: 'write',
  mail: 'write',
  games: 'write',
};

/** The two ways in for what games report: signed requests, and a queue. */
export class Activity extends Construct {
  readonly queueUrl: string;

  constructor(scope: Construct, ground: Ground) {
    super(scope, 'Activity');
    const { askedPer100, callsPer10000 } = ground.stage.budget;
    const environment = {
      [env.addressFile]: addressFile,
      [env.askedPer100]: String(askedPer100),
      [env.callsPer10000]: String(callsPer10000),
    };
    const common = { tables: everything, secret: true, environment };
    new HttpFunction(this, ground, {
      ...common,
      entry: 'receive-events',
      memoryMb: 1769, // one whole processor: 500 events are checked, assessed and stored within one request
      timeoutSeconds: 25,
      routes: ['POST /v1/events'],
      access: 'game',
    });
    const consumer = new QueueFunction(this, ground, {
      ...common,
      entry: 'consume-events',
      memoryMb: 1769,
      timeoutSeconds: 30,
      queueName: 'activity-events',
      batchSize: 10,
      oldestSeconds: 300,
    });
    this.queueUrl = consumer.queue.queueUrl;
    this.count(ground);
  }

  /** What players have in common is counted behind the main stream, so that no sign-in pays for it. */
  private count(ground: Ground): void {
    new StreamFunction(this, ground, {
      entry: 'aggregate-activity',
      tables: { activity: 'write' },
      memoryMb: 512,
      timeoutSeconds: 30,
      follows: 'activity',
      only: {
        eventName: FilterRule.isEqual('INSERT'),
        dynamodb: { NewImage: { class: { S: FilterRule.or('eventMemory', 'quarantine') } } },
      },
      retries: 3,
      together: { size: 1000, waitSeconds: 20 },
    });
    new ScheduleFunction(this, ground, {
      entry: 'publish-population',
      tables: { activity: 'write', outreach: 'write' },
      indexes: [{ table: 'activity', name: 'tallies' }],
      memoryMb: 1024,
      timeoutSeconds: 55,
    });
    ground.alarms.add(this, 'Storm', {
      about: 'sign-in-storm',
      metric: new Metric({
        namespace: 'Doorward',
        metricName: 'storms',
        dimensionsMap: { room: 'population' },
        statistic: 'Maximum',
        period: Duration.minutes(5),
      }),
      threshold: 1,
    });
  }
}
