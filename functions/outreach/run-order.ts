import type { Database } from '../kernel/dynamo.ts';
import { conflict, notFound } from '../kernel/errors.ts';
import { loadContact } from '../players/index.ts';
import type { ActRequest, ActResult } from './act.ts';
import { consequences } from './consequences.ts';
import { checkCallBack } from './order.ts';
import { closeCase } from './ownership/close-case.ts';
import { playbookInForce } from './playbooks/playbook-desk.ts';
import type { Task } from './task.ts';
import { spreading } from './waves/spread.ts';
import { actOf, type Changed, decide, type Order } from './work.ts';

/**
 * An order with all that follows from it. A reveal leaves the case as it is and only adds to its trail, so that the reader's version
 * stays good.
 * @throws Problem 404 for a contact that the game never gave, 400 for an outcome that needs a note, 409 not possible as the case stands
 */
export async function runOrder(request: Omit<ActRequest, 'body'>, order: Order): Promise<ActResult> {
  const { db, keys, task: read, actor, now } = request;
  checkCallBack(order, now);
  const decision = decide(read, order, actor, now);
  if (decision.decided === 'refuse') throw conflict(decision.why);
  const act = actOf(order);
  if (order.act === 'reveal')
    return { act, task: undefined, step: decision.step, writes: [], answer: await reveal(db, read, order.field) };
  const { task: worked, step } = order.act === 'claim' ? await withPlaybook(db, decision) : decision;
  const task = spreading(worked, order, actor, now);
  const writes = await consequences(db, keys, { read, task, step }, order, now);
  if (order.act !== 'resolve') return { act, task, step, writes };
  const closing = await closeCase(db, keys, task, order, now);
  return { act, task: closing.task, step, writes: [...writes, ...closing.writes] };
}

/** A case that is taken up notes which words its agent works with. */
async function withPlaybook(db: Database, { task, step }: Changed): Promise<Pick<Changed, 'task' | 'step'>> {
  const playbook = await playbookInForce(db, task);
  const { kind, language, version } = playbook;
  const told = step && { ...step, about: { ...step.about, playbook: `${kind}/${language}/${version}` } };
  return { task: { ...task, playbook }, step: told };
}

async function reveal(db: Database, task: Task, field: 'email' | 'phone'): Promise<{ value: string }> {
  const value = (await loadContact(db, task.player))?.[field];
  if (value === undefined) throw notFound(`${field} of this player`);
  return { value };
}
