import { randomBytes } from 'node:crypto';
import { DeleteCommand, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type Database, isRefused, put } from '../../kernel/dynamo.ts';
import { contentKey, seal, unseal } from '../../kernel/seal.ts';
import type { Keys } from '../../kernel/secrets.ts';
import { row } from '../../kernel/tables.ts';
import { isToken, tokenHash } from '../../kernel/tokens.ts';
import type { Granted } from './provider.ts';
import { type Session, sessionSecret } from './session.ts';

const keyOf = (id: string) => ({ pk: `session#${tokenHash(id)}` });

/** Sealed with a key that only who has the session's id can make: the table alone opens nothing. */
const sealed = (keys: Keys, id: string, { claims, refresh }: Pick<Granted, 'claims' | 'refresh'>) =>
  seal(contentKey(keys.seal, `session|${id}`), JSON.stringify({ claims, refresh }));

/** Begins a session under a new id. @param now milliseconds @returns the id, for the browser alone */
export async function startSession(db: Database, keys: Keys, granted: Granted, now: number): Promise<string> {
  const id = randomBytes(32).toString('base64url');
  const times = { startedAt: now, seenAt: now, renewAt: granted.until };
  const Item = row('session', { ...keyOf(id), ...times, secret: sealed(keys, id, granted) }, now);
  await put(db, { Put: { TableName: db.name('console'), Item, ConditionExpression: 'attribute_not_exists(pk)' } });
  return id;
}

/** @param id what the browser sent @returns undefined for an id that is not ours, or whose session has been removed */
export async function loadSession(db: Database, keys: Keys, id: string | undefined): Promise<Session | undefined> {
  if (id === undefined || !isToken(id)) return undefined;
  const TableName = db.name('console');
  const { Item } = await db.doc.send(new GetCommand({ TableName, Key: keyOf(id), ConsistentRead: true }));
  const text = Item && unseal(contentKey(keys.seal, `session|${id}`), Item.secret as Uint8Array);
  if (!Item || text === undefined) return undefined;
  const { startedAt, seenAt, renewAt } = Item as Omit<Session, 'id' | 'claims' | 'refresh'>;
  return { id, startedAt, seenAt, renewAt, ...sessionSecret.parse(JSON.parse(text)) };
}

async function change(db: Database, session: Session, set: Record<string, unknown>): Promise<boolean> {
  const names = Object.keys(set);
  try {
    await db.doc.send(
      new UpdateCommand({
        TableName: db.name('console'),
        Key: keyOf(session.id),
        UpdateExpression: `SET ${names.map((name) => `${name} = :${name}`).join(', ')}`,
        // A session that was removed, or that another request has renewed, stays as it is.
        ConditionExpression: 'renewAt = :read',
        ExpressionAttributeValues: {
          ...Object.fromEntries(names.map((name) => [`:${name}`, set[name]])),
          ':read': session.renewAt,
        },
      }),
    );
    return true;
  } catch (fault) {
    if (!isRefused(fault)) throw fault;
    return false;
  }
}

/** Notes a sign of life. @param now milliseconds */
export const noteSession = (db: Database, session: Session, now: number) => change(db, session, { seenAt: now });

/** Stores what the provider tells now. @returns whether it was stored; if not, another request was faster or it has been signed out */
export const renewSession = (db: Database, keys: Keys, session: Session, granted: Granted) =>
  change(db, session, { renewAt: granted.until, secret: sealed(keys, session.id, granted) });

/** May be repeated. */
export async function removeSession(db: Database, id: string): Promise<void> {
  await db.doc.send(new DeleteCommand({ TableName: db.name('console'), Key: keyOf(id) }));
}
