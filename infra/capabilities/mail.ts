import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { env } from '../../functions/kernel/env.ts';
import type { Ground } from '../constructs/ground.ts';
import { HttpFunction } from '../constructs/http-function.ts';
import { MailLane } from '../constructs/mail-lane.ts';
import { deadLetterQueue } from '../constructs/queue.ts';
import { QueueFunction } from '../constructs/queue-function.ts';
import { ScheduleFunction } from '../constructs/schedule-function.ts';
import { newPendingWork, StreamFunction } from '../constructs/stream-function.ts';

/** The one way out: two functions may send, a third hears what became of each mail. Beside them the page of mail preferences. */
export class Mail extends Construct {
  readonly lane: MailLane;

  constructor(scope: Construct, ground: Ground) {
    super(scope, 'Mail');
    this.lane = new MailLane(this, 'Security', ground, 'security');
    const sender = {
      tables: { mail: 'write', players: 'read', games: 'read' },
      secret: true,
      environment: { [env.publicUrl]: ground.publicUrl, ...this.lane.environment },
      memoryMb: 512,
    } as const;
    const atOnce = new StreamFunction(this, ground, {
      ...sender,
      entry: 'send-mail',
      timeoutSeconds: 60,
      follows: 'mail',
      only: newPendingWork,
      retries: 3,
    });
    const swept = new ScheduleFunction(this, ground, { ...sender, entry: 'sweep-mail', timeoutSeconds: 55 });
    for (const { lambda } of [atOnce, swept]) this.lane.grantSend(lambda);
    this.listen(ground);
    new HttpFunction(this, ground, {
      entry: 'show-preferences',
      tables: { mail: 'read', players: 'read', games: 'read' },
      memoryMb: 512,
      timeoutSeconds: 10,
      routes: ['GET /u/{token}', 'HEAD /u/{token}'],
      access: 'anyone',
    });
    ground.alarms.add(this, 'Stuck', {
      about: 'mail-stuck',
      metric: new Metric({
        namespace: 'Doorward',
        metricName: 'overdue',
        dimensionsMap: { room: 'mail' },
        statistic: 'Maximum',
        period: Duration.minutes(5),
      }),
      threshold: 1,
      periods: 2,
      silenceIsFault: true,
    });
  }

  private listen(ground: Ground): void {
    const listener = new QueueFunction(this, ground, {
      entry: 'take-feedback',
      tables: { mail: 'write' },
      secret: true,
      memoryMb: 512,
      timeoutSeconds: 30,
      queueName: 'mail-feedback',
      batchSize: 10,
      oldestSeconds: 900,
    });
    this.lane.feedback.addSubscription(
      new SqsSubscription(listener.queue, {
        rawMessageDelivery: true,
        deadLetterQueue: deadLetterQueue(this, 'undelivered-feedback', ground.alarms, 'take-feedback'),
      }),
    );
  }
}
