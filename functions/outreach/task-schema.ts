import { z } from 'zod';
import { languages } from '../kernel/i18n.ts';
import { oneLine } from '../kernel/text.ts';
import { outcomes, taskStates, teams } from './task.ts';
import { attemptOutcomes, channels, revealFields } from './work.ts';

const noteLimit = 2000;
const reasonLimit = 300;

/** Words of an agent: stored as one clean line, and never empty. */
const words = (most: number) =>
  z
    .string()
    .max(most)
    .overwrite((text) => oneLine(text, most))
    .min(1, 'has no words');

const reasonBody = z.strictObject({ reason: words(reasonLimit).optional() });

/** The body of each `POST /v1/tasks/{taskId}/{act}`. */
export const actBodies = {
  claim: reasonBody,
  release: reasonBody,
  escalate: reasonBody,
  reopen: reasonBody,
  attempts: z.strictObject({
    channel: z.enum(channels),
    outcome: z.enum(attemptOutcomes),
    callBackAt: z.iso.datetime({ offset: true, error: 'must be an RFC 3339 time with offset' }).optional(),
    note: words(noteLimit).optional(),
  }),
  notes: z.strictObject({ text: words(noteLimit) }),
  reveal: z.strictObject({ field: z.enum(revealFields), reason: words(reasonLimit) }),
  resolve: z.strictObject({ outcome: z.enum(outcomes), note: words(noteLimit).optional() }),
} as const;

export type ActName = keyof typeof actBodies;

/** The query of `GET /v1/tasks`. Without `gameId`, every game of the caller; without `state`, open cases first, then closed ones. */
export const listQuery = z.strictObject({
  gameId: z.string().min(1).max(64).optional(),
  state: z.enum(taskStates).optional(),
  team: z.enum(teams).optional(),
  language: z.enum(languages).optional(),
  /** An agent's name, or `me`. */
  assignee: z.string().min(1).max(254).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(500).optional(),
});

export type ListQuery = z.infer<typeof listQuery>;
