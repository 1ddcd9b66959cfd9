import { deny, forgive, learn } from '../detection/index.ts';
import { type CallbackMessage, callbackWrite } from '../games/index.ts';
import type { Database, Write } from '../kernel/dynamo.ts';
import { conflict } from '../kernel/errors.ts';
import { derivedId } from '../kernel/ids.ts';
import type { Keys } from '../kernel/secrets.ts';
import { type MailRequest, mailWrite } from '../mail/index.ts';
import {
  loadContact,
  loadState,
  newState,
  protectionChanged,
  protectionMessage,
  stateWrite,
  takeMailSlot,
  type VersionedState,
} from '../players/index.ts';
import { taskNews } from './news.ts';
import { effects, settleState } from './resolution.ts';
import type { Outcome, Task } from './task.ts';
import { loadSteps } from './task-store.ts';
import type { Order } from './work.ts';

/**
 * What an act sets off outside its case, for the same transaction: the player's state, the news for the game, the mail to the player.
 * @param task as it will be after the act
 * @throws Problem 409 if the player has another open case by now
 */
export async function consequences(db: Database, keys: Keys, task: Task, order: Order, now: number): Promise<Write[]> {
  switch (order.act) {
    case 'resolve':
      return afterResolve(db, keys, task, order.outcome, now);
    case 'reopen':
      return afterReopen(db, keys, task, now);
    case 'escalate':
      return [tell(db, task, [taskNews(keys, task, 'task.escalated', now)], now)];
    default:
      return [];
  }
}

/** Ids follow from the case and its version, so that a retry after a crash tells nothing twice. */
const idOf = (prefix: string, { taskId, version }: Task) => derivedId(prefix, taskId, String(version));

function tell(db: Database, task: Task, messages: CallbackMessage[], now: number): Write {
  const { gameId, player, playerId } = task;
  return callbackWrite(db, { id: idOf('c', task), gameId, player, playerId, messages }, now);
}

/** The state that an act starts from; a player who was quiet for so long that theirs has lapsed starts anew. */
const startingState = async (db: Database, player: string, now: number): Promise<VersionedState> =>
  (await loadState(db, player)) ?? { state: newState(now), version: 0 };

async function afterResolve(db: Database, keys: Keys, task: Task, outcome: Outcome, now: number): Promise<Write[]> {
  const { player, gameId, taskId } = task;
  const [before, steps, contact] = await Promise.all([
    startingState(db, player, now),
    loadSteps(db, task),
    loadContact(db, player),
  ]);
  const evidence = [task.evidence, ...steps.flatMap((step) => step.evidence ?? [])];
  const after = settleState(before.state, taskId, outcome, evidence, { learn, deny, forgive }, now);
  const messages = [taskNews(keys, task, 'task.resolved', now)];
  if (protectionChanged(before.state, after)) messages.push(protectionMessage(after, now));
  const news = tell(db, task, messages, now);
  const slot = takeMailSlot(after, now);
  if (!effects[outcome].mails || contact?.email === undefined || slot.when !== 'now')
    return [stateWrite(db, player, gameId, after, before.version, now), news];
  const protection = after.protection.level;
  const mail: MailRequest = { kind: 'case_closed', lane: 'security', taskId, outcome, gameId, player, protection };
  const state = stateWrite(db, player, gameId, slot.state, before.version, now);
  return [state, news, mailWrite(db, mail, { id: idOf('m', task) }, now)];
}

async function afterReopen(db: Database, keys: Keys, task: Task, now: number): Promise<Write[]> {
  const { player, gameId, taskId } = task;
  const { state, version } = await startingState(db, player, now);
  if (state.taskId !== undefined && state.taskId !== taskId)
    throw conflict('The player has another open case; work on that one.');
  const reopened = stateWrite(db, player, gameId, { ...state, taskId }, version, now);
  return [reopened, tell(db, task, [taskNews(keys, task, 'task.opened', now)], now)];
}
