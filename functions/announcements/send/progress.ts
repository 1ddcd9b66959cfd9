import type { Database } from '../../kernel/dynamo.ts';
import type { Language } from '../../kernel/i18n.ts';
import type { Announcement, Counts, SkipReason } from '../announcement.ts';
import { bucketOf, bucketSize } from './buckets.ts';
import { countsByLanguage, countsFrom, noCounts } from './counts.ts';
import type { Counter, Tally } from './tally.ts';
import { loadPoints, loadTotals } from './tally-store.ts';

/** How a send stands. */
export type Progress = {
  counts: Counts;
  byLanguage: Partial<Record<Language, Counts>>;
  /** Who got nothing, by reason; `no_address` are no recipients. */
  skipped: Partial<Record<SkipReason, number>>;
  /** What it had come to by the end of each stretch of time that begins at `at` (milliseconds), oldest first; at most about 1,000. */
  points: { at: number; counts: Counts }[];
  /** Mails a second lately. */
  ratePerSecond: number;
  /** How much longer it will take at that rate; undefined while it is not going on, or nothing is sent. */
  secondsLeft: number | undefined;
};

/** What a send has come to. About 10 read units. */
export async function countsOf(db: Database, announcementId: string): Promise<Counts> {
  const { tally, plan } = await loadTotals(db, announcementId);
  return countsFrom(tally, plan);
}

type Added = { at: number; added: Partial<Record<Counter, number>> };

/** What was handed over in these stretches. */
const handed = (points: readonly Added[]): number =>
  points.reduce((sum, { added }) => sum + (added.sent ?? 0) + (added.unknown ?? 0) + (added.failed ?? 0), 0);

/** Mails a second in the stretch of now and the one before it. @param now milliseconds */
function rateOf(points: readonly Added[], startedAt: number, now: number): number {
  const begin = Math.max(startedAt, bucketOf(startedAt, now) - bucketSize(startedAt, now));
  const lately = points.filter(({ at }) => at + bucketSize(startedAt, at) > begin);
  return Math.max(0, handed(lately)) / Math.max(1, (now - begin) / 1000);
}

/** The sums up to each stretch. @param last what it comes to in the end: its recipients are those of every point */
function drawn(points: readonly Added[], { recipients }: Counts): Progress['points'] {
  let sum = { ...noCounts, recipients };
  return points.map(({ at, added }) => {
    const next = { ...sum };
    for (const [counter, by] of Object.entries(added) as [Counter, number][]) next[counter] += by;
    next.pending = Math.max(0, recipients - next.sent - next.unknown - next.failed - next.skipped);
    sum = next;
    return { at, counts: next };
  });
}

const reasonsOf = (tally: Tally): Partial<Record<SkipReason, number>> =>
  Object.fromEntries(
    Object.entries(tally).flatMap(([key, count]) =>
      key.startsWith('skip_') ? [[key.slice('skip_'.length), count]] : [],
    ),
  );

/** How a send stands and how it came there. @param now milliseconds */
export async function loadProgress(db: Database, announcement: Announcement, now: number): Promise<Progress> {
  const { announcementId, state } = announcement;
  const [{ tally, plan }, points] = await Promise.all([loadTotals(db, announcementId), loadPoints(db, announcementId)]);
  const counts = countsFrom(tally, plan);
  const startedAt = announcement.startedAt ?? now;
  const ratePerSecond = state === 'sending' ? rateOf(points, startedAt, now) : 0;
  return {
    counts,
    byLanguage: countsByLanguage(tally, plan),
    skipped: reasonsOf(tally),
    points: drawn(points, counts),
    ratePerSecond,
    secondsLeft: ratePerSecond > 0 ? Math.ceil(counts.pending / ratePerSecond) : undefined,
  };
}
