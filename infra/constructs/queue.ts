import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { type DeadLetterQueue, Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { RunbookKey } from '../alarms.ts';
import { allow } from './access.ts';
import { type Alarms, alarmPeriod } from './alarms.ts';

/**
 * Encrypted by SQS itself: SNS and EventBridge may then send without a key policy, and nothing can lock us out. Everybody must use TLS.
 */
const common = {
  encryption: QueueEncryption.SQS_MANAGED,
  enforceSSL: true,
  retentionPeriod: Duration.days(14),
  removalPolicy: RemovalPolicy.DESTROY,
};

/** A queue of what could not be done; one message in it is an alarm. */
export function deadLetterQueue(scope: Construct, id: string, alarms: Alarms, about: RunbookKey): Queue {
  const queue = new Queue(scope, id, common);
  alarms.add(queue, 'NotEmpty', {
    about,
    metric: queue.metricApproximateNumberOfMessagesVisible({ period: alarmPeriod, statistic: 'Maximum' }),
    threshold: 1,
  });
  for (const rule of ['AwsSolutions-SQS3', 'Serverless-SQSRedrivePolicy'])
    Validations.of(queue).acknowledge({ id: rule, reason: 'It is itself a dead-letter queue; an alarm watches it.' });
  return queue;
}

/** Lets a function put messages on a queue, whose address it finds in its environment; and nothing else. */
export function letPut({ lambda }: { lambda: LambdaFunction }, queue: Queue, variable: string): void {
  lambda.addEnvironment(variable, queue.queueUrl);
  allow(lambda, ['sqs:SendMessage'], queue.queueArn);
}

/**
 * A queue whose messages a function works off within `timeoutSeconds` each batch. A message that fails five times is set aside.
 * Its visibility time is six times the function's, as Lambda's documentation asks for.
 */
export function workQueue(
  scope: Construct,
  id: string,
  props: { alarms: Alarms; about: RunbookKey; timeoutSeconds: number; oldestSeconds: number },
): Queue {
  const deadLetters: DeadLetterQueue = {
    queue: deadLetterQueue(scope, `${id}-dead-letters`, props.alarms, props.about),
    maxReceiveCount: 5,
  };
  const queue = new Queue(scope, id, {
    ...common,
    queueName: id, // by which those who send to it know it; so a stage has its account or its region to itself
    visibilityTimeout: Duration.seconds(6 * props.timeoutSeconds),
    deadLetterQueue: deadLetters,
  });
  props.alarms.add(queue, 'Late', {
    about: props.about,
    metric: queue.metricApproximateAgeOfOldestMessage({ period: alarmPeriod, statistic: 'Maximum' }),
    threshold: props.oldestSeconds,
  });
  return queue;
}
