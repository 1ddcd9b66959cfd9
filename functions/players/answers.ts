import { rfc3339 } from '../kernel/clock.ts';
import type { PlayerView, ProtectionView } from './answers-schema.ts';
import type { Contact } from './contact.ts';
import { type Held, heldChange } from './held-address.ts';
import type { VersionedState } from './player-store.ts';
import type { RecentEvent } from './state.ts';

/** What a game reads of a player's protection. */
export function protectionAnswer(found: VersionedState | undefined, now: number): ProtectionView {
  if (!found) return { protection: 'normal', since: rfc3339(now), reasons: [] };
  const { level, since, reasons } = found.state.protection;
  return { protection: level, since: rfc3339(since), reasons };
}

/** A past event as people read it: without what only serves to tell events apart, or to hold them together. */
export const eventAnswer = ({ key: _key, doing: _doing, at, ...event }: RecentEvent) => ({ at: rfc3339(at), ...event });

/** What a game reads of a player's contact: what is in force, and that a change of it waits. */
export function contactAnswer({ gameId: _gameId, ...contact }: Contact, held: Held | undefined): PlayerView {
  return { ...contact, ...heldChange(held) };
}
