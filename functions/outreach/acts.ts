import type { z } from 'zod';
import type { Permission, Staff } from '../kernel/access.ts';
import type { Database, Write } from '../kernel/dynamo.ts';
import type { Keys } from '../kernel/secrets.ts';
import { assignTask } from './assign.ts';
import { orderOf } from './order.ts';
import { approveOnCase } from './ownership/approve-act.ts';
import { checkOwnership } from './ownership/check-act.ts';
import { approveBody, checksBody } from './ownership/schema.ts';
import { sendMessage } from './playbooks/message-act.ts';
import { messageBody } from './playbooks/message-body.ts';
import { runOrder } from './run-order.ts';
import type { Step } from './steps.ts';
import type { Task } from './task.ts';
import { actBodies, assignBody, type BodyOf, type OrderName } from './task-schema.ts';
import type { Act } from './transitions.ts';
import type { Actor } from './work.ts';

/** An act that a person asks for, on a case as it stands now. */
export type ActRequest<Body = unknown> = {
  db: Database;
  keys: Keys;
  staff: Staff;
  actor: Actor;
  task: Task;
  /** As the schema of the act gives it. */
  body: Body;
  /** Milliseconds. */
  now: number;
};

/**
 * What an act does, all in one transaction with its audit entry. `workTask` sees to what every act has: that the case as it stands takes
 * it from this person, its new state and version, and the lease.
 */
export type ActResult = {
  /** Its name in the table of transitions. */
  act: Act;
  /** The case after it; undefined if it leaves only a step. */
  task: Task | undefined;
  step: Step | undefined;
  /** What is written beside the case and its step. */
  writes: Write[];
  /** What is answered instead of the case. */
  answer?: unknown;
};

/** What can be asked for by `POST /v1/tasks/{taskId}/{act}`. `run` throws a Problem to refuse, and changes nothing itself. */
export type ActEntry = {
  permission: Permission;
  body: z.ZodType;
  run(request: ActRequest): Promise<ActResult>;
};

const order = <N extends OrderName>(permission: Permission, name: N) => ({
  permission,
  body: actBodies[name],
  run: (request: ActRequest<BodyOf<N>>) => runOrder(request, orderOf(name, request.body)),
});

/** Every act, by its name in the path. */
export const actEntries = {
  claim: order('task.work', 'claim'),
  release: order('task.work', 'release'),
  attempts: order('task.work', 'attempts'),
  notes: order('task.work', 'notes'),
  reveal: order('task.reveal', 'reveal'),
  'hand-over': order('task.work', 'hand-over'),
  await: order('task.work', 'await'),
  escalate: order('task.escalate', 'escalate'),
  resolve: order('task.work', 'resolve'),
  reopen: order('task.work', 'reopen'),
  detach: order('wave.work', 'detach'),
  messages: { permission: 'task.work', body: messageBody, run: sendMessage },
  assign: { permission: 'task.assign', body: assignBody, run: assignTask },
  checks: { permission: 'task.work', body: checksBody, run: checkOwnership },
  approve: { permission: 'task.approve', body: approveBody, run: approveOnCase },
} as const satisfies Record<string, ActEntry>;

export type ActName = keyof typeof actEntries;

/** @returns undefined if there is no such act */
export const actEntry = (name: string): ActEntry | undefined =>
  Object.hasOwn(actEntries, name) ? actEntries[name as ActName] : undefined;
