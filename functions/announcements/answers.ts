import { rfc3339 } from '../kernel/clock.ts';
import type { Database } from '../kernel/dynamo.ts';
import type { Announcement, Estimate } from './announcement.ts';
import { loadContent } from './announcement-store.ts';
import type { AnnouncementItem, AnnouncementView } from './answers-schema.ts';
import { loadNotice } from './notice-store.ts';
import { loadProgress } from './send/progress.ts';

/** Fields without those that are not there, so that an answer names only what is. */
function present<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

const moment = (at: number | undefined): string | undefined => (at === undefined ? undefined : rfc3339(at));

const showEstimate = ({ at, ...counted }: Estimate) => present({ at: rfc3339(at), ...counted });

/** An announcement as it is answered, without what it says. Names of staff stand for the people; their ids stay inside. */
export function showAnnouncement(one: Announcement): AnnouncementItem {
  const { announcementId, gameId, kind, state, title, languages, audience, revision, version } = one;
  const { approval, estimate, paused, createdBy, changedBy, publishedAt, slug } = one;
  return present({
    ...{ announcementId, gameId, kind, state, title, languages, audience },
    sendAt: moment(one.sendAt),
    startsAt: moment(one.startsAt),
    endsAt: moment(one.endsAt),
    effectiveAt: moment(one.effectiveAt),
    createdAt: rfc3339(one.createdAt),
    createdBy: createdBy.name,
    changedAt: rfc3339(one.changedAt),
    changedBy: changedBy?.name,
    revision,
    approval: approval && { by: approval.by.name, at: rfc3339(approval.at), revision: approval.revision },
    estimate: estimate && showEstimate(estimate),
    startedAt: moment(one.startedAt),
    finishedAt: moment(one.finishedAt),
    paused: paused && present({ ...paused, at: rfc3339(paused.at) }),
    noticePath: publishedAt === undefined ? undefined : `/notices/${slug}`,
    publishedAt: moment(publishedAt),
    updatedAt: moment(one.updatedAt),
    version,
  }) as AnnouncementItem;
}

/** What an announcement says now: after sending began, that is what its notice says. */
async function wordsOf(db: Database, one: Announcement) {
  const notice = one.updatedAt === undefined ? undefined : await loadNotice(db, one.slug);
  if (!notice) return { content: await loadContent(db, one.announcementId) };
  const { startsAt, endsAt, effectiveAt } = notice.entry;
  return present({
    content: notice.content,
    startsAt: moment(startsAt),
    endsAt: moment(endsAt),
    effectiveAt: moment(effectiveAt),
  });
}

/** An announcement with what it says and how it went. @param now milliseconds */
export async function answerAnnouncement(db: Database, one: Announcement, now: number): Promise<AnnouncementView> {
  const [words, progress] = await Promise.all([wordsOf(db, one), loadProgress(db, one, now)]);
  const { counts, byLanguage, skipped, points, ratePerSecond, secondsLeft } = progress;
  return {
    ...showAnnouncement(one),
    ...words,
    counts,
    byLanguage,
    skipped,
    progress: present({
      points: points.map((point) => ({ at: rfc3339(point.at), counts: point.counts })),
      ratePerSecond,
      secondsLeft,
    }),
  } as AnnouncementView;
}
