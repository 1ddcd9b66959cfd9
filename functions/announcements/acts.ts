import { requireGame, requirePermission, type Staff } from '../kernel/access.ts';
import { backoff } from '../kernel/backoff.ts';
import { type Database, transact } from '../kernel/dynamo.ts';
import { conflict, notFound, stale, storageUnavailable } from '../kernel/errors.ts';
import { check } from '../kernel/http-request.ts';
import type { Queue } from '../kernel/queue.ts';
import type { Keys } from '../kernel/secrets.ts';
import { type KeyedWrite, keyedWrite } from '../kernel/write-headers.ts';
import { type ActResult, actRuns } from './act-runs.ts';
import type { Announcement } from './announcement.ts';
import { actBodies, type PersonAct, personActs } from './announcement-schema.ts';
import { stateAfter } from './announcement-states.ts';
import { loadAnnouncement, saveAnnouncement } from './announcement-store.ts';
import { listFault } from './audience/listing.ts';
import { auditWriteOf } from './audit.ts';
import { refusal } from './refusal.ts';
import { memoryWrite, recallAnswer } from './write-memory-store.ts';

/** What an act works with. */
export type AnnouncementServices = {
  db: Database;
  keys: Keys;
  /** Where work for the senders is put. */
  queue: Queue;
  /** Milliseconds. */
  now: number;
  /** A send to more recipients than this needs a second person. */
  approveAbove: number;
};

/** The headers of a write. `ifMatch` is the version that the person has seen, if they name one. */
export type WriteHeaders = { ifMatch?: number | undefined; idempotencyKey?: string | undefined };

const attempts = 8;
export const wrongBody = 'The body has fields that cannot be used.';

export const isPersonAct = (act: string): act is PersonAct => (personActs as readonly string[]).includes(act);

/**
 * Carries out an act of a person on an announcement: `estimate`, `test`, `approve`, `send`, `pause`, `resume` or `cancel`. When somebody else
 * was faster, reads and decides again.
 * @param body as it came; the schema of the act checks it
 * @returns the announcement after the act; for a repeated key the first answer
 * @throws Problem 403; 404 unknown or of another game; 400 naming the field; 409 not possible as it stands, an approval is missing, or the
 * key was used for another request; 412 stale
 */
export async function workAnnouncement(
  services: AnnouncementServices,
  staff: Staff,
  announcementId: string,
  act: string,
  body: unknown,
  { ifMatch, idempotencyKey }: WriteHeaders = {},
): Promise<Announcement> {
  requirePermission(staff, 'announcement.write');
  if (!isPersonAct(act)) throw notFound('act');
  const checked = check(actBodies[act], body, wrongBody);
  const keyed = keyedFor(staff, idempotencyKey, `announcements/${announcementId}/${act}`, checked);
  return attempt(async () => {
    const before = await readOwn(services.db, staff, announcementId);
    const earlier = keyed && (await recallAnswer(services.db, keyed, services.now));
    if (earlier) return earlier;
    if (ifMatch !== undefined && ifMatch !== before.version) throw stale();
    if (stateAfter(before.state, act) === undefined) throw conflict(refusal(before, act));
    const fault = act === 'approve' || act === 'send' ? listFault(before, services.now) : undefined;
    if (fault !== undefined) throw conflict(fault);
    const result = await actRuns[act]({ ...services, staff, before, body: checked });
    return (await commit(services, staff, act, before, result, keyed)) ? result.next : undefined;
  });
}

/** @throws Problem 404 for an unknown announcement, and for one of a game that the person may not see */
export async function readOwn(db: Database, staff: Staff, announcementId: string): Promise<Announcement> {
  const found = await loadAnnouncement(db, announcementId);
  if (!found) throw notFound('announcement');
  requireGame(staff, found.gameId, 'announcement');
  return found;
}

/** Tries until somebody else was not faster. @throws Problem 503 when that goes on */
export async function attempt<T>(once: () => Promise<T | undefined>): Promise<T> {
  for (let turn = 0; turn < attempts; turn++) {
    if (turn > 0) await backoff(turn);
    const done = await once();
    if (done !== undefined) return done;
  }
  throw storageUnavailable();
}

export const keyedFor = (staff: Staff, key: string | undefined, what: string, body: unknown): KeyedWrite | undefined =>
  key === undefined ? undefined : keyedWrite(staff.id, key, what, body);

/** Stores what an act changed, with its line in the trail and the memory of its answer. @returns false if somebody else was faster */
export async function commit(
  { db, now }: Pick<AnnouncementServices, 'db' | 'now'>,
  staff: Pick<Staff, 'id' | 'name'>,
  act: string,
  before: Announcement | undefined,
  { next, notice, about, writes = [], after }: ActResult,
  keyed: KeyedWrite | undefined,
): Promise<boolean> {
  const also = [
    auditWriteOf(db, staff, act, next, about, now),
    ...(keyed ? [memoryWrite(db, keyed, next, now)] : []),
    ...writes,
  ];
  const done =
    next === before
      ? (await transact(db, also)) === 'done'
      : await saveAnnouncement(db, next, before, also, now, notice);
  if (done) await after?.();
  return done;
}
