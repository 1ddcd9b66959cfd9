import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type Database, isRefused } from '../kernel/dynamo.ts';
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

/** Notes that a device was seen on an account. May be repeated; beyond the accounts that are kept nothing changes. */
export async function noteSighting(
  db: Database,
  gameId: string,
  device: string,
  kind: SightingKind,
  account: string,
  now: number,
): Promise<void> {
  const { ttl } = row('deviceSighting', {}, now);
  try {
    await db.doc.send(
      new UpdateCommand({
        TableName: db.name('players'),
        Key: sightingKey(gameId, device),
        UpdateExpression: 'ADD #kind :accounts SET #ttl = :ttl, #class = :class',
        ConditionExpression: 'attribute_not_exists(#kind) OR size(#kind) < :most',
        ExpressionAttributeNames: { '#kind': kind, '#ttl': 'ttl', '#class': 'class' },
        ExpressionAttributeValues: {
          ':accounts': new Set([account]),
          ':most': accountsSeen,
          ':ttl': ttl,
          ':class': 'deviceSighting',
        },
      }),
    );
  } catch (fault) {
    if (!isRefused(fault)) throw fault;
  }
}
