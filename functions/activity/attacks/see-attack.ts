import type { AttackSight, Observation, Surroundings } from '../../detection/index.ts';
import { type Asking, ask } from './asking.ts';
import { markKey, windowKey } from './keys.ts';
import { type Attack, isUnderAttack, type Mark } from './mark.ts';
import { type Scope, scopesOf } from './scope.ts';
import { shardOf, windowOf } from './window.ts';

/** What a sign-in adds to the counts, once however often it is looked at. `fresh`: nothing was known of the player. */
export type Adding = { account: string; fresh: boolean } | undefined;

/**
 * The attacks that a sign-in by an unfamiliar device may belong to. If its player has just failed to sign in from the same address, that
 * was a forgotten password and counts no longer.
 * @param adding undefined if the sign-in has been counted before
 */
export function* seeAttack(
  gameId: string,
  seen: Observation,
  account: string,
  adding: Adding,
): Asking<Pick<Surroundings, 'addressBurst' | 'attack'>> {
  const scopes = scopesOf(seen);
  const [address, network, game] = scopes;
  const window = windowOf(seen.at);
  const here = [window, window - 1].map((one) => windowKey(gameId, address, one, shardOf(address, account)));
  const windows = yield* ask({ ask: 'windows', keys: here });
  const marks = yield* ask({ ask: 'marks', keys: scopes.map((scope) => markKey(gameId, scope)), latest: false });
  if (adding) {
    const count = (scope: Scope, what: 'passed' | 'fresh') => ({
      key: windowKey(gameId, scope, window, shardOf(scope, account)),
      what,
      account,
    });
    const failed = windows.some((one) => one.failed.includes(account));
    const counts = failed ? [address, network, game].map((scope) => count(scope, 'passed')) : [];
    if (adding.fresh) counts.push(count(game, 'fresh'));
    if (counts.length > 0) yield* ask({ ask: 'count', window, counts });
  }
  return sightOf(marks, seen.at);
}

function sightOf(marks: readonly (Mark | undefined)[], at: number): Pick<Surroundings, 'addressBurst' | 'attack'> {
  const running = marks.map((mark) => (isUnderAttack(mark?.attack, at) ? mark?.attack : undefined));
  const told = (attack: Attack | undefined) =>
    attack && { accounts: attack.accounts, failures: attack.failures, ...(attack.wave ? { wave: attack.wave } : {}) };
  const [address, network, game] = running.map(told);
  if (!address && !network && !game) return {};
  const attack: AttackSight = {
    ...(address ? { address } : {}),
    ...(network ? { network } : {}),
    ...(game ? { game } : {}),
  };
  return address ? { addressBurst: { accounts: address.accounts, failures: address.failures }, attack } : { attack };
}
