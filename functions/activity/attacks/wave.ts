import { derivedId } from '../../kernel/ids.ts';
import { calmMs } from './mark.ts';

/** The wave of attacks on a game that is running, or was the last. Times in milliseconds. */
export type CurrentWave = { version: number; waveId: string; since: number; until: number; accounts: number };

/** Attacks that begin so soon after the last one belong to it. */
const lullMs = 15 * 60_000;

/**
 * The wave that an attack belongs to: the running one, or a new one. At most one wave of a game runs at a time, whatever shapes it has.
 * @returns `changed`: that must be stored
 */
export function waveAfter(
  gameId: string,
  current: CurrentWave | undefined,
  accounts: number,
  at: number,
): { wave: CurrentWave; isNew: boolean; changed: boolean } {
  const until = at + calmMs;
  if (current && at <= current.until + lullMs && at >= current.since - calmMs) {
    const wave = { ...current, until: Math.max(until, current.until), accounts: Math.max(accounts, current.accounts) };
    return { wave, isNew: false, changed: wave.until >= current.until + 60_000 || wave.accounts > current.accounts };
  }
  const waveId = derivedId('w', gameId, 'attack', String(at));
  return { wave: { version: current?.version ?? 0, waveId, since: at, until, accounts }, isNew: true, changed: true };
}
