import { callbackWrite } from '../games/index.ts';
import { type Database, transact } from '../kernel/dynamo.ts';
import { storageUnavailable } from '../kernel/errors.ts';
import { derivedId } from '../kernel/ids.ts';
import { loadState, lowerIfClear, protectionChanged, protectionMessage, stateWrite } from '../players/index.ts';
import type { Question } from './question.ts';

const attempts = 8;

/**
 * Takes an answered question out of the player's state when its time is over: one that was confirmed from a mailbox that had just changed
 * has kept the account under watch until now. A denied one stays, for the device it tells against. @param now milliseconds
 */
export async function letLapse(db: Database, question: Question, now: number): Promise<void> {
  const { player, playerId, gameId, verificationId } = question;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const found = await loadState(db, player);
    const open = found?.state.questions.find((one) => one.verificationId === verificationId && !one.denied);
    if (!found || !open) return;
    const { state: before, version } = found;
    const state = lowerIfClear({ ...before, questions: before.questions.filter((one) => one !== open) }, now);
    const messages = protectionChanged(before, state) ? [protectionMessage(state, now)] : [];
    const id = derivedId('c', verificationId, 'lapsed');
    const news = messages.length > 0 ? [callbackWrite(db, { id, gameId, player, playerId, messages }, now)] : [];
    if ((await transact(db, [stateWrite(db, player, gameId, state, version, now), ...news])) === 'done') return;
  }
  throw storageUnavailable();
}
