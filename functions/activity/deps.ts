import type { AddressBook } from '../detection/index.ts';
import type { Database } from '../kernel/dynamo.ts';
import type { Keys } from '../kernel/secrets.ts';

/** What the handling of events stands on. */
export type Deps = { db: Database; keys: Keys; book: AddressBook };

/** The game that sent a batch, and when it came (milliseconds). */
export type Batch = {
  gameId: string /** Sign-ins before this moment teach and raise no question; milliseconds. */;
  teachUntil: number;
  now: number;
};
