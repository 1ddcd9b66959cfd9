import { minute } from '../../kernel/clock.ts';
import { type Database, transact } from '../../kernel/dynamo.ts';
import type { Queue } from '../../kernel/queue.ts';
import type { Announcement } from '../announcement.ts';
import { countsFrom } from './counts.ts';
import { loadParts, newParts, notePutPart, type Part } from './shard-store.ts';
import { loadTotals, planWrite, setGuard } from './tally-store.ts';

/** What wakes a worker for one part. `queuedAt` names the message; one that was overtaken does nothing. */
export type ShardMessage = { do: 'shard'; announcementId: string; shard: number; queuedAt?: number | undefined };

/** A message that has waited so long is taken for lost. In a large send parts wait for minutes until a worker is free. */
const lostMs = 15 * minute;

const isIdle = ({ done, leasedUntil, queuedAt }: Part, now: number, force: boolean): boolean =>
  !done && leasedUntil < now && (force || queuedAt === undefined || queuedAt < now - lostMs);

/** Puts the message that wakes a worker for a part. First the message, then the note of it: a crash between leads to a second message at most. */
export async function wakePart(
  db: Database,
  queue: Queue,
  announcementId: string,
  { shard, fence }: Pick<Part, 'shard' | 'fence'>,
  now: number,
): Promise<void> {
  await queue.put([{ do: 'shard', announcementId, shard, queuedAt: now } satisfies ShardMessage]);
  await notePutPart(db, announcementId, shard, fence, now);
}

/**
 * Wakes a worker for each part that is not done and that nobody is at.
 * @param force also where a message should be on its way
 * @returns how many
 */
export async function wakeParts(
  db: Database,
  queue: Queue,
  announcementId: string,
  parts: readonly Part[],
  now: number,
  force: boolean,
): Promise<number> {
  const idle = parts.filter((part) => isIdle(part, now, force));
  const message = ({ shard }: Part): ShardMessage => ({ do: 'shard', announcementId, shard, queuedAt: now });
  await queue.put(idle.map(message));
  await Promise.all(idle.map(({ shard, fence }) => notePutPart(db, announcementId, shard, fence, now)));
  return idle.length;
}

/**
 * Sets a send going, or going again: makes its parts if there are none and wakes the workers. May be repeated. After a pause by the service
 * itself, bounces and complaints count anew from here on.
 * @param announcement in the state `sending`
 * @param now milliseconds
 */
export async function beginSend(db: Database, queue: Queue, announcement: Announcement, now: number): Promise<void> {
  const { announcementId } = announcement;
  let parts = await loadParts(db, announcementId);
  if (parts.length === 0) {
    // refused if somebody else was faster, which is as good
    await transact(db, [...newParts(db, announcementId, now), planWrite(db, announcement, now)]);
    parts = await loadParts(db, announcementId);
  } else await countAnew(db, announcementId);
  await wakeParts(db, queue, announcementId, parts, now, true);
}

async function countAnew(db: Database, announcementId: string): Promise<void> {
  const { tally, plan } = await loadTotals(db, announcementId);
  if (!plan?.guard?.open) return;
  const { sent, bounced, complained } = countsFrom(tally, plan);
  await setGuard(db, announcementId, { sent, bounced, complained, open: false });
}
