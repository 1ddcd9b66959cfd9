import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { backoff } from '../kernel/backoff.ts';
import { type Database, transact } from '../kernel/dynamo.ts';
import { storageUnavailable } from '../kernel/errors.ts';
import { row } from '../kernel/tables.ts';
import type { Fact } from './ownership-facts.ts';

const rowKey = (player: string) => ({ pk: player, sk: 'ownership' });

async function load(db: Database, player: string): Promise<{ facts: Fact[]; version: number }> {
  const answer = await db.doc.send(
    new GetCommand({ TableName: db.name('players'), Key: rowKey(player), ConsistentRead: true }),
  );
  return { facts: (answer.Item?.facts as Fact[] | undefined) ?? [], version: Number(answer.Item?.v ?? 0) };
}

/** Everything kept of what the owner of an account can know: what is in force, and what was before. */
export const loadFacts = async (db: Database, player: string): Promise<Fact[]> => (await load(db, player)).facts;

const attempts = 6;

/** Changes what is kept; reads and changes again where somebody was faster. @param now milliseconds */
export async function changeFacts(
  db: Database,
  of: { player: string; gameId: string },
  change: (kept: readonly Fact[]) => Fact[],
  now: number,
): Promise<Fact[]> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (attempt > 0) await backoff(attempt);
    const { facts: kept, version } = await load(db, of.player);
    const facts = change(kept);
    const Item = row('ownershipFacts', { ...rowKey(of.player), gameId: of.gameId, facts, v: version + 1 }, now);
    const condition =
      version === 0
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : { ConditionExpression: 'v = :version', ExpressionAttributeValues: { ':version': version } };
    const done = await transact(db, [{ Put: { TableName: db.name('players'), Item, ...condition } }]);
    if (done === 'done') return facts;
  }
  throw storageUnavailable();
}
