import { badRequest, conflict } from '../kernel/errors.ts';
import type { ActRequest, ActResult } from './act.ts';
import { loadMember } from './roster/roster-store.ts';
import { runOrder } from './run-order.ts';
import type { Holder } from './task.ts';
import type { AssignBody } from './task-schema.ts';

/**
 * Gives a case to a person of the roster, or to oneself. It is theirs until the lease ends: for a while, or until the time that is named.
 * @throws Problem 400 for somebody who is not in the roster of the game, or a time that has passed, 409
 */
export async function assignTask(request: ActRequest<AssignBody>): Promise<ActResult> {
  const { db, task, actor, body, now } = request;
  const until = body.until === undefined ? undefined : Date.parse(body.until);
  if (until !== undefined && until <= now)
    throw badRequest('The time cannot be used.', [{ path: 'until', message: 'must lie in the future' }]);
  const to = body.assignee === actor.id ? actor : await loadMember(db, task.gameId, body.assignee);
  if (!to) throw badRequest('Nobody can be given this case.', [{ path: 'assignee', message: 'is not in the roster' }]);
  const person: Holder = { id: body.assignee, name: to.name };
  if (task.assignee?.id === person.id && task.state !== 'waiting')
    throw conflict(`${person.name} has this case already.`);
  return runOrder(request, { act: 'assign', to: person, until, reason: body.reason });
}
