import { RemovalPolicy } from 'aws-cdk-lib';
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import {
  AttributeType,
  Billing,
  type GlobalSecondaryIndexPropsV2,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { tables as shapes, type TableName } from '../../functions/kernel/tables.ts';
import type { Stage } from '../stages.ts';
import { type Alarms, alarmPeriod } from './alarms.ts';

export const tableNames = Object.keys(shapes) as TableName[];

const text = (name: string) => ({ name, type: AttributeType.STRING });

const indexesOf = (table: TableName): GlobalSecondaryIndexPropsV2[] =>
  Object.entries<{ partition: string; sort: string; keysOnly?: true }>(shapes[table].indexes).map(
    ([indexName, { partition, sort, keysOnly }]) => ({
      indexName,
      partitionKey: text(partition),
      sortKey: text(sort),
      projectionType: keysOnly ? ProjectionType.KEYS_ONLY : ProjectionType.ALL,
    }),
  );

/** The tables of `functions/kernel/tables.ts`, each with on-demand capacity, backups to any second, and rows that end by themselves. */
export class Tables extends Construct {
  private readonly made: Readonly<Record<TableName, TableV2>>;

  constructor(scope: Construct, id: string, props: { stage: Stage; alarms: Alarms }) {
    super(scope, id);
    const entries = tableNames.map((name) => [name, this.make(name, props.stage)] as const);
    this.made = Object.fromEntries(entries) as Record<TableName, TableV2>;
    for (const [name, table] of entries)
      props.alarms.add(table, 'Throttles', {
        about: 'table-throttles',
        metric: throttles(name, table),
        threshold: 1,
        periods: 3,
      });
  }

  get(name: TableName): TableV2 {
    return this.made[name];
  }

  private make(name: TableName, stage: Stage): TableV2 {
    return new TableV2(this, name, {
      partitionKey: text('pk'),
      ...(shapes[name].sortKey ? { sortKey: text('sk') } : {}),
      globalSecondaryIndexes: indexesOf(name),
      ...(shapes[name].stream ? { dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES } : {}),
      billing: Billing.onDemand(),
      // The account's own KMS key for DynamoDB: its use is logged, and there is no key policy by which the data could be lost.
      // What must stay secret from readers of the table itself (game keys, event memories) is sealed by the functions.
      encryption: TableEncryptionV2.awsManagedKey(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      timeToLiveAttribute: 'ttl',
      deletionProtection: stage.keepData,
      removalPolicy: stage.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
  }
}

/** Reads and writes that DynamoDB refused for lack of capacity, of the table and of its indexes. */
function throttles(name: TableName, table: TableV2): MathExpression {
  const targets = [{}, ...Object.keys(shapes[name].indexes).map((index) => ({ GlobalSecondaryIndexName: index }))];
  const metrics = targets.flatMap((target) =>
    ['ReadThrottleEvents', 'WriteThrottleEvents'].map(
      (metricName) =>
        new Metric({
          namespace: 'AWS/DynamoDB',
          metricName,
          dimensionsMap: { TableName: table.tableName, ...target },
          statistic: 'Sum',
        }),
    ),
  );
  const named = metrics.map((metric, position) => [`m${position}`, metric] as const);
  return new MathExpression({
    expression: named.map(([key]) => `FILL(${key}, 0)`).join(' + '),
    usingMetrics: Object.fromEntries(named),
    label: `throttled requests of ${name}`,
    period: alarmPeriod,
  });
}
