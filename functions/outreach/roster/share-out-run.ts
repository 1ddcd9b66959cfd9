import { z } from 'zod';
import { requireGame, requirePermission, type Staff } from '../../kernel/access.ts';
import { auditWrite } from '../../kernel/audit.ts';
import { hour, rfc3339 } from '../../kernel/clock.ts';
import { type Database, transact } from '../../kernel/dynamo.ts';
import { conflict, Problem, storageUnavailable } from '../../kernel/errors.ts';
import type { Keys } from '../../kernel/secrets.ts';
import type { KeyedWrite } from '../../kernel/write-headers.ts';
import { asItStands, nextTarget } from '../task.ts';
import { workTask } from '../work-task.ts';
import { memoryWrite, recallAnswer } from '../write-memory-store.ts';
import { loadDue, loadHolding } from './holding-store.ts';
import type { RosterMember } from './member.ts';
import { takesAttention } from './next-for.ts';
import { loadRoster } from './roster-store.ts';
import { type Allotted, leftReasons, shareOut } from './share-out.ts';
import { leaveShareOut, shareOutPartition, takeShareOut } from './share-out-store.ts';

/** The body of `POST /v1/games/{gameId}/share-out`. */
export const shareOutBody = z.strictObject({ hours: z.int().min(1).max(72).default(4) });

/** How many cases are read: more than a team can be given at once. */
const dueRead = 500;

/** What became of the cases that nobody held. */
export const sharedOut = z
  .object({
    given: z.array(z.object({ taskId: z.string(), staffId: z.string(), name: z.string(), until: z.iso.datetime() })),
    left: z.array(z.object({ taskId: z.string(), why: z.enum(leftReasons) })),
    /** Given to somebody by somebody else in the meantime. */
    taken: z.array(z.string()),
  })
  .meta({ id: 'SharedOut' });
export type SharedOut = z.infer<typeof sharedOut>;

export type ShareOutRequest = {
  gameId: string;
  body: z.infer<typeof shareOutBody>;
  keyed: KeyedWrite | undefined;
};

/**
 * Gives the cases that nobody holds and that are due soon to the people on shift.
 * @param now milliseconds
 * @throws Problem 404 for a foreign game, 403, 409 while somebody else is at it, or the key was used for another request
 */
export async function shareOutTasks(
  db: Database,
  keys: Keys,
  staff: Staff,
  { gameId, body, keyed }: ShareOutRequest,
  now: number,
): Promise<SharedOut> {
  requireGame(staff, gameId, 'game');
  requirePermission(staff, 'task.assign');
  const pk = shareOutPartition(gameId);
  const earlier = keyed && (await recallAnswer(db, pk, keyed, now));
  if (earlier && !earlier.same) throw conflict('This Idempotency-Key was used for another request.');
  if (earlier) return sharedOut.parse(earlier.answer);
  const run = await takeShareOut(db, gameId, now);
  if (run === undefined)
    throw conflict('Somebody else is sharing out the cases of this game at this moment. Look again in a minute.');
  try {
    const answer = await shareAll(db, keys, staff, gameId, now + body.hours * hour, now);
    const about = { given: answer.given.length, left: answer.left.length };
    const trail = { gameId, staffId: staff.id, by: staff.name, act: 'roster.share_out', about };
    const memory = keyed ? [memoryWrite(db, pk, keyed, answer, now)] : [];
    if ((await transact(db, [auditWrite(db, trail, now), ...memory])) !== 'done') throw storageUnavailable();
    return answer;
  } finally {
    await leaveShareOut(db, gameId, run);
  }
}

async function shareAll(
  db: Database,
  keys: Keys,
  staff: Staff,
  gameId: string,
  until: number,
  now: number,
): Promise<SharedOut> {
  const [members, found] = await Promise.all([loadRoster(db, gameId), loadDue(db, gameId, until, dueRead)]);
  const open = found.map((task) => ({ version: task.version, task: asItStands(task, now) }));
  const free = open.filter(({ task }) => !task.assignee && !task.forSupervisor && takesAttention(task));
  const tasks = free.map(({ task }) => ({ ...task, due: nextTarget(task).at }));
  const { given, left } = shareOut(tasks, members, await loadsOf(db, gameId, members, now), now);
  const versions = new Map(free.map(({ task, version }) => [task.taskId, version]));
  const done = await Promise.all(given.map((one) => give(db, keys, staff, one, versions.get(one.taskId), now)));
  return {
    given: given
      .filter((_, place) => done[place])
      .map(({ taskId, to, until: kept }) => ({ taskId, staffId: to.id, name: to.name, until: rfc3339(kept) })),
    left,
    taken: given.filter((_, place) => !done[place]).map(({ taskId }) => taskId),
  };
}

/** What each person holds that takes their attention. */
async function loadsOf(
  db: Database,
  gameId: string,
  members: readonly RosterMember[],
  now: number,
): Promise<Map<string, number>> {
  const loads = members.map(async ({ staffId }): Promise<[string, number]> => {
    const held = await loadHolding(db, gameId, staffId, now);
    return [staffId, held.filter(takesAttention).length];
  });
  return new Map(await Promise.all(loads));
}

/** @returns false if somebody was faster: the case is no longer as it was read */
async function give(
  db: Database,
  keys: Keys,
  staff: Staff,
  { taskId, to, until }: Allotted,
  version: number | undefined,
  now: number,
): Promise<boolean> {
  const request = { taskId, act: 'assign', body: { assignee: to.id, until: rfc3339(until) } };
  try {
    await workTask(db, keys, staff, { ...request, ifMatch: version, keyed: undefined }, now);
    return true;
  } catch (fault) {
    if (fault instanceof Problem && [404, 409, 412].includes(fault.status)) return false;
    throw fault;
  }
}
