import type { Observation } from '../../detection/index.ts';

/**
 * Within what tries are counted together, from the narrowest: an address, a network, a game. `shards`: rows that share its counting, so
 * that none is hot (a row takes 1,000 writes a second, DynamoDB developer guide). `least`: below so many accounts it is never an attack.
 */
export type Scope = { kind: 'address' | 'network' | 'game'; name: string; shards: number; least: number };

/** Published rules take 20 accounts, or 40 failures, within 5 minutes; ours count only failures that are strange to their players. */
const leastAccounts = {
  address: 10,
  hostingAddress: 6,
  /** Carriers put thousands of players behind one address. */
  mobileAddress: 25,
  hosting: 12,
  block: 20,
  mobileBlock: 40,
  game: 15,
} as const;

/** Rented servers are counted by their network, for an attacker has many of its addresses; homes and phones by their block. */
function networkOf({ facts, block }: Observation): Scope {
  if (facts.kind === 'hosting' && facts.asn !== 0)
    return { kind: 'network', name: `asn${facts.asn}`, shards: 4, least: leastAccounts.hosting };
  const least = facts.kind === 'mobile' ? leastAccounts.mobileBlock : leastAccounts.block;
  return { kind: 'network', name: `block-${block}`, shards: 1, least };
}

const wholeGame: Scope = { kind: 'game', name: 'game', shards: 8, least: leastAccounts.game };

/** The scopes that an event counts in. */
export function scopesOf(seen: Observation): readonly [address: Scope, network: Scope, game: Scope] {
  const { kind } = seen.facts;
  const least =
    kind === 'mobile'
      ? leastAccounts.mobileAddress
      : kind === 'hosting'
        ? leastAccounts.hostingAddress
        : leastAccounts.address;
  return [{ kind: 'address', name: `address-${seen.address}`, shards: 1, least }, networkOf(seen), wholeGame];
}
