import { day } from '../../kernel/clock.ts';
import type { Database, Item } from '../../kernel/dynamo.ts';
import type { Keys } from '../../kernel/secrets.ts';
import { kindsOff, tokenOf } from './preferences.ts';
import { preferencesFrom, preferencesKey, renewPreferences } from './preferences-store.ts';
import { bulkAddress, laneKey } from './suppression-store.ts';

/** How a player stands to news by mail. */
export type BulkStanding = {
  /** Kinds that the player does not want; with `all` in it, if it is every kind. */
  off: ReadonlySet<string>;
  /** Why the address gets no news, if it gets none: a code. */
  suppressed?: string;
  /** The token of the player's link, once there is one; see {@link preferencesToken}. */
  token?: string;
};

/** `player` is the player's key, `email` the address as the player gave it. */
export type Person = { player: string; email: string };

/** What is still in force is kept on, when less than this is left of its term. */
const renewMs = 180 * day;

const nearlyOver = (item: Item | undefined, now: number): boolean => Number(item?.ttl) * 1000 < now + renewMs;

async function standingOf(db: Database, keys: Keys, { player, email }: Person, now: number): Promise<BulkStanding> {
  const table = db.name('mail');
  const address = bulkAddress(keys, email);
  // asked for in one breath, so that the reader of the kernel puts them, and those of all others, into few requests
  const [row, bulk, security] = await Promise.all([
    db.read(table, preferencesKey(player)),
    db.read(table, laneKey(address, 'bulk')),
    db.read(table, laneKey(address, 'security')),
  ]);
  const preferences = preferencesFrom(row);
  if (preferences && nearlyOver(row, now)) await renewPreferences(db, keys, preferences, now);
  // an address that is dead for a warning is dead for news as well; never the other way round
  const suppressed = bulk?.reason ?? security?.reason;
  return {
    off: kindsOff(preferences?.off ?? []),
    ...(suppressed === undefined ? {} : { suppressed: String(suppressed) }),
    ...(preferences ? { token: tokenOf(keys, preferences) } : {}),
  };
}

/**
 * How each of many players stands to news by mail, by the player's key. Reads 1.5 units a player, in batches of 100 rows.
 * @param now milliseconds
 */
export async function bulkStanding(
  db: Database,
  keys: Keys,
  people: readonly Person[],
  now: number,
): Promise<Map<string, BulkStanding>> {
  const standings = people.map(async (person) => [person.player, await standingOf(db, keys, person, now)] as const);
  return new Map(await Promise.all(standings));
}
