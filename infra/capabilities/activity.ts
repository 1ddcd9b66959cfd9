import { Construct } from 'constructs';
import { env } from '../../functions/kernel/env.ts';
import type { Access } from '../constructs/access.ts';
import type { Ground } from '../constructs/ground.ts';
import { HttpFunction } from '../constructs/http-function.ts';
import { QueueFunction } from '../constructs/queue-function.ts';
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
    const common = { tables: everything, secret: true, environment: { [env.addressFile]: addressFile } };
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
  }
}
