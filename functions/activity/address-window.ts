/** Failed sign-ins of one address of one game are counted in windows of five minutes. */
const windowMs = 5 * 60_000;

/** Beyond so many accounts the exact number adds nothing, and the row stays small. */
export const accountsKept = 64;

/** @param at milliseconds */
export const windowOf = (at: number): number => Math.floor(at / windowMs);

/** The window of a moment and the one before it. */
export const windowsBefore = (at: number): number[] => [windowOf(at), windowOf(at) - 1];

/** What one window has counted. */
export type AddressWindow = { failures: number; accounts: ReadonlySet<string> };

/** What windows have counted together; undefined if there were none. */
export function burstOf(windows: readonly AddressWindow[]): { failures: number; accounts: number } | undefined {
  if (windows.length === 0) return undefined;
  const accounts = new Set(windows.flatMap((window) => [...window.accounts]));
  return { failures: windows.reduce((sum, { failures }) => sum + failures, 0), accounts: accounts.size };
}
