import { z } from 'zod';
import { type ActName, actBodies, revealed, taskItem } from '../outreach/index.ts';
import { etag, idempotencyKey, ifMatch, parameters } from './fields.ts';
import type { Operation, Operations } from './operation.ts';

export const taskParams = parameters({ taskId: z.string() }, { taskId: 'The id of the case.' });

const headers = z.object({
  'if-match': ifMatch,
  'idempotency-key': idempotencyKey(
    'Sent again with the same key within a day, the write is not repeated and answered as the first time.',
  ),
});

/** `POST /v1/tasks/{taskId}/{act}`, one operation for each act. */
const act = <A extends ActName>(name: A, summary: string, description: string, body: string) =>
  ({
    method: 'post',
    path: `/v1/tasks/{taskId}/${name}`,
    caller: 'agent',
    tag: 'tasks',
    summary,
    description,
    params: taskParams,
    headers,
    body: {
      schema: actBodies[name] as (typeof actBodies)[A],
      type: 'application/json',
      description: body,
      optional: actBodies[name].safeParse({}).success,
    },
    answers: {
      200: { description: 'The case after it.', headers: etag, content: { 'application/json': { schema: taskItem } } },
    },
    refusals: ['badRequest', 'noToken', 'noRole', 'notFound', 'conflict', 'stale', 'unavailable'],
  }) as const satisfies Operation;

const why = 'Why, in your own words. May be left out.';

export const actOperations = {
  claimTask: act(
    'claim',
    'Take a case',
    'The case is yours for 30 minutes; each thing that you do to it renews that. Claim it again to go on. 409 while somebody else holds it.',
    why,
  ),
  releaseTask: act('release', 'Give a case back', 'The case is open again for everybody.', why),
  addAttempt: act(
    'attempts',
    'Log a try to reach the player',
    'Each try counts, also one without success. With `callBackAt` the case waits for you until 30 minutes after that time.',
    'How you tried and what came of it.',
  ),
  addNote: act('notes', 'Write a note', 'Notes are for colleagues; the player never sees them.', 'The note.'),
  revealContact: {
    ...act(
      'reveal',
      'See a contact detail unmasked',
      'Answers one mail address or phone number in full. Who asked, when and why becomes a step of the case. Does not change its version.',
      'Which detail, and why you need it.',
    ),
    answers: { 200: { description: 'The detail in full.', content: { 'application/json': { schema: revealed } } } },
  },
  escalateTask: act(
    'escalate',
    'Hand a case to a supervisor',
    'Raises the priority to `high` at least, tightens the promised times and calls the game back with `task.escalated`.',
    why,
  ),
  resolveTask: act(
    'resolve',
    'Close a case',
    'The outcome teaches detection, lowers or keeps the protection of the player, writes to the player where there is something to say, and calls the game back with `task.resolved`.',
    'How it ended.',
  ),
  reopenTask: act(
    'reopen',
    'Open a closed case again',
    'With new promised times. 409 if the player has another open case.',
    why,
  ),
} as const satisfies Operations;
