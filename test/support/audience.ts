import { rfc3339 } from '../../functions/kernel/clock.ts';
import { type Database, putRows } from '../../functions/kernel/dynamo.ts';
import { playerKey } from '../../functions/kernel/ids.ts';
import type { Row } from '../../functions/kernel/tables.ts';
import { type Contact, newState, type PlayerState } from '../../functions/players/index.ts';
import { contactWrite, stateWrite } from '../../functions/players/player-store.ts';
import { testKeys } from './games.ts';

/** A player of a game: what the game told of them, and how they sign in. */
export type Peopled = Partial<Contact> & { playerId: string; state?: Partial<PlayerState> };

const rowOf = (write: ReturnType<typeof contactWrite>): Row[] => ('Put' in write ? [write.Put.Item] : []);

/** Puts players into a game at once, each as the service itself would write them. @returns their keys, in order */
export async function people(db: Database, gameId: string, who: readonly Peopled[], now: number): Promise<string[]> {
  const rows = who.flatMap(({ playerId, state, ...given }) => {
    const player = playerKey(testKeys, gameId, playerId);
    const contact = { ...given, gameId, playerId, updatedAt: rfc3339(now) };
    const contactRow = rowOf(contactWrite(db, player, { contact }, 0, now));
    const stateRow = state ? rowOf(stateWrite(db, player, gameId, { ...newState(now), ...state }, 0, now)) : [];
    return [...contactRow, ...stateRow];
  });
  await putRows(db, rows);
  return who.map(({ playerId }) => playerKey(testKeys, gameId, playerId));
}
