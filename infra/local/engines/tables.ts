import { isDeepStrictEqual } from 'node:util';
import {
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceNotFoundException,
  type TableDescription,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { StartProblem } from '../problem.ts';
import type { TablePlan } from '../resources/tables.ts';

/** A table that is there. */
export type MadeTable = {
  name: string;
  /** Address of its stream in the engine; undefined if it has none. */
  streamArn: string | undefined;
  /** Whether this start made it; else it was there before. */
  fresh: boolean;
};

async function describe(client: DynamoDBClient, TableName: string): Promise<TableDescription | undefined> {
  try {
    return (await client.send(new DescribeTableCommand({ TableName }))).Table;
  } catch (fault) {
    if (fault instanceof ResourceNotFoundException) return undefined;
    throw fault;
  }
}

const shapeOf = (
  keys: unknown,
  indexes: { IndexName?: string; KeySchema?: unknown }[],
  stream: string | undefined,
) => ({
  keys,
  stream,
  indexes: indexes.map(({ IndexName, KeySchema }) => ({ IndexName, KeySchema })).sort(byName),
});
const byName = (a: { IndexName?: string | undefined }, b: { IndexName?: string | undefined }) =>
  (a.IndexName ?? '').localeCompare(b.IndexName ?? '');

function checkShape(found: TableDescription, plan: TablePlan): void {
  const there = shapeOf(found.KeySchema, found.GlobalSecondaryIndexes ?? [], found.StreamSpecification?.StreamViewType);
  if (isDeepStrictEqual(there, shapeOf(plan.keys, plan.indexes, plan.stream))) return;
  throw new StartProblem(
    `the kept table ${plan.name} has other keys, indexes or stream than the template: delete the data folder`,
  );
}

async function create(client: DynamoDBClient, plan: TablePlan): Promise<TableDescription | undefined> {
  const made = await client.send(
    new CreateTableCommand({
      TableName: plan.name,
      AttributeDefinitions: plan.attributes,
      KeySchema: plan.keys,
      BillingMode: 'PAY_PER_REQUEST',
      ...(plan.indexes.length > 0 ? { GlobalSecondaryIndexes: plan.indexes } : {}),
      ...(plan.stream ? { StreamSpecification: { StreamEnabled: true, StreamViewType: plan.stream } } : {}),
    }),
  );
  if (plan.ttlAttribute) {
    const TimeToLiveSpecification = { AttributeName: plan.ttlAttribute, Enabled: true };
    await client.send(new UpdateTimeToLiveCommand({ TableName: plan.name, TimeToLiveSpecification }));
  }
  return made.TableDescription;
}

/**
 * Makes the tables that are missing.
 * @throws StartProblem if one that was kept no longer fits the template
 */
export async function makeTables(client: DynamoDBClient, plans: readonly TablePlan[]): Promise<Map<string, MadeTable>> {
  const made = await Promise.all(
    plans.map(async (plan) => {
      const found = await describe(client, plan.name);
      if (found) checkShape(found, plan);
      const table = found ?? (await create(client, plan));
      return { name: plan.name, streamArn: table?.LatestStreamArn, fresh: found === undefined };
    }),
  );
  return new Map(made.map((table) => [table.name, table]));
}
