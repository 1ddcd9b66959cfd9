import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Database, Item, Write } from '../kernel/dynamo.ts';
import type { Language } from '../kernel/i18n.ts';
import { row } from '../kernel/tables.ts';
import type { Announcement, Content, Kind } from './announcement.ts';

/** What a public notice says. It begins as what the mails say, and may be kept up to date while those stand. Times are milliseconds. */
export type Notice = {
  content: Content;
  startsAt?: number | undefined;
  endsAt?: number | undefined;
  effectiveAt?: number | undefined;
};

/** A notice without its words, for lists. Times are milliseconds. */
export type NoticeEntry = {
  slug: string;
  announcementId: string;
  gameId: string;
  kind: Kind;
  titles: { en: string } & Partial<Record<Language, string>>;
  startsAt?: number | undefined;
  endsAt?: number | undefined;
  effectiveAt?: number | undefined;
  publishedAt: number;
  updatedAt?: number | undefined;
};

/** The lists in which every notice stands: that of all games, and that of its own. */
const noticeShelf = (gameId?: string): string => (gameId === undefined ? 'notices' : `${gameId}#notices`);
const partitionOf = (slug: string) => `notice#${slug}`;
const versionPrefix = 'version#';
const sortable = (at: number) => String(at).padStart(15, '0');

function titlesOf(content: Content): NoticeEntry['titles'] {
  const { en, ...others } = content;
  const titles = Object.entries(others).flatMap(([language, words]) => (words ? [[language, words.title]] : []));
  return { en: en.title, ...Object.fromEntries(titles) };
}

/**
 * The writes that bring a notice onto the public page, or change it there.
 * @param announcement with `publishedAt`
 * @param now milliseconds
 */
export function noticeWrites(db: Database, announcement: Announcement, notice: Notice, now: number): Write[] {
  const { slug, announcementId, gameId, kind, publishedAt, updatedAt } = announcement;
  if (publishedAt === undefined) throw new Error('a notice is published when sending begins');
  const { content, startsAt, endsAt, effectiveAt } = notice;
  const times = { startsAt, endsAt, effectiveAt, publishedAt, updatedAt };
  const entry: NoticeEntry = { slug, announcementId, gameId, kind, titles: titlesOf(content), ...times };
  const put = (rowClass: 'announcement' | 'announcementText', item: Item): Write => ({
    Put: { TableName: db.name('announcements'), Item: row(rowClass, { pk: partitionOf(slug), ...item }, now) },
  });
  const due = `${sortable(publishedAt)}#${announcementId}`;
  // what it said until now stays readable beside it
  const version = { sk: `${versionPrefix}${sortable(updatedAt ?? publishedAt)}`, ...entry, content };
  return [
    put('announcementText', { sk: 'text', ...entry, content }),
    put('announcementText', version),
    put('announcement', { sk: 'all', list: noticeShelf(), due, ...entry }),
    put('announcement', { sk: 'game', list: noticeShelf(gameId), due, ...entry }),
  ];
}

function entryFrom(item: Item): NoticeEntry {
  const { pk: _pk, sk: _sk, list: _list, due: _due, class: _class, ttl: _ttl, content: _content, ...fields } = item;
  return fields as NoticeEntry;
}

/** A public notice with its words. @returns undefined for a slug that none has */
export async function loadNotice(
  db: Database,
  slug: string,
): Promise<{ entry: NoticeEntry; content: Content } | undefined> {
  const Key = { pk: partitionOf(slug), sk: 'text' };
  const { Item: found } = await db.doc.send(new GetCommand({ TableName: db.name('announcements'), Key }));
  return found && { entry: entryFrom(found), content: found.content as Content };
}

/** What a notice said at one time. `at` is when it began to say so, in milliseconds. */
export type NoticeVersion = { at: number; content: Content };

/** Everything that a notice has said, the newest first; only worth a look if it was updated. At most 20: nobody reads further back. */
export async function loadNoticeVersions(db: Database, slug: string): Promise<NoticeVersion[]> {
  const { Items = [] } = await db.doc.send(
    new QueryCommand({
      TableName: db.name('announcements'),
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :version)',
      ExpressionAttributeValues: { ':pk': partitionOf(slug), ':version': versionPrefix },
      ScanIndexForward: false,
      Limit: 20,
    }),
  );
  return Items.map((item) => ({ at: Number(item.updatedAt ?? item.publishedAt), content: item.content as Content }));
}

/**
 * Public notices, the newest first.
 * @param gameId of this game only
 * @param after the cursor of the page before
 */
export async function listNotices(
  db: Database,
  gameId: string | undefined,
  limit: number,
  after?: string,
): Promise<{ entries: NoticeEntry[]; cursor: string | undefined }> {
  const answer = await db.doc.send(
    new QueryCommand({
      TableName: db.name('announcements'),
      IndexName: 'shelf',
      KeyConditionExpression: after === undefined ? '#list = :list' : '#list = :list AND due < :after',
      ExpressionAttributeNames: { '#list': 'list' },
      ExpressionAttributeValues: {
        ':list': noticeShelf(gameId),
        ...(after === undefined ? {} : { ':after': after }),
      },
      ScanIndexForward: false,
      Limit: limit,
    }),
  );
  const found = answer.Items ?? [];
  const cursor = answer.LastEvaluatedKey ? found.at(-1)?.due : undefined;
  return { entries: found.map(entryFrom), cursor: cursor as string | undefined };
}
