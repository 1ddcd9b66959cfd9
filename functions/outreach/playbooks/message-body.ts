import { z } from 'zod';
import { cleanLines, oneLine } from '../../kernel/text.ts';
import { limits } from './playbook-schema.ts';

/** Characters of a message, as a textarea counts them. */
export const messageMost = 4000;

/** The body of `POST /v1/tasks/{taskId}/messages`. */
export const messageBody = z.strictObject({
  /** Key of the phrase that it began as. */
  phrase: z
    .string()
    .regex(/^[a-z0-9][a-z0-9_-]{0,39}$/, 'is the key of a phrase')
    .optional(),
  subject: z
    .string()
    .max(limits.subject)
    .overwrite((text) => oneLine(text, limits.subject))
    .optional(),
  text: z.string().max(messageMost).overwrite(cleanLines).min(1, 'has no words'),
  /** The version of the playbook that the agent had before them; the current one if left out. */
  playbookVersion: z.int().min(0).max(999_999).optional(),
});
export type MessageBody = z.infer<typeof messageBody>;
