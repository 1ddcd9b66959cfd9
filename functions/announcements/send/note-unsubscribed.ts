import type { Database } from '../../kernel/dynamo.ts';
import { shardOf } from '../../players/index.ts';
import { loadAnnouncement } from '../announcement-store.ts';
import { markUnsubscribed } from './recipient-store.ts';
import { addPoint, addTold } from './tally-store.ts';

/**
 * Counts somebody who stopped mail because of an announcement; each player once.
 * @param player key of the player
 * @param now milliseconds
 * @returns whether it was counted: false for a second time, and for somebody who never got it
 */
export async function noteUnsubscribed(
  db: Database,
  announcementId: string,
  player: string,
  now: number,
): Promise<boolean> {
  const recipient = await markUnsubscribed(db, { player, announcementId }, now);
  if (!recipient) return false;
  const tally = { [`${recipient.language}_unsubscribed`]: 1 } as const;
  await addTold(db, announcementId, shardOf(player), tally, now);
  const announcement = await loadAnnouncement(db, announcementId);
  if (announcement) await addPoint(db, announcement, tally, now);
  return true;
}
