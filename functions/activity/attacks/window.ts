import type { Scope } from './scope.ts';

/** Tries are counted in windows of five minutes, by the times that the events have. */
const windowMs = 5 * 60_000;

/** Beyond so many accounts a row keeps no names, so that it stays below a kilobyte. */
export const namesKept = 48;

/** @param at milliseconds */
export const windowOf = (at: number): number => Math.floor(at / windowMs);

/**
 * What one row has counted: strange failures; short names of the accounts they were on; failures beyond the names that are kept; accounts
 * that then got in from the same address; and sign-ins of players who were never seen before.
 */
export type Window = {
  failures: number;
  failed: readonly string[];
  beyond: number;
  passed: readonly string[];
  fresh: number;
};

export const noWindow: Window = { failures: 0, failed: [], beyond: 0, passed: [], fresh: 0 };

/** What rows have counted together. `accounts`: on which a failure was strange, and nobody got in since. */
export type Tries = { failures: number; accounts: number; fresh: number };

export function together(windows: readonly Window[]): Tries {
  const passed = new Set(windows.flatMap((window) => window.passed));
  const failed = new Set(windows.flatMap((window) => window.failed));
  const sum = (count: (window: Window) => number) => windows.reduce((all, window) => all + count(window), 0);
  const named = [...failed].filter((account) => !passed.has(account)).length;
  return {
    failures: sum(({ failures }) => failures),
    accounts: named + sum(({ beyond }) => beyond),
    fresh: sum(({ fresh }) => fresh),
  };
}

/** The shard that counts an account: always the same. @param account short keyed name, so that its letters are spread evenly */
export const shardOf = ({ shards }: Scope, account: string): number => (account.codePointAt(0) ?? 0) % shards;

/** Counts of one row at which the whole scope is looked at; more often would say no more. */
const steps: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 8, 11, 16, 24, 36]);

/** Whether a row has just come to where its scope must be looked at: all of its rows, and the mark. */
export function isWorthALook({ shards }: Scope, { failed, beyond, failures }: Window): boolean {
  if (beyond > 0) return beyond % 64 === 1;
  if (failures >= 40 && failures % 10 === 0) return true;
  return shards === 1 ? failed.length >= 2 : steps.has(failed.length);
}
