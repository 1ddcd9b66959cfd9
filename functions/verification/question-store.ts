import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { fullSignal, leanSignal, type StoredSignal } from '../detection/index.ts';
import type { Database, Item, Write } from '../kernel/dynamo.ts';
import { pack, unpack } from '../kernel/packed.ts';
import { pendingRow } from '../kernel/pending.ts';
import type { Keys } from '../kernel/secrets.ts';
import { type Row, row } from '../kernel/tables.ts';
import { linkToken, tokenHash } from '../kernel/tokens.ts';
import { type Act, confirmUntil, type Evidence, type Question, transitions } from './question.ts';

const rowKey = (player: string, verificationId: string) => ({ pk: player, sk: `question#${verificationId}` });
const aliasKey = (hash: string) => ({ pk: `token#${hash}`, sk: 'alias' });

const packEvidence = ({ signals, ...rest }: Evidence) => pack({ ...rest, signals: signals.map(leanSignal) });

function unpackEvidence(packed: Uint8Array): Evidence {
  const { signals, ...rest } = unpack<Omit<Evidence, 'signals'> & { signals: StoredSignal[] }>(packed);
  return { ...rest, signals: signals.map(fullSignal) };
}

/** What the timer of a question must find again. */
export type QuestionTimer = { verificationId: string };

const timerRow = (question: Question, dueAt: number, now: number): Row => {
  const { verificationId, player } = question;
  return pendingRow<QuestionTimer>(
    'questionTimer',
    { id: verificationId, player, dueAt, body: { verificationId } },
    now,
  );
};

/**
 * The rows of a new question. `before` is written first and outside the transaction: an alias and a timer that point to nothing are harmless.
 */
export function newQuestionRows(
  db: Database,
  keys: Keys,
  question: Question,
  now: number,
): { before: Row[]; write: Write } {
  const { player, evidence, ...fields } = question;
  const alias = aliasKey(tokenHash(linkToken(keys, 'question', question.verificationId)));
  const before = [
    row('questionAlias', { ...alias, player, verificationId: question.verificationId }, now),
    timerRow(question, confirmUntil(question), now),
  ];
  const item = {
    ...rowKey(player, question.verificationId),
    ...fields,
    packed: packEvidence(evidence),
    aliases: [alias.pk],
  };
  return {
    before,
    write: {
      Put: {
        TableName: db.name('verification'),
        Item: row('verification', item, now),
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
  };
}

function fromItem(item: Item): Question {
  const { pk, packed, ...fields } = item as Item & { pk: string; packed: Uint8Array };
  return {
    ...(fields as unknown as Omit<Question, 'player' | 'evidence'>),
    player: pk,
    evidence: unpackEvidence(packed),
  };
}

async function getItem(db: Database, Key: Record<string, string>): Promise<Item | undefined> {
  const answer = await db.doc.send(new GetCommand({ TableName: db.name('verification'), Key, ConsistentRead: true }));
  return answer.Item;
}

export async function loadQuestion(
  db: Database,
  player: string,
  verificationId: string,
): Promise<Question | undefined> {
  const item = await getItem(db, rowKey(player, verificationId));
  return item && fromItem(item);
}

/** The question that a token opens, in whatever state. */
export async function findByToken(db: Database, token: string): Promise<Question | undefined> {
  const alias = await getItem(db, aliasKey(tokenHash(token)));
  return alias && loadQuestion(db, String(alias.player), String(alias.verificationId));
}

/** The write that carries out an act; refused unless the stored state permits it. */
export function actWrite(db: Database, question: Question, act: Act, now: number): Write {
  const { from, to } = transitions[act];
  const allowed = Object.fromEntries(from.map((state, position) => [`:s${position}`, state]));
  return {
    Update: {
      TableName: db.name('verification'),
      Key: rowKey(question.player, question.verificationId),
      UpdateExpression: 'SET #state = :to, answeredAt = :now',
      ConditionExpression: `#state IN (${Object.keys(allowed).join(', ')})`,
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':to': to, ':now': now, ...allowed },
    },
  };
}
