import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type Database, type Item, transact, type Write } from '../../kernel/dynamo.ts';
import type { Keys } from '../../kernel/secrets.ts';
import { row } from '../../kernel/tables.ts';
import { linkToken, tokenHash } from '../../kernel/tokens.ts';
import type { Step } from '../steps.ts';
import type { Task } from '../task.ts';
import { mayAsk, type Survey, type SurveyAnswer, type SurveyOffer, surveyIdOf, surveyPauseMs } from './survey.ts';

/** A time as text that sorts like the number. @param at milliseconds */
const sortable = (at: number) => String(at).padStart(15, '0');
const listOf = (gameId: string) => `${gameId}#surveys`;
const aliasPartition = (token: string) => `survey#${tokenHash(token)}`;
const surveyKey = ({ player, offeredAt, surveyId }: SurveyOffer) => ({
  pk: player,
  sk: `survey#${sortable(offeredAt)}#${surveyId}`,
});

function fromItem(item: Item): SurveyOffer & Partial<Survey> {
  const { pk, sk: _sk, class: _class, ttl: _ttl, list: _list, due: _due, aliases: _aliases, ...fields } = item;
  return { ...(fields as Omit<SurveyOffer, 'player'> & Partial<Survey>), player: String(pk) };
}

/** When the player was last asked, if that is recent enough to matter. */
async function lastOffer(db: Database, player: string, now: number): Promise<number | undefined> {
  const answer = await db.doc.send(
    new QueryCommand({
      TableName: db.name('outreach'),
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: {
        ':pk': player,
        ':from': `survey#${sortable(now - surveyPauseMs)}`,
        ':to': 'survey#~',
      },
      ConsistentRead: true,
      ScanIndexForward: false,
      Limit: 1,
    }),
  );
  const [item] = answer.Items ?? [];
  return item && Number(item.offeredAt);
}

/**
 * What asks the player about a case that is being closed, for the transaction that closes it and sends the mail with the link. That
 * transaction also writes the player's state, so that of two closings at the same moment only one can ask.
 * @param task as it will be, closed
 * @returns undefined if the player must not be asked
 */
export async function surveyWrites(
  db: Database,
  keys: Keys,
  task: Task,
  steps: readonly Step[],
  now: number,
): Promise<{ surveyId: string; writes: Write[] } | undefined> {
  const { taskId, gameId, player, team, language, outcome } = task;
  if (outcome === undefined || !mayAsk(task, steps, await lastOffer(db, player, now), now)) return undefined;
  const surveyId = surveyIdOf(task);
  const offer: SurveyOffer = { surveyId, taskId, gameId, player, team, language, outcome, offeredAt: now };
  const { player: _, ...fields } = offer;
  const alias = aliasPartition(linkToken(keys, 'survey', surveyId));
  const key = surveyKey(offer);
  const TableName = db.name('outreach');
  return {
    surveyId,
    writes: [
      { Put: { TableName, Item: row('survey', { ...key, ...fields, aliases: [alias] }, now) } },
      { Put: { TableName, Item: row('surveyAlias', { pk: alias, sk: 'alias', player, survey: key.sk }, now) } },
    ],
  };
}

async function getItem(db: Database, pk: string, sk: string): Promise<Item | undefined> {
  const Key = { pk, sk };
  return (await db.doc.send(new GetCommand({ TableName: db.name('outreach'), Key, ConsistentRead: true }))).Item;
}

/** @param token in the form of a token */
export async function findSurvey(
  db: Database,
  token: string,
): Promise<(SurveyOffer & { answeredAt?: number | undefined }) | undefined> {
  const alias = await getItem(db, aliasPartition(token), 'alias');
  const item = alias && (await getItem(db, String(alias.player), String(alias.survey)));
  return item && fromItem(item);
}

/** Stores an answer and takes the link away with it. @returns false if it was answered or erased meanwhile */
export async function saveAnswer(
  db: Database,
  token: string,
  offer: SurveyOffer,
  { rating, solved, comment }: SurveyAnswer,
  now: number,
): Promise<boolean> {
  const { player, ...fields } = offer;
  const place = { list: listOf(offer.gameId), due: `${sortable(now)}#${offer.surveyId}` };
  const answered = { ...fields, rating, solved, ...(comment === undefined ? {} : { comment }), answeredAt: now };
  const TableName = db.name('outreach');
  const done = await transact(db, [
    {
      Put: {
        TableName,
        Item: row('survey', { ...surveyKey(offer), ...answered, ...place }, now),
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(answeredAt)',
      },
    },
    { Delete: { TableName, Key: { pk: aliasPartition(token), sk: 'alias' } } },
  ]);
  return done === 'done';
}

const pageLimit = 100;

/**
 * The answers of a game's players by when they came, oldest first, a page at a time.
 * @param from milliseconds, included; `to` is not
 * @param page how many at most (1–1000), and behind which place: the `after` of the page before
 * @returns `after` while there may be more
 */
export async function loadSurveys(
  db: Database,
  gameId: string,
  from: number,
  to: number,
  { limit = pageLimit, after }: { limit?: number; after?: string | undefined } = {},
): Promise<{ surveys: Survey[]; after?: string }> {
  const answer = await db.doc.send(
    new QueryCommand({
      TableName: db.name('outreach'),
      IndexName: 'worklist',
      KeyConditionExpression: '#list = :list AND due BETWEEN :from AND :to',
      ExpressionAttributeNames: { '#list': 'list' },
      // a place is longer than its time, so "after a place" is the place with one more letter, and the end of a time is the time alone
      ExpressionAttributeValues: {
        ':list': listOf(gameId),
        ':from': after === undefined ? sortable(from) : `${after}!`,
        ':to': sortable(to),
      },
      Limit: limit,
    }),
  );
  const items = answer.Items ?? [];
  const surveys = items.map((item) => fromItem(item) as Survey);
  const last = items.at(-1);
  return answer.LastEvaluatedKey && last ? { surveys, after: String(last.due) } : { surveys };
}
