import type { z } from 'zod';
import type { Permission, Staff } from '../kernel/access.ts';
import type { Database, Write } from '../kernel/dynamo.ts';
import type { Keys } from '../kernel/secrets.ts';
import type { Step } from './steps.ts';
import type { Task } from './task.ts';
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
