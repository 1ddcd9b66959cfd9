import { UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import { type Database, type Item, isRefused } from '../kernel/dynamo.ts';
import { row } from '../kernel/tables.ts';
import { accountsSeen, type SeenOn, type SightingKind, sightingKinds } from './device-sightings.ts';

/** @param device keyed name of its id within the game */
const sightingKey = (gameId: string, device: string) => ({ pk: `device#${gameId}#${device}`, sk: 'sightings' });

/** The accounts that a device was seen on; eventually consistent, together with other reads of the same moment. */
export async function peekSightings(db: Database, gameId: string, device: string): Promise<SeenOn> {
  const item = await db.read(db.name('players'), sightingKey(gameId, device));
  const names = sightingKinds.map((kind) => [kind, [...((item?.[kind] as Iterable<string> | undefined) ?? [])]]);
  return Object.fromEntries(names) as SeenOn;
}

/** What is noted: how a device was seen on an account. `player`: the player's key; `account`: the short keyed name of it. */
export type Sighting = { gameId: string; device: string; kind: SightingKind; player: string; account: string };

/** So many devices are listed with a player; what cannot be listed is not noted. */
const devicesListed = 200;

/** Notes that a device was seen on an account. May be repeated; beyond the accounts, or the devices, that are kept nothing changes. */
export async function noteSighting(db: Database, sighting: Sighting, now: number): Promise<void> {
  const { gameId, device, kind, player, account } = sighting;
  const key = sightingKey(gameId, device);
  const listing = { pk: player, sk: 'sighted' };
  // first where erasure finds it
  if (await addTo(db, 'sightedOn', listing, 'sighted', `${account}|${key.pk}`, devicesListed, now))
    await addTo(db, 'deviceSighting', key, kind, account, accountsSeen, now);
}

type Change = Omit<UpdateCommandInput, 'TableName'>;

/** @returns whether the condition of the change held */
async function changeRow(db: Database, change: Change): Promise<boolean> {
  try {
    await db.doc.send(new UpdateCommand({ TableName: db.name('players'), ...change }));
    return true;
  } catch (fault) {
    if (!isRefused(fault)) throw fault;
    return false;
  }
}

/** Adds to a set in a row. @returns whether there was room */
const addTo = (
  db: Database,
  rowClass: 'sightedOn' | 'deviceSighting',
  key: { pk: string; sk: string },
  set: string,
  value: string,
  most: number,
  now: number,
): Promise<boolean> =>
  changeRow(db, {
    Key: key,
    UpdateExpression: 'ADD #set :values SET #ttl = :ttl, #class = :class',
    ConditionExpression: 'attribute_not_exists(#set) OR size(#set) < :most OR contains(#set, :value)',
    ExpressionAttributeNames: { '#set': set, '#ttl': 'ttl', '#class': 'class' },
    ExpressionAttributeValues: {
      ':values': new Set([value]),
      ':value': value,
      ':most': most,
      ':ttl': row(rowClass, {}, now).ttl,
      ':class': rowClass,
    },
  });

/** Takes an account out of the rows of the devices that a row of its player lists. May be repeated. @param item any row of a player */
export async function forgetSightings(db: Database, item: Item): Promise<void> {
  for (const listed of (item.sighted as Iterable<string> | undefined) ?? []) {
    const [account = '', pk = ''] = listed.split('|');
    await takeOut(db, { pk, sk: 'sightings' }, account, sightingKinds);
  }
}

/** After it was found out that a device was used by the player: nothing is said against it any more. May be repeated. */
export const clearDevice = (
  db: Database,
  { gameId, device, account }: Pick<Sighting, 'gameId' | 'device' | 'account'>,
): Promise<void> => takeOut(db, sightingKey(gameId, device), account, ['asked', 'failed', 'denied']);

async function takeOut(
  db: Database,
  key: { pk: string; sk: string },
  account: string,
  kinds: readonly SightingKind[],
): Promise<void> {
  await changeRow(db, {
    Key: key,
    UpdateExpression: `DELETE ${kinds.map((kind) => `#${kind} :account`).join(', ')}`,
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeNames: Object.fromEntries(kinds.map((kind) => [`#${kind}`, kind])),
    ExpressionAttributeValues: { ':account': new Set([account]) },
  });
}
