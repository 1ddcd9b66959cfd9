import { backoff } from '../kernel/backoff.ts';
import { rfc3339 } from '../kernel/clock.ts';
import { type Database, transact, type Write } from '../kernel/dynamo.ts';
import { storageUnavailable } from '../kernel/errors.ts';
import { pseudonym } from '../kernel/ids.ts';
import type { Keys } from '../kernel/secrets.ts';
import { applyPatch, type Contact, type PlayerPatch } from './contact.ts';
import { type Held, type HeldNews, heldFields, takeAddresses } from './held-address.ts';
import {
  type ContactRow,
  contactWrite,
  formerAddressWrite,
  loadContactRow,
  loadState,
  stateCheck,
  stateWrite,
  type VersionedState,
} from './player-store.ts';
import { newState } from './state.ts';

const attempts = 10;

export type Who = { player: string; gameId: string; playerId: string };

/**
 * What a case notes of addresses that wait, for the transaction in which they begin to.
 * @param held all that waits after it
 */
export type OnHeld = (taskId: string, news: readonly HeldNews[], held: Held | undefined) => Promise<Write[]>;

/** The keyed name of an address, by which a declined one is known again. */
export const addressName =
  (keys: Keys) =>
  (address: string): string =>
    pseudonym(keys, 'declined-address', [address.toLowerCase()], 9);

/** Whether a patch could change an address; only then is the player's state read. */
const touches = ({ contact, held }: ContactRow, patch: PlayerPatch): boolean =>
  heldFields.some((field) => {
    const sent = patch[field];
    return sent !== undefined && (sent !== contact?.[field] || held?.[field] !== undefined);
  });

const sameHeld = (one: Held | undefined, other: Held | undefined): boolean =>
  one?.since === other?.since && heldFields.every((field) => one?.[field] === other?.[field]);

/** An address changes only if no case was opened, and none closed, since the state was read. */
function guard(
  db: Database,
  keys: Keys,
  who: Who,
  found: VersionedState | undefined,
  former: string | undefined,
  now: number,
) {
  const { player, gameId } = who;
  const version = found?.version ?? 0;
  if (former === undefined) return [stateCheck(db, player, version)];
  const state = { ...(found?.state ?? newState(now)), mailboxChangedAt: now };
  return [formerAddressWrite(db, keys, player, former, now), stateWrite(db, player, gameId, state, version, now)];
}

/**
 * Applies a patch to a player's contact. Where it replaces the mail address, the earlier one is kept for alerts and the state notes
 * the change, so that an answer from the new mailbox alone lowers nothing. While the player has an open case a new address or number
 * waits for a second person; the rest of the patch takes effect.
 * @param now milliseconds
 * @param onHeld what the case notes of it
 */
export async function changeContact(
  db: Database,
  keys: Keys,
  who: Who,
  patch: PlayerPatch,
  now: number,
  onHeld: OnHeld = async () => [],
): Promise<{ contact: Contact; held: Held | undefined }> {
  const { player, gameId, playerId } = who;
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (attempt > 0) await backoff(attempt);
    const known = await loadContactRow(db, player);
    const addresses = touches(known, patch);
    const found = addresses ? await loadState(db, player) : undefined;
    const taskId = found?.state.taskId;
    const at = rfc3339(now);
    const taken = addresses
      ? takeAddresses(known, patch, taskId !== undefined, addressName(keys), at, now)
      : { patch, held: known.held, news: [] };
    const { contact, formerAddress, changed } = applyPatch(known.contact, taken.patch, { gameId, playerId }, at);
    if (!changed && known.inAudience && sameHeld(taken.held, known.held)) return { contact, held: known.held };
    const row = { contact, held: taken.held, declined: known.declined };
    const writes = [contactWrite(db, player, row, known.revision, now)];
    if (addresses) writes.push(...guard(db, keys, who, found, formerAddress, now));
    if (taskId !== undefined && taken.news.length > 0) writes.push(...(await onHeld(taskId, taken.news, taken.held)));
    if ((await transact(db, writes)) === 'done') return { contact, held: taken.held };
  }
  throw storageUnavailable();
}
