import { describeSignal } from '../../detection/index.ts';
import type { TargetSettings } from '../../games/index.ts';
import { minute } from '../../kernel/clock.ts';
import { targetsFrom, teamOf } from '../priority.ts';
import type { Task } from '../task.ts';
import { waveOwner } from './gather.ts';

/** An attack on many accounts of a game, as detection sees it. Times in milliseconds; `until`: when it counts as over, if no more is seen. */
export type AttackOpening = {
  gameId: string;
  waveId: string;
  accounts: number;
  since: number;
  until: number;
  promises: TargetSettings | undefined;
};

/** How long after the end of an attack its case waits for others beneath it, before the clock closes it. */
const graceMs = 15 * minute;
/** How often the clock looks whether the cases of an attack that is over are closed. */
const lookAgainMs = 15 * minute;

const prefix = 'attack|';
/** What the cases of one attack have in common. */
export const attackSignature = (waveId: string): string => `${prefix}${waveId}`;
/** The wave that a signature is of, if it is of an attack. */
export const attackOf = (signature: string): string | undefined =>
  signature.startsWith(prefix) ? signature.slice(prefix.length) : undefined;

/** When the clock looks whether an attack's case can be closed. @param until when the attack is over, milliseconds */
export const lookAt = (until: number): number => until + graceMs;
export const lookAgain = (now: number): number => now + lookAgainMs - graceMs;

/** The case of an attack: there before the first of those that it causes. It is urgent while nobody has looked at it. */
export function attackCase({ gameId, waveId, accounts, until, promises }: AttackOpening, now: number): Task {
  const facts = { accounts, wave: waveId };
  const told = { code: 'attack_wave', weight: 0, facts };
  const team = teamOf('suspicious');
  const priority = 'high';
  return {
    ...{ taskId: waveId, gameId, player: waveOwner(gameId, waveId), playerId: '', kind: 'wave', state: 'open' },
    ...{ priority, team, language: 'en', openedAt: now, version: 1 },
    targets: targetsFrom(priority, team, now, promises),
    evidence: { signals: [{ ...told, detail: describeSignal(told, 'en') }], observations: [], eventIds: [] },
    ...{ title: 'attack: leaked passwords', signature: attackSignature(waveId), members: 0, done: 0 },
    attackUntil: until,
  };
}
