import { z } from 'zod';
import { badRequest } from '../kernel/errors.ts';

/** Where a list goes on: behind which place of the open or the closed cases. It names no game: those come from the caller's claims each time. */
const position = z.strictObject({
  list: z.enum(['open', 'closed']),
  after: z
    .string()
    .max(300)
    .regex(/^\d{15}#/)
    .optional(),
});

export type Position = z.infer<typeof position>;

export const writeCursor = (at: Position): string => Buffer.from(JSON.stringify(at)).toString('base64url');

/** @throws Problem 400 for anything that {@link writeCursor} did not write */
export function readCursor(cursor: string): Position {
  try {
    return position.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw badRequest('The cursor is not one of ours; start again without it.');
  }
}
