import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type Database, type Item, queryAll, transact, type Write } from '../../kernel/dynamo.ts';
import { row } from '../../kernel/tables.ts';
import type { Playbook, PlaybookName } from './playbook.ts';
import type { Edition, SavedPlaybook } from './playbook-version.ts';

/**
 * Each version is a row that is never changed; beside them one small row per playbook says which is the current one, so that a list of all
 * playbooks of a game reads no words.
 */
const headsOf = (gameId: string) => `playbooks#${gameId}`;
const nameOf = ({ kind, language }: PlaybookName) => `${kind}#${language}`;
const versionsOf = (gameId: string, name: PlaybookName) => `playbook#${gameId}#${nameOf(name)}`;
const sortable = (version: number) => String(version).padStart(9, '0');

/** Fields of a version without its words. `at` and `language` are words that DynamoDB keeps for itself. */
const withoutWords = {
  ProjectionExpression: 'kind, #language, version, #by, #at, note, #shipped, writeId, digest',
  ExpressionAttributeNames: { '#language': 'language', '#by': 'by', '#at': 'at', '#shipped': 'shipped' },
};

const editionOf = ({ pk: _pk, sk: _sk, class: _class, content: _content, ...fields }: Item): Edition =>
  fields as Edition;

async function get(db: Database, pk: string, sk: string): Promise<Item | undefined> {
  const Key = { pk, sk };
  return (await db.doc.send(new GetCommand({ TableName: db.name('outreach'), Key, ConsistentRead: true }))).Item;
}

/** The current versions of those playbooks of a game that somebody has changed. */
export async function loadEditions(db: Database, gameId: string): Promise<Edition[]> {
  const found = await queryAll(db, {
    TableName: db.name('outreach'),
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': headsOf(gameId) },
    ConsistentRead: true,
  });
  return found.map(editionOf);
}

/** @returns undefined as long as nobody has changed the shipped words */
export async function loadEdition(db: Database, gameId: string, name: PlaybookName): Promise<Edition | undefined> {
  const found = await get(db, headsOf(gameId), nameOf(name));
  return found && editionOf(found);
}

/** @param version from 1 */
export async function loadSaved(
  db: Database,
  gameId: string,
  name: PlaybookName,
  version: number,
): Promise<SavedPlaybook | undefined> {
  const found = await get(db, versionsOf(gameId, name), sortable(version));
  return found && { ...editionOf(found), content: found.content as Playbook };
}

/** Versions without their words, the newest first. @param before only those below it */
export async function loadHistory(
  db: Database,
  gameId: string,
  name: PlaybookName,
  limit: number,
  before?: number,
): Promise<Edition[]> {
  const answer = await db.doc.send(
    new QueryCommand({
      TableName: db.name('outreach'),
      KeyConditionExpression: before === undefined ? 'pk = :pk' : 'pk = :pk AND sk < :before',
      ExpressionAttributeValues: {
        ':pk': versionsOf(gameId, name),
        ...(before === undefined ? {} : { ':before': sortable(before) }),
      },
      ...withoutWords,
      ConsistentRead: true,
      ScanIndexForward: false,
      Limit: limit,
    }),
  );
  return (answer.Items ?? []).map(editionOf);
}

/**
 * Stores the version that follows the one that was seen, together with what tells of it.
 * @returns false if somebody else was faster
 */
export async function saveEdition(
  db: Database,
  gameId: string,
  { content, ...edition }: SavedPlaybook,
  audit: Write,
  now: number,
): Promise<boolean> {
  const TableName = db.name('outreach');
  const version = { pk: versionsOf(gameId, edition), sk: sortable(edition.version), ...edition, content };
  const head = { pk: headsOf(gameId), sk: nameOf(edition), ...edition };
  const seen = edition.version - 1;
  const done = await transact(db, [
    {
      Put: {
        TableName,
        Item: row('playbookVersion', version, now),
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    {
      Put: {
        TableName,
        Item: row('playbookVersion', head, now),
        ...(seen === 0
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : { ConditionExpression: 'version = :seen', ExpressionAttributeValues: { ':seen': seen } }),
      },
    },
    audit,
  ]);
  return done === 'done';
}
