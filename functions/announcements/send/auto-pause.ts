import type { Database } from '../../kernel/dynamo.ts';
import { countMetric, log } from '../../kernel/log.ts';
import { commit } from '../acts.ts';
import type { Announcement } from '../announcement.ts';
import { carried } from '../announcement-states.ts';
import { loadAnnouncement } from '../announcement-store.ts';
import { service } from '../audit.ts';
import { countsFrom } from './counts.ts';
import { mustStop } from './guard.ts';
import { guardWrite, loadTotals } from './tally-store.ts';

const attempts = 5;

/**
 * Pauses a send of which too much bounces or is complained about; only a person can resume it. Says so in the log, the trail and the metric
 * `autoPaused`.
 * @param now milliseconds
 * @returns whether it was paused by this call
 */
export async function pauseIfBad(db: Database, announcementId: string, now: number): Promise<boolean> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const announcement = await loadAnnouncement(db, announcementId);
    if (announcement?.state !== 'sending') return false;
    const { tally, plan } = await loadTotals(db, announcementId);
    const counts = countsFrom(tally, plan);
    const why = mustStop(counts, plan?.guard);
    if (!why) return false;
    const { sent, bounced, complained } = counts;
    const guard = guardWrite(db, announcementId, { sent, bounced, complained, open: true });
    if (await pause(db, announcement, why, { sent, bounced, complained }, guard, now)) return true;
  }
  throw new Error('a send could not be paused: too much happened to it at once');
}

async function pause(
  db: Database,
  announcement: Announcement,
  why: 'bounces' | 'complaints',
  counts: { sent: number; bounced: number; complained: number },
  guard: ReturnType<typeof guardWrite>,
  now: number,
): Promise<boolean> {
  const next = carried(announcement, 'pause', { at: now, why, by: service.name });
  if (!next) return false;
  const about = { why, ...counts };
  if (!(await commit({ db, now }, service, 'pause', announcement, { next, about, writes: [guard] }, undefined)))
    return false;
  log.warn('send_paused', { announcement: announcement.announcementId, ...about });
  countMetric('announcements', { autoPaused: 1 }, now);
  return true;
}
