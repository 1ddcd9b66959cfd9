import { z } from 'zod';
import { auditItem, auditList, auditQuery } from '../kernel/audit-schema.ts';
import { parameters } from './fields.ts';
import type { Operations } from './operation.ts';
import { words } from './words.ts';

const query = parameters(auditQuery.shape, {
  gameId: 'One of the games that you may see.',
  day: 'A day in UTC, such as `2026-11-22`.',
  person: 'Part of the name of a person at sign-in; without it, everybody.',
  limit: 'Lines in one answer, 1 to 100.',
  cursor: 'The `cursor` of the answer before, to go on from there.',
});

export const consoleOperations = {
  showConsole: {
    method: 'get',
    path: '/console',
    caller: 'anyone',
    tag: 'pages',
    summary: 'The console for staff',
    description:
      'Pages for people, behind a sign-in of their own: without it, the browser is sent to `/console/sign-in`. Beneath this path the pages and forms may change at any time; what they do is done through the calls of this document.',
    answers: {
      200: { description: 'The page.', content: { 'text/html': { schema: z.string() } } },
      303: { description: 'To the sign-in.' },
    },
    refusals: ['unavailable'],
  },
  readAudit: {
    method: 'get',
    path: '/v1/audit',
    caller: 'supervisor',
    tag: 'audit',
    summary: 'Who read or did what',
    description:
      'The lines of one game and day, newest first, for supervisors and administrators. The trail is only ever added to; reading it adds a line too. As long as an answer has a `cursor`, there is more; with `person`, an answer may be short and still have one.',
    query,
    answers: { 200: { description: 'A part of the day.', content: { 'application/json': { schema: auditList } } } },
    refusals: ['badRequest', 'noToken', 'noRole', 'notFound', 'unavailable'],
  },
} as const satisfies Operations;

export const auditWords = [
  words(auditList, { items: 'The lines.', cursor: 'Present if there is more: send it as `cursor` to go on.' }),
  words(auditItem, {
    at: 'When, in UTC.',
    act: 'What was done, such as `task.reveal`.',
    gameId: 'The game.',
    staffId: 'Who did it: the `sub` of the person’s token.',
    by: 'The person’s name at sign-in.',
    taskId: 'The case, if it was about one.',
    player: 'A key that stands for the player; it is not the game’s id.',
    about: 'Further facts that are no personal data of players.',
  }),
];
