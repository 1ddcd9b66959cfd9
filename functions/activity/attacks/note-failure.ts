import type { Observation } from '../../detection/index.ts';
import { type Asking, ask } from './asking.ts';
import { markKey, windowKey, windowKeys } from './keys.ts';
import { isFarFrom, judge, noMark } from './mark.ts';
import { type Scope, scopesOf } from './scope.ts';
import { type CurrentWave, waveAfter } from './wave.ts';
import { isWorthALook, shardOf, together, windowOf } from './window.ts';

const attempts = 4;

/** A wave that has just begun, or goes on; `changed`: it is stored with a later end, or more accounts, than before. */
export type WaveNews = { wave: CurrentWave; isNew: boolean; changed: boolean };

/**
 * Counts a failed sign-in that is strange to its player, and looks whether it is one of an attack's. What is read and written for it does
 * not grow with the attack: scopes are looked at when a row has come to certain counts.
 * @param account short keyed name of the player
 */
export function* noteFailure(gameId: string, seen: Observation, account: string): Asking<WaveNews | undefined> {
  const scopes = scopesOf(seen);
  const window = windowOf(seen.at);
  const counts = scopes.map((scope) => ({
    key: windowKey(gameId, scope, window, shardOf(scope, account)),
    what: 'failed' as const,
    account,
  }));
  const rows = yield* ask({ ask: 'count', window, counts });
  let news: WaveNews | undefined;
  for (const [place, scope] of scopes.entries()) {
    const row = rows[place];
    if (row && isWorthALook(scope, row)) news = (yield* look(gameId, scope, window, seen.at)) ?? news;
  }
  return news;
}

function* look(gameId: string, scope: Scope, window: number, at: number): Asking<WaveNews | undefined> {
  const key = markKey(gameId, scope);
  const keys = [...windowKeys(gameId, scope, window - 1), ...windowKeys(gameId, scope, window)];
  const windows = yield* ask({ ask: 'windows', keys });
  const tries = { both: together(windows), before: together(windows.slice(0, scope.shards)) };
  if (isFarFrom(scope, tries.both)) return undefined;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const [mark = noMark] = yield* ask({ ask: 'marks', keys: [key], latest: true });
    const judged = judge(scope, mark, tries, window, at);
    if (!judged) return undefined;
    const news = judged.wave ? yield* joinWave(gameId, tries.both.accounts, at) : undefined;
    const { attack } = judged.mark;
    const named = news && attack ? { ...judged.mark, attack: { ...attack, wave: news.wave.waveId } } : judged.mark;
    if (yield* ask({ ask: 'keep', key, mark: { ...named, version: mark.version + 1 } })) return news;
  }
  return undefined;
}

/** The wave that an attack belongs to, begun or kept going. */
function* joinWave(gameId: string, accounts: number, at: number): Asking<WaveNews | undefined> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const current = yield* ask({ ask: 'wave', gameId });
    const news = waveAfter(gameId, current, accounts, at);
    if (!news.changed) return news;
    const wave = { ...news.wave, version: news.wave.version + 1 };
    if (yield* ask({ ask: 'keep_wave', gameId, wave })) return { ...news, wave };
  }
  return undefined;
}
