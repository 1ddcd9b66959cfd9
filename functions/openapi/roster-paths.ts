import { z } from 'zod';
import {
  memberForm,
  rosterList,
  rosterMember,
  rosterQuery,
  sharedOut,
  shareOutBody,
  staffIdForm,
} from '../outreach/index.ts';
import { etag, idempotencyKey, ifMatch, parameters } from './fields.ts';
import type { Operations } from './operation.ts';

const gameId = z.string();
const game = { gameId: 'The id of the game.' };
const params = parameters({ gameId, staffId: staffIdForm }, { ...game, staffId: 'The `sub` of the person’s token.' });
const shared = { tag: 'roster', caller: 'supervisor' } as const;
const always = ['noToken', 'noRole', 'notFound', 'unavailable'] as const;
const versioned = z.object({ 'if-match': ifMatch });
const path = '/v1/games/{gameId}/roster/{staffId}';

const member = (description: string) =>
  ({ description, headers: etag, content: { 'application/json': { schema: rosterMember } } }) as const;

export const rosterOperations = {
  listRoster: {
    tag: 'roster',
    caller: 'agent',
    method: 'get',
    path: '/v1/games/{gameId}/roster',
    summary: 'The support team of a game',
    description: 'Everybody in the roster, in the order of their ids.',
    params: parameters({ gameId }, game),
    query: parameters(rosterQuery.shape, {
      limit: 'People in one answer, 1 to 100.',
      cursor: 'The `cursor` of the answer before, to go on from there.',
    }),
    answers: { 200: { description: 'The people.', content: { 'application/json': { schema: rosterList } } } },
    refusals: ['badRequest', ...always],
  },
  getRosterMember: {
    tag: 'roster',
    caller: 'agent',
    method: 'get',
    path,
    summary: 'One person of the team',
    description: 'Teams, languages, shifts and share of one person.',
    params,
    answers: { 200: member('The person.') },
    refusals: always,
  },
  putRosterMember: {
    ...shared,
    method: 'put',
    path,
    summary: 'Put a person into the roster, or change their entry',
    description:
      'The whole entry: what is left out gets its usual value. May be repeated. Somebody without an entry can work all the same, with the cases of every team and language.',
    params,
    headers: versioned,
    body: { schema: memberForm, type: 'application/json', description: 'The entry.' },
    answers: { 200: member('Changed.'), 201: member('Added.') },
    refusals: ['badRequest', ...always, 'stale'],
  },
  deleteRosterMember: {
    ...shared,
    method: 'delete',
    path,
    summary: 'Take a person out of the roster',
    description: 'What they hold stays with them until they finish it or their hold on it ends. May be repeated.',
    params,
    headers: versioned,
    answers: { 204: { description: 'They are not in the roster.' } },
    refusals: ['badRequest', ...always, 'stale'],
  },
  shareOutTasks: {
    ...shared,
    method: 'post',
    path: '/v1/games/{gameId}/share-out',
    summary: 'Give out the cases that nobody holds',
    description:
      'Cases that are due soon go to the people on shift, the most pressing first, each to whoever holds least for their share and fits by team and language. Where nobody on shift does, the case stays and is named. 409 while somebody else is at it.',
    params: parameters({ gameId }, game),
    headers: z.object({
      'idempotency-key': idempotencyKey(
        'Sent again with the same key within a day, the answer is the same and nothing more is given out.',
      ),
    }),
    body: { schema: shareOutBody, type: 'application/json', description: 'How far ahead to look.', optional: true },
    answers: { 200: { description: 'What was given out.', content: { 'application/json': { schema: sharedOut } } } },
    refusals: ['badRequest', ...always, 'conflict'],
  },
} as const satisfies Operations;
