import { z } from 'zod';
import type { Blueprint } from './blueprint.ts';
import { type Found, read, strict } from './found.ts';

/** Where the events of a configuration set's mails go. */
export type MailDestinationPlan = { configurationSet: string; topicArn: string; events: ReadonlySet<string> };

/** A domain or address that may send. */
export type IdentityPlan = { identity: string; configurationSet: string | undefined };

export function readConfigurationSet(found: Found, blueprint: Blueprint): void {
  read(found, {}, [
    'ArchivingOptions',
    'DeliveryOptions',
    'Name',
    'ReputationOptions',
    'SendingOptions',
    'SuppressionOptions',
    'Tags',
    'TrackingOptions',
    'VdmOptions',
  ]);
  blueprint.configurationSets.push(found.identity.ref);
}

const destination = strict(
  {
    Enabled: z.boolean().default(true),
    MatchingEventTypes: z.array(z.string()),
    SnsDestination: strict({ TopicARN: z.string() }),
  },
  ['Name'],
);

export function readMailDestination(found: Found, blueprint: Blueprint): void {
  const plan = read(found, { ConfigurationSetName: z.string(), EventDestination: destination });
  if (!plan.EventDestination.Enabled) return;
  blueprint.mailDestinations.push({
    configurationSet: plan.ConfigurationSetName,
    topicArn: plan.EventDestination.SnsDestination.TopicARN,
    events: new Set(plan.EventDestination.MatchingEventTypes.map((type) => type.toLowerCase())),
  });
}

export function readEmailIdentity(found: Found, blueprint: Blueprint): void {
  const plan = read(
    found,
    { ConfigurationSetAttributes: strict({ ConfigurationSetName: z.string().optional() }).optional() },
    ['DkimAttributes', 'DkimSigningAttributes', 'EmailIdentity', 'FeedbackAttributes', 'MailFromAttributes', 'Tags'],
  );
  blueprint.identities.push({
    identity: found.identity.ref.toLowerCase(),
    configurationSet: plan.ConfigurationSetAttributes?.ConfigurationSetName,
  });
}
