import { randomUUID } from 'node:crypto';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type Database, type Item, queryAll, type Write } from '../../kernel/dynamo.ts';
import { type Row, row } from '../../kernel/tables.ts';
import type { Step } from '../steps.ts';
import type { Task } from '../task.ts';
import { dateOf } from './dates.ts';
import { type Fact, factOf } from './fact.ts';

const sortable = (at: number) => String(at).padStart(15, '0');
const partitionOf = (gameId: string, date: string) => `facts#${gameId}#${date}`;
/** The list of the index `worklist` by which one finds the games that closed cases on a day: nothing else lists games. */
const dayList = (date: string) => `facts#${date}`;

const factSort = (resolvedAt: number, taskId: string) => `${sortable(resolvedAt)}#${taskId}`;

const factRow = (fact: Fact, now: number): Row => {
  const date = dateOf(fact.resolvedAt);
  const sk = factSort(fact.resolvedAt, fact.taskId);
  const place = { list: dayList(date), due: `${fact.gameId}#${sk}` };
  return row('taskFact', { pk: partitionOf(fact.gameId, date), sk, ...fact, ...place }, now);
};

function factFromItem(item: Item): Fact {
  const { pk: _pk, sk: _sk, class: _class, ttl: _ttl, list: _list, due: _due, ...fact } = item;
  return fact as unknown as Fact;
}

const put = (db: Database, Item: Row): Write => ({ Put: { TableName: db.name('outreach'), Item } });

/**
 * What reports will count of a case, for the transaction that closes it. The key follows from the case and the moment, so that each
 * closing leaves one fact.
 * @param task as it will be, closed
 * @param steps of the case, oldest first
 * @param asked whether the player is asked what they thought of the help
 */
export const factWrite = (db: Database, task: Task, steps: readonly Step[], asked: boolean, now: number): Write =>
  put(db, factRow(factOf(task, steps, asked, now), now));

export const latePartition = (gameId: string) => `late#${gameId}`;

/** Says of a fact, beside which it lies, that its closing was not the end. */
const reopenedSuffix = '#reopened';

/**
 * What marks a closing as not the end, for the transaction that opens the case again: a row beside the fact, and a note that the day is
 * to be totalled anew. It changes no fact, for there are cases that were closed before there were facts.
 * @param task as it was read, closed
 */
export function reopenedWrites(db: Database, task: Task, now: number): Write[] {
  const { gameId, taskId, resolvedAt } = task;
  if (resolvedAt === undefined) return [];
  const date = dateOf(resolvedAt);
  const key = { pk: partitionOf(gameId, date), sk: `${factSort(resolvedAt, taskId)}${reopenedSuffix}` };
  return [
    put(db, row('taskFact', { ...key, reopenedAt: now }, resolvedAt)),
    put(db, row('reportDay', { pk: latePartition(gameId), sk: date, mark: randomUUID() }, now)),
  ];
}

/** The facts of a game's day, the earliest first, as they are at this moment. @param date in UTC */
export async function loadFacts(db: Database, gameId: string, date: string): Promise<Fact[]> {
  const items = await queryAll(db, {
    TableName: db.name('outreach'),
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': partitionOf(gameId, date) },
    ConsistentRead: true,
  });
  const isMark = ({ sk }: Item) => String(sk).endsWith(reopenedSuffix);
  const reopened = new Map(items.filter(isMark).map(({ sk, reopenedAt }) => [String(sk), Number(reopenedAt)]));
  return items
    .filter((item) => !isMark(item))
    .map((item) => ({ ...factFromItem(item), reopenedAt: reopened.get(`${item.sk}${reopenedSuffix}`) }));
}

/** The games that closed a case on a day: one small read for each, however many cases. */
export async function gamesOfDay(db: Database, date: string): Promise<string[]> {
  const games: string[] = [];
  for (let behind = ' '; ; ) {
    const answer = await db.doc.send(
      new QueryCommand({
        TableName: db.name('outreach'),
        IndexName: 'worklist',
        KeyConditionExpression: '#list = :list AND due > :behind',
        ExpressionAttributeNames: { '#list': 'list' },
        ExpressionAttributeValues: { ':list': dayList(date), ':behind': behind },
        Limit: 1,
      }),
    );
    const [found] = answer.Items ?? [];
    if (!found) return games;
    games.push(String(found.gameId));
    behind = `${found.gameId}#~`; // a place goes on with a digit, and a digit sorts before the tilde
  }
}
