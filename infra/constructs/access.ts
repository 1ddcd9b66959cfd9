import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { tables as shapes, type TableName } from '../../functions/kernel/tables.ts';
import type { Tables } from './tables.ts';

/** Which tables a function may use, and whether it may change them. */
export type Access = Readonly<Partial<Record<TableName, 'read' | 'write'>>>;

const reads = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];
const writes = [
  'dynamodb:PutItem',
  'dynamodb:UpdateItem',
  'dynamodb:DeleteItem',
  'dynamodb:BatchWriteItem',
  'dynamodb:ConditionCheckItem',
];

/** Permission and table names together, so that neither is there without the other. @returns environment variables */
export function grantTables(to: IGrantable, tables: Tables, access: Access): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const [name, mode] of Object.entries(access) as [TableName, 'read' | 'write'][]) {
    const table = tables.get(name);
    environment[shapes[name].env] = table.tableName;
    allow(to, mode === 'read' ? reads : [...reads, ...writes], table.tableArn);
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
