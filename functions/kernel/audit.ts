import { randomUUID } from 'node:crypto';
import { type Database, type PutWrite, put } from './dynamo.ts';
import { row } from './tables.ts';

/** One line of the audit trail: who read or did what. It names a player by key only, and never says what was read. */
export type AuditEntry = {
  readonly gameId: string;
  readonly staffId: string;
  /** As people know them: the name at sign-in. */
  readonly by: string;
  /** What was done, such as `task.claim` or `audit.read`. */
  readonly act: string;
  readonly taskId?: string | undefined;
  /** The player's key, never the id or an address. */
  readonly player?: string | undefined;
  /** Further facts that are no personal data, such as a reason's length or a filter. */
  readonly about?: Readonly<Record<string, string | number>> | undefined;
};

/** The partition of one game's day, in UTC. @param at milliseconds */
export const auditDay = (gameId: string, at: number): string => `${gameId}#${new Date(at).toISOString().slice(0, 10)}`;

/** A moment as text that sorts by time. @param at milliseconds */
const paddedMoment = (at: number): string => String(at).padStart(15, '0');

/** A line of the trail, for the transaction of what it tells of. It never takes the place of another. @param now milliseconds */
export function auditWrite(db: Database, entry: AuditEntry, now: number): PutWrite {
  const { gameId, staffId, by, act, taskId, player, about } = entry;
  const key = { pk: auditDay(gameId, now), sk: `${paddedMoment(now)}#${randomUUID()}` };
  const Item = row('auditEntry', { ...key, at: now, gameId, staffId, by, act, taskId, player, about }, now);
  return { Put: { TableName: db.name('audit'), Item, ConditionExpression: 'attribute_not_exists(pk)' } };
}

/** Adds a line by itself, before what it tells of is shown: a read that cannot be noted does not happen. @param now milliseconds */
export const appendAudit = (db: Database, entry: AuditEntry, now: number): Promise<void> =>
  put(db, auditWrite(db, entry, now));
