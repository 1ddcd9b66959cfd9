import { z } from 'zod';
import type { Blueprint } from './blueprint.ts';
import { attribute, type Found, numeric, read, strict } from './found.ts';

export type QueuePlan = {
  name: string;
  arn: string;
  /** As the SQS API takes them: every value is text. */
  attributes: Record<string, string>;
};

const asText = z.union([z.string(), z.number(), z.boolean()]).transform(String).optional();

const used = {
  ContentBasedDeduplication: asText,
  DelaySeconds: asText,
  FifoQueue: asText,
  MaximumMessageSize: asText,
  MessageRetentionPeriod: asText,
  ReceiveMessageWaitTimeSeconds: asText,
  RedrivePolicy: strict({ deadLetterTargetArn: z.string(), maxReceiveCount: numeric }).optional(),
  VisibilityTimeout: asText,
};

export function readQueue(found: Found, blueprint: Blueprint): void {
  const { RedrivePolicy, ...plain } = read(found, used, [
    'KmsDataKeyReusePeriodSeconds',
    'KmsMasterKeyId',
    'QueueName',
    'RedriveAllowPolicy',
    'SqsManagedSseEnabled',
    'Tags',
  ]);
  const attributes: Record<string, string> = {};
  for (const name of Object.keys(used)) {
    const value = plain[name as keyof typeof plain];
    if (value !== undefined) attributes[name] = value;
  }
  if (RedrivePolicy) attributes.RedrivePolicy = JSON.stringify(RedrivePolicy);
  blueprint.queues.push({ name: attribute(found, 'QueueName'), arn: attribute(found, 'Arn'), attributes });
}
