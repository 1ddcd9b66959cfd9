import { z } from 'zod';
import type { Blueprint } from './blueprint.ts';
import { attribute, type Found, read, refuse } from './found.ts';

export type TopicPlan = { name: string; arn: string };

/** A queue that gets what is published to a topic. */
export type SubscriptionPlan = { topicArn: string; queueArn: string; attributes: Record<string, string> };

export function readTopic(found: Found, blueprint: Blueprint): void {
  read(found, {}, ['DisplayName', 'KmsMasterKeyId', 'Tags', 'TopicName', 'TracingConfig']);
  blueprint.topics.push({ name: attribute(found, 'TopicName'), arn: found.identity.ref });
}

const used = {
  TopicArn: z.string(),
  Protocol: z.string(),
  Endpoint: z.string(),
  RawMessageDelivery: z.boolean().default(false),
  FilterPolicy: z.record(z.string(), z.unknown()).optional(),
  FilterPolicyScope: z.string().optional(),
  RedrivePolicy: z.record(z.string(), z.unknown()).optional(),
};

export function readSubscription(found: Found, blueprint: Blueprint): void {
  const subscription = read(found, used, ['Region']);
  // An operator's mailbox: nothing on this machine mails alarms.
  if (subscription.Protocol === 'email' || subscription.Protocol === 'email-json') return;
  if (subscription.Protocol !== 'sqs') refuse(found, `the runner does not know the protocol ${subscription.Protocol}`);
  const attributes: Record<string, string> = { RawMessageDelivery: String(subscription.RawMessageDelivery) };
  if (subscription.FilterPolicy) attributes.FilterPolicy = JSON.stringify(subscription.FilterPolicy);
  if (subscription.FilterPolicyScope) attributes.FilterPolicyScope = subscription.FilterPolicyScope;
  if (subscription.RedrivePolicy) attributes.RedrivePolicy = JSON.stringify(subscription.RedrivePolicy);
  blueprint.subscriptions.push({ topicArn: subscription.TopicArn, queueArn: subscription.Endpoint, attributes });
}
