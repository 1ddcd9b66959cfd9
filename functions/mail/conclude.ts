import { type Database, transact, type Write } from '../kernel/dynamo.ts';
import { finish, type Pending } from '../kernel/pending.ts';
import type { MailRecord } from './mail-record.ts';
import type { MailRequest } from './mail-request.ts';
import { type MailState, mayFollow } from './mail-states.ts';
import { loadRecord, moveRecord, recordWrite } from './mail-store.ts';

export type MailWork = Pending<MailRequest>;

const attempts = 5;

/**
 * Records what became of a mail together with what follows for its work, in one transaction.
 * If news from SES was faster, the work is only ended. If the lease was lost, at least the record is kept, so that whoever holds the work
 * now does not send again.
 */
export async function conclude(
  db: Database,
  work: MailWork,
  to: MailState,
  news: Partial<MailRecord>,
  follow: readonly Write[],
  now: number,
): Promise<void> {
  const mail = { player: work.player, sendId: work.id };
  for (let attempt = 0; attempt < attempts; attempt++) {
    const answer = await transact(db, [recordWrite(db, mail, to, news, now), ...follow]);
    if (answer === 'done') return;
    if (!answer.refused.includes(0)) {
      await moveRecord(db, mail, to, news, now);
      return;
    }
    const known = await loadRecord(db, work.player, work.id);
    if (!mayFollow(known?.state, to)) {
      await finish(db, work);
      return;
    }
  }
  throw new Error('the record of a mail could not be written: too much happened to it at once');
}
