import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { second } from '../../kernel/clock.ts';
import { type Database, isRefused } from '../../kernel/dynamo.ts';
import { row } from '../../kernel/tables.ts';
import { afterLimit, type NoSlots, type Pace, planSlots, type Taking } from './pace.ts';

const Key = { pk: 'bulkPace', sk: 'pace' };
const attempts = 8;

/** Slots of one sender: the nth, from 0, is at `first + n * every`. Milliseconds; `every` has fractions. */
export type Slots = { first: number; every: number; count: number };

export async function loadPace(db: Database): Promise<Pace | undefined> {
  const answer = await db.doc.send(new GetCommand({ TableName: db.name('mail'), Key, ConsistentRead: true }));
  return answer.Item as Pace | undefined;
}

type Values = Record<string, unknown>;

/** @returns what the update set, or undefined if its condition refused it */
async function update(db: Database, set: string, condition: string, values: Values, names?: Record<string, string>) {
  try {
    const answer = await db.doc.send(
      new UpdateCommand({
        TableName: db.name('mail'),
        Key,
        UpdateExpression: `SET ${set}`,
        ConditionExpression: condition,
        ExpressionAttributeValues: values,
        ExpressionAttributeNames: names,
        ReturnValues: 'UPDATED_NEW',
      }),
    );
    return answer.Attributes ?? {};
  } catch (fault) {
    if (isRefused(fault)) return undefined;
    throw fault;
  }
}

/**
 * Changes what all senders share, if nobody else has changed it since it was read; slots may be taken meanwhile.
 * @param before undefined if there was no row
 * @returns false if somebody was faster
 */
export async function changePace(
  db: Database,
  before: Pick<Pace, 'epoch'> | undefined,
  change: Partial<Pace>,
  now: number,
): Promise<boolean> {
  const item = Object.entries(row('bulkPace', { ...change, epoch: (before?.epoch ?? 0) + 1 }, now));
  const set = item.map(([name]) => `#${name} = :${name}`).join(', ');
  const values = Object.fromEntries(item.map(([name, value]) => [`:${name}`, value]));
  const names = Object.fromEntries(item.map(([name]) => [`#${name}`, name]));
  const condition = before ? '#epoch = :before' : 'attribute_not_exists(pk)';
  const known = before ? { ':before': before.epoch } : {};
  return (await update(db, set, condition, { ...values, ...known }, names)) !== undefined;
}

/** Takes slots in one write: behind those that are taken or, after a rest, from `earliest` on. @returns undefined if that no longer fits */
async function carryOut(db: Database, pace: Pace, taking: Taking): Promise<Slots | undefined> {
  const { count, step, earliest, latest, mostTaken } = taking;
  const rested = pace.nextSlot < earliest;
  const place = rested ? 'nextSlot < :earliest' : 'nextSlot BETWEEN :earliest AND :latest';
  const values = { ':span': count * step, ':count': count, ':epoch': pace.epoch, ':most': mostTaken };
  const set = await update(
    db,
    `nextSlot = ${rested ? ':earliest' : 'nextSlot'} + :span, taken = taken + :count`,
    `epoch = :epoch AND taken <= :most AND ${place}`,
    { ...values, ':earliest': earliest, ...(rested ? {} : { ':latest': latest }) },
  );
  return set && { first: (Number(set.nextSlot) - count * step) / 1000, every: step / 1000, count };
}

/**
 * Takes up to `wanted` slots for bulk mail from what all senders share. One that is not used in time (`lateMs` in pace.ts) is lost, never used
 * later.
 * @param now milliseconds
 * @returns slots, or why there are none and when to ask again
 */
export async function takeSlots(db: Database, wanted: number, now: number): Promise<Slots | NoSlots> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const pace = await loadPace(db);
    if (!pace) return { none: 'paused', until: now + second };
    const taking = planSlots(pace, wanted, now);
    if ('none' in taking) return taking;
    const slots = await carryOut(db, pace, taking);
    if (slots) return slots;
  }
  return { none: 'ahead', until: now + 50 };
}

/**
 * Slows all bulk mail down because SES refused one.
 * @param limit `rate`: too many a second. `closed`: it takes nothing, because the day's mails are used up or sending is paused
 */
export async function noteThrottle(db: Database, now: number, limit: 'rate' | 'closed' = 'rate'): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const pace = await loadPace(db);
    const change = pace && afterLimit(pace, limit, now);
    if (!change || (await changePace(db, pace, change, now))) return;
  }
}

/** Leaves the whole account to security mail for a while. Where no bulk mail was ever sent, nothing happens. @param until milliseconds */
export async function yieldToSecurity(db: Database, until: number): Promise<void> {
  const set = 'yieldUntil = :until, epoch = epoch + :one';
  await update(db, set, 'attribute_exists(pk) AND yieldUntil < :until', { ':until': until, ':one': 1 });
}
