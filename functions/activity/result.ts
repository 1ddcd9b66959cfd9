import { z } from 'zod';

const signal = z.strictObject({ code: z.string(), weight: z.number(), detail: z.string() });

const answerFields = {
  verdict: z.enum(['familiar', 'verify', 'outreach']),
  score: z.number().min(0).max(1),
  signals: z.array(signal),
  advice: z.enum(['allow', 'hold']),
  verificationId: z.string().optional(),
  taskId: z.string().optional(),
};

/** What an event was answered with; kept, so that a repeat is answered alike. */
export const answerSchema = z.strictObject(answerFields).meta({ id: 'Answer' });
export type Answer = z.infer<typeof answerSchema>;

const id = z.string();
const fault = z.strictObject({ path: z.string(), message: z.string() });

/** One result an event, in the order of the events (contract §2). */
export const resultSchema = z
  .discriminatedUnion('status', [
    z.strictObject({ id, status: z.literal('assessed'), ...answerFields }),
    z.strictObject({ id, status: z.literal('duplicate'), ...answerFields }),
    z.strictObject({ id, status: z.literal('conflict'), detail: z.string() }),
    z.strictObject({ id, status: z.literal('quarantined'), detail: z.string() }),
    z.strictObject({ id: z.string().nullable(), status: z.literal('invalid'), errors: z.array(fault) }),
  ])
  .meta({ id: 'Result' });

export type Result = z.infer<typeof resultSchema>;

export const conflictResult = (id: string): Result => ({
  id,
  status: 'conflict',
  detail: 'An event with this id and other content was stored before; ids are unique within a game for 30 days.',
});
