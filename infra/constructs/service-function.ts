import { join } from 'node:path';
import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { Architecture, Code, Function as LambdaFunction, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { env } from '../../functions/kernel/env.ts';
import type { TableName } from '../../functions/kernel/tables.ts';
import { bundleOf, type EntryName } from '../entries.ts';
import { type Access, allow, grantIndex, grantTables } from './access.ts';
import { alarmPeriod } from './alarms.ts';
import { FunctionRole } from './function-role.ts';
import type { Ground } from './ground.ts';

export type EnvName = (typeof env)[keyof typeof env];

export type FunctionProps = {
  readonly entry: EntryName;
  readonly tables?: Access;
  /** The indexes it may query, beside the tables themselves. */
  readonly indexes?: readonly { readonly table: TableName; readonly name: string }[];
  /** Whether it derives keys from the stage's secret. */
  readonly secret?: boolean;
  /** Whether it asks SES how much the account may send. */
  readonly sendQuota?: boolean;
  readonly environment?: Readonly<Partial<Record<EnvName, string>>>;
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
};

/** Where failed runs go; a function that is called synchronously says why it has none. */
export type FailedRuns = { readonly queue: IQueue } | { readonly none: string };

/** One function with all that each must have: its own role, log and alarm, and nothing that it does not need. */
export class ServiceFunction extends Construct {
  readonly lambda: LambdaFunction;

  constructor(scope: Construct, ground: Ground, props: FunctionProps, failedRuns: FailedRuns) {
    super(scope, props.entry);
    const logGroup = new LogGroup(this, 'Log', {
      retention: ground.stage.logDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new FunctionRole(this, 'Role');
    allow(role, ['logs:CreateLogStream', 'logs:PutLogEvents'], logGroup.logGroupArn);
    const tableNames = grantTables(role, ground.tables, props.tables ?? {});
    for (const { table, name } of props.indexes ?? []) grantIndex(role, ground.tables, table, name);
    if (props.secret) allow(role, ['secretsmanager:GetSecretValue'], ground.secret.secretArn);
    if (props.sendQuota) allow(role, ['ses:GetSendQuota'], '*');
    this.lambda = new LambdaFunction(this, 'Function', {
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(join(ground.dist, bundleOf(props.entry))),
      handler: `${props.entry}.handler`,
      memorySize: props.memoryMb,
      timeout: Duration.seconds(props.timeoutSeconds),
      role,
      logGroup,
      tracing: Tracing.ACTIVE,
      environment: {
        ...tableNames,
        ...(props.secret ? { [env.secretArn]: ground.secret.secretArn } : {}),
        ...props.environment,
      },
      ...('queue' in failedRuns ? { deadLetterQueue: failedRuns.queue } : {}),
      description: `${Stack.of(this).stackName}: ${props.entry}`,
    });
    const reason = props.sendQuota
      ? 'X-Ray takes traces, and SES tells the quota of the account, only for all resources; no other permission is given on *, which a test checks.'
      : 'X-Ray takes traces only for all resources; no other permission is given on *, which a test checks.';
    for (const id of ['AwsSolutions-IAM5[Resource::*]', 'Serverless-LambdaStarPermissions'])
      Validations.of(role).acknowledge({ id, reason });
    if ('none' in failedRuns)
      Validations.of(this.lambda).acknowledge({ id: 'Serverless-LambdaDLQ', reason: failedRuns.none });
    ground.alarms.add(this, 'Errors', {
      about: props.entry,
      metric: this.lambda.metricErrors({ period: alarmPeriod }),
      threshold: 1,
    });
  }
}
