import type { Permission } from '../kernel/access.ts';
import type { ActEntry, ActRequest } from './act.ts';
import { assignTask } from './assign.ts';
import { orderOf } from './order.ts';
import { approveOnCase } from './ownership/approve-act.ts';
import { checkOwnership } from './ownership/check-act.ts';
import { approveBody, checksBody } from './ownership/schema.ts';
import { sendMessage } from './playbooks/message-act.ts';
import { messageBody } from './playbooks/message-body.ts';
import { runOrder } from './run-order.ts';
import { actBodies, assignBody, type BodyOf, type OrderName } from './task-schema.ts';

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
