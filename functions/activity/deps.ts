import type { AddressBook } from '../detection/index.ts';
import type { Tenant } from '../games/index.ts';
import type { Database } from '../kernel/dynamo.ts';
import type { Keys } from '../kernel/secrets.ts';
import type { TaskOpening } from '../outreach/index.ts';
import type { Turns } from './attacks/turns.ts';
import { type Budget, usualBudget } from './population/thresholds.ts';

/** What the handling of events stands on. */
export type Deps = {
  db: Database;
  keys: Keys;
  book: AddressBook;
  /** The stage's, for games that set none. */
  budget?: Budget;
};

/** The game that sent a batch, and when it came (milliseconds). */
export type Batch = {
  gameId: string;
  /** Sign-ins before this moment teach and raise no question; milliseconds. */
  teachUntil: number;
  /** What the game promises its players, minutes. */
  promises: TaskOpening['promises'];
  /** What is usual if left out. */
  budget?: Budget;
  now: number;
  /** The order of the batch, where more than one player's events wait for each other. */
  turns?: Turns;
};

export const batchOf = (
  gameId: string,
  tenant: Tenant | undefined,
  now: number,
  budget: Budget = usualBudget,
): Batch => ({
  gameId,
  teachUntil: tenant?.teachUntil ?? 0,
  promises: tenant?.targets,
  budget: {
    askedPer100: tenant?.budgets.askedPer100 ?? budget.askedPer100,
    callsPer10000: tenant?.budgets.callsPer10000 ?? budget.callsPer10000,
  },
  now,
});
