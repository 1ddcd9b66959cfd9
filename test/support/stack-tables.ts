import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { createDatabase } from '../../functions/kernel/dynamo.ts';
import { type RowClassName, rowClasses, type TableName, tables } from '../../functions/kernel/tables.ts';

export type StoredRow = { table: string; item: Record<string, unknown> };

/** The tables of a running stack, read behind the service's back. */
export async function openTables(endpoint: string) {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region: 'eu-west-1', credentials });
  const doc = DynamoDBDocumentClient.from(client);
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));

  async function scan(table: string): Promise<StoredRow[]> {
    const rows: StoredRow[] = [];
    let from: Record<string, unknown> | undefined;
    do {
      const page = await doc.send(new ScanCommand({ TableName: table, ConsistentRead: true, ExclusiveStartKey: from }));
      rows.push(...(page.Items ?? []).map((item) => ({ table, item })));
      from = page.LastEvaluatedKey;
    } while (from);
    return rows;
  }

  /** Every row, in an order that depends on the rows alone, so that two readings can be compared. */
  const all = async (): Promise<StoredRow[]> => {
    const rows = (await Promise.all(TableNames.map(scan))).flat();
    const name = ({ table, item }: StoredRow) => `${table}|${item.pk}|${item.sk ?? ''}`;
    return rows.sort((one, other) => (name(one) < name(other) ? -1 : 1));
  };
  /** The rows of some classes; only their tables are read. A table's name on this machine contains that of its room. */
  const of = async (...classes: RowClassName[]): Promise<StoredRow[]> => {
    const rooms = new Set(classes.map((one) => rowClasses[one].table));
    const wanted = TableNames.filter((name) => [...rooms].some((room) => name.toLowerCase().includes(room)));
    const rows = (await Promise.all(wanted.map(scan))).flat();
    return rows.filter(({ item }) => classes.includes(item.class as RowClassName));
  };
  /** Changes fields of a row. */
  const change = ({ table, item }: StoredRow, fields: Record<string, unknown>) =>
    doc.send(new PutCommand({ TableName: table, Item: { ...item, ...fields } }));

  /** Puts a row that no function of the service would put. */
  const add = (rowClass: RowClassName, item: Record<string, unknown>) => {
    const { table } = rowClasses[rowClass];
    const TableName = TableNames.find((name) => name.toLowerCase().includes(table));
    return doc.send(new PutCommand({ TableName, Item: { ...item, class: rowClass } }));
  };

  return { all, of, change, add, close: () => client.destroy() };
}

export type StackTables = Awaited<ReturnType<typeof openTables>>;

/** The tables of a running stack as the service's own stores take them. */
export async function stackDatabase(endpoint: string) {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region: 'eu-west-1', credentials });
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  const names = (Object.keys(tables) as TableName[]).map((room) => [
    room,
    TableNames.find((name) => name.toLowerCase().includes(room)),
  ]);
  return { database: createDatabase(Object.fromEntries(names), client), close: () => client.destroy() };
}
