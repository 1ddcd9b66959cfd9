import { rfc3339 } from '../kernel/clock.ts';
import { type Database, transact, type Write } from '../kernel/dynamo.ts';
import { storageUnavailable } from '../kernel/errors.ts';
import type { Keys } from '../kernel/secrets.ts';
import { applyPatch, type Contact, type PlayerPatch } from './contact.ts';
import { contactWrite, formerAddressWrite, loadContact, loadState, stateWrite } from './player-store.ts';
import { newState } from './state.ts';

const attempts = 6;

/**
 * Applies a patch to a player's contact. Where it replaces the mail address, the earlier one is kept for alerts and the state notes
 * the change, so that an answer from the new mailbox alone lowers nothing.
 * @param now milliseconds
 */
export async function changeContact(
  db: Database,
  keys: Keys,
  who: { player: string; gameId: string; playerId: string },
  patch: PlayerPatch,
  now: number,
): Promise<Contact> {
  const { player, gameId, playerId } = who;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const known = await loadContact(db, player);
    const { contact, formerAddress, changed } = applyPatch(known, patch, { gameId, playerId }, rfc3339(now));
    if (!changed) return contact;
    const writes: Write[] = [contactWrite(db, player, contact, known?.updatedAt, now)];
    if (formerAddress !== undefined) {
      const found = await loadState(db, player);
      const state = { ...(found?.state ?? newState(now)), mailboxChangedAt: now };
      writes.push(formerAddressWrite(db, keys, player, formerAddress, now));
      writes.push(stateWrite(db, player, gameId, state, found?.version ?? 0, now));
    }
    if ((await transact(db, writes)) === 'done') return contact;
  }
  throw storageUnavailable();
}
