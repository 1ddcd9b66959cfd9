import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../kernel/dynamo.ts';
import { countMetric, faultFields, log } from '../../kernel/log.ts';
import type { Keys } from '../../kernel/secrets.ts';
import {
  type BulkFeedback,
  noteComplaint,
  noteDelivery,
  noteSoftBounce,
  readBulkFeedback,
  suppressBulk,
} from '../../mail/index.ts';
import { shardOf } from '../../players/index.ts';
import type { RecipientState } from '../announcement.ts';
import { loadAnnouncement } from '../announcement-store.ts';
import { pauseIfBad } from './auto-pause.ts';
import { moveByWord, peekRecipient } from './recipient-store.ts';
import { plus, type Tally, tallyOfMove } from './tally.ts';
import { addPoint, addTold } from './tally-store.ts';

/** What the word of SES means for a recipient: what came back only for now was taken, as far as anybody knows. */
const stateOf: Partial<Record<BulkFeedback['to'], RecipientState>> = {
  SENT: 'SENT',
  FAILED: 'FAILED',
  RETURNED: 'SENT',
  DELIVERED: 'DELIVERED',
  BOUNCED: 'BOUNCED',
  COMPLAINED: 'COMPLAINED',
};

/** What one event changed. `bad`: whether it may be the one at which the send must stop. */
export type Told = { announcementId: string; of: number; tally: Tally; bad: boolean };

/**
 * Takes one SES event of the bulk lane to its recipient. Late, doubled and disordered events change nothing twice; an event about somebody who
 * was erased, or about a test mail, finds no recipient and leaves none. Only the bulk lane ever hears of it.
 * @returns undefined if nothing changed
 */
export async function takeBulkFeedback(db: Database, keys: Keys, body: string, now: number): Promise<Told | undefined> {
  const feedback = readBulkFeedback(body);
  const to = feedback && stateOf[feedback.to];
  if (!feedback || !to) return undefined;
  const { announcementId, player, messageId, reason } = feedback;
  if (feedback.to !== 'DELIVERED') {
    // what follows for the address comes first: should the rest fail, the event comes again
    if (!(await peekRecipient(db, { player, announcementId }))) return undefined;
    await followFor(db, keys, feedback, now);
  }
  const done = await moveByWord(db, { player, announcementId }, to, { messageId, reason }, now);
  if (!done) return undefined;
  if (to === 'DELIVERED' && feedback.address) await noteDelivery(db, keys, feedback.address);
  const { language, state } = done.before;
  const tally = tallyOfMove(language, state, to);
  return { announcementId, of: shardOf(player), tally, bad: to === 'BOUNCED' || to === 'COMPLAINED' };
}

/** What follows for the address. Each of these may be done twice. */
async function followFor(db: Database, keys: Keys, feedback: BulkFeedback, now: number): Promise<void> {
  const { to, dead, address, player, sendId } = feedback;
  for (const one of dead) await suppressBulk(db, keys, one, 'bounce', now);
  if (to === 'RETURNED' && address) await noteSoftBounce(db, keys, address, sendId, now);
  if (to === 'COMPLAINED' && address) await noteComplaint(db, keys, player, address, now);
}

/** Takes a batch of events; what storage could not take comes again. Then adds up what they changed, and stops a send that must stop. */
export async function takeBulkFeedbackBatch(
  db: Database,
  keys: Keys,
  { Records }: SQSEvent,
  now: Clock,
): Promise<SQSBatchResponse> {
  const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
  const told: Told[] = [];
  await Promise.all(
    Records.map(async ({ messageId, body }) => {
      try {
        const one = await takeBulkFeedback(db, keys, body, now());
        if (one) told.push(one);
      } catch (fault) {
        log.error('bulk_feedback_failed', { messageId, ...faultFields(fault) });
        batchItemFailures.push({ itemIdentifier: messageId });
      }
    }),
  );
  for (const [announcementId, all] of Map.groupBy(told, (one) => one.announcementId))
    await addUp(db, announcementId, all, now());
  countMetric(
    'announcements',
    { feedback: told.length, complaintsAndBounces: told.filter(({ bad }) => bad).length },
    now(),
  );
  return { batchItemFailures };
}

async function addUp(db: Database, announcementId: string, told: readonly Told[], now: number): Promise<void> {
  const tally = told.reduce<Tally>((sum, one) => plus(sum, one.tally), {});
  try {
    await addTold(db, announcementId, told[0]?.of ?? 0, tally, now);
    const announcement = await loadAnnouncement(db, announcementId);
    if (announcement) await addPoint(db, announcement, tally, now);
    if (told.some(({ bad }) => bad)) await pauseIfBad(db, announcementId, now);
  } catch (fault) {
    // the events are taken: counting anew after the send mends the counts, and the watcher looks every minute whether it must stop
    log.error('bulk_counts_failed', { announcement: announcementId, ...faultFields(fault) });
  }
}
