import { requireGame, requirePermission, type Staff } from '../../kernel/access.ts';
import { backoff } from '../../kernel/backoff.ts';
import type { Database } from '../../kernel/dynamo.ts';
import { badRequest, notFound, stale, storageUnavailable } from '../../kernel/errors.ts';
import { changedMember, type MemberForm, type RosterMember } from './member.ts';
import { loadMember, loadRosterPage, removeMember, saveMember } from './roster-store.ts';

/** The game first, so that a stranger learns nothing of a foreign one. @throws Problem 404, 403 */
function require(staff: Staff, gameId: string, permission: 'roster.read' | 'roster.write'): void {
  requireGame(staff, gameId, 'game');
  requirePermission(staff, permission);
}

const writeCursor = (staffId: string) => Buffer.from(staffId).toString('base64url');

/** @throws Problem 400 for a cursor that is not ours */
function readCursor(cursor: string): string {
  const staffId = Buffer.from(cursor, 'base64url').toString('utf8');
  if (staffId === '' || writeCursor(staffId) !== cursor)
    throw badRequest('The cursor is not one of ours; start again without it.');
  return staffId;
}

/** @throws Problem 404, 403, 400 */
export async function listRoster(
  db: Database,
  staff: Staff,
  gameId: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ items: RosterMember[]; cursor?: string }> {
  require(staff, gameId, 'roster.read');
  const page = await loadRosterPage(db, gameId, limit, cursor === undefined ? undefined : readCursor(cursor));
  return { items: page.members, ...(page.after === undefined ? {} : { cursor: writeCursor(page.after) }) };
}

/** @throws Problem 404, 403 */
export async function showMember(db: Database, staff: Staff, gameId: string, staffId: string): Promise<RosterMember> {
  require(staff, gameId, 'roster.read');
  const member = await loadMember(db, gameId, staffId);
  if (!member) throw notFound('person in the roster');
  return member;
}

/** As {@link showMember}, for a form: undefined for somebody who has no entry yet. @throws Problem 404 for a foreign game, 403 */
export function findMember(
  db: Database,
  staff: Staff,
  gameId: string,
  staffId: string,
): Promise<RosterMember | undefined> {
  require(staff, gameId, 'roster.write');
  return loadMember(db, gameId, staffId);
}

const attempts = 5;

/** Reads an entry and changes it, again when somebody else was faster. @throws Problem 412 for a version that is not the stored one */
async function changing<T>(
  db: Database,
  of: { gameId: string; staffId: string; ifMatch: number | undefined },
  change: (current: RosterMember | undefined) => Promise<T | undefined>,
): Promise<T> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (attempt > 0) await backoff(attempt);
    const current = await loadMember(db, of.gameId, of.staffId);
    if (of.ifMatch !== undefined && of.ifMatch !== (current?.version ?? 0)) throw stale();
    const done = await change(current);
    if (done !== undefined) return done;
  }
  throw storageUnavailable();
}

export type MemberWrite = { gameId: string; staffId: string; ifMatch: number | undefined };

/** Puts a person into the roster, or changes their entry. @param now milliseconds. @throws Problem 404, 403, 412 */
export function putMember(
  db: Database,
  staff: Staff,
  write: MemberWrite,
  form: MemberForm,
  now: number,
): Promise<{ created: boolean; member: RosterMember }> {
  require(staff, write.gameId, 'roster.write');
  return changing(db, write, async (current) => {
    const member = changedMember(write.gameId, write.staffId, current, form);
    return (await saveMember(db, member, staff, now)) ? { created: current === undefined, member } : undefined;
  });
}

/** Takes a person out of the roster; it may be repeated. What they hold stays with them. @throws Problem 404, 403, 412 */
export function dropMember(db: Database, staff: Staff, write: MemberWrite, now: number): Promise<true> {
  require(staff, write.gameId, 'roster.write');
  return changing(db, write, async (current) =>
    current === undefined || (await removeMember(db, current, staff, now)) ? true : undefined,
  );
}
