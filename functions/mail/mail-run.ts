import type { DynamoDBBatchResponse, DynamoDBStreamEvent, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { type Clock, second } from '../kernel/clock.ts';
import type { Database } from '../kernel/dynamo.ts';
import { countMetric, faultFields, log } from '../kernel/log.ts';
import { findDue, isPendingKey } from '../kernel/pending.ts';
import type { Keys } from '../kernel/secrets.ts';
import type { MailRequest } from './mail-request.ts';
import type { MailServices } from './mail-services.ts';
import { type FoundMail, sendBatch } from './send-batch.ts';
import { type Taken, takeFeedback } from './take-feedback.ts';

/** The time in a waiting row's key, milliseconds. */
const dueOf = (sk: string): number => Number.parseInt(sk, 10);

/** What is due this soon is waited for: a mail that was too fast for SES's rate goes again with the stream and not with the next sweep. */
const soonMs = 2 * second;

/** How often a stream's batch is taken up again, a second apart, before what SES did not take is left to the sweep. */
const rounds = 4;
/** No round begins later: with what one may take, all stay below the function's limit. */
const roundsMs = 15 * second;

type Reported = FoundMail & { number: string };

function reported({ Records }: DynamoDBStreamEvent, now: number): Reported[] {
  return Records.flatMap(({ eventName, dynamodb }): Reported[] => {
    const [pk, sk] = [dynamodb?.Keys?.pk?.S ?? '', dynamodb?.Keys?.sk?.S ?? ''];
    const fresh = eventName === 'INSERT' && isPendingKey(pk) && dueOf(sk) <= now + soonMs;
    return fresh ? [{ pk, sk, class: 'pendingMail', number: dynamodb?.SequenceNumber ?? '' }] : [];
  });
}

/** Sends what the table's stream reports as new. What was put off for longer comes by as well, and is left to the sweep. */
export async function sendFromStream(
  services: MailServices,
  event: DynamoDBStreamEvent,
): Promise<DynamoDBBatchResponse> {
  const begin = services.now();
  const found = reported(event, begin);
  const failed: Reported[] = [];
  let left = found.filter(({ sk }) => dueOf(sk) <= services.now());
  let soon = found.filter((one) => !left.includes(one));
  for (let round = 0; round < rounds && left.length + soon.length > 0; round++) {
    if (services.now() > begin + roundsMs) break;
    if (round > 0 || left.length === 0) await services.wait(second);
    const due = soon.filter(({ sk }) => dueOf(sk) <= services.now());
    soon = soon.filter((one) => !due.includes(one));
    const run = await sendBatch(services, [...left, ...due]);
    failed.push(...run.failed);
    left = run.counts.later ? run.left : [];
  }
  return { batchItemFailures: failed.map(({ number }) => ({ itemIdentifier: number })) };
}

/**
 * Sends everything that is due: what was put off, and what the stream missed. Counts what still waits afterwards (metric `overdue`).
 * @throws if storage failed for one of them
 */
export async function sweepMail(services: MailServices): Promise<void> {
  const due = await findDue<MailRequest>(services.db, 'pendingMail', services.now());
  due.sort((one, other) => one.dueAt - other.dueAt);
  const { failed, counts, overdue } = await sendBatch(services, due);
  countMetric('mail', { overdue, sent: counts.sent ?? 0, lost: counts.failed ?? 0 }, services.now());
  if (failed.length > 0) throw new Error(`${failed.length} of ${due.length} mails could not be handled`);
}

/** Takes a batch of SES events; what storage could not take comes again. */
export async function takeFeedbackBatch(
  db: Database,
  keys: Keys,
  { Records }: SQSEvent,
  now: Clock,
): Promise<SQSBatchResponse> {
  const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
  const counts: Record<Taken, number> = { moved: 0, nothing: 0, foreign: 0 };
  for (const { messageId, body } of Records) {
    try {
      counts[await takeFeedback(db, keys, body, now())] += 1;
    } catch (fault) {
      log.error('mail_feedback_failed', { messageId, ...faultFields(fault) });
      batchItemFailures.push({ itemIdentifier: messageId });
    }
  }
  countMetric('mail', { feedback: counts.moved, feedbackForeign: counts.foreign }, now());
  return { batchItemFailures };
}
