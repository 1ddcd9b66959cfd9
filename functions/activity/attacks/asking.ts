import type { Mark } from './mark.ts';
import type { CurrentWave } from './wave.ts';
import type { Window } from './window.ts';

/** One count of a row: a strange failure on an account, that the account got in after one, or a player never seen before. */
export type Count = { key: string; what: 'failed' | 'passed' | 'fresh'; account: string };

/**
 * What the counting of attacks asks of whoever keeps its rows: tables in the service, maps in a replay. The same steps run over both, so
 * that both come to the same.
 */
export type Ask =
  /** Counts, and gives each row afterwards; undefined for one that could not be counted. */
  | { ask: 'count'; window: number; counts: readonly Count[] }
  | { ask: 'windows'; keys: readonly string[] }
  /** `latest`: as they are at this moment, for who is going to change them. */
  | { ask: 'marks'; keys: readonly string[]; latest: boolean }
  /** Stores a mark, or the wave, if it is still of the version before; says whether it was. */
  | { ask: 'keep'; key: string; mark: Mark }
  | { ask: 'wave'; gameId: string }
  | { ask: 'keep_wave'; gameId: string; wave: CurrentWave };

export type Told = {
  count: (Window | undefined)[];
  windows: Window[];
  marks: (Mark | undefined)[];
  keep: boolean;
  wave: CurrentWave | undefined;
  keep_wave: boolean;
};

/** Steps that ask, and at last give their result. */
export type Asking<Result> = Generator<Ask, Result, Told[Ask['ask']]>;

/** Asks one thing, typed by what is asked. */
export function* ask<Kind extends Ask['ask']>(what: Extract<Ask, { ask: Kind }>): Asking<Told[Kind]> {
  return (yield what) as Told[Kind];
}
