import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { type Database, type Item, isRefused, queryAll, type Write } from '../kernel/dynamo.ts';
import { pseudonym } from '../kernel/ids.ts';
import type { Keys } from '../kernel/secrets.ts';
import { row } from '../kernel/tables.ts';
import { audienceName, shardOf } from './audience.ts';
import type { Contact } from './contact.ts';
import type { Addresses } from './held-address.ts';
import type { PlayerState } from './state.ts';
import { decodeState, encodeState } from './state-codec.ts';

/** A state with the version its next write must find. */
export type VersionedState = { state: PlayerState; version: number };

const stateKey = (player: string) => ({ pk: player, sk: 'state' });
const contactKey = (player: string) => ({ pk: player, sk: 'contact' });

function fromItem(item: Item | undefined): VersionedState | undefined {
  if (!item) return undefined;
  const { profile, body, v } = item as { profile?: Uint8Array; body: Uint8Array; v: number };
  return { state: decodeState(profile ? { profile, body } : { body }), version: v };
}

/** Reads a player's state, eventually consistent, together with other reads of the same moment. */
export const peekState = async (db: Database, player: string): Promise<VersionedState | undefined> =>
  fromItem(await db.read(db.name('players'), stateKey(player)));

/** Reads a player's state as it is now. */
export async function loadState(db: Database, player: string): Promise<VersionedState | undefined> {
  const answer = await db.doc.send(
    new GetCommand({ TableName: db.name('players'), Key: stateKey(player), ConsistentRead: true }),
  );
  return fromItem(answer.Item);
}

/** What a write must find. @param version what was read; 0 if there was nothing */
const unchanged = (version: number) =>
  version === 0
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : { ConditionExpression: 'v = :version', ExpressionAttributeValues: { ':version': version } };

/** The state is always written whole: a put costs the same units as an update and the engine less work. */
function statePut(db: Database, player: string, gameId: string, state: PlayerState, version: number, now: number) {
  return {
    TableName: db.name('players'),
    Item: row('playerState', { ...stateKey(player), gameId, v: version + 1, ...encodeState(state) }, now),
    ...unchanged(version),
  };
}

/** The write of a state, for a transaction. @param version what was read; 0 if there was nothing */
export const stateWrite = (
  db: Database,
  player: string,
  gameId: string,
  state: PlayerState,
  version: number,
  now: number,
): Write => ({
  Put: statePut(db, player, gameId, state, version, now),
});

/** Writes a state by itself. @returns false if somebody was faster: read again and decide again */
export async function saveState(
  db: Database,
  player: string,
  gameId: string,
  state: PlayerState,
  version: number,
  now: number,
): Promise<boolean> {
  try {
    await db.doc.send(new PutCommand(statePut(db, player, gameId, state, version, now)));
    return true;
  } catch (fault) {
    if (isRefused(fault)) return false;
    throw fault;
  }
}

/** Refuses the transaction if a player's state is not the one that was read. @param version what was read; 0 if there was nothing */
export const stateCheck = (db: Database, player: string, version: number): Write => ({
  ConditionCheck: { TableName: db.name('players'), Key: stateKey(player), ...unchanged(version) },
});

/** How to reach a player, what waits to take its place, and the revision that its next write must find; 0 if there is nothing. */
export type ContactRow = Addresses & {
  revision: number;
  /** Whether announcements find it; rows of earlier releases are not found until they are written again. */
  inAudience: boolean;
};

export async function loadContactRow(db: Database, player: string): Promise<ContactRow> {
  const answer = await db.doc.send(
    new GetCommand({ TableName: db.name('players'), Key: contactKey(player), ConsistentRead: true }),
  );
  const { contact, held, declined, v, audience } = (answer.Item ?? {}) as Partial<Addresses> & Item & { v?: number };
  return { contact, held, declined, revision: v ?? 0, inAudience: audience !== undefined };
}

export const loadContact = async (db: Database, player: string): Promise<Contact | undefined> =>
  (await loadContactRow(db, player)).contact;

/** The write of a contact, only if it is still the one that was read. */
export function contactWrite(
  db: Database,
  player: string,
  { contact, held, declined }: Addresses & { contact: Contact },
  revision: number,
  now: number,
): Write {
  const { gameId, updatedAt } = contact;
  const audience = audienceName(gameId, shardOf(player));
  const fields = { gameId, audience, contact, held, declined, updatedAt, v: revision + 1 };
  const Item = row('contact', { ...contactKey(player), ...fields }, now);
  // rows of the first version had no revision
  const read = revision === 0 ? { ConditionExpression: 'attribute_not_exists(v)' } : unchanged(revision);
  return { Put: { TableName: db.name('players'), Item, ...read } };
}

/** The write that keeps an address which was replaced. */
export function formerAddressWrite(db: Database, keys: Keys, player: string, email: string, now: number): Write {
  const sk = `former#${pseudonym(keys, 'mail-address', [email.toLowerCase()], 9)}`;
  return {
    Put: { TableName: db.name('players'), Item: row('formerAddress', { pk: player, sk, email, at: now }, now) },
  };
}

const formerDays = 30;

/** Addresses that were replaced in the last 30 days, newest first. The term is checked here; the TTL only cleans up. */
export async function loadFormerAddresses(db: Database, player: string, now: number): Promise<string[]> {
  const items = await queryAll(db, {
    TableName: db.name('players'),
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :former)',
    ExpressionAttributeValues: { ':pk': player, ':former': 'former#' },
  });
  const found = items as { email: string; at: number }[];
  const recent = found.filter(({ at }) => at > now - formerDays * 86_400_000).sort((one, other) => other.at - one.at);
  return recent.map(({ email }) => email);
}

/** Removes one row of a player by its key, in any table. */
export const removeRow = (db: Database, TableName: string, Key: Record<string, string>) =>
  db.doc.send(new DeleteCommand({ TableName, Key }));
