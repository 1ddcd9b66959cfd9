import type { Keys } from '../../kernel/secrets.ts';
import { linkToken } from '../../kernel/tokens.ts';

/** What a player can stop by itself, as they stand on the page. */
export const bulkKinds = ['maintenance', 'policy', 'safety'] as const;
export type BulkKind = (typeof bulkKinds)[number];

/** `all` stands for every kind, those to come as well. */
export type Off = BulkKind | 'all';

/** Which news a player does not want by mail. Times are milliseconds. */
export type Preferences = {
  /** Key of the player. */
  player: string;
  gameId: string;
  off: readonly Off[];
  /** When the link was made; with the player it names the link, so that an erased player who comes back gets a new one. */
  since: number;
  changedAt?: number | undefined;
  /** The announcement whose mail last made the player want less, or `complaint`. */
  unsubscribedBy?: string | undefined;
};

/** The token of a player's link: the same in every mail, so that the link of an old mail works as long as the player is known. */
export const tokenOf = (keys: Keys, { player, since }: Pick<Preferences, 'player' | 'since'>): string =>
  linkToken(keys, 'preferences', `${player}|${since}`);

/** Every kind that is off, by its own name; with `all` in it, if all are. */
export const kindsOff = (off: readonly Off[]): ReadonlySet<Off> =>
  new Set(off.includes('all') ? ['all', ...bulkKinds] : off);

/** What is off, from the kinds that a reader wants: who wants none wants none of those to come either. */
export const offOf = (wanted: ReadonlySet<BulkKind>): Off[] =>
  wanted.size === 0 ? ['all'] : bulkKinds.filter((kind) => !wanted.has(kind));
