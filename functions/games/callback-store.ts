import { type Database, queryAll, transact, type Write } from '../kernel/dynamo.ts';
import { finishWrite, type NewPending, type Pending, pendingWrite } from '../kernel/pending.ts';
import { row } from '../kernel/tables.ts';
import type { CallbackMessage, CallbackState, CallbackTry, PendingCallback } from './callback.ts';
import { messageText } from './callback.ts';

export type NewCallback = {
  /** Names the row; derive it from the cause, so that a repeated cause stores nothing twice. */
  id: string;
  gameId: string;
  /** The player's key, and the id by which the game knows the player. */
  player: string;
  playerId: string;
  /** Delivered in this order; one is sent only when those before it have arrived. */
  messages: readonly CallbackMessage[];
};

/** The write that tells a game something, for the transaction of its cause. @param now milliseconds */
export function callbackWrite(db: Database, callback: NewCallback, now: number): Write {
  const { id, gameId, player, playerId, messages } = callback;
  const texts = messages.map((message) => ({ type: message.type, text: messageText(message, playerId) }));
  const body: PendingCallback = { gameId, messages: texts, next: 0, failures: 0, tries: [] };
  const work: NewPending<PendingCallback> = { id, player, dueAt: now, body };
  return pendingWrite(db, 'pendingCallback', work, now);
}

/** Ends a callback with the record of what became of it. @returns false if the lease was lost */
export async function settleCallback(
  db: Database,
  work: Pending<PendingCallback>,
  state: CallbackState,
  now: number,
): Promise<boolean> {
  const { gameId, messages, tries } = work.body;
  const types = messages.map(({ type }) => type);
  const record = { pk: work.player, sk: `callback#${work.id}`, id: work.id, gameId, types, state, tries };
  const Item = row('callbackRecord', { ...record, since: work.since, endedAt: now }, now);
  const writes: Write[] = [finishWrite(db, work), { Put: { TableName: db.name('games'), Item } }];
  return (await transact(db, writes)) === 'done';
}

export type CallbackRecord = {
  id: string;
  gameId: string;
  types: string[];
  state: CallbackState;
  tries: CallbackTry[];
  since: number;
  endedAt: number;
};

/** What was told to the game about a player, and what became of it. */
export async function readCallbackRecords(db: Database, player: string): Promise<CallbackRecord[]> {
  const items = await queryAll(db, {
    TableName: db.name('games'),
    KeyConditionExpression: 'pk = :player AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':player': player, ':prefix': 'callback#' },
  });
  return items as CallbackRecord[];
}
