import { z } from 'zod';
import { languages } from '../kernel/i18n.ts';
import { oneLine } from '../kernel/text.ts';
import { outcomes, priorities, taskKinds, taskStates, teams } from './task.ts';
import { attemptOutcomes, channels, revealFields } from './work.ts';

const noteLimit = 2000;
export const reasonLimit = 300;

/** Words of an agent: stored as one clean line, and never empty. */
export const words = (most: number) =>
  z
    .string()
    .max(most)
    .overwrite((text) => oneLine(text, most))
    .min(1, 'has no words');

const reasonBody = z.strictObject({ reason: words(reasonLimit).optional() });

/** The body of each act that is an order of `work.ts`. */
export const actBodies = {
  claim: reasonBody,
  release: reasonBody,
  escalate: reasonBody,
  reopen: reasonBody,
  await: reasonBody,
  detach: reasonBody,
  attempts: z.strictObject({
    channel: z.enum(channels),
    outcome: z.enum(attemptOutcomes),
    callBackAt: z.iso.datetime({ offset: true, error: 'must be an RFC 3339 time with offset' }).optional(),
    note: words(noteLimit).optional(),
  }),
  notes: z.strictObject({ text: words(noteLimit) }),
  reveal: z.strictObject({ field: z.enum(revealFields), reason: words(reasonLimit) }),
  resolve: z.strictObject({ outcome: z.enum(outcomes), note: words(noteLimit).optional() }),
  'hand-over': z
    .strictObject({
      team: z.enum(teams).optional(),
      language: z.enum(languages).optional(),
      reason: words(reasonLimit),
    })
    .refine(({ team, language }) => team !== undefined || language !== undefined, {
      path: ['team'],
      message: 'or a language is needed: say who is to go on',
    }),
} as const;

export type OrderName = keyof typeof actBodies;
export type BodyOf<N extends OrderName> = z.infer<(typeof actBodies)[N]>;

/** The body of `POST /v1/tasks/{taskId}/assign`: whom, by the id in the roster. */
export const assignBody = z.strictObject({
  assignee: z.string().min(1).max(128),
  /** Until when nobody else may take it; without it for as long as a claim. */
  until: z.iso.datetime({ offset: true, error: 'must be an RFC 3339 time with offset' }).optional(),
  reason: words(reasonLimit).optional(),
});
export type AssignBody = z.infer<typeof assignBody>;

/** The body of `POST /v1/tasks/next`: where to look; everywhere if it is empty. */
export const nextBody = z.strictObject({
  gameId: z.string().min(1).max(64).optional(),
  team: z.enum(teams).optional(),
  language: z.enum(languages).optional(),
});
export type NextBody = z.infer<typeof nextBody>;

const titleLimit = 120;
const waveLimit = 500;

/** The body of `POST /v1/waves`. */
export const waveBody = z.strictObject({
  gameId: z.string().min(1).max(64),
  taskIds: z.array(z.string().min(1).max(64)).min(2).max(waveLimit),
  title: words(titleLimit),
});
export type WaveBody = z.infer<typeof waveBody>;

/** The query of `GET /v1/tasks`. Without `gameId`, every game of the caller; without `state`, open cases first, then closed ones. */
export const listQuery = z.strictObject({
  gameId: z.string().min(1).max(64).optional(),
  state: z.enum(taskStates).optional(),
  team: z.enum(teams).optional(),
  language: z.enum(languages).optional(),
  priority: z.enum(priorities).optional(),
  kind: z.enum(taskKinds).optional(),
  /** An agent's name, `me`, or `none`. */
  assignee: z.string().min(1).max(254).optional(),
  /** Only open cases that are due before this time. */
  due: z.iso.datetime({ offset: true, error: 'must be an RFC 3339 time with offset' }).optional(),
  /** The cases beneath a wave, open and closed. */
  parentId: z.string().min(1).max(64).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(500).optional(),
});

export type ListQuery = z.infer<typeof listQuery>;
