import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type Database, type Item, queryAll, transact, type Write } from '../kernel/dynamo.ts';
import { row } from '../kernel/tables.ts';
import type { Announcement, Content } from './announcement.ts';
import { isLive } from './announcement-states.ts';
import { type Notice, noticeWrites } from './notice-store.ts';

const headKey = (announcementId: string) => ({ pk: `announcement#${announcementId}`, sk: 'head' });
const textKey = (announcementId: string) => ({ pk: `announcement#${announcementId}`, sk: 'text' });
const livePartition = 'live#announcements';
const shelfOf = (gameId: string) => `${gameId}#announcements`;
const sortable = (at: number) => String(at).padStart(15, '0');

function announcementFrom(item: Item): Announcement {
  const { pk: _pk, sk: _sk, list: _list, due: _due, class: _class, ttl: _ttl, ...fields } = item;
  return fields as Announcement;
}

async function get(db: Database, Key: { pk: string; sk: string }): Promise<Item | undefined> {
  const answer = await db.doc.send(new GetCommand({ TableName: db.name('announcements'), Key, ConsistentRead: true }));
  return answer.Item;
}

/** An announcement as it is now, without what it says. */
export async function loadAnnouncement(db: Database, announcementId: string): Promise<Announcement | undefined> {
  const item = await get(db, headKey(announcementId));
  return item && announcementFrom(item);
}

/** What its mails say. After sending began, the notice may say something newer: {@link loadNotice}. */
export async function loadContent(db: Database, announcementId: string): Promise<Content | undefined> {
  return (await get(db, textKey(announcementId)))?.content as Content | undefined;
}

/** The write of what an announcement says, for {@link saveAnnouncement}. @param now milliseconds */
export const contentWrite = (db: Database, announcementId: string, content: Content, now: number): Write => ({
  Put: {
    TableName: db.name('announcements'),
    Item: row('announcementText', { ...textKey(announcementId), content }, now),
  },
});

/**
 * Stores an announcement with all that lets others find it, in one transaction: the pointer by which the watcher finds what is live, and the
 * public notice from the moment that sending begins.
 * @param next its version is that of `before` plus one
 * @param before what was read; undefined for a new one
 * @param notice what the public page says, if this write brings it there or changes it
 * @param now milliseconds
 * @returns false if somebody else was faster, or a condition of `extra` refused
 */
export async function saveAnnouncement(
  db: Database,
  next: Announcement,
  before: Announcement | undefined,
  extra: readonly Write[],
  now: number,
  notice?: Notice,
): Promise<boolean> {
  const writes = [
    headWrite(db, next, before, now),
    ...liveWrites(db, next, before, now),
    ...(notice ? noticeWrites(db, next, notice, now) : []),
    ...extra,
  ];
  return (await transact(db, writes)) === 'done';
}

function headWrite(db: Database, next: Announcement, before: Announcement | undefined, now: number): Write {
  const place = { list: shelfOf(next.gameId), due: sortable(next.createdAt) };
  return {
    Put: {
      TableName: db.name('announcements'),
      Item: row('announcement', { ...headKey(next.announcementId), ...place, ...next }, now),
      ...(before
        ? {
            ConditionExpression: 'version = :version AND #state = :state',
            ExpressionAttributeNames: { '#state': 'state' },
            ExpressionAttributeValues: { ':version': before.version, ':state': before.state },
          }
        : { ConditionExpression: 'attribute_not_exists(pk)' }),
    },
  };
}

function liveWrites(db: Database, next: Announcement, before: Announcement | undefined, now: number): Write[] {
  const [is, was] = [isLive(next), before !== undefined && isLive(before)];
  if (is === was) return [];
  const { announcementId, gameId } = next;
  const [TableName, Key] = [db.name('announcements'), { pk: livePartition, sk: announcementId }];
  if (!is) return [{ Delete: { TableName, Key } }];
  return [{ Put: { TableName, Item: row('announcement', { ...Key, gameId, announcementId }, now) } }];
}

/** All announcements that wait for their time, are going out, or are paused. */
export async function liveAnnouncements(db: Database): Promise<Announcement[]> {
  const pointers = await queryAll(db, {
    TableName: db.name('announcements'),
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': livePartition },
    ConsistentRead: true,
  });
  const found = await Promise.all(pointers.map(({ announcementId }) => loadAnnouncement(db, String(announcementId))));
  return found.filter((one) => one !== undefined);
}

const cursorOf = ({ due, announcementId }: Item) => `${due}.${announcementId}`;

function placeOf(gameId: string, cursor: string | undefined) {
  if (cursor === undefined) return {};
  const [due = '', announcementId = ''] = cursor.split('.');
  return { ExclusiveStartKey: { list: shelfOf(gameId), due, ...headKey(announcementId) } };
}

/** Whether a cursor is one of {@link listAnnouncements}. */
export const isListCursor = (cursor: string): boolean => /^\d{15}\.[\w-]{1,64}$/.test(cursor);

/** Announcements of a game, the newest first; a moment behind what was just written. @param cursor of the page before */
export async function listAnnouncements(
  db: Database,
  gameId: string,
  limit: number,
  cursor: string | undefined,
): Promise<{ items: Announcement[]; cursor: string | undefined }> {
  const answer = await db.doc.send(
    new QueryCommand({
      TableName: db.name('announcements'),
      IndexName: 'shelf',
      KeyConditionExpression: '#list = :list',
      ExpressionAttributeNames: { '#list': 'list' },
      ExpressionAttributeValues: { ':list': shelfOf(gameId) },
      ScanIndexForward: false,
      Limit: limit,
      ...placeOf(gameId, cursor),
    }),
  );
  const found = answer.Items ?? [];
  const last = answer.LastEvaluatedKey ? found.at(-1) : undefined;
  return { items: found.map(announcementFrom), cursor: last && cursorOf(last) };
}
