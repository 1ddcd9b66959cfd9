import type { StackOptions } from '../options.ts';
import type { Log } from '../runtime/log.ts';
import { startSample } from '../sample/start-sample.ts';
import type { SeededGame } from './games.ts';

/** Lets the sample game server play against the first game. @returns what stops it */
export function feedSample(
  apiUrl: string,
  games: readonly SeededGame[],
  onSample: StackOptions['onSample'],
  log: Log,
): () => Promise<void> {
  const [game] = games;
  if (!game) return async () => undefined;
  const stopping = new AbortController();
  const playing = startSample({
    ...game,
    apiUrl,
    signal: stopping.signal,
    onProgress: (figure) => onSample?.(figure),
  }).catch((fault) => log.line('runner', `the sample traffic ended: ${fault}`));
  return async () => {
    stopping.abort();
    await playing;
  };
}
