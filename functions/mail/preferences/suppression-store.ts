import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { day } from '../../kernel/clock.ts';
import { type Database, isRefused } from '../../kernel/dynamo.ts';
import type { Keys } from '../../kernel/secrets.ts';
import { row } from '../../kernel/tables.ts';
import { addressKey, sendableAddress } from '../mail-address.ts';

/** Why an address gets no bulk mail: it does not exist, its reader called us spam, or it has sent too much back. */
export type SuppressionReason = 'bounce' | 'complaint' | 'soft_bounces';

/** The keyed name of an address, in whichever form it came: as the player gave it or as SES repeats it. */
export const bulkAddress = (keys: Keys, email: string): string => addressKey(keys, sendableAddress(email) ?? email);

/** Where it stands that a lane does not write to an address. @param address its keyed name */
export const laneKey = (address: string, lane: 'security' | 'bulk') => ({ pk: `address#${address}`, sk: lane });
const softKey = (address: string) => ({ pk: `address#${address}`, sk: 'soft' });

/** Stops bulk mail to an address, whichever game's it is. The security lane never looks at it. @param email the address itself */
export async function suppressBulk(
  db: Database,
  keys: Keys,
  email: string,
  reason: SuppressionReason,
  now: number,
): Promise<void> {
  const Item = row('mailSuppression', { ...laneKey(bulkAddress(keys, email), 'bulk'), reason, at: now }, now);
  await db.doc.send(new PutCommand({ TableName: db.name('mail'), Item }));
}

/** A mailbox may be full over a weekend; one that sent back so many mails over so long is not read. */
const softMost = 5;
const softMs = 3 * day;

/**
 * Counts a mail that came back, perhaps only for now. Five of them over at least three days, with no delivery between, stop bulk mail
 * to the address.
 * @param email the address itself
 * @param sendId which mail came back: news that comes twice counts once
 * @returns whether the address is suppressed from now on
 */
export async function noteSoftBounce(
  db: Database,
  keys: Keys,
  email: string,
  sendId: string,
  now: number,
): Promise<boolean> {
  const { ttl, class: rowClass } = row('softBounces', {}, now);
  const answer = await db.doc.send(
    new UpdateCommand({
      TableName: db.name('mail'),
      Key: softKey(bulkAddress(keys, email)),
      UpdateExpression: 'SET #since = if_not_exists(#since, :now), #ttl = :ttl, #class = :class ADD sends :send',
      ExpressionAttributeNames: { '#since': 'since', '#ttl': 'ttl', '#class': 'class' },
      ExpressionAttributeValues: { ':now': now, ':ttl': ttl, ':class': rowClass, ':send': new Set([sendId]) },
      ReturnValues: 'ALL_NEW',
    }),
  );
  const { sends, since } = answer.Attributes as { sends: ReadonlySet<string>; since: number };
  if (sends.size < softMost || now - since < softMs) return false;
  await suppressBulk(db, keys, email, 'soft_bounces', now);
  return true;
}

/** Forgets what an address sent back before it took a mail. Writes nothing where there is nothing. @param email the address itself */
export async function noteDelivery(db: Database, keys: Keys, email: string): Promise<void> {
  const TableName = db.name('mail');
  const Key = softKey(bulkAddress(keys, email));
  if (await db.read(TableName, Key)) await db.doc.send(new DeleteCommand({ TableName, Key }));
}

/** What a reader takes back by asking for news again. An address that does not exist does not begin to by that. */
const takenBack: ReadonlySet<unknown> = new Set<SuppressionReason>(['complaint', 'soft_bounces']);

/** Writes to an address again, because its reader wants news again. @param email the address itself */
export async function liftBulk(db: Database, keys: Keys, email: string): Promise<void> {
  const TableName = db.name('mail');
  const address = bulkAddress(keys, email);
  const known = await db.read(TableName, laneKey(address, 'bulk'));
  if (!takenBack.has(known?.reason)) return;
  await db.doc.send(new DeleteCommand({ TableName, Key: softKey(address) }));
  try {
    await db.doc.send(
      new DeleteCommand({
        TableName,
        Key: laneKey(address, 'bulk'),
        ConditionExpression: '#reason = :reason',
        ExpressionAttributeNames: { '#reason': 'reason' },
        ExpressionAttributeValues: { ':reason': known?.reason },
      }),
    );
  } catch (fault) {
    if (!isRefused(fault)) throw fault; // refused: it has bounced in the meantime, which stays
  }
}
