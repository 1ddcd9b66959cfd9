import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { type Database, type Item, transact, type Write } from '../../kernel/dynamo.ts';
import type { Keys } from '../../kernel/secrets.ts';
import { type Row, row } from '../../kernel/tables.ts';
import { tokenHash } from '../../kernel/tokens.ts';
import { type Off, type Preferences, tokenOf } from './preferences.ts';
import { suppressBulk } from './suppression-store.ts';

/** Where a player's preferences lie. */
export const preferencesKey = (player: string) => ({ pk: player, sk: 'preferences' });
const aliasPartition = (token: string) => `preferences#${tokenHash(token)}`;

/** @returns undefined for no row */
export function preferencesFrom(item: Item | undefined): Preferences | undefined {
  if (item?.class !== 'mailPreferences') return undefined;
  const { pk, sk: _sk, class: _class, ttl: _ttl, aliases: _aliases, ...fields } = item;
  return { ...(fields as Omit<Preferences, 'player'>), player: String(pk) };
}

function rowsOf(keys: Keys, preferences: Preferences, now: number): { main: Row; alias: Row } {
  const { player, ...fields } = preferences;
  const pk = aliasPartition(tokenOf(keys, preferences));
  return {
    main: row('mailPreferences', { ...preferencesKey(player), ...fields, aliases: [pk] }, now),
    alias: row('preferencesAlias', { pk, sk: 'alias', player }, now),
  };
}

async function getItem(db: Database, pk: string, sk: string): Promise<Item | undefined> {
  const Key = { pk, sk };
  return (await db.doc.send(new GetCommand({ TableName: db.name('mail'), Key, ConsistentRead: true }))).Item;
}

export const loadPreferences = async (db: Database, player: string): Promise<Preferences | undefined> =>
  preferencesFrom(await getItem(db, player, 'preferences'));

/** @param token in the form of a token */
export async function findPreferences(db: Database, token: string): Promise<Preferences | undefined> {
  const alias = await getItem(db, aliasPartition(token), 'alias');
  return alias && loadPreferences(db, String(alias.player));
}

/** How often something is tried while others write the same rows. */
const attempts = 5;
const tooMuch = () => new Error('mail preferences could not be written: too much happened to them at once');

/**
 * The token for the link in a mail. Makes the rows behind it at the first mail of all; whoever makes them, there is one link a player.
 * @param player key of the player
 * @param now milliseconds
 */
export async function preferencesToken(
  db: Database,
  keys: Keys,
  player: string,
  gameId: string,
  now: number,
): Promise<string> {
  const fresh: Preferences = { player, gameId, off: [], since: now };
  const { main, alias } = rowsOf(keys, fresh, now);
  const TableName = db.name('mail');
  for (let attempt = 0; attempt < attempts; attempt++) {
    const made = await transact(db, [
      { Put: { TableName, Item: main, ConditionExpression: 'attribute_not_exists(pk)' } },
      { Put: { TableName, Item: alias } },
    ]);
    const known = made === 'done' ? fresh : await loadPreferences(db, player);
    if (known) return tokenOf(keys, known);
  }
  throw tooMuch();
}

/**
 * Changes fields of the preferences and gives both rows a new term, as long as nobody was erased in the meantime.
 * @param changes an undefined field goes
 */
async function change(
  db: Database,
  keys: Keys,
  known: Preferences,
  changes: Partial<Preferences>,
  now: number,
): Promise<boolean> {
  const { main, alias } = rowsOf(keys, known, now);
  const fields = Object.entries({ ...changes, ttl: main.ttl });
  const [kept, gone] = [fields.filter(([, value]) => value !== undefined), fields.filter(([, v]) => v === undefined)];
  const set = kept.map(([name]) => `#${name} = :${name}`).join(', ');
  const remove = gone.length === 0 ? '' : ` REMOVE ${gone.map(([name]) => `#${name}`).join(', ')}`;
  const TableName = db.name('mail');
  const update: Write = {
    Update: {
      TableName,
      Key: preferencesKey(known.player),
      UpdateExpression: `SET ${set}${remove}`,
      ConditionExpression: '#since = :since',
      ExpressionAttributeNames: {
        '#since': 'since',
        ...Object.fromEntries(fields.map(([name]) => [`#${name}`, name])),
      },
      ExpressionAttributeValues: {
        ':since': known.since,
        ...Object.fromEntries(kept.map(([name, value]) => [`:${name}`, value])),
      },
    },
  };
  for (let attempt = 0; attempt < attempts; attempt++) {
    if ((await transact(db, [update, { Put: { TableName, Item: alias } }])) === 'done') return true;
    if ((await loadPreferences(db, known.player))?.since !== known.since) return false;
  }
  throw tooMuch();
}

/**
 * Stores what a player wants by mail from now on.
 * @param known the preferences as they stood; their link stays
 * @param by what made the player want less, if that is what happened
 * @returns false if the player was erased meanwhile: nothing is written then
 */
export const setPreferences = (
  db: Database,
  keys: Keys,
  known: Preferences,
  off: readonly Off[],
  by: string | undefined,
  now: number,
): Promise<boolean> => change(db, keys, known, { off, changedAt: now, unsubscribedBy: by }, now);

/** Keeps preferences for another term: what a player does not want must hold for as long as there is somebody to write to. */
export const renewPreferences = (db: Database, keys: Keys, known: Preferences, now: number): Promise<boolean> =>
  change(db, keys, known, {}, now);

/**
 * A reader called a mail spam, which says "no more" more clearly than any button: all news by mail stops, to the player and to the address.
 * @param email the address itself
 */
export async function noteComplaint(
  db: Database,
  keys: Keys,
  player: string,
  email: string,
  now: number,
): Promise<void> {
  await suppressBulk(db, keys, email, 'complaint', now);
  const known = await loadPreferences(db, player);
  if (known) await setPreferences(db, keys, known, ['all'], 'complaint', now);
}
