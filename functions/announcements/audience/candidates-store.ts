import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Database } from '../../kernel/dynamo.ts';
import { type Contact, countContacts, pageOfContacts, peekContact, shardName } from '../../players/index.ts';
import type { Announcement } from '../announcement.ts';

/** Somebody whom an announcement may go to. On an uploaded list there may be players whom we do not know: without a contact. */
export type Candidate = { player: string; contact: Contact | undefined };

type Whose = Pick<Announcement, 'announcementId' | 'gameId' | 'audience'>;

/** The value of the index `ledger` for a part of an announcement. @param shard 0 to 31 */
export const ledgerName = (announcementId: string, shard: number): string => `${announcementId}#${shardName(shard)}`;

const listedBehind = (db: Database, announcementId: string, shard: number, cursor: string | undefined) =>
  ({
    TableName: db.name('announcements'),
    IndexName: 'ledger',
    KeyConditionExpression: `ledger = :ledger${cursor === undefined ? '' : ' AND pk > :cursor'}`,
    ExpressionAttributeValues: {
      ':ledger': ledgerName(announcementId, shard),
      ...(cursor === undefined ? {} : { ':cursor': cursor }),
    },
  }) satisfies QueryCommandInput;

/**
 * A page of those whom a part of an announcement may go to, in the order of the players' keys: all contacts of the game, or the uploaded list.
 * The order and the parts are the same each time, so that a cursor can be kept for days.
 * @param shard 0 to 31
 * @param cursor of the page before
 * @param limit how many at most; a page may be shorter, and empty, and still have a cursor
 */
export async function nextCandidates(
  db: Database,
  announcement: Whose,
  shard: number,
  cursor: string | undefined,
  limit: number,
): Promise<{ found: Candidate[]; cursor: string | undefined }> {
  const { announcementId, gameId, audience } = announcement;
  if (!audience.listed) return pageOfContacts(db, gameId, shard, cursor, limit);
  const query = { ...listedBehind(db, announcementId, shard, cursor), Limit: limit };
  const { Items = [], LastEvaluatedKey: last } = await db.doc.send(new QueryCommand(query));
  const players = Items.map(({ pk }) => String(pk));
  const contacts = await Promise.all(players.map((player) => peekContact(db, player)));
  const found = players.map((player, at) => ({ player, contact: contacts[at] }));
  return { found, cursor: last && String(last.pk) };
}

/** How many more there are behind a place. */
export async function countCandidates(
  db: Database,
  announcement: Whose,
  shard: number,
  cursor: string | undefined,
): Promise<number> {
  const { announcementId, gameId, audience } = announcement;
  if (!audience.listed) return countContacts(db, gameId, shard, cursor);
  let [count, from] = [0, cursor];
  do {
    const query = { ...listedBehind(db, announcementId, shard, from), Select: 'COUNT' as const };
    const answer = await db.doc.send(new QueryCommand(query));
    count += answer.Count ?? 0;
    from = answer.LastEvaluatedKey && String(answer.LastEvaluatedKey.pk);
  } while (from !== undefined);
  return count;
}
