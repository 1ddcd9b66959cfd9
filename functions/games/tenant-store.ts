import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { systemClock } from '../kernel/clock.ts';
import { type Database, transact, type Write } from '../kernel/dynamo.ts';
import { row } from '../kernel/tables.ts';
import { cachedRead } from './read-cache.ts';
import { asTenant, type Tenant } from './tenant.ts';

export const tenantKey = (gameId: string) => ({ pk: `game#${gameId}`, sk: 'tenant' });

/**
 * A game, at most 30 s old.
 * @param now milliseconds, by which the age is judged; the clock's if left out
 * @returns undefined for a game that nobody created
 */
export async function loadTenant(db: Database, gameId: string, now = systemClock()): Promise<Tenant | undefined> {
  const { pk, sk } = tenantKey(gameId);
  const found = await cachedRead(db, pk, sk, now);
  return found && asTenant(found);
}

/** A game as it is at this moment, for a change of it. */
export async function readTenant(db: Database, gameId: string): Promise<Tenant | undefined> {
  const answer = await db.doc.send(
    new GetCommand({ TableName: db.name('games'), Key: tenantKey(gameId), ConsistentRead: true }),
  );
  return answer.Item && asTenant(answer.Item);
}

/**
 * Stores a game if it has not changed since it was read.
 * @param more what changes with it or not at all
 * @returns false if it has
 */
export async function saveTenant(
  db: Database,
  tenant: Tenant,
  now: number,
  more: readonly Write[] = [],
): Promise<boolean> {
  const put: Write = {
    Put: {
      TableName: db.name('games'),
      Item: row('tenant', { ...tenantKey(tenant.gameId), ...tenant }, now),
      ConditionExpression: tenant.version === 1 ? 'attribute_not_exists(pk)' : 'version = :read',
      ...(tenant.version === 1 ? {} : { ExpressionAttributeValues: { ':read': tenant.version - 1 } }),
    },
  };
  return (await transact(db, [put, ...more])) === 'done';
}
