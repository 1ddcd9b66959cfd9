import { deny, forgive, learn } from '../detection/index.ts';
import type { Database, Write } from '../kernel/dynamo.ts';
import type { Keys } from '../kernel/secrets.ts';
import { type MailRequest, mailWrite } from '../mail/index.ts';
import {
  accountName,
  clearDevice,
  loadContact,
  loadState,
  newState,
  noteSighting,
  protectionChanged,
  protectionMessage,
  stateWrite,
  takeMailSlot,
  type VersionedState,
} from '../players/index.ts';
import { fittingHelp } from './fitting-help.ts';
import { idOf, taskNews, tell } from './news.ts';
import { factWrite } from './reports/fact-store.ts';
import { devicesOf, effects, settleState } from './resolution.ts';
import type { Step } from './steps.ts';
import { wasReached } from './survey/survey.ts';
import { surveyWrites } from './survey/survey-store.ts';
import type { Outcome, Task } from './task.ts';
import { loadSteps } from './task-store.ts';

/** The state that an act starts from; a player who was quiet for so long that theirs has lapsed starts anew. */
export const startingState = async (db: Database, player: string, now: number): Promise<VersionedState> =>
  (await loadState(db, player)) ?? { state: newState(now), version: 0 };

/** Tells the other accounts what was found out about the devices of a case. May be repeated. */
async function tellOfDevices(
  db: Database,
  keys: Keys,
  { gameId, player }: Task,
  { devices, were }: ReturnType<typeof devicesOf>,
  now: number,
): Promise<void> {
  const account = accountName(keys, player);
  for (const device of devices) {
    if (were === 'honest') await clearDevice(db, { gameId, device, account });
    await noteSighting(db, { gameId, device, kind: were, player, account }, now);
  }
}

/**
 * What closing a case does to its player, its game and the reports. The mail asks what the player thought of the help, if there is
 * something to ask.
 * @param task as it will be; `step` is the one that closes it
 */
export async function afterResolve(
  db: Database,
  keys: Keys,
  { task, step }: { task: Task; step: Step | undefined },
  outcome: Outcome,
  now: number,
): Promise<Write[]> {
  const { player, gameId, taskId } = task;
  const [before, earlier, contact] = await Promise.all([
    startingState(db, player, now),
    loadSteps(db, task),
    loadContact(db, player),
  ]);
  const steps = [...earlier, ...(step ? [step] : [])];
  const evidence = [task.evidence, ...steps.flatMap((one) => one.evidence ?? [])];
  await tellOfDevices(db, keys, task, devicesOf(outcome, evidence), now);
  const after = settleState(before.state, taskId, outcome, evidence, { learn, deny, forgive }, now);
  const messages = [taskNews(keys, task, 'task.resolved', now)];
  if (protectionChanged(before.state, after)) messages.push(protectionMessage(after, now));
  const news = tell(db, task, messages, now);
  const slot = takeMailSlot(after, now);
  const wanted = { always: true, if_reached: wasReached(task, steps), never: false }[effects[outcome].mails];
  const mails = wanted && contact?.email !== undefined && slot.when === 'now';
  if (!mails)
    return [stateWrite(db, player, gameId, after, before.version, now), news, factWrite(db, task, steps, false, now)];
  const survey = await surveyWrites(db, keys, task, steps, now);
  const protection = after.protection.level;
  const surveyId = survey?.surveyId;
  const help = fittingHelp({ state: 'resolved', outcome }, evidence);
  const about = { taskId, outcome, gameId, player, protection, help };
  const mail: MailRequest = { kind: 'case_closed', lane: 'security', ...about };
  return [
    stateWrite(db, player, gameId, slot.state, before.version, now),
    news,
    mailWrite(db, surveyId === undefined ? mail : { ...mail, surveyId }, { id: idOf('m', task) }, now),
    factWrite(db, task, steps, survey !== undefined, now),
    ...(survey?.writes ?? []),
  ];
}
