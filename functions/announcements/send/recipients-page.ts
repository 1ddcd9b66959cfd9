import type { Database } from '../../kernel/dynamo.ts';
import { sendShards } from '../announcement.ts';
import { ledgerPage } from './ledger-store.ts';
import { peekRecipient, type Recipient } from './recipient-store.ts';

const cursorForm = /^(\d{1,2}):([A-Za-z0-9_-]{0,64})$/;

/** Whether a text is a cursor of {@link recipientsPage}. */
export const isRecipientsCursor = (cursor: string): boolean => {
  const [, shard] = cursorForm.exec(cursor) ?? [];
  return shard !== undefined && Number(shard) < sendShards;
};

/**
 * A page of the ledger of an announcement: part by part, in the order of the players' keys. Rows of players who were erased are left out, so
 * that a page may be short, or empty, and still have a cursor. Half a read unit a recipient.
 * @param cursor of the page before
 * @param limit 1 or more
 */
export async function recipientsPage(
  db: Database,
  announcementId: string,
  cursor: string | undefined,
  limit: number,
): Promise<{ items: Recipient[]; cursor: string | undefined }> {
  const [, from = '0', behind = ''] = cursorForm.exec(cursor ?? '') ?? [];
  const players: string[] = [];
  let [shard, after] = [Number(from), behind];
  while (shard < sendShards && players.length < limit) {
    const found = await ledgerPage(db, announcementId, shard, after, limit - players.length);
    players.push(...found.players);
    [shard, after] = found.more ? [shard, found.players.at(-1) ?? after] : [shard + 1, ''];
  }
  const rows = await Promise.all(players.map((player) => peekRecipient(db, { player, announcementId })));
  return {
    items: rows.filter((one) => one !== undefined),
    cursor: shard < sendShards ? `${shard}:${after}` : undefined,
  };
}
