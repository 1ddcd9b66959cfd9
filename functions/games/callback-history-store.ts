import type { Database } from '../kernel/dynamo.ts';
import { findWaiting } from '../kernel/pending.ts';
import type { CallbackState, CallbackTry, PendingCallback } from './callback.ts';
import { readCallbackRecords } from './callback-store.ts';

/** News for a game as an agent sees it. Times in milliseconds. `waiting`: it is not through yet; what was tried so far tells why. */
export type SeenCallback = {
  id: string;
  types: readonly string[];
  state: CallbackState | 'waiting';
  since: number;
  endedAt?: number | undefined;
  tries: number;
  /** How the latest try ended: an HTTP status, or why there was none. */
  last?: string | undefined;
};

function lastOf(tries: readonly CallbackTry[]): string | undefined {
  const latest = tries.at(-1);
  return latest && (latest.fault ?? String(latest.status ?? ''));
}

/** What the game was told of a player, or is to be told; the latest first. Records are kept for 30 days. */
export async function loadCallbacks(db: Database, player: string): Promise<SeenCallback[]> {
  const [records, waiting] = await Promise.all([
    readCallbackRecords(db, player),
    findWaiting<PendingCallback>(db, 'pendingCallback', player),
  ]);
  const ended = records.map(
    ({ id, types, state, since, endedAt, tries }): SeenCallback => ({
      ...{ id, types, state, since, endedAt },
      tries: tries.length,
      last: lastOf(tries),
    }),
  );
  const open = waiting.map(
    ({ id, since, body }): SeenCallback => ({
      ...{ id, since, state: 'waiting', tries: body.tries.length, last: lastOf(body.tries) },
      types: body.messages.map(({ type }) => type),
    }),
  );
  return [...open, ...ended].sort((one, other) => other.since - one.since);
}
