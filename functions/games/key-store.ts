import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { type Database, transact, type Write } from '../kernel/dynamo.ts';
import { log } from '../kernel/log.ts';
import { unseal } from '../kernel/seal.ts';
import type { Keys } from '../kernel/secrets.ts';
import { row } from '../kernel/tables.ts';
import { type GameKey, gameKeyRow, isInForce, isLive } from './key.ts';
import { cachedRead } from './read-cache.ts';
import type { Tenant } from './tenant.ts';
import { tenantKey } from './tenant-store.ts';

const rowKey = (keyId: string) => ({ pk: `key#${keyId}`, sk: 'key' });

/** A key, at most 30 s old. @param now milliseconds, by which the age is judged */
export async function loadKey(db: Database, keyId: string, now: number): Promise<GameKey | undefined> {
  const { pk, sk } = rowKey(keyId);
  const found = await cachedRead(db, pk, sk, now);
  return found && gameKeyRow.parse(found);
}

/** A key as it is at this moment, for a change of it. */
export async function readKey(db: Database, keyId: string): Promise<GameKey | undefined> {
  const answer = await db.doc.send(
    new GetCommand({ TableName: db.name('games'), Key: rowKey(keyId), ConsistentRead: true }),
  );
  return answer.Item && gameKeyRow.parse(answer.Item);
}

/** The keys of a game that are in force or still to come, as they are at this moment, oldest first. */
export async function readLiveKeys(db: Database, tenant: Tenant, now: number): Promise<GameKey[]> {
  const found = await Promise.all(tenant.keyIds.map((keyId) => readKey(db, keyId)));
  return found.filter((key): key is GameKey => key !== undefined && isLive(key, now));
}

/** @returns undefined, and an error in the log, if the stage's secret is not the one it was sealed with */
export function openSecret(keys: Keys, key: GameKey): string | undefined {
  const secret = unseal(keys.seal, key.sealed);
  if (secret === undefined) log.error('game_key_unreadable', { keyId: key.keyId, gameId: key.gameId });
  return secret;
}

/** The keys of a game with which it now signs, newest first, at most 30 s old. */
export async function keysInForce(db: Database, tenant: Tenant, now: number): Promise<GameKey[]> {
  const found = await Promise.all(tenant.keyIds.map((keyId) => loadKey(db, keyId, now)));
  const inForce = found.filter((key): key is GameKey => key !== undefined && isInForce(key, now));
  return inForce.sort((one, other) => other.notBefore - one.notBefore || other.createdAt - one.createdAt);
}

const changeKeyIds = (db: Database, tenant: Tenant, keyIds: readonly string[]): Write => ({
  Update: {
    TableName: db.name('games'),
    Key: tenantKey(tenant.gameId),
    UpdateExpression: 'SET keyIds = :keyIds, version = :next',
    ConditionExpression: 'version = :read',
    ExpressionAttributeValues: { ':keyIds': keyIds, ':next': tenant.version + 1, ':read': tenant.version },
  },
});

/**
 * Stores a key together with its mention in the game, so that no third one can slip in beside it.
 * @param keep the other keys that stay mentioned
 * @returns false if the game has changed since it was read
 */
export async function addKey(db: Database, tenant: Tenant, keep: readonly string[], key: GameKey, now: number) {
  const writes: Write[] = [
    {
      Put: {
        TableName: db.name('games'),
        Item: row('gameKey', { ...rowKey(key.keyId), ...key }, now),
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    changeKeyIds(db, tenant, [...keep, key.keyId]),
  ];
  return (await transact(db, writes)) === 'done';
}

/** Revokes a key and takes it off its game; its row stays, for what it signed. @returns false if the game has changed since it was read */
export async function removeKey(db: Database, tenant: Tenant, keyId: string, now: number): Promise<boolean> {
  const revoke: Write = {
    Update: {
      TableName: db.name('games'),
      Key: rowKey(keyId),
      UpdateExpression: 'SET revokedAt = :now',
      ConditionExpression: 'gameId = :gameId AND attribute_not_exists(revokedAt)',
      ExpressionAttributeValues: { ':now': now, ':gameId': tenant.gameId },
    },
  };
  const left = tenant.keyIds.filter((other) => other !== keyId);
  return (await transact(db, [revoke, changeKeyIds(db, tenant, left)])) === 'done';
}
