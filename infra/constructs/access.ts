import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { tables as shapes, type TableName } from '../../functions/kernel/tables.ts';
import type { Tables } from './tables.ts';

/**
 * How a function may use a table. `append` adds rows by PutItem alone, whose condition keeps what is there, and sees nothing; `read, append`
 * also reads. Neither can change or remove.
 */
type Mode = 'read' | 'write' | 'append' | 'read, append';

/** Which tables a function may use, and how. */
export type Access = Readonly<Partial<Record<TableName, Mode>>>;

const reads = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];
const writes = [
  'dynamodb:PutItem',
  'dynamodb:UpdateItem',
  'dynamodb:DeleteItem',
  'dynamodb:BatchWriteItem',
  'dynamodb:ConditionCheckItem',
];

const appends = ['dynamodb:PutItem'];

const actionsOf: Readonly<Record<Mode, readonly string[]>> = {
  read: reads,
  write: [...reads, ...writes],
  append: appends,
  'read, append': [...reads, ...appends],
};

/** Permission and table names together, so that neither is there without the other. @returns environment variables */
export function grantTables(to: IGrantable, tables: Tables, access: Access): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const [name, mode] of Object.entries(access) as [TableName, Mode][]) {
    const table = tables.get(name);
    environment[shapes[name].env] = table.tableName;
    if (name === 'audit' && mode === 'write') throw new Error('the audit trail is only ever added to');
    allow(to, [...actionsOf[mode]], table.tableArn);
  }
  return environment;
}

/** Permission to query an index, which the permissions of its table do not include. */
export function grantIndex(to: IGrantable, tables: Tables, table: TableName, index: string): void {
  if (!(index in shapes[table].indexes)) throw new Error(`the table ${table} has no index ${index}`);
  allow(to, ['dynamodb:Query'], `${tables.get(table).tableArn}/index/${index}`);
}

export function allow(to: IGrantable, actions: string[], ...resources: string[]): void {
  to.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions, resources }));
}
