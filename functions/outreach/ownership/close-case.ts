import type { Database, Write } from '../../kernel/dynamo.ts';
import { badRequest } from '../../kernel/errors.ts';
import type { Keys } from '../../kernel/secrets.ts';
import type { Outcome, Task } from '../task.ts';
import { caseFacts } from './case-facts.ts';
import { standingOf } from './checks.ts';
import { closeHeld } from './held-address.ts';

/** Outcomes that give the account back to whoever was talked to. */
const givesBack: readonly Outcome[] = ['was_player', 'secured'];

/**
 * An account is given back without proof only with a word of why: the agent may know better than the check, and the next person must be able to
 * see it. Where the game told us nothing that could be asked, nothing is required.
 * @throws Problem 400 naming the note
 */
async function requireReason(db: Database, task: Task, outcome: Outcome, note: string | undefined): Promise<void> {
  if (note !== undefined || !givesBack.includes(outcome) || standingOf(task.checks) !== 'unproven') return;
  if ((await caseFacts(db, task)).length === 0) return;
  const message = 'is needed: the ownership check has not shown whose account it is, so say why you are sure';
  throw badRequest('This outcome needs a note.', [{ path: 'note', message }]);
}

/**
 * What the ownership of the account has to say when a case is closed, for the same transaction. A wave is no one's account.
 * @param task as it will be
 * @throws Problem 400 naming the note; 409 if a held change of address must be decided first
 */
export async function closeCase(
  db: Database,
  keys: Keys,
  task: Task,
  { outcome, note }: { outcome: Outcome; note?: string | undefined },
  now: number,
): Promise<{ task: Task; writes: Write[] }> {
  if (task.kind === 'wave') return { task, writes: [] };
  await requireReason(db, task, outcome, note);
  return { task: { ...task, heldAddress: undefined }, writes: await closeHeld(db, keys, task, outcome, now) };
}
