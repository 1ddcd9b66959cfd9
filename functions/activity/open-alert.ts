import { asStored, type ExplainedSignal } from '../detection/index.ts';
import { type CallbackMessage, callbackWrite } from '../games/index.ts';
import { putRows, transact, type Write } from '../kernel/dynamo.ts';
import { derivedId } from '../kernel/ids.ts';
import type { Row } from '../kernel/tables.ts';
import { type MailFacts, mailWrite } from '../mail/index.ts';
import {
  fittingHelp,
  joinTaskWrites,
  openAgainWrites,
  openedMailId,
  reopenable,
  type Task,
  type TaskOpening,
  taskNews,
} from '../outreach/index.ts';
import {
  type Contact,
  loadContact,
  type PlayerState,
  protectionChanged,
  protectionMessage,
  stateWrite,
  takeMailSlot,
  type VersionedState,
} from '../players/index.ts';
import { newQuestionRows } from '../verification/index.ts';
import type { Plan } from './decide.ts';
import type { Batch, Deps } from './deps.ts';
import { taskIdOf, verificationIdOf } from './opened-ids.ts';
import type { Answer } from './result.ts';
import type { Step, Who } from './step.ts';

export type Alert = {
  who: Who;
  found: VersionedState | undefined;
  /** The state as it was read, and what the event makes of it. */
  before: PlayerState;
  state: PlayerState;
  step: Step;
  plan: Plan;
  answer: Answer;
  /** As the case and the question keep them. */
  signals: ExplainedSignal[];
};

/** What an alert brings: the player's state and everything that must be stored with it. */
type Draft = { state: PlayerState; before: Row[]; writes: Write[]; messages: CallbackMessage[] };

/**
 * Stores what an event opens: state, question or case, mail and callbacks, in one transaction.
 * @returns false if another writer was faster: read again and decide again
 */
export async function openAlert(deps: Deps, batch: Batch, alert: Alert): Promise<boolean> {
  const { db } = deps;
  const { who, found, before } = alert;
  const { gameId, now } = batch;
  const contact = await loadContact(db, who.player);
  const draft = await draftFor(deps, batch, alert, contact);
  if (protectionChanged(before, draft.state)) draft.messages.push(protectionMessage(draft.state, now));
  const writes = [stateWrite(db, who.player, gameId, draft.state, found?.version ?? 0, now), ...draft.writes];
  if (draft.messages.length > 0) {
    const id = derivedId('c', gameId, alert.step.event.id);
    writes.push(callbackWrite(db, { id, ...who, messages: draft.messages }, now));
  }
  await putRows(db, draft.before);
  return (await transact(db, writes)) === 'done';
}

async function draftFor(deps: Deps, batch: Batch, alert: Alert, contact: Contact | undefined): Promise<Draft> {
  const draft: Draft = { state: alert.state, before: [], writes: [], messages: [] };
  switch (alert.plan.what) {
    case 'ask':
      return ask(deps, batch, alert, contact, draft);
    case 'open_case':
      return openCase(deps, batch, alert, contact, draft);
    case 'join_case':
      return joinCase(deps, batch, alert, contact, draft);
    case 'seen_in_case':
    case 'join_question':
    case 'nothing':
    case 'remember':
      return draft;
  }
}

/** A question and its mail; or, when the player has had enough mail for a day, the day's digest and a word to the agents. */
async function ask(deps: Deps, batch: Batch, alert: Alert, contact: Contact | undefined, draft: Draft): Promise<Draft> {
  const { db, keys } = deps;
  const { who, step, answer } = alert;
  const { now } = batch;
  const { observation, event } = step;
  const verificationId = verificationIdOf(who.gameId, event.id);
  const evidence = { observation: asStored(observation), signals: alert.signals };
  const asked = {
    ...who,
    verificationId,
    eventId: event.id,
    state: 'open' as const,
    score: answer.score,
    askedAt: now,
    evidence,
  };
  const question = newQuestionRows(db, keys, asked, now);
  draft.before.push(...question.before);
  draft.writes.push(question.write);
  const { facts, device, at } = observation;
  const mail: MailFacts = {
    kind: 'question',
    verificationId,
    at,
    country: facts.country,
    place: facts.place,
    device: device.label,
    network: facts.network,
  };
  const slot = takeMailSlot(draft.state, now);
  draft.state = slot.state;
  const request = { gameId: who.gameId, player: who.player, lane: 'security' as const };
  if (slot.when === 'now') draft.writes.push(mailWrite(db, { ...request, ...mail }, { id: verificationId }, now));
  else {
    const id = derivedId('d', who.player, String(slot.dueAt));
    draft.writes.push(mailWrite(db, { ...request, kind: 'digest' }, { id, dueAt: slot.dueAt }, now));
    if (draft.state.taskId === undefined) await addCase(deps, batch, alert, contact, draft, 'mail_cap', verificationId);
  }
  return draft;
}

async function openCase(
  deps: Deps,
  batch: Batch,
  alert: Alert,
  contact: Contact | undefined,
  draft: Draft,
): Promise<Draft> {
  const { plan, who } = alert;
  const task = await addCase(
    deps,
    batch,
    alert,
    contact,
    draft,
    'suspicious',
    plan.what === 'open_case' ? plan.verificationId : undefined,
  );
  const slot = takeMailSlot(draft.state, batch.now);
  draft.state = slot.state;
  if (slot.when === 'now') {
    const { taskId, targets } = task;
    const nextUpdateAt = targets.nextUpdate;
    const help = fittingHelp(task, [task.evidence, alert]);
    const facts: MailFacts = { kind: 'case_opened', taskId, reason: 'suspicious', nextUpdateAt, help };
    const request = { gameId: who.gameId, player: who.player, lane: 'security' as const, ...facts };
    draft.writes.push(mailWrite(deps.db, request, { id: openedMailId(task) }, batch.now));
  }
  return draft;
}

const evidenceOf = ({ step, signals }: Alert, verificationId: string | undefined): TaskOpening['evidence'] => ({
  signals,
  observations: [asStored(step.observation)],
  eventIds: [step.event.id],
  ...(verificationId === undefined ? {} : { verificationId }),
});

/** @returns the case, new or opened again */
async function addCase(
  { db, keys }: Deps,
  { now, promises }: Batch,
  alert: Alert,
  contact: Contact | undefined,
  draft: Draft,
  kind: TaskOpening['kind'],
  verificationId: string | undefined,
): Promise<Task> {
  const { who, step, answer } = alert;
  const opening = {
    ...who,
    taskId: taskIdOf(who.gameId, step.event.id),
    id: step.key,
    reopens: reopenable(draft.state, now),
    kind,
    score: answer.score,
    evidence: evidenceOf(alert, verificationId),
    value: step.event.value,
    tier: contact?.tier,
    promises,
    locale: contact?.locale,
    since: step.observation.at,
  };
  const opened = await openAgainWrites(db, keys, opening, now);
  draft.before.push(...opened.before);
  draft.writes.push(...opened.writes);
  draft.messages.push(taskNews(keys, opened.task, 'task.opened', now));
  const { taskId } = opened.task;
  draft.state = { ...draft.state, taskId, closed: undefined, capped: kind === 'mail_cap' ? taskId : undefined };
  return opened.task;
}

/** A later event of an open case becomes a step of it; if the case was closed meanwhile, it opens another. */
async function joinCase(
  deps: Deps,
  batch: Batch,
  alert: Alert,
  contact: Contact | undefined,
  draft: Draft,
): Promise<Draft> {
  const { who, step, answer, state } = alert;
  const of = { player: who.player, taskId: state.taskId ?? '' };
  const evidence = evidenceOf(alert, undefined);
  const { now, promises } = batch;
  const weighed = {
    score: answer.score,
    value: step.event.value,
    tier: contact?.tier,
    promises,
    since: step.observation.at,
  };
  const joining = { ...weighed, kind: 'suspicious' as const, evidence, id: step.key };
  const writes = await joinTaskWrites(deps.db, deps.keys, of, joining, now);
  if (!writes) return openCase(deps, batch, alert, contact, draft);
  draft.writes.push(...writes);
  return draft;
}
