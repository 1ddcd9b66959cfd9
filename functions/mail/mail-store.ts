import { GetCommand, PutCommand, UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import { type Database, isRefused, type Write } from '../kernel/dynamo.ts';
import { pendingWrite } from '../kernel/pending.ts';
import { row } from '../kernel/tables.ts';
import { fromItem, type MailRecord, recordKey } from './mail-record.ts';
import { type MailRequest, mailId } from './mail-request.ts';
import { type MailState, statesBefore } from './mail-states.ts';

/**
 * The write that makes a mail go out, for the transaction of what causes it.
 * @param id names the mail for ever: the same id is never sent twice; letters, digits, _ and -
 * @param dueAt milliseconds; at once by default
 */
export const mailWrite = (
  db: Database,
  request: MailRequest,
  { id, dueAt }: { id: string; dueAt?: number },
  now: number,
): Write =>
  pendingWrite(db, 'pendingMail', { id: mailId(id), player: request.player, dueAt: dueAt ?? now, body: request }, now);

export async function loadRecord(db: Database, player: string, sendId: string): Promise<MailRecord | undefined> {
  const Key = recordKey(player, sendId);
  const answer = await db.doc.send(new GetCommand({ TableName: db.name('mail'), Key, ConsistentRead: true }));
  return fromItem(answer.Item);
}

type Mail = { player: string; sendId: string };

/**
 * The update that takes a record to a state, and only from a state that the table allows.
 * @param news what else is to be kept; a new record needs all of a record
 */
function recordUpdate(db: Database, mail: Mail, to: MailState, news: Partial<MailRecord>, now: number) {
  const before = statesBefore(to);
  const { player: _, sendId: __, ...fields } = news;
  const item = { ...row('mailRecord', { ...fields, state: to, at: now }, now) };
  const set = Object.entries(item).filter(([, value]) => value !== undefined);
  const states = Object.fromEntries(before.filter((state) => state !== 'new').map((state) => [`:${state}`, state]));
  const known = Object.keys(states).length > 0 ? [`#state IN (${Object.keys(states).join(', ')})`] : [];
  const stale = news.reason === undefined ? ' REMOVE reason' : ''; // a reason belongs to the state it came with
  const fresh = before.includes('new') ? ['attribute_not_exists(pk)'] : [];
  return {
    TableName: db.name('mail'),
    Key: recordKey(mail.player, mail.sendId),
    UpdateExpression: `SET ${set.map(([name]) => `#${name} = :_${name}`).join(', ')}${stale}`,
    ConditionExpression: [...fresh, ...known].join(' OR '),
    ExpressionAttributeNames: Object.fromEntries(set.map(([name]) => [`#${name}`, name])),
    ExpressionAttributeValues: { ...states, ...Object.fromEntries(set.map(([name, value]) => [`:_${name}`, value])) },
  } satisfies UpdateCommandInput;
}

/** The write of {@link recordUpdate}, for a transaction. */
export const recordWrite = (
  db: Database,
  mail: Mail,
  to: MailState,
  news: Partial<MailRecord>,
  now: number,
): Write => ({ Update: recordUpdate(db, mail, to, news, now) });

/** Takes a record to a state by itself. @returns false if the table does not allow it, or there is no such mail */
export async function moveRecord(
  db: Database,
  mail: Mail,
  to: MailState,
  news: Partial<MailRecord>,
  now: number,
): Promise<boolean> {
  try {
    const update = recordUpdate(db, mail, to, news, now);
    const ConditionExpression = `attribute_exists(pk) AND (${update.ConditionExpression})`;
    await db.doc.send(new UpdateCommand({ ...update, ConditionExpression }));
    return true;
  } catch (fault) {
    if (isRefused(fault)) return false;
    throw fault;
  }
}

const suppressionKey = (address: string) => ({ pk: `address#${address}`, sk: 'security' });

/** Whether security mail to an address is known to be in vain. @param address its keyed name */
export async function isSuppressed(db: Database, address: string): Promise<boolean> {
  const answer = await db.doc.send(new GetCommand({ TableName: db.name('mail'), Key: suppressionKey(address) }));
  return answer.Item !== undefined;
}

/** Remembers that an address does not exist. @param address its keyed name */
export async function suppress(db: Database, address: string, reason: string, now: number): Promise<void> {
  const Item = row('mailSuppression', { ...suppressionKey(address), reason, at: now }, now);
  await db.doc.send(new PutCommand({ TableName: db.name('mail'), Item }));
}
