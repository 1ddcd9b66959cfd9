import type { AddressBook } from '../detection/index.ts';
import type { Tenant } from '../games/index.ts';
import type { Database } from '../kernel/dynamo.ts';
import type { Keys } from '../kernel/secrets.ts';
import type { TaskOpening } from '../outreach/index.ts';

/** What the handling of events stands on. */
export type Deps = { db: Database; keys: Keys; book: AddressBook };

/** The game that sent a batch, and when it came (milliseconds). */
export type Batch = {
  gameId: string;
  /** Sign-ins before this moment teach and raise no question; milliseconds. */
  teachUntil: number;
  /** What the game promises its players, minutes. */
  promises: TaskOpening['promises'];
  now: number;
};

export const batchOf = (gameId: string, tenant: Tenant | undefined, now: number): Batch => ({
  gameId,
  teachUntil: tenant?.teachUntil ?? 0,
  promises: tenant?.targets,
  now,
});
