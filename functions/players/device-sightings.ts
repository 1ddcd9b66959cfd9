import type { Observation, Sightings } from '../detection/index.ts';
import { pseudonym } from '../kernel/ids.ts';
import type { Keys } from '../kernel/secrets.ts';

/**
 * How a device was seen on an account that does not know it: `honest`: it was let in, or the player said "was me"; `failed`: it did not get
 * in; `asked`: it then did, and the player was asked; `denied`: the player said "not me".
 */
export const sightingKinds = ['honest', 'asked', 'failed', 'denied'] as const;
export type SightingKind = (typeof sightingKinds)[number];

/** Short keyed names of accounts, of each kind at most {@link accountsSeen}. */
export type SeenOn = Readonly<Record<SightingKind, readonly string[]>>;

export const seenNowhere: SeenOn = { honest: [], asked: [], failed: [], denied: [] };

/** Beyond so many accounts the exact number adds nothing, and the row stays small. */
export const accountsSeen = 16;

/** Four bytes: enough to tell the accounts of one device or one window apart. @param player the player's key */
export const accountName = (keys: Keys, player: string): string => pseudonym(keys, 'account', [player], 4);

/** What the accounts of others say of a device: of each the strongest, a denial first. */
export function sightingsBeside(seen: SeenOn, account: string): Sightings | undefined {
  const told = new Set([account]);
  const count = (accounts: readonly string[]) => {
    const fresh = new Set(accounts.filter((one) => !told.has(one)));
    for (const one of fresh) told.add(one);
    return fresh.size;
  };
  const denied = count(seen.denied);
  const honest = count(seen.honest);
  const asked = count(seen.asked);
  const tried = count(seen.failed);
  return told.size === 1 ? undefined : { honest, asked, tried, denied };
}

/** Whether a sighting is worth a write. */
const isNewSighting = (seen: SeenOn, kind: SightingKind, account: string): boolean =>
  seen[kind].length < accountsSeen && !seen[kind].includes(account);

export const withSighting = (seen: SeenOn, kind: SightingKind, account: string): SeenOn =>
  isNewSighting(seen, kind, account) ? { ...seen, [kind]: [...seen[kind], account] } : seen;

/**
 * What a sign-in that was just decided says of its device, which the player is not known by; undefined where it has no id, or nothing new.
 * That somebody was asked is kept only of who had failed before: else nothing is said that would not be said without it.
 * @param strange it came from an unfamiliar line
 */
export function sightingOf(
  { type, device }: Observation,
  seen: SeenOn,
  account: string,
  asked: boolean,
  strange: boolean,
): { device: string; kind: SightingKind } | undefined {
  if (device.id === undefined) return undefined;
  const kind = type === 'login.failed' ? 'failed' : asked ? 'asked' : 'honest';
  const matters = kind === 'failed' ? strange : kind === 'honest' || seen.failed.includes(account);
  return matters && isNewSighting(seen, kind, account) ? { device: device.id, kind } : undefined;
}
