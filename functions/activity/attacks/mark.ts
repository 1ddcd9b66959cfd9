import type { Scope } from './scope.ts';
import type { Tries } from './window.ts';

/** An attack within one scope, as it was last seen. `since` and `until` in milliseconds; `wave`: the wave that it belongs to. */
export type Attack = { since: number; until: number; accounts: number; failures: number; wave?: string | undefined };

/**
 * What is known of one scope. `usual`: accounts with strange failures in two windows of late, while it was not attacked; `window`: the
 * last one that was looked at.
 */
export type Mark = { version: number; usual: number; window: number; attack?: Attack | undefined };

export const noMark: Mark = { version: 0, usual: 0, window: 0 };

/** An attack is over when it has not been seen for so long. */
export const calmMs = 15 * 60_000;
/** What was seen of it is stored again only when that is worth a write. */
const worthMs = 60_000;
/** So many failures on two accounts or more from one address are guessing, whatever else (published rule: 40 in 5 minutes). */
const guessing = 40;
/** Of players never seen before, so many in a hundred mistype and give up on an ordinary day; more is allowed for: a launch is no attack. */
const freshShare = 0.25;
/** Less than this is not worth a row. */
const leastUsual = 0.2;
/** What is usual is forgotten by half in an hour, and under an attack in two days: what stays is no attack. */
const halfLife = { calm: 12, attacked: 576 } as const;

/** What the next window may bring without being an attack: three times the usual, and its scatter (4 standard deviations of a count). */
export const limitOf = ({ least }: Scope, usual: number): number =>
  Math.max(least, Math.ceil(3 * usual + 4 * Math.sqrt(usual)));

export const isUnderAttack = (attack: Attack | undefined, at: number): attack is Attack =>
  attack !== undefined && at >= attack.since - calmMs && at <= attack.until;

/** What is usual after the windows since the last look, of which the one before this had so many. */
function usualAfter({ usual, window, attack }: Mark, before: Tries, now: number, at: number): number {
  if (now <= window) return usual;
  const life = isUnderAttack(attack, at) ? halfLife.attacked : halfLife.calm;
  const faded = usual * 2 ** ((window + 1 - now) / life);
  const seen = isUnderAttack(attack, at) ? 2 * before.accounts : Math.min(2 * before.accounts, 2 * faded + 10);
  return Math.round((faded + (seen - faded) * (1 - 2 ** (-1 / life))) * 100) / 100;
}

/** How two windows look beside what is usual: an attack of many accounts, guessing at a few from one address, or neither. */
function finding(scope: Scope, usual: number, { accounts, failures, fresh }: Tries): 'wave' | 'guessing' | undefined {
  if (accounts >= limitOf(scope, usual) && accounts > freshShare * fresh) return 'wave';
  return scope.kind === 'address' && failures >= guessing && accounts >= 2 ? 'guessing' : undefined;
}

/** Whether so little is going on that the mark need not be read: neither an attack nor a usual that would ever matter. */
export const isFarFrom = ({ least }: Scope, { accounts, failures }: Tries): boolean =>
  3 * accounts < least && failures < guessing;

/**
 * Looks at a scope.
 * @param both what this window and the one before have counted; `before`: the one before alone
 * @returns the mark as it is now, if that must be stored, and whether an attack on many accounts was seen
 */
export function judge(
  scope: Scope,
  mark: Mark,
  { both, before }: { both: Tries; before: Tries },
  now: number,
  at: number,
): { mark: Mark; wave: boolean } | undefined {
  const usual = usualAfter(mark, before, now, at);
  const found = finding(scope, mark.usual, both);
  const { attack } = mark;
  const next: Mark = { ...mark, usual, window: Math.max(now, mark.window) };
  if (!found)
    return now > mark.window && (mark.version > 0 || usual >= leastUsual) ? { mark: next, wave: false } : undefined;
  const running = isUnderAttack(attack, at) ? attack : undefined;
  const until = Math.max(at + calmMs, running?.until ?? 0);
  const accounts = Math.max(both.accounts, running?.accounts ?? 0);
  const failures = Math.max(both.failures, running?.failures ?? 0);
  const wave = found === 'wave';
  const isNews = !running || (wave && running.wave === undefined);
  if (!isNews && until < running.until + worthMs && accounts < 1.5 * running.accounts) return undefined;
  const since = Math.min(at, running?.since ?? at);
  return { mark: { ...next, attack: { since, until, accounts, failures, wave: running?.wave } }, wave };
}
