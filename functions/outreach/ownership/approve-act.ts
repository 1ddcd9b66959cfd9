import { conflict } from '../../kernel/errors.ts';
import { decideHeld } from '../../players/index.ts';
import type { ActRequest, ActResult } from '../act.ts';
import type { Step, StepKind } from '../steps.ts';
import { loadSteps } from '../task-store.ts';
import { noChecks, withMoreTries } from './checks.ts';
import { maskedHeld } from './held-address.ts';
import type { ApproveBody } from './schema.ts';

/** What somebody does who talks with the player or with whoever says to be the player. Who did any of it cannot be the second person. */
const handsOn: readonly StepKind[] = ['claimed', 'attempted', 'checked', 'messaged', 'awaited', 'assigned'];

/** The names of those who had their hands on a case; of an assignment, whom it went to. */
function workedBy(steps: readonly Step[]): string[] {
  const done = steps.filter(({ what }) => handsOn.includes(what));
  return done.map(({ what, by, about }) => (what === 'assigned' ? String(about.to) : by));
}

/**
 * Decides what only a second person may: a change of address that waits, or more tries of the ownership check. The second person has not
 * worked on the case, whoever holds it now: one person who is deceived, or deceives, must not be enough.
 * @throws Problem 409 for the same person, without a first one, or if nothing waits
 */
export async function approveOnCase(request: ActRequest<ApproveBody>): Promise<ActResult> {
  const { db, task, actor, body } = request;
  const first = workedBy(await loadSteps(db, task));
  if (task.assignee?.id === actor.id || first.includes(actor.name))
    throw conflict('You have worked on this case yourself; somebody else must decide.');
  if (task.assignee === undefined && first.length === 0)
    throw conflict('Nobody has worked on this case yet, so there is no first person whom you could be the second to.');
  return body.what === 'checks' ? allowTries(request, body) : decideAddress(request, body);
}

function allowTries({ task, actor, now }: ActRequest<ApproveBody>, { what, reason }: ApproveBody): ActResult {
  const checks = withMoreTries(task.checks ?? noChecks);
  if (!checks) throw conflict('More tries were allowed before; there are no more than those.');
  const step: Step = { at: now, by: actor.name, what: 'approved', about: { change: what, reason } };
  return { act: 'approve', task: { ...task, checks }, step, writes: [] };
}

async function decideAddress(
  { db, keys, task, actor, now }: ActRequest<ApproveBody>,
  { what, decision, reason }: ApproveBody,
): Promise<ActResult> {
  const decided = await decideHeld(db, keys, task, decision, now);
  if (!decided) throw conflict('No change of address waits.');
  const about = { change: what, ...maskedHeld(decided.held), since: decided.held.since, reason };
  const step: Step = { at: now, by: actor.name, what: decision === 'approve' ? 'approved' : 'declined', about };
  return { act: 'approve', task: { ...task, heldAddress: undefined }, step, writes: decided.writes };
}
