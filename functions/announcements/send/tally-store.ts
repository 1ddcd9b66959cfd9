import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { backoff } from '../../kernel/backoff.ts';
import { type Database, type Item, queryAll, type Write } from '../../kernel/dynamo.ts';
import type { Language } from '../../kernel/i18n.ts';
import { row } from '../../kernel/tables.ts';
import { shardName } from '../../players/index.ts';
import type { Announcement } from '../announcement.ts';
import { bucketOf } from './buckets.ts';
import { type Counter, counters, plus, type Tally } from './tally.ts';

const partition = (announcementId: string) => `announcement#${announcementId}`;
const prefix = 'tally#';
const sortable = (at: number) => String(at).padStart(15, '0');

/** Where the worker of a part counts. */
export const partTally = (shard: number): string => `${prefix}${shardName(shard)}`;
/** Where those who take the word of SES count, so that they never meet the workers. */
const toldRows = 4;
const toldTally = (of: number): string => `${prefix}told#${of % toldRows}`;
/** What counting anew found to be missing or too much. */
const correctionTally = `${prefix}correction`;
const planKey = (announcementId: string) => ({ pk: partition(announcementId), sk: `${prefix}plan` });

/** What was expected of a send, and from where on its bounces and complaints are held against it. */
export type Plan = {
  /** Recipients by language. */
  expected: Partial<Record<Language, number>>;
  /** Whether everybody has had their turn, so that nobody is left to be expected. */
  closed: boolean;
  /** Counts at the last pause by the service. `open`: it has not been resumed since. */
  guard?: Guard | undefined;
};
export type Guard = { sent: number; bounced: number; complained: number; open: boolean };

/** The update that adds to a row of counts. @returns undefined if there is nothing to add */
export function addWrite(
  db: Database,
  announcementId: string,
  sk: string,
  tally: Partial<Record<string, number>>,
  now: number,
) {
  const changes = Object.entries(tally).filter(([, by]) => by !== undefined && by !== 0);
  if (changes.length === 0) return undefined;
  const { ttl, class: rowClass } = row('sendTally', {}, now);
  return {
    TableName: db.name('announcements'),
    Key: { pk: partition(announcementId), sk },
    UpdateExpression: `SET #ttl = :ttl, #class = :class ADD ${changes.map((_, at) => `#${at} :${at}`).join(', ')}`,
    ExpressionAttributeNames: {
      ...{ '#ttl': 'ttl', '#class': 'class' },
      ...Object.fromEntries(changes.map(([name], at) => [`#${at}`, name])),
    },
    ExpressionAttributeValues: {
      ...{ ':ttl': ttl, ':class': rowClass },
      ...Object.fromEntries(changes.map(([, by], at) => [`:${at}`, by])),
    },
  };
}

const attempts = 6;

async function addNow(
  db: Database,
  announcementId: string,
  sk: string,
  tally: Partial<Record<string, number>>,
  now: number,
) {
  const write = addWrite(db, announcementId, sk, tally, now);
  for (let attempt = 1; write; attempt++) {
    try {
      await db.doc.send(new UpdateCommand(write));
      return;
    } catch (fault) {
      const conflict = fault instanceof Error && fault.name === 'TransactionConflictException';
      if (!conflict || attempt === attempts) throw fault;
      await backoff(attempt);
    }
  }
}

/** Adds what the word of SES has changed. @param of any number: spreads the writes */
export const addTold = (db: Database, announcementId: string, of: number, tally: Tally, now: number): Promise<void> =>
  addNow(db, announcementId, toldTally(of), tally, now);

/** Sums by counter, over all languages. */
function byCounter(tally: Tally): Partial<Record<Counter, number>> {
  const sums: Partial<Record<Counter, number>> = {};
  for (const [key, by] of Object.entries(tally)) {
    const counter = counters.find((one) => key.endsWith(`_${one}`) && !key.startsWith('skip_'));
    if (counter) sums[counter] = (sums[counter] ?? 0) + by;
  }
  return sums;
}

/** Adds to the picture of a send over time. A crash may lose a little of it; the counts themselves lie elsewhere. */
export const addPoint = (
  db: Database,
  { announcementId, startedAt }: Pick<Announcement, 'announcementId' | 'startedAt'>,
  tally: Tally,
  now: number,
): Promise<void> => {
  const at = bucketOf(startedAt ?? now, now);
  return addNow(db, announcementId, `minute#${sortable(at)}`, byCounter(tally), now);
};

const inPartition = (db: Database, announcementId: string, begin: string) =>
  queryAll(db, {
    TableName: db.name('announcements'),
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :begin)',
    ExpressionAttributeValues: { ':pk': partition(announcementId), ':begin': begin },
    ConsistentRead: true,
  });

function numbersOf(item: Item): Record<string, number> {
  const { pk: _pk, sk: _sk, class: _class, ttl: _ttl, ...fields } = item;
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => typeof value === 'number')) as never;
}

/** The picture over time: what was added in each stretch that begins at `at` (milliseconds), oldest first. */
export async function loadPoints(db: Database, announcementId: string) {
  const items = await inPartition(db, announcementId, 'minute#');
  return items.map((item) => ({
    at: Number(String(item.sk).slice('minute#'.length)),
    added: numbersOf(item) as Partial<Record<Counter, number>>,
  }));
}

/** What is counted of a send in all; and the plan, unless it never began. About 10 read units. */
export async function loadTotals(
  db: Database,
  announcementId: string,
): Promise<{ tally: Tally; plan: Plan | undefined }> {
  const items = await inPartition(db, announcementId, prefix);
  const isPlan = ({ sk }: Item) => sk === `${prefix}plan`;
  const tally = items
    .filter((item) => !isPlan(item))
    .reduce<Tally>((sum, item) => plus(sum, numbersOf(item) as Tally), {});
  return { tally, plan: items.find(isPlan) as Plan | undefined };
}

/** The plan of a new send, for the transaction that makes it. */
export const planWrite = (db: Database, { announcementId, estimate }: Announcement, now: number): Write => ({
  Put: {
    TableName: db.name('announcements'),
    Item: row('sendTally', { ...planKey(announcementId), expected: estimate?.byLanguage ?? {}, closed: false }, now),
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

/** The write that says that everybody had their turn. */
export const closeWrite = (db: Database, announcementId: string): Write => ({
  Update: {
    TableName: db.name('announcements'),
    Key: planKey(announcementId),
    UpdateExpression: 'SET closed = :yes',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeValues: { ':yes': true },
  },
});

/** The write that says from where on bounces and complaints are held against a send. */
export const guardWrite = (db: Database, announcementId: string, guard: Guard) => ({
  Update: {
    TableName: db.name('announcements'),
    Key: planKey(announcementId),
    UpdateExpression: 'SET guard = :guard',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeValues: { ':guard': guard },
  },
});

export const setGuard = async (db: Database, announcementId: string, guard: Guard): Promise<void> => {
  await db.doc.send(new UpdateCommand(guardWrite(db, announcementId, guard).Update));
};

/** Adds what counting anew found, so that the counts say what the ledger says. */
export const addCorrection = (db: Database, announcementId: string, tally: Tally, now: number): Promise<void> =>
  addNow(db, announcementId, correctionTally, tally, now);

/** How far counting anew has come; and when it is to be done. */
export type Recount = {
  announcementId: string;
  dueAt: number;
  turn: number;
  shards: Record<string, Tally>;
  before: Tally;
};

const recountPartition = 'live#recounts';

export async function loadRecounts(db: Database): Promise<Recount[]> {
  const items = await queryAll(db, {
    TableName: db.name('announcements'),
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': recountPartition },
    ConsistentRead: true,
  });
  return items as Recount[];
}

export const recountRow = (recount: Recount, now: number) =>
  row('sendShard', { pk: recountPartition, sk: recount.announcementId, ...recount }, now);

export const saveRecount = (db: Database, recount: Recount, now: number) =>
  db.doc.send(new PutCommand({ TableName: db.name('announcements'), Item: recountRow(recount, now) }));

/** Nothing is left to be counted anew. */
export const dropRecount = (db: Database, announcementId: string) =>
  db.doc.send(
    new DeleteCommand({ TableName: db.name('announcements'), Key: { pk: recountPartition, sk: announcementId } }),
  );
