import type { Database } from '../kernel/dynamo.ts';
import { log } from '../kernel/log.ts';
import type { Queue } from '../kernel/queue.ts';
import type { Keys } from '../kernel/secrets.ts';
import { beginning } from './act-runs.ts';
import { commit } from './acts.ts';
import type { Announcement } from './announcement.ts';
import { carried } from './announcement-states.ts';
import { missingApproval } from './approval.ts';
import { estimate } from './audience/estimate.ts';
import { service } from './audit.ts';

/** Whether its time has come. @param now milliseconds */
export const isDue = ({ state, sendAt }: Announcement, now: number): boolean =>
  state === 'scheduled' && (sendAt ?? 0) <= now;

/**
 * Begins the send of a scheduled announcement whose time has come. Its audience is counted anew: one that has grown beyond what a person may
 * send to alone goes back to the drafts instead, with a word in the log, for nobody approved that.
 * @param announcement as it was just read; see {@link isDue}
 * @returns what it is now; undefined if somebody else was faster
 */
export async function beginAnnouncement(
  services: { db: Database; keys: Keys; queue: Queue; now: number; approveAbove: number },
  announcement: Announcement,
): Promise<Announcement | undefined> {
  const { db, keys, now, approveAbove } = services;
  const counted = await estimate(db, keys, announcement, now);
  if (missingApproval(announcement, counted, approveAbove) !== undefined) {
    const next = carried({ ...announcement, estimate: counted }, 'hold_back', { at: now });
    if (!next) return undefined;
    log.warn('send_held_back', { announcement: next.announcementId, recipients: counted.recipients });
    return (await commit(services, service, 'hold_back', announcement, { next }, undefined)) ? next : undefined;
  }
  const result = await beginning({ ...services, before: announcement }, 'begin', counted);
  const about = { recipients: counted.recipients };
  const done = await commit(services, service, 'begin', announcement, { ...result, about }, undefined);
  return done ? result.next : undefined;
}
