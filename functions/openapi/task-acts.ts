import { z } from 'zod';
import { actBodies, assignBody, nextBody, type OrderName, revealed, taskItem, waveBody } from '../outreach/index.ts';
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
const act = <A extends OrderName>(name: A, summary: string, description: string, body: string) =>
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
  handOverTask: act(
    'hand-over',
    'Hand a case to another team or language',
    'The case is open for everybody there. Its promised times stay.',
    'To whom, and why.',
  ),
  awaitPlayer: act(
    'await',
    'Wait for the player',
    'The clock of the promised times stands until the player writes or somebody goes on with the case, for 7 days at most. It stays yours, and any colleague may go on with it.',
    why,
  ),
  detachTask: act(
    'detach',
    'Take a case out of its wave',
    'It is open on the work list again. 409 if it lies beneath no wave.',
    why,
  ),
  assignTask: {
    ...act('claim', 'Give a case to somebody', '', ''),
    caller: 'supervisor',
    path: '/v1/tasks/{taskId}/assign',
    description:
      'To somebody of the roster, or to yourself; it is taken from whoever holds it. It is theirs for 30 minutes, or until the time that you name.',
    body: { schema: assignBody, type: 'application/json', description: 'To whom.' },
  },
  nextTask: {
    ...act('claim', 'Take the next case', '', ''),
    path: '/v1/tasks/next',
    description:
      'Claims for you the most pressing case that nobody holds, of your teams and languages by the roster; an agreed call of yours that has come goes before all. 409 when you hold as many as you may.',
    params: z.object({}),
    headers: headers.pick({ 'idempotency-key': true }),
    body: {
      schema: nextBody,
      type: 'application/json',
      description: 'Where to look; everywhere if it is left out.',
      optional: true,
    },
    answers: {
      200: { description: 'The case, yours.', headers: etag, content: { 'application/json': { schema: taskItem } } },
      204: { description: 'There is none.' },
    },
    refusals: ['badRequest', 'noToken', 'noRole', 'notFound', 'conflict', 'unavailable'],
  },
  makeWave: {
    ...act('claim', 'Gather cases into a wave', '', ''),
    caller: 'supervisor',
    path: '/v1/waves',
    description:
      'Makes one case of many, to be worked once: its notes, its escalation and its outcome are carried on to each of them within minutes; `members` and `done` show how far. They leave the work list, and their players go on following them. Sent again, it answers the same wave. Cases that share a network or what speaks for them are gathered by themselves when ten come within an hour. 409 names cases that are closed, held or in a wave.',
    params: z.object({}),
    headers: z.object({}),
    body: { schema: waveBody, type: 'application/json', description: 'Which cases, and a name for them.' },
    answers: {
      201: { description: 'The wave.', headers: etag, content: { 'application/json': { schema: taskItem } } },
    },
    refusals: ['badRequest', 'noToken', 'noRole', 'notFound', 'conflict', 'unavailable'],
  },
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
