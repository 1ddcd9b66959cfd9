import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { type CallbackMessage, callbackWrite } from '../games/index.ts';
import { type Database, transact } from '../kernel/dynamo.ts';
import { derivedId } from '../kernel/ids.ts';
import { faultFields, log } from '../kernel/log.ts';
import type { Keys } from '../kernel/secrets.ts';
import { mailCode } from '../kernel/tokens.ts';
import { isUndeliverable, type MailRecord, readMailRecord, wasSent } from '../mail/index.ts';
import type { Question } from './question.ts';
import { loadQuestion } from './question-store.ts';
import { carryOut } from './settle-store.ts';

/**
 * Follows what becomes of the mails that ask: tells the game when a question went out, and makes a case of one that could not.
 * Records come at least once and in the order of each mail.
 */
export async function followMail(
  db: Database,
  keys: Keys,
  { Records }: DynamoDBStreamEvent,
  now: number,
): Promise<DynamoDBBatchResponse> {
  for (const record of Records) {
    try {
      await followRecord(db, keys, record, now);
    } catch (fault) {
      log.error('mail_news_failed', faultFields(fault));
      // the stream goes on from here, so that the news of one mail stay in their order
      return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] };
    }
  }
  return { batchItemFailures: [] };
}

async function followRecord(db: Database, keys: Keys, { dynamodb }: DynamoDBRecord, now: number): Promise<void> {
  const record = readMailRecord(dynamodb?.NewImage);
  const before = readMailRecord(dynamodb?.OldImage);
  if (!record || record.copy || record.state === before?.state) return;
  const news = { record, firstOut: !before || !wasSent(before) };
  for (const verificationId of record.verificationIds ?? []) {
    const question = await loadQuestion(db, record.player, verificationId);
    if (question) await follow(db, keys, question, news, now);
  }
}

type News = { record: MailRecord /** Nothing before said that the mail had gone out. */; firstOut: boolean };

async function follow(
  db: Database,
  keys: Keys,
  question: Question,
  { record, firstOut }: News,
  now: number,
): Promise<void> {
  if (isUndeliverable(record)) await carryOut(db, keys, question, 'bounce', now);
  else if (firstOut && wasSent(record)) await tellSent(db, keys, question, record, now);
}

/** With the code that the mail shows, so that the game can show it too. */
async function tellSent(
  db: Database,
  keys: Keys,
  question: Question,
  { sendId, at }: MailRecord,
  now: number,
): Promise<void> {
  const { gameId, player, playerId, verificationId, eventId } = question;
  const message: CallbackMessage = {
    type: 'verification.sent',
    at,
    data: { verificationId, eventId, mailCode: mailCode(keys, verificationId) },
  };
  const id = derivedId('c', sendId, verificationId, 'sent');
  await transact(db, [callbackWrite(db, { id, gameId, player, playerId, messages: [message] }, now)]);
}
