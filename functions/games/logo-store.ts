import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Database, Item, Write } from '../kernel/dynamo.ts';
import { row } from '../kernel/tables.ts';
import type { Png } from './png.ts';
import { cachedRead } from './read-cache.ts';
import type { Tenant } from './tenant.ts';

type LogoOwner = Pick<Tenant, 'gameId' | 'branding'>;

const logoKey = (gameId: string) => ({ pk: `game#${gameId}`, sk: 'logo' });

/** What stores a game's logo, or takes it away. */
export const logoWrite = (db: Database, gameId: string, logo: Png | null, now: number): Write =>
  logo
    ? { Put: { TableName: db.name('games'), Item: row('tenantLogo', { ...logoKey(gameId), ...logo }, now) } }
    : { Delete: { TableName: db.name('games'), Key: logoKey(gameId) } };

const asLogo = (item: Item | undefined): Png | undefined =>
  item?.png instanceof Uint8Array
    ? { png: item.png, width: Number(item.width), height: Number(item.height) }
    : undefined;

/** The logo of a game as it is at this moment. */
export async function readLogo(db: Database, { gameId, branding }: LogoOwner): Promise<Png | undefined> {
  if (!branding.logoSize) return undefined;
  const input = { TableName: db.name('games'), Key: logoKey(gameId), ConsistentRead: true };
  return asLogo((await db.doc.send(new GetCommand(input))).Item);
}

/** The logo of a game, at most 30 s old. A game that has none costs no read. @param now milliseconds */
export async function loadLogo(db: Database, { gameId, branding }: LogoOwner, now: number): Promise<Png | undefined> {
  if (!branding.logoSize) return undefined;
  const { pk, sk } = logoKey(gameId);
  return asLogo(await cachedRead(db, pk, sk, now));
}
