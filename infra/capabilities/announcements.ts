import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { env } from '../../functions/kernel/env.ts';
import type { Access } from '../constructs/access.ts';
import { alarmPeriod } from '../constructs/alarms.ts';
import type { Ground } from '../constructs/ground.ts';
import { HttpFunction } from '../constructs/http-function.ts';
import { MailLane } from '../constructs/mail-lane.ts';
import { deadLetterQueue, letPut } from '../constructs/queue.ts';
import { QueueFunction } from '../constructs/queue-function.ts';
import { ScheduleFunction } from '../constructs/schedule-function.ts';
import type { ServiceFunction } from '../constructs/service-function.ts';

/** Whoever counts an audience reads contacts, states and how each player stands to news, and keeps what the last finds running out. */
const audience: Access = { players: 'read', mail: 'write', games: 'read' };
const contacts = { table: 'players', name: 'audience' } as const;
const shelf = { table: 'announcements', name: 'shelf' } as const;
const ledger = { table: 'announcements', name: 'ledger' } as const;

/** News for all players of a game: written by few, sent once each in a lane of its own, and kept on public pages beside the help library. */
export class Announcements extends Construct {
  readonly lane: MailLane;
  readonly work: Queue;

  /** @param pages the functions of the console, which show announcements and do the same work as the API */
  constructor(scope: Construct, ground: Ground, pages: { show: ServiceFunction; work: ServiceFunction }) {
    super(scope, 'Announcements');
    this.lane = new MailLane(this, 'Bulk', ground, 'bulk');
    this.work = this.send(ground);
    const { approveAbove } = ground.stage.bulk;
    const writer = this.api(ground);
    const watcher = this.watch(ground);
    for (const one of [writer, watcher, pages.work]) letPut(one, this.work, env.announcementQueueUrl);
    for (const { lambda } of [writer, watcher, pages.work, pages.show])
      lambda.addEnvironment(env.approveAbove, String(approveAbove));
    for (const { lambda } of [pages.work, pages.show])
      lambda.addEnvironment(env.bulkMailFrom, ground.stage.bulkMailFrom);
    this.listen(ground);
    this.publish(ground);
  }

  private api(ground: Ground): ServiceFunction {
    const common = { access: 'staff', memoryMb: 512, timeoutSeconds: 10 } as const;
    const article = '/v1/help/{slug}/{language}';
    new HttpFunction(this, ground, {
      ...common,
      entry: 'read-help',
      tables: { announcements: 'read' },
      routes: ['GET /v1/help', `GET ${article}`, `GET ${article}/versions`],
    });
    new HttpFunction(this, ground, {
      ...common,
      entry: 'write-help',
      tables: { announcements: 'write', audit: 'append' },
      routes: [`PUT ${article}`],
    });
    const list = '/v1/announcements';
    const one = `${list}/{announcementId}`;
    new HttpFunction(this, ground, {
      ...common,
      entry: 'read-announcements',
      // whose states it shows is noted
      tables: { announcements: 'read', audit: 'append' },
      indexes: [shelf, ledger],
      timeoutSeconds: 20,
      routes: [`GET ${list}`, `GET ${one}`, `GET ${one}/recipients`],
    });
    return new HttpFunction(this, ground, {
      ...common,
      entry: 'write-announcement',
      tables: { ...audience, announcements: 'write', audit: 'append' },
      indexes: [contacts, ledger],
      secret: true,
      memoryMb: 1769, // one whole processor: the audience is counted within one request
      timeoutSeconds: 29,
      routes: [`POST ${list}`, `PUT ${one}`, `POST ${one}/{act}`],
    });
  }

  /** The senders: each message of their queue wakes one for one part of one send. */
  private send(ground: Ground): Queue {
    const { bulk } = ground.stage;
    const sender = new QueueFunction(this, ground, {
      entry: 'send-announcement',
      tables: { ...audience, announcements: 'write' },
      indexes: [contacts, ledger],
      secret: true,
      sendQuota: true,
      environment: {
        [env.publicUrl]: ground.publicUrl,
        [env.bulkShare]: String(bulk.share),
        ...this.lane.environment,
      },
      memoryMb: 1769, // making mails is all that it does, and a whole processor is the cheapest way to do it
      timeoutSeconds: 60,
      queueName: 'announcement-work',
      batchSize: 1,
      workers: bulk.senders,
      // more parts than senders wait here while a large send goes on, each as long as the others take their turns
      oldestSeconds: 1800,
    });
    this.lane.grantSend(sender.lambda);
    letPut(sender, sender.queue, env.announcementQueueUrl);
    return sender.queue;
  }

  /** Begins what is due, wakes what has stopped, and counts both for the alarms. */
  private watch(ground: Ground): ServiceFunction {
    const watcher = new ScheduleFunction(this, ground, {
      entry: 'watch-announcements',
      tables: { ...audience, announcements: 'write', audit: 'append' },
      indexes: [contacts, ledger],
      secret: true,
      sendQuota: true,
      environment: { [env.bulkShare]: String(ground.stage.bulk.share) },
      memoryMb: 1024,
      timeoutSeconds: 55,
    });
    const counted = (metricName: string, statistic: 'Maximum' | 'Sum', period: Duration) =>
      new Metric({
        ...{ namespace: 'Doorward', metricName, dimensionsMap: { room: 'announcements' } },
        ...{ statistic, period },
      });
    ground.alarms.add(this, 'Paused', {
      about: 'announcement-paused',
      metric: counted('autoPaused', 'Sum', alarmPeriod),
      threshold: 1,
    });
    ground.alarms.add(this, 'Stuck', {
      about: 'announcement-stuck',
      metric: counted('stuck', 'Maximum', Duration.minutes(5)),
      threshold: 1,
      periods: 2,
      silenceIsFault: true, // the watcher tells each minute, also of nothing
    });
    return watcher;
  }

  private listen(ground: Ground): void {
    const listener = new QueueFunction(this, ground, {
      entry: 'take-bulk-feedback',
      tables: { announcements: 'write', mail: 'write', audit: 'append' },
      secret: true,
      memoryMb: 512,
      timeoutSeconds: 30,
      queueName: 'bulk-feedback',
      batchSize: 10,
      oldestSeconds: 900,
    });
    this.lane.feedback.addSubscription(
      new SqsSubscription(listener.queue, {
        rawMessageDelivery: true,
        deadLetterQueue: deadLetterQueue(this, 'undelivered-feedback', ground.alarms, 'take-bulk-feedback'),
      }),
    );
  }

  /** The public pages: the same for everybody, without a cookie. */
  private publish(ground: Ground): void {
    const page = { access: 'anyone', memoryMb: 512, timeoutSeconds: 10 } as const;
    const environment = { [env.publicUrl]: ground.publicUrl };
    const shown = (...paths: string[]) => paths.flatMap((path) => [`GET ${path}`, `HEAD ${path}`]);
    new HttpFunction(this, ground, {
      ...page,
      environment,
      entry: 'show-notices',
      tables: { announcements: 'read', games: 'read' },
      indexes: [shelf],
      routes: shown('/notices', '/notices/atom.xml', '/notices/{slug}', '/notices/{slug}/calendar.ics'),
    });
    new HttpFunction(this, ground, {
      ...page,
      environment,
      entry: 'show-help',
      tables: { announcements: 'read', games: 'read' },
      routes: shown('/help', '/help/atom.xml', '/help/{slug}'),
    });
    new HttpFunction(this, ground, {
      ...page,
      environment,
      entry: 'rate-help',
      tables: { announcements: 'write', games: 'read' },
      secret: true,
      routes: ['POST /help/{slug}'],
    });
    new HttpFunction(this, ground, {
      ...page,
      entry: 'change-preferences',
      // whom an announcement made leave is counted with it
      tables: { announcements: 'write', mail: 'write', players: 'read', games: 'read' },
      secret: true,
      routes: ['POST /u/{token}'],
    });
  }
}
