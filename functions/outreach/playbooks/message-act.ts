import { loadTenant, type Tenant } from '../../games/index.ts';
import { day } from '../../kernel/clock.ts';
import { badRequest, conflict, type FieldFault, notFound } from '../../kernel/errors.ts';
import { derivedId } from '../../kernel/ids.ts';
import { type MailRequest, mailWrite } from '../../mail/index.ts';
import { loadContact } from '../../players/index.ts';
import type { ActRequest, ActResult } from '../act.ts';
import { promiseUpdate } from '../changes.ts';
import type { Step } from '../steps.ts';
import { targetsFrom } from '../targets/promise.ts';
import type { Task } from '../task.ts';
import { loadSteps } from '../task-store.ts';
import type { MessageBody } from './message-body.ts';
import { findLure, lureSentence } from './message-text.ts';
import { currentPlaybook, loadVersion } from './playbook-desk.ts';
import type { SavedPlaybook } from './playbook-version.ts';

/**
 * Messages of one case in 24 hours. They do not count against the player's three alerts a day: those bound what an attacker can set off by
 * events, while here a person answers a person, and an answer that is silently dropped is worse than one mail more. Five are a lively
 * conversation, and all that a taken-over agent account could send to one player.
 */
export const casesMessagesPerDay = 5;

const messagesOf = (steps: readonly Step[], now: number): number =>
  steps.filter(({ what, at }) => what === 'messaged' && at > now - day).length;

/**
 * Writes to the player from the case, in the words of the agent.
 * @throws Problem 400 for words that lead elsewhere or a version that there is not; 409 if the player has no mail address, or had too many
 */
export async function sendMessage({ db, task, actor, body, now }: ActRequest<MessageBody>): Promise<ActResult> {
  const [tenant, contact, steps] = await Promise.all([
    loadTenant(db, task.gameId, now),
    loadContact(db, task.player),
    loadSteps(db, task),
  ]);
  if (!tenant) throw notFound('game');
  if (contact?.email === undefined) throw conflict('The game has told us no mail address of this player.');
  if (messagesOf(steps, now) >= casesMessagesPerDay)
    throw conflict(
      `This case has had ${casesMessagesPerDay} messages in 24 hours. Try another way to reach the player.`,
    );
  refuseLures(body, tenant);
  const { content, ...playbook } = await playbookOf({ db, task, body });
  if (body.phrase !== undefined && !content.phrases.some(({ key }) => key === body.phrase))
    throw badRequest('The playbook has no such phrase.', [{ path: 'phrase', message: 'is not in this version' }]);
  const { kind, language, version } = playbook;
  const about = { channel: 'mail', kind, language, version, ...given(body) };
  const step: Step = { at: now, by: actor.name, what: 'messaged', about };
  const usual = targetsFrom(task.priority, task.team, now, actor.promises).nextUpdate;
  // who waits for the player goes on waiting: the clock of the targets stands
  const promised = task.pausedAt === undefined ? promiseUpdate(task, task.callBackAt ?? usual) : task;
  const contactedAt = task.contactedAt ?? now;
  const after: Task = {
    ...promised,
    ...{ contactedAt, attempts: (task.attempts ?? 0) + 1, playbook: { kind, language, version } },
  };
  const { subject, text } = body;
  const mail: MailRequest = {
    ...{ kind: 'case_message', lane: 'security', taskId: task.taskId, team: task.team, text },
    ...(subject ? { subject } : {}),
    ...{ gameId: task.gameId, player: task.player },
  };
  const id = derivedId('m', task.taskId, 'message', String(task.version + 1));
  return { act: 'message', task: after, step, writes: [mailWrite(db, mail, { id }, now)] };
}

/** What the step keeps of the message; it lies with the player, and goes when the player is erased. */
const given = ({ phrase, subject, text }: MessageBody): Step['about'] => ({
  ...(phrase === undefined ? {} : { phrase }),
  ...(subject ? { subject } : {}),
  text,
});

/** What may stand in a message though it has dots or an @: the game’s own addresses, and its name. */
export const ownWords = ({ name, supportAddress, teamAddresses }: Tenant): string[] => [
  name,
  supportAddress,
  ...Object.values(teamAddresses ?? {}).flatMap((address) => address ?? []),
];

/** Where the words of a message lead elsewhere. */
function lureFaults({ subject = '', text }: Pick<MessageBody, 'subject' | 'text'>, tenant: Tenant): FieldFault[] {
  const own = ownWords(tenant);
  return Object.entries({ subject, text }).flatMap(([path, words]) => {
    const lure = findLure(words, own);
    return lure ? [{ path, message: lureSentence(lure) }] : [];
  });
}

function refuseLures(body: MessageBody, tenant: Tenant): void {
  const faults = lureFaults(body, tenant);
  if (faults.length > 0)
    throw badRequest('A message takes no links, no addresses but the support address, and no phone numbers.', faults);
}

async function playbookOf({
  db,
  task,
  body,
}: Pick<ActRequest<MessageBody>, 'db' | 'task' | 'body'>): Promise<SavedPlaybook> {
  const name = { kind: task.kind, language: task.language };
  if (body.playbookVersion === undefined) return currentPlaybook(db, task.gameId, name);
  const found = await loadVersion(db, task.gameId, name, body.playbookVersion);
  if (!found)
    throw badRequest('There is no such version of the playbook.', [
      { path: 'playbookVersion', message: 'is not known' },
    ]);
  return found;
}
