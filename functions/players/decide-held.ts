import { rfc3339 } from '../kernel/clock.ts';
import type { Database, Write } from '../kernel/dynamo.ts';
import type { Keys } from '../kernel/secrets.ts';
import { addressName, type Who } from './change-contact.ts';
import { applyPatch } from './contact.ts';
import { declinedNow, type Held } from './held-address.ts';
import { contactWrite, formerAddressWrite, loadContactRow, loadState, stateWrite } from './player-store.ts';
import { newState } from './state.ts';

export type HeldDecision = 'approve' | 'decline';

/**
 * What lets a held change of address take effect or drops it, for the transaction of the act that decides. Approved, the earlier address
 * still gets alerts for 30 days, and no answer from the new mailbox alone lowers anything for some days, as after any change. Declined, the same
 * address does not come back by itself for 30 days.
 * @param now milliseconds
 * @returns undefined if nothing is held
 */
export async function decideHeld(
  db: Database,
  keys: Keys,
  who: Who,
  decision: HeldDecision,
  now: number,
): Promise<{ held: Held; writes: Write[] } | undefined> {
  const { player, gameId, playerId } = who;
  const { contact: known, held, declined, revision } = await loadContactRow(db, player);
  if (!known || !held) return undefined;
  if (decision === 'decline') {
    const names = { ...declined, ...declinedNow(held, addressName(keys), now) };
    return { held, writes: [contactWrite(db, player, { contact: known, declined: names }, revision, now)] };
  }
  const { since: _since, ...patch } = held;
  const { contact, formerAddress } = applyPatch(known, patch, { gameId, playerId }, rfc3339(now));
  const writes = [contactWrite(db, player, { contact, declined }, revision, now)];
  if (held.email === undefined) return { held, writes };
  const found = await loadState(db, player);
  const state = { ...(found?.state ?? newState(now)), mailboxChangedAt: now };
  writes.push(stateWrite(db, player, gameId, state, found?.version ?? 0, now));
  if (formerAddress !== undefined) writes.push(formerAddressWrite(db, keys, player, formerAddress, now));
  return { held, writes };
}
