import { z } from 'zod';
import { gameIdForm } from '../../games/index.ts';
import { fieldFaults } from '../../kernel/http-request.ts';
import { eventSchema } from '../event.ts';

/** One line of a recorded history: an event as games post it, the game it belongs to, and what the player answered if it raised a question. */
const lineSchema = eventSchema.extend({
  gameId: gameIdForm.optional(),
  answer: z.enum(['confirmed', 'denied']).optional(),
});

export type RecordedEvent = z.infer<typeof lineSchema>;

export type ReadLine = { event: RecordedEvent } | { fault: string };

/** Reads a line. A fault names the field, as the API would. */
export function readLine(text: string): ReadLine {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { fault: 'is not JSON' };
  }
  const parsed = lineSchema.safeParse(raw);
  if (parsed.success) return { event: parsed.data };
  const [first] = fieldFaults(parsed.error);
  return { fault: first ? `${first.path || 'the event'}: ${first.message}` : 'is no event' };
}
