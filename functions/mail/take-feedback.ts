import type { Database } from '../kernel/dynamo.ts';
import type { Keys } from '../kernel/secrets.ts';
import { readFeedback } from './feedback.ts';
import { addressKey } from './mail-address.ts';
import { loadRecord, moveRecord, suppress } from './mail-store.ts';

/** What one message of the feedback queue did. `foreign`: it is about no mail that we know of (any more). */
export type Taken = 'moved' | 'nothing' | 'foreign';

/**
 * Takes one SES event into the record of its mail. Late, doubled and disordered events change nothing; an event about a player who was
 * erased finds no record and leaves none.
 * @param body the event as JSON
 */
export async function takeFeedback(db: Database, keys: Keys, body: string, now: number): Promise<Taken> {
  const feedback = readFeedback(body);
  if (!feedback) return 'foreign';
  const { to, reason, messageId, dead } = feedback;
  const known = await loadRecord(db, feedback.player, feedback.sendId);
  if (!known) return 'foreign';
  for (const address of dead) await suppress(db, addressKey(keys, address), 'bounce', now);
  const news = { messageId, ...(reason ? { reason } : {}) };
  return (await moveRecord(db, feedback, to, news, now)) ? 'moved' : 'nothing';
}
