import { second } from '../kernel/clock.ts';
import { faultFields, log } from '../kernel/log.ts';
import type { MailWork } from './conclude.ts';
import type { MailServices } from './mail-services.ts';
import { type Result, sendMail } from './send-mail.ts';

/** Keys of a waiting mail. */
export type FoundMail = Pick<MailWork, 'pk' | 'sk' | 'class'>;

const lanes = 8;

/** No mail is begun later than this in a run: with the 10 s that SES may take, a run stays far below its function's limit. */
const runMs = 25 * second;

export type Run<Found> = {
  /** Mails of which storage failed to take note. */
  failed: Found[];
  /** Those that were not begun. */
  left: Found[];
  counts: Partial<Record<Result, number>>;
  /** How many were due and still wait: SES takes nothing, or time ran out. */
  overdue: number;
};

/** Sends waiting mails, eight at a time, in their order. When SES takes nothing, the rest is left to the next sweep. */
export async function sendBatch<Found extends FoundMail>(
  services: MailServices,
  found: readonly Found[],
): Promise<Run<Found>> {
  const queue = found.values();
  const until = services.now() + runMs;
  const failed: Found[] = [];
  const counts: Run<Found>['counts'] = {};
  let begun = 0;
  const lane = async () => {
    while (!counts.later && services.now() < until) {
      const next = queue.next();
      if (next.done) return;
      begun += 1;
      try {
        const result = await sendMail(services, next.value);
        counts[result] = (counts[result] ?? 0) + 1;
      } catch (fault) {
        log.error('mail_failed', faultFields(fault));
        failed.push(next.value);
      }
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  const left = found.slice(begun);
  return { failed, left, counts, overdue: left.length + failed.length + (counts.later ?? 0) };
}
