import { minute, second } from '../../kernel/clock.ts';
import type { Database } from '../../kernel/dynamo.ts';
import { countMetric, faultFields, log } from '../../kernel/log.ts';
import type { Queue } from '../../kernel/queue.ts';
import type { Keys } from '../../kernel/secrets.ts';
import { commit } from '../acts.ts';
import type { Announcement } from '../announcement.ts';
import { carried } from '../announcement-states.ts';
import { liveAnnouncements } from '../announcement-store.ts';
import { service } from '../audit.ts';
import { beginAnnouncement, isDue } from '../begin.ts';
import { pauseIfBad } from './auto-pause.ts';
import { beginSend, wakeParts } from './begin-send.ts';
import { countsOf } from './progress.ts';
import { firstRecount, recount } from './recount.ts';
import { loadParts, type Part } from './shard-store.ts';
import { closeWrite, loadPoints, loadRecounts, recountRow } from './tally-store.ts';

export type WatchServices = {
  db: Database;
  keys: Keys;
  queue: Queue;
  /** Milliseconds. */
  now: number;
  approveAbove: number;
  /** Asks SES now and then what the account may send. */
  refresh: (now: number) => Promise<void>;
  sleep: (ms: number) => Promise<void>;
};

/** A send that hands over nothing for so long is stuck, whatever the reason. */
const stuckMs = 10 * minute;

export type Watched = {
  live: number;
  begun: number;
  woken: number;
  finished: number;
  paused: number;
  stuck: number;
  failed: number;
};

/**
 * Looks after all sends: begins what is due, wakes a worker for each part that nobody is at, stops what bounces too much, ends what is done,
 * and counts ledgers anew. Each step may be done twice. Says in the metric `stuck` how many make no progress.
 * @param goOn whether there is time for more; what is left is done in the next minute
 */
export async function watchAnnouncements(services: WatchServices, goOn: () => boolean): Promise<Watched> {
  const { db, now } = services;
  const count: Watched = { live: 0, begun: 0, woken: 0, finished: 0, paused: 0, stuck: 0, failed: 0 };
  const guarded = async (about: string, run: () => Promise<void>) => {
    try {
      if (goOn()) await run();
    } catch (fault) {
      count.failed += 1;
      log.error('announcement_watch_failed', { announcement: about, ...faultFields(fault) });
    }
  };
  const live = await liveAnnouncements(db);
  count.live = live.length;
  const sending = live.filter(({ state }) => state === 'sending');
  if (sending.length > 0) await guarded('all', () => services.refresh(now));
  for (const one of sending) await guarded(one.announcementId, () => lookAfter(services, one, count));
  for (const one of live.filter((each) => isDue(each, now)))
    await guarded(one.announcementId, async () => {
      if (await beginAnnouncement(services, one)) count.begun += 1;
    });
  for (const one of await loadRecounts(db))
    if (one.dueAt <= now)
      await guarded(one.announcementId, async () => {
        await recount(db, one, now, goOn, () => services.sleep(2 * second));
      });
  countMetric('announcements', { stuck: count.stuck, live: count.live, watchFailed: count.failed }, now);
  return count;
}

async function lookAfter(services: WatchServices, announcement: Announcement, count: Watched): Promise<void> {
  const { db, queue, now } = services;
  const { announcementId } = announcement;
  const parts = await loadParts(db, announcementId);
  if (parts.length === 0) {
    await beginSend(db, queue, announcement, now);
    count.begun += 1;
  } else if (await pauseIfBad(db, announcementId, now)) count.paused += 1;
  else if (parts.every(({ done }) => done)) {
    if (await finish(services, announcement)) count.finished += 1;
  } else {
    count.woken += await wakeParts(db, queue, announcementId, parts, now, false);
    if (await isStuck(db, announcement, parts, now)) count.stuck += 1;
  }
}

/** Nobody is left to be sent to: everybody of every part had their turn, and whoever waits keeps a part from being done. */
async function finish({ db, now }: WatchServices, announcement: Announcement): Promise<boolean> {
  const { announcementId } = announcement;
  const next = carried(announcement, 'finish', { at: now });
  if (!next) return false;
  const { sent, unknown, failed, skipped } = await countsOf(db, announcementId);
  const writes = [
    closeWrite(db, announcementId),
    { Put: { TableName: db.name('announcements'), Item: recountRow(firstRecount(announcementId, now), now) } },
  ];
  const about = { sent, unknown, failed, skipped };
  return commit({ db, now }, service, 'finish', announcement, { next, about, writes }, undefined);
}

async function isStuck(db: Database, { announcementId, startedAt }: Announcement, parts: readonly Part[], now: number) {
  if (now - (startedAt ?? now) < stuckMs) return false;
  const handed = (await loadPoints(db, announcementId)).filter(
    ({ added }) => added.sent || added.failed || added.unknown,
  );
  const last = handed.at(-1)?.at ?? startedAt ?? now;
  return parts.some(({ done }) => !done) && now - last > stuckMs;
}
