import { z } from 'zod';
import { answerForms } from '../../players/index.ts';
import { reasonLimit, words } from '../task-schema.ts';
import { standings } from './checks.ts';

/** The body of `POST /v1/tasks/{taskId}/checks`: what the player says, as the agent hears it. */
export const checksBody = z.strictObject({
  question: z.string().min(1).max(40),
  answer: z.string().min(1).max(200),
});

export type CheckBody = z.infer<typeof checksBody>;

const reason = words(reasonLimit);

export const addressDecision = z.strictObject({
  what: z.literal('address'),
  decision: z.enum(['approve', 'decline']),
  reason,
});
export const triesDecision = z.strictObject({ what: z.literal('checks'), decision: z.literal('approve'), reason });

/** The body of `POST /v1/tasks/{taskId}/approve`. */
export const approveBody = z.discriminatedUnion('what', [addressDecision, triesDecision]);
export type ApproveBody = z.infer<typeof approveBody>;

const outcome = z.enum(['right', 'wrong']);

/** What an answer tells: never what would have been right. */
export const checkAnswer = z
  .strictObject({
    right: z.boolean(),
    standing: z.enum(standings),
    triesLeft: z.int(),
    triesLeftOfQuestion: z.int(),
    version: z.int(),
  })
  .meta({ id: 'OwnershipChecked' });

export type CheckAnswer = z.infer<typeof checkAnswer>;

/** The ownership check of a case, as an agent sees it. */
export const ownershipShown = z
  .strictObject({
    standing: z.enum(standings),
    triesLeft: z.int(),
    moreTries: z.boolean(),
    questions: z.array(
      z.strictObject({
        question: z.string(),
        text: z.string(),
        form: z.enum(answerForms),
        counts: z.enum(['much', 'fair', 'some', 'little']),
        triesLeft: z.int(),
        result: outcome.optional(),
      }),
    ),
  })
  .meta({ id: 'OwnershipCheck' });
export type OwnershipView = z.infer<typeof ownershipShown>;

/** A change of address that waits for a second person; addresses are masked. */
export const heldAddressShown = z.strictObject({
  since: z.iso.datetime(),
  email: z.string().optional(),
  phone: z.string().optional(),
});
export type HeldAddressView = z.infer<typeof heldAddressShown>;
