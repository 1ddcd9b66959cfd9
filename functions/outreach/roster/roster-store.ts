import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { auditWrite } from '../../kernel/audit.ts';
import type { Database, Write } from '../../kernel/dynamo.ts';
import { queryAll, transact } from '../../kernel/dynamo.ts';
import { row } from '../../kernel/tables.ts';
import { type RosterMember, rosterMember } from './member.ts';

const partition = (gameId: string) => `roster#${gameId}`;
const prefix = 'member#';
const memberKey = (gameId: string, staffId: string) => ({ pk: partition(gameId), sk: `${prefix}${staffId}` });

const ofGame = (db: Database, gameId: string) => ({
  TableName: db.name('outreach'),
  KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
  ExpressionAttributeValues: { ':pk': partition(gameId), ':prefix': prefix },
});

export async function loadMember(db: Database, gameId: string, staffId: string): Promise<RosterMember | undefined> {
  const Key = memberKey(gameId, staffId);
  const { Item } = await db.doc.send(new GetCommand({ TableName: db.name('outreach'), Key, ConsistentRead: true }));
  return Item && rosterMember.parse(Item);
}

/** Everybody of a game: tens of people, so all at once. */
export const loadRoster = async (db: Database, gameId: string): Promise<RosterMember[]> =>
  (await queryAll(db, ofGame(db, gameId))).map((item) => rosterMember.parse(item));

/** A part of the roster in the order of ids. @param after the id of the last person of the part before */
export async function loadRosterPage(db: Database, gameId: string, limit: number, after: string | undefined) {
  const answer = await db.doc.send(
    new QueryCommand({
      ...ofGame(db, gameId),
      Limit: limit,
      ...(after === undefined ? {} : { ExclusiveStartKey: memberKey(gameId, after) }),
    }),
  );
  const members = (answer.Items ?? []).map((item) => rosterMember.parse(item));
  return { members, after: answer.LastEvaluatedKey && members.at(-1)?.staffId };
}

/** Only if the entry is as it was read; 0 means that there was none. */
const unchanged = (version: number) =>
  version === 0
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : { ConditionExpression: 'version = :read', ExpressionAttributeValues: { ':read': version } };

type By = { id: string; name: string };

async function noted(
  db: Database,
  write: Write,
  gameId: string,
  by: By,
  what: { act: string; of: string },
  now: number,
) {
  const entry = { gameId, staffId: by.id, by: by.name, act: what.act, about: { of: what.of } };
  return (await transact(db, [write, auditWrite(db, entry, now)])) === 'done';
}

/** Stores an entry with its line in the audit trail. @returns false if it has changed since it was read */
export function saveMember(db: Database, member: RosterMember, by: By, now: number): Promise<boolean> {
  const { gameId, staffId, version } = member;
  const Item = row('rosterMember', { ...memberKey(gameId, staffId), ...member }, now);
  const write = { Put: { TableName: db.name('outreach'), Item, ...unchanged(version - 1) } };
  return noted(db, write, gameId, by, { act: 'roster.put', of: staffId }, now);
}

/** Takes a person out. @returns false if the entry has changed since it was read */
export function removeMember(db: Database, member: RosterMember, by: By, now: number): Promise<boolean> {
  const { gameId, staffId, version } = member;
  const write = { Delete: { TableName: db.name('outreach'), Key: memberKey(gameId, staffId), ...unchanged(version) } };
  return noted(db, write, gameId, by, { act: 'roster.delete', of: staffId }, now);
}
