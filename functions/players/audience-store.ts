import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Database } from '../kernel/dynamo.ts';
import { audienceName } from './audience.ts';
import type { Contact } from './contact.ts';

/** A player whose contact is known. */
type KnownContact = { player: string; contact: Contact };

/** Contacts of a part behind a place. The sort key is the player's key, so that a place stays one even if its player goes. */
const behind = (db: Database, gameId: string, shard: number, cursor: string | undefined) =>
  ({
    TableName: db.name('players'),
    IndexName: 'audience',
    KeyConditionExpression: `audience = :audience${cursor === undefined ? '' : ' AND pk > :cursor'}`,
    ExpressionAttributeValues: {
      ':audience': audienceName(gameId, shard),
      ...(cursor === undefined ? {} : { ':cursor': cursor }),
    },
  }) satisfies QueryCommandInput;

/**
 * A page of the contacts of a part of a game, in the order of the players' keys. Read from the index: a change may take a moment to get there.
 * Half a read unit for 4 KB: about a dozen contacts.
 * @param shard 0 to 31, see {@link audienceName}
 * @param cursor of the page before
 * @param limit how many at most; a page may be shorter, and empty, and still have a cursor
 */
export async function pageOfContacts(
  db: Database,
  gameId: string,
  shard: number,
  cursor: string | undefined,
  limit: number,
): Promise<{ found: KnownContact[]; cursor: string | undefined }> {
  const query = { ...behind(db, gameId, shard, cursor), ProjectionExpression: 'pk, contact', Limit: limit };
  const { Items = [], LastEvaluatedKey: last } = await db.doc.send(new QueryCommand(query));
  const found = Items.map(({ pk, contact }) => ({ player: String(pk), contact: contact as Contact }));
  return { found, cursor: last && String(last.pk) };
}

/** How many contacts there are in a part behind a place. It costs as many read units as reading them, and no time to speak of. */
export async function countContacts(
  db: Database,
  gameId: string,
  shard: number,
  cursor: string | undefined,
): Promise<number> {
  let [count, from] = [0, cursor];
  do {
    const query = { ...behind(db, gameId, shard, from), Select: 'COUNT' as const };
    const answer = await db.doc.send(new QueryCommand(query));
    count += answer.Count ?? 0;
    from = answer.LastEvaluatedKey && String(answer.LastEvaluatedKey.pk);
  } while (from !== undefined);
  return count;
}

/** The contact of a player, eventually consistent, together with other reads of the same moment. */
export async function peekContact(db: Database, player: string): Promise<Contact | undefined> {
  const item = await db.read(db.name('players'), { pk: player, sk: 'contact' });
  return item?.contact as Contact | undefined;
}
