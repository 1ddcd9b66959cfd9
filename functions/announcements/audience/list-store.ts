import type { Database } from '../../kernel/dynamo.ts';
import { playerKey } from '../../kernel/ids.ts';
import type { Keys } from '../../kernel/secrets.ts';
import { type Row, row } from '../../kernel/tables.ts';
import { shardOf } from '../../players/index.ts';
import type { Announcement } from '../announcement.ts';
import { ledgerName } from './candidates-store.ts';

type Whose = Pick<Announcement, 'announcementId' | 'gameId'>;

function listedRow(keys: Keys, { announcementId, gameId }: Whose, playerId: string, now: number): Row {
  const player = playerKey(keys, gameId, playerId);
  const ledger = ledgerName(announcementId, shardOf(player));
  const place = { pk: player, sk: `announcement#${announcementId}`, ledger };
  const fields = { gameId, playerId, announcementId, state: 'LISTED', at: now, fence: 0, tries: 0 };
  return row('recipient', { ...place, ...fields }, now);
}

/** Rows that are made, sent and waited for together: bounds the memory, and keeps batches full. */
const together = 2000;

/**
 * Puts players on the list of an announcement: a row each in the player's own partition, whether we know the player or not, so that it
 * goes with whatever else there is when the player is erased. Two write units a player. May be repeated.
 *
 * A row is put without a look at what was there, so nothing may be going out while this runs: the announcement is one that nobody knows of
 * yet, or it is marked (see listing.ts).
 * @param playerIds as the game writes them
 * @param now milliseconds
 * @returns how many players that were
 */
export async function addToList(
  db: Database,
  keys: Keys,
  announcement: Whose,
  playerIds: readonly string[],
  now: number,
): Promise<number> {
  const ids = [...new Set(playerIds)];
  const table = db.name('announcements');
  for (let from = 0; from < ids.length; from += together) {
    const rows = ids.slice(from, from + together).map((playerId) => listedRow(keys, announcement, playerId, now));
    await Promise.all(rows.map((one) => db.write(table, one)));
  }
  return ids.length;
}
