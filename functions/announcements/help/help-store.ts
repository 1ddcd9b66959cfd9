import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type Database, type Item, queryAll, transact, type Write } from '../../kernel/dynamo.ts';
import type { Language } from '../../kernel/i18n.ts';
import { row } from '../../kernel/tables.ts';
import type { HelpName, HelpVersion, SavedHelp } from './edition.ts';

/**
 * Each version is a row that is never changed. Beside them the current words of all articles of a language lie in one partition, so that a
 * public page, a search and a feed each need one query at most.
 */
const currentOf = (language: Language) => `help#current#${language}`;
const versionsOf = ({ slug, language }: HelpName) => `help#${slug}#${language}`;
const sortable = (version: number) => `version#${String(version).padStart(9, '0')}`;

const withoutWords = {
  ProjectionExpression: 'slug, #language, version, #by, #at, note, #shipped, writeId, digest',
  ExpressionAttributeNames: { '#language': 'language', '#by': 'by', '#at': 'at', '#shipped': 'shipped' },
};

function savedFrom(item: Item): SavedHelp {
  const { pk: _pk, sk: _sk, class: _class, ...fields } = item;
  return fields as SavedHelp;
}

async function get(db: Database, pk: string, sk: string): Promise<SavedHelp | undefined> {
  const Key = { pk, sk };
  const TableName = db.name('announcements');
  const { Item: found } = await db.doc.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
  return found && savedFrom(found);
}

/**
 * The current versions of those articles of a language that somebody has changed. One query, half a read unit for each 4 KB: half a unit while
 * nobody has changed any, some 10 units for ten long articles.
 * @param fresh whether what was written a moment ago must be there, at twice the units
 */
export async function loadCurrent(db: Database, language: Language, fresh = false): Promise<SavedHelp[]> {
  const found = await queryAll(db, {
    TableName: db.name('announcements'),
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': currentOf(language) },
    ConsistentRead: fresh,
  });
  return found.map(savedFrom);
}

/** @returns undefined as long as nobody has changed the shipped words */
export const loadCurrentOne = (db: Database, name: HelpName): Promise<SavedHelp | undefined> =>
  get(db, currentOf(name.language), name.slug);

/** @param version from 1 */
export const loadSaved = (db: Database, name: HelpName, version: number): Promise<SavedHelp | undefined> =>
  get(db, versionsOf(name), sortable(version));

/** Versions without their words, the newest first. @param before only those below it */
export async function loadHistory(
  db: Database,
  name: HelpName,
  limit: number,
  before?: number,
): Promise<HelpVersion[]> {
  const answer = await db.doc.send(
    new QueryCommand({
      TableName: db.name('announcements'),
      KeyConditionExpression: before === undefined ? 'pk = :pk' : 'pk = :pk AND sk < :before',
      ExpressionAttributeValues: {
        ':pk': versionsOf(name),
        ...(before === undefined ? {} : { ':before': sortable(before) }),
      },
      ...withoutWords,
      ConsistentRead: true,
      ScanIndexForward: false,
      Limit: limit,
    }),
  );
  return (answer.Items ?? []).map((item) => savedFrom(item));
}

/**
 * Stores the version that follows the one that was seen, together with what tells of it.
 * @returns false if somebody else was faster
 */
export async function saveVersion(
  db: Database,
  saved: SavedHelp,
  audit: readonly Write[],
  now: number,
): Promise<boolean> {
  const TableName = db.name('announcements');
  const { changes: _, ...version } = saved;
  const seen = saved.version - 1;
  const done = await transact(db, [
    {
      Put: {
        TableName,
        Item: row('helpVersion', { pk: versionsOf(saved), sk: sortable(saved.version), ...version }, now),
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    {
      Put: {
        TableName,
        Item: row('helpVersion', { pk: currentOf(saved.language), sk: saved.slug, ...saved }, now),
        ...(seen === 0
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : { ConditionExpression: 'version = :seen', ExpressionAttributeValues: { ':seen': seen } }),
      },
    },
    ...audit,
  ]);
  return done === 'done';
}
