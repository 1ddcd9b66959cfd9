import { type Database, type Item, queryAll } from '../kernel/dynamo.ts';
import { pendingPartitions } from '../kernel/pending.ts';
import { type Erasure, rowClasses, type TableName } from '../kernel/tables.ts';
import { removeRow } from './player-store.ts';
import { forgetSightings } from './sighting-store.ts';

const tablesWith = (erasure: Erasure): TableName[] => [
  ...new Set(
    Object.values(rowClasses)
      .filter((one) => one.erasure === erasure)
      .map((one) => one.table),
  ),
];

/** Every row in the player's own partitions, by table. */
export async function personalRows(db: Database, player: string): Promise<{ table: TableName; items: Item[] }[]> {
  const found = tablesWith('partition').map(async (table) => ({ table, items: await partition(db, table, player) }));
  return Promise.all(found);
}

const partition = (db: Database, table: TableName, pk: string) =>
  queryAll(db, {
    TableName: db.name(table),
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': pk },
    ConsistentRead: true,
  });

/** Rows that wait in the pending partitions and are about this player. */
async function pendingRows(db: Database, table: TableName, player: string): Promise<Item[]> {
  const pages = pendingPartitions.map((pk) =>
    queryAll(db, {
      TableName: db.name(table),
      KeyConditionExpression: 'pk = :pk',
      FilterExpression: 'player = :player',
      ExpressionAttributeValues: { ':pk': pk, ':player': player },
    }),
  );
  return (await Promise.all(pages)).flat();
}

const keyOf = (item: Item) => ({ pk: String(item.pk), sk: String(item.sk) });

/**
 * Removes every row of a player by the erasure path of its class: what waits, what lies in the partitions, and the aliases and
 * sightings that these rows list. May be repeated after a fault at any point.
 * @returns how many rows went
 */
export async function erasePersonalRows(db: Database, player: string): Promise<number> {
  let removed = 0;
  const remove = async (table: TableName, key: { pk: string; sk: string }) => {
    await removeRow(db, db.name(table), key);
    removed += 1;
  };
  for (const table of tablesWith('pending'))
    for (const item of await pendingRows(db, table, player)) await remove(table, keyOf(item));
  for (const { table, items } of await personalRows(db, player))
    for (const item of items) {
      await forgetSightings(db, item);
      for (const pk of (item.aliases as string[] | undefined) ?? []) await remove(table, { pk, sk: 'alias' });
      await remove(table, keyOf(item));
    }
  return removed;
}
