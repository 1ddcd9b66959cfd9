import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type Database, type Item, isRefused } from '../../kernel/dynamo.ts';
import { type Language, languages } from '../../kernel/i18n.ts';
import { row } from '../../kernel/tables.ts';
import { shardOf } from '../../players/index.ts';
import type { RecipientState, SkipReason } from '../announcement.ts';
import { ledgerName } from '../audience/index.ts';
import { statesBefore } from './recipient-states.ts';
import type { After, Claim, Result, Seen } from './send-port.ts';

/** What became of an announcement for one player. `at`: since when it stands so, milliseconds. */
export type Recipient = Seen & {
  player: string;
  playerId: string;
  gameId: string;
  announcementId: string;
  at: number;
  reason?: string | undefined;
  messageId?: string | undefined;
  unsubscribedAt?: number | undefined;
};

/** Whom a row is about. `playerId` as the game writes it; left out where the row is there already. */
export type Whose = { player: string; playerId?: string | undefined; gameId: string; announcementId: string };

const recipientKey = ({ player, announcementId }: Pick<Whose, 'player' | 'announcementId'>) => ({
  pk: player,
  sk: `announcement#${announcementId}`,
});

const knownLanguage = (language: unknown): Language => languages.find((one) => one === language) ?? 'en';

export function recipientFrom(item: Item | undefined): Recipient | undefined {
  if (item?.class !== 'recipient') return undefined;
  const { pk, sk: _sk, class: _class, ttl: _ttl, ledger: _ledger, language, claim = '', ...fields } = item;
  return { ...fields, player: String(pk), language: knownLanguage(language), claim } as Recipient;
}

/** The fields that make a row whole, whoever writes it first. */
function placeOf({ player, playerId, gameId, announcementId }: Whose) {
  return { gameId, playerId, announcementId, ledger: ledgerName(announcementId, shardOf(player)) };
}

type Moved = { moved: Recipient; before: Recipient | undefined } | { refused: Recipient | undefined };

/**
 * Takes a recipient to a state, only from a state that the table of moves allows.
 * @param rule `fresh`: the row may be made, else it must be there; `and`, `or`: a further condition, and one that suffices instead; `claims`: it
 * is one more try; `marks`: keeps what the recipient was before
 */
async function move(
  db: Database,
  whose: Whose,
  to: RecipientState,
  fields: Record<string, unknown>,
  rule: {
    fresh: boolean;
    and?: string;
    or?: string;
    values?: Record<string, unknown>;
    claims?: boolean;
    marks?: boolean;
  },
  now: number,
): Promise<Moved> {
  const place = rule.fresh ? placeOf(whose) : {};
  const set = Object.entries(row('recipient', { ...place, ...fields, state: to, at: now }, now)).filter(
    ([, value]) => value !== undefined,
  );
  const before = statesBefore(to).filter((state) => state !== 'new');
  const states = Object.fromEntries(before.map((state) => [`:${state}`, state]));
  const known = [`#state IN (${Object.keys(states).join(', ')})`, ...(rule.and ? [rule.and] : [])].join(' AND ');
  const conditions = [
    ...(rule.fresh ? ['attribute_not_exists(pk)'] : []),
    `(attribute_exists(pk) AND ${known})`,
    ...(rule.or ? [`(${rule.or})`] : []),
  ];
  const stale = fields.reason === undefined ? ' REMOVE #reason' : ''; // a reason belongs to the state it came with
  const mark = rule.marks ? ', #before = if_not_exists(#before, #state)' : '';
  try {
    const answer = await db.doc.send(
      new UpdateCommand({
        TableName: db.name('announcements'),
        Key: recipientKey(whose),
        UpdateExpression: `SET ${set.map(([name]) => `#${name} = :_${name}`).join(', ')}${mark}${stale}${rule.claims ? ' ADD tries :one' : ''}`,
        ConditionExpression: conditions.join(' OR '),
        ExpressionAttributeNames: {
          '#reason': 'reason',
          ...(rule.marks ? { '#before': 'before' } : {}),
          ...Object.fromEntries(set.map(([name]) => [`#${name}`, name])),
        },
        ExpressionAttributeValues: {
          ...states,
          ...rule.values,
          ...(rule.claims ? { ':one': 1 } : {}),
          ...Object.fromEntries(set.map(([name, value]) => [`:_${name}`, value])),
        },
        ReturnValues: 'ALL_OLD',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    const old = recipientFrom(answer.Attributes);
    const moved = { ...old, ...whose, ...fields, state: to, at: now } as Recipient;
    return { moved: rule.claims ? { ...moved, tries: (old?.tries ?? 0) + 1 } : moved, before: old };
  } catch (fault) {
    if (!isRefused(fault)) throw fault;
    const { Item: found } = fault as { Item?: Item };
    return { refused: found && recipientFrom(plain(found)) };
  }
}

/** The item that comes with a refusal is as the engine writes it: the document client leaves it alone. */
const plain = (item: Item): Item =>
  Object.fromEntries(
    Object.entries(item).map(([name, value]) => {
      const { S, N } = value as { S?: string; N?: string };
      return [name, N === undefined ? S : Number(N)];
    }),
  );

/**
 * Claims a recipient who is not in the ledger, is LISTED or is WAITING. The same claim may be made again: a lost answer does no harm.
 * Two write units, one of them for the index, and one for each later change.
 */
export async function claimRecipient(
  db: Database,
  whose: Whose,
  { id, fence, language }: Claim,
  now: number,
): Promise<{ tries: number } | { refused: Seen }> {
  const again = { or: '#state = :claimed AND claim = :claim', values: { ':claimed': 'CLAIMED', ':claim': id } };
  const done = await move(
    db,
    whose,
    'CLAIMED',
    { language, fence, claim: id },
    { fresh: true, claims: true, ...again },
    now,
  );
  if ('moved' in done) return { tries: done.moved.tries };
  if (!done.refused) throw new Error('a recipient was refused and is not there');
  return { refused: done.refused };
}

/**
 * Writes down what became of a claim, if the recipient still has it.
 * @returns where the recipient stands now, undefined if they are gone; `resolved` if they were in doubt until now
 */
export async function recordResult(
  db: Database,
  whose: Whose,
  claim: string,
  { state, ...fields }: Result,
  now: number,
): Promise<(After & { resolved?: Recipient }) | undefined> {
  const marks = state === 'SENT' || state === 'FAILED';
  const rule = { fresh: false, and: 'claim = :claim', values: { ':claim': claim }, marks };
  const done = await move(db, whose, state, fields, rule, now);
  if (!('moved' in done)) return done.refused;
  return { state, ...(done.before?.state === 'UNKNOWN' ? { resolved: done.before } : {}) };
}

/** Notes that a recipient gets nothing. @returns as {@link recordResult} */
export async function skipRecipient(
  db: Database,
  whose: Whose,
  reason: SkipReason,
  language: Language,
  now: number,
): Promise<After | undefined> {
  const done = await move(db, whose, 'SKIPPED', { reason, language, fence: 0, tries: 0 }, { fresh: true }, now);
  return 'moved' in done ? { state: 'SKIPPED' } : done.refused;
}

/**
 * Takes the word of SES. Writes nothing for somebody who is not there, so that who was erased stays so.
 * @returns the recipient as they were before and are now, or undefined if nothing changed
 */
export async function moveByWord(
  db: Database,
  whose: Pick<Whose, 'player' | 'announcementId'>,
  to: RecipientState,
  fields: { messageId: string; reason?: string | undefined },
  now: number,
): Promise<{ before: Recipient; moved: Recipient } | undefined> {
  // that a mail came back for now is noted once, on one that counts as sent
  const once =
    to === 'SENT' ? { or: '#state = :sent AND attribute_not_exists(#reason)', values: { ':sent': 'SENT' } } : {};
  const done = await move(db, whose as Whose, to, fields, { fresh: false, marks: true, ...once }, now);
  return 'moved' in done && done.before ? { before: done.before, moved: done.moved } : undefined;
}

/** Takes somebody off an uploaded list who is not of the audience. */
export async function removeListed(db: Database, whose: Whose): Promise<void> {
  const write = new DeleteCommand({
    TableName: db.name('announcements'),
    Key: recipientKey(whose),
    ConditionExpression: '#state = :listed',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':listed': 'LISTED' },
  });
  try {
    await db.doc.send(write);
  } catch (fault) {
    if (!isRefused(fault)) throw fault; // refused: gone already, or no longer only on the list
  }
}

/** Recipients who are in the ledger, by player; eventually consistent reads travel together. */
export async function peekRecipient(db: Database, whose: Pick<Whose, 'player' | 'announcementId'>) {
  return recipientFrom(await db.read(db.name('announcements'), recipientKey(whose)));
}

/** Notes that this announcement made somebody unsubscribe. @returns the recipient, or undefined if that is noted already or they are none */
export async function markUnsubscribed(
  db: Database,
  whose: Pick<Whose, 'player' | 'announcementId'>,
  now: number,
): Promise<Recipient | undefined> {
  const write = new UpdateCommand({
    TableName: db.name('announcements'),
    Key: recipientKey(whose),
    UpdateExpression: 'SET unsubscribedAt = :now',
    ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(unsubscribedAt)',
    ExpressionAttributeValues: { ':now': now },
    ReturnValues: 'ALL_NEW',
  });
  try {
    return recipientFrom((await db.doc.send(write)).Attributes);
  } catch (fault) {
    if (isRefused(fault)) return undefined;
    throw fault;
  }
}
