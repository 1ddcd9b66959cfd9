import { callbackWrite, loadTenant } from '../games/index.ts';
import { type Database, putRows, transact, type Write } from '../kernel/dynamo.ts';
import { storageUnavailable } from '../kernel/errors.ts';
import { derivedId } from '../kernel/ids.ts';
import type { Keys } from '../kernel/secrets.ts';
import type { Row } from '../kernel/tables.ts';
import { mailWrite } from '../mail/index.ts';
import {
  fittingHelp,
  type JoinReason,
  joinTaskWrites,
  openAgainWrites,
  openedMailId,
  reopenable,
  type Task,
  type TaskOpening,
  taskNews,
} from '../outreach/index.ts';
import {
  accountName,
  type Contact,
  loadContact,
  loadState,
  newState,
  noteSighting,
  type PlayerState,
  stateWrite,
  takeMailSlot,
} from '../players/index.ts';
import { type Act, permits, type Question } from './question.ts';
import { actWrite, loadQuestion } from './question-store.ts';
import { type Settlement, settleQuestion } from './settle.ts';

const attempts = 8;

/** What came of an act: nothing, because the question no longer permits it; or it is stored, perhaps with a case that follows. */
export type Settled = { done: false } | { done: true; taskId: string | undefined; trusted: boolean };

type Parts = { state: PlayerState; before: Row[]; writes: Write[] };

/** Carries out an act on a question once, with everything that follows from it, in one transaction. @param now milliseconds */
export async function carryOut(db: Database, keys: Keys, asked: Question, act: Act, now: number): Promise<Settled> {
  let question: Question | undefined = asked;
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (attempt > 0) question = await loadQuestion(db, asked.player, asked.verificationId);
    if (!question || !permits(question.state, act)) return { done: false };
    const [found, contact, tenant] = await Promise.all([
      loadState(db, asked.player),
      loadContact(db, asked.player),
      loadTenant(db, asked.gameId, now),
    ]);
    const before = found?.state ?? newState(now);
    const settlement = settleQuestion(question, act, before, now);
    const parts = await partsOf(db, keys, question, settlement, { contact, promises: tenant?.targets }, now);
    await putRows(db, parts.before);
    // before the answer, for it may be repeated: other accounts must not miss what it says of the device
    if (settlement.sighting) {
      const { gameId, player } = question;
      await noteSighting(db, { gameId, player, account: accountName(keys, player), ...settlement.sighting }, now);
    }
    const state = stateWrite(db, question.player, question.gameId, parts.state, found?.version ?? 0, now);
    if ((await transact(db, [state, actWrite(db, question, act, now), ...parts.writes])) === 'done')
      return { done: true, taskId: parts.state.taskId, trusted: parts.state.protection.level === 'normal' };
  }
  throw storageUnavailable();
}

async function partsOf(
  db: Database,
  keys: Keys,
  question: Question,
  settlement: Settlement,
  { contact, promises }: { contact: Contact | undefined; promises: TaskOpening['promises'] },
  now: number,
): Promise<Parts> {
  const { gameId, player, playerId, verificationId, evidence, eventId, score } = question;
  const parts: Parts = { state: settlement.state, before: [], writes: [] };
  const messages = [...settlement.messages];
  const kept = { signals: evidence.signals, observations: [evidence.observation], eventIds: [eventId], verificationId };
  const joined = settlement.joins && (await join(db, keys, question, settlement.joins, parts.state, kept, now));
  if (joined) {
    parts.writes.push(...joined);
    parts.state = { ...parts.state, capped: undefined };
  } else if (settlement.opens) {
    const who = { gameId, player, playerId, tier: contact?.tier, locale: contact?.locale, promises };
    const opening = {
      ...who,
      taskId: derivedId('t', verificationId, settlement.opens),
      reopens: reopenable(parts.state, now),
      id: `${verificationId}-${settlement.opens}`,
      kind: settlement.opens,
      score,
      evidence: kept,
      since: evidence.observation.at,
    };
    const { before, writes, task } = await openAgainWrites(db, keys, opening, now);
    parts.before.push(...before);
    parts.writes.push(...writes);
    parts.state = { ...parts.state, taskId: task.taskId, closed: undefined, capped: undefined };
    messages.push(taskNews(keys, task, 'task.opened', now));
    if (settlement.opens === 'denied') tellPlayer(db, question, task, parts, now);
  }
  const id = derivedId('c', verificationId, messages[0]?.type ?? '');
  parts.writes.push(callbackWrite(db, { id, gameId, player, playerId, messages }, now));
  return parts;
}

/** The writes that add the news to the player's open case; undefined if there is none, or it has been closed. */
function join(
  db: Database,
  keys: Keys,
  { player, verificationId, score }: Question,
  kind: JoinReason,
  { taskId }: PlayerState,
  evidence: TaskOpening['evidence'],
  now: number,
) {
  if (taskId === undefined) return undefined;
  return joinTaskWrites(db, keys, { player, taskId }, { kind, score, evidence, id: `${verificationId}-${kind}` }, now);
}

/** The mail that says what happens next, if the day's allowance has room for it; the page has said it already. */
function tellPlayer(db: Database, { gameId, player }: Question, task: Task, parts: Parts, now: number): void {
  const slot = takeMailSlot(parts.state, now);
  if (slot.when !== 'now') return;
  parts.state = slot.state;
  const { taskId, targets } = task;
  const help = fittingHelp(task, [task.evidence]);
  const facts = { kind: 'case_opened', taskId, reason: 'denied', nextUpdateAt: targets.nextUpdate, help } as const;
  parts.writes.push(mailWrite(db, { ...facts, gameId, player, lane: 'security' }, { id: openedMailId(task) }, now));
}
