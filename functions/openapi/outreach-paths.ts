import { z } from 'zod';
import { listQuery, taskDetail, taskList } from '../outreach/index.ts';
import { etag, parameters } from './fields.ts';
import type { Operations } from './operation.ts';
import { actOperations, taskParams } from './task-acts.ts';

const shared = { caller: 'agent', tag: 'tasks' } as const;
const always = ['noToken', 'noRole', 'notFound', 'unavailable'] as const;

const query = parameters(listQuery.shape, {
  gameId: 'One game; without it, every game that you may see.',
  state: 'One state; without it, open cases first, then closed ones.',
  team: 'The team that the case is for.',
  language: 'The language of the player.',
  priority: 'How pressing.',
  kind: 'Why it was opened; `wave` for the cases that stand for many.',
  assignee: 'The name of an agent, `me`, or `none` for those that nobody holds.',
  due: 'Only open cases that are due before this time: RFC 3339 with offset.',
  parentId: 'The cases beneath one wave, open and closed.',
  limit: 'Cases in one answer, 1 to 100.',
  cursor: 'The `cursor` of the answer before, to go on from there.',
});

export const outreachOperations = {
  listTasks: {
    ...shared,
    method: 'get',
    path: '/v1/tasks',
    summary: 'The work list',
    description:
      'Open cases by what is due next, then closed ones, the latest first. As long as an answer has a `cursor`, there is more; an answer may be short and still have one.',
    query,
    answers: { 200: { description: 'A part of the list.', content: { 'application/json': { schema: taskList } } } },
    refusals: ['badRequest', ...always],
  },
  getTask: {
    ...shared,
    method: 'get',
    path: '/v1/tasks/{taskId}',
    summary: 'A case with all that a call needs',
    description:
      'The case, its steps, how the question to the player stands, recent sign-ins, and contact details with most of their characters masked.',
    params: taskParams,
    answers: {
      200: { description: 'The case.', headers: etag, content: { 'application/json': { schema: taskDetail } } },
    },
    refusals: always,
  },
  ...actOperations,
  showCase: {
    method: 'get',
    path: '/t/{code}',
    head: true,
    caller: 'anyone',
    tag: 'pages',
    summary: 'The progress of a case, for its player',
    description:
      'Shows where the case stands, what happens next and by when, what has happened, and nothing about the account; with a form for a message. The language is that of `lang`, else the player’s, else that of `Accept-Language`.',
    params: parameters({ code: z.string() }, { code: 'The `trackingCode` of the case.' }),
    answers: {
      200: { description: 'The page.', content: { 'text/html': { schema: z.string() } } },
      404: {
        description: 'The page that every link gets that is unknown or no longer leads anywhere.',
        content: { 'text/html': { schema: z.string() } },
      },
    },
    refusals: ['unavailable'],
  },
} as const satisfies Operations;
