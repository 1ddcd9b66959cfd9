import { z } from 'zod';
import type { Blueprint } from './blueprint.ts';
import { type Found, read, refuse, strict } from './found.ts';

export type TablePlan = {
  name: string;
  attributes: { AttributeName: string; AttributeType: 'S' | 'N' | 'B' }[];
  keys: Key[];
  indexes: { IndexName: string; KeySchema: Key[]; Projection: Projection }[];
  /** Which images the stream carries; undefined if there is no stream. */
  stream: 'KEYS_ONLY' | 'NEW_IMAGE' | 'OLD_IMAGE' | 'NEW_AND_OLD_IMAGES' | undefined;
  /** The attribute that holds the second from which a row may be deleted. */
  ttlAttribute: string | undefined;
};
type Key = { AttributeName: string; KeyType: 'HASH' | 'RANGE' };
type Projection = { ProjectionType: 'ALL' | 'KEYS_ONLY' | 'INCLUDE'; NonKeyAttributes?: string[] };

const keySchema = z.array(strict({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));
const projection = strict({
  ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']).default('ALL'),
  NonKeyAttributes: z.array(z.string()).optional(),
});
const index = strict({ IndexName: z.string(), KeySchema: keySchema, Projection: projection }, [
  'ContributorInsightsSpecification',
  'OnDemandThroughput',
  'ProvisionedThroughput',
  'ReadOnDemandThroughputSettings',
  'ReadProvisionedThroughputSettings',
  'WarmThroughput',
  'WriteOnDemandThroughputSettings',
  'WriteProvisionedThroughputSettings',
]);

const used = {
  AttributeDefinitions: z.array(strict({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) })),
  KeySchema: keySchema,
  GlobalSecondaryIndexes: z.array(index).default([]),
  StreamSpecification: strict({
    StreamViewType: z.enum(['KEYS_ONLY', 'NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES']),
  }).optional(),
  TimeToLiveSpecification: strict({ AttributeName: z.string().optional(), Enabled: z.boolean() }).optional(),
  Replicas: z.array(z.unknown()).default([]),
};

export function readTable(found: Found, blueprint: Blueprint): void {
  const table = read(found, used, [
    'BillingMode',
    'ContributorInsightsSpecification',
    'DeletionProtectionEnabled',
    'OnDemandThroughput',
    'PointInTimeRecoverySpecification',
    'ProvisionedThroughput',
    'ReadOnDemandThroughputSettings',
    'SSESpecification',
    'TableClass',
    'TableName',
    'Tags',
    'WarmThroughput',
    'WriteOnDemandThroughputSettings',
    'WriteProvisionedThroughputSettings',
  ]);
  if (table.Replicas.length > 1) refuse(found, 'a table with replicas in several regions cannot run on one machine');
  const ttl = table.TimeToLiveSpecification;
  blueprint.tables.push({
    name: found.identity.ref,
    attributes: table.AttributeDefinitions,
    keys: table.KeySchema,
    indexes: table.GlobalSecondaryIndexes,
    stream: table.StreamSpecification?.StreamViewType,
    ttlAttribute: ttl?.Enabled ? ttl.AttributeName : undefined,
  });
}
