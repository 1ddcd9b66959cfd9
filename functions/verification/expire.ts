import type { Database } from '../kernel/dynamo.ts';
import { faultFields, log } from '../kernel/log.ts';
import { claim, findDue, finish } from '../kernel/pending.ts';
import type { Keys } from '../kernel/secrets.ts';
import { letLapse } from './lapse-store.ts';
import { loadQuestion, type QuestionTimer } from './question-store.ts';
import { carryOut } from './settle-store.ts';

const lease = 60_000;

/**
 * Ends the questions whose time for "was me" is over. A timer that fails keeps its place and is tried again a minute later.
 * @returns how many ended, and how many must come again
 */
export async function expireQuestions(
  db: Database,
  keys: Keys,
  now: number,
): Promise<{ ended: number; failed: number }> {
  const count = { ended: 0, failed: 0 };
  for (const found of await findDue<QuestionTimer>(db, 'questionTimer', now)) {
    try {
      const timer = await claim<QuestionTimer>(db, found, now, lease);
      if (!timer) continue;
      const question = await loadQuestion(db, timer.player, timer.body.verificationId);
      if (question && !(await carryOut(db, keys, question, 'expire', now)).done) await letLapse(db, question, now);
      await finish(db, timer);
      count.ended += 1;
    } catch (fault) {
      count.failed += 1;
      log.error('question_timer_failed', faultFields(fault));
    }
  }
  return count;
}
