import type { FunctionPlan, InvokePlan } from './functions.ts';
import type { ApiPlan } from './http-api.ts';
import type { IdentityPlan, MailDestinationPlan } from './mail.ts';
import type { QueueMappingPlan, StreamMappingPlan } from './mappings.ts';
import type { QueuePlan } from './queues.ts';
import type { SchedulePlan } from './schedules.ts';
import type { SecretPlan } from './secrets.ts';
import type { TablePlan } from './tables.ts';
import type { SubscriptionPlan, TopicPlan } from './topics.ts';
import type { UserPoolPlan } from './user-pool.ts';

/** Everything that a template asks to run, resolved and checked. */
export type Blueprint = {
  tables: TablePlan[];
  queues: QueuePlan[];
  topics: TopicPlan[];
  subscriptions: SubscriptionPlan[];
  functions: FunctionPlan[];
  invokes: InvokePlan[];
  queueMappings: QueueMappingPlan[];
  streamMappings: StreamMappingPlan[];
  schedules: SchedulePlan[];
  api: ApiPlan;
  secrets: SecretPlan[];
  configurationSets: string[];
  mailDestinations: MailDestinationPlan[];
  identities: IdentityPlan[];
  userPool: UserPoolPlan;
};

export const emptyBlueprint = (): Blueprint => ({
  tables: [],
  queues: [],
  topics: [],
  subscriptions: [],
  functions: [],
  invokes: [],
  queueMappings: [],
  streamMappings: [],
  schedules: [],
  api: { routes: [], integrations: new Map(), authorizers: new Map() },
  secrets: [],
  configurationSets: [],
  mailDestinations: [],
  identities: [],
  userPool: { groups: [], callbackUrls: [], accessTokenSeconds: 3600, refreshTokenSeconds: 30 * 86_400 },
});
