import { GetSendQuotaCommand, type SESClient } from '@aws-sdk/client-ses';
import { second } from '../../kernel/clock.ts';
import type { Database } from '../../kernel/dynamo.ts';
import { faultFields, log } from '../../kernel/log.ts';
import { afterReading, allowanceMs, newPace, type Quota } from './pace.ts';
import { changePace, loadPace } from './pace-store.ts';

/** Whoever asks SES has so long before somebody else may. */
const askMs = 15 * second;

async function readQuota(ses: SESClient): Promise<Quota> {
  const answer = await ses.send(new GetSendQuotaCommand({}));
  return {
    maxSendRate: answer.MaxSendRate ?? 0,
    max24HourSend: answer.Max24HourSend ?? 0,
    sentLast24Hours: answer.SentLast24Hours ?? 0,
  };
}

/**
 * Asks SES what the account may send, if nobody has within the last minute; of several senders at once, one asks. If SES does not answer, the
 * known allowance counts on, for ten minutes.
 * @param share 1–100: hundredths of rate and quota that bulk mail may use
 * @param now milliseconds
 */
export async function refreshAllowance(db: Database, ses: SESClient, share: number, now: number): Promise<void> {
  const pace = await loadPace(db);
  if (pace && (now - pace.readAt < allowanceMs || now < pace.askedUntil)) return;
  const mine = await changePace(db, pace, { ...(pace ? {} : newPace), askedUntil: now + askMs }, now);
  if (!mine) return;
  try {
    const quota = await readQuota(ses);
    for (let known = await loadPace(db); known; known = await loadPace(db))
      if (await changePace(db, known, afterReading(known, quota, share, now), now)) return;
  } catch (fault) {
    log.warn('allowance_not_read', faultFields(fault));
  }
}
