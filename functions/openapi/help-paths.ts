import { z } from 'zod';
import {
  helpArticleView,
  helpForm,
  helpList,
  helpListQuery,
  helpParams,
  helpQuery,
  helpVersionList,
} from '../announcements/index.ts';
import { etag, idempotencyKey, ifMatch, parameters } from './fields.ts';
import type { Operations } from './operation.ts';

const params = parameters(helpParams.shape, {
  slug: 'The article.',
  language: 'The language of the words.',
});
const query = (things: string) =>
  parameters(helpListQuery.shape, {
    limit: `${things} in one answer, 1 to 100.`,
    cursor: 'The `cursor` of the answer before, to go on from there.',
  });
const shared = { tag: 'help', caller: 'publisher' } as const;
const path = '/v1/help/{slug}/{language}';

const one = (description: string) => ({
  200: { description, headers: etag, content: { 'application/json': { schema: helpArticleView } } },
});

/** The help library, for those who write it. */
export const helpOperations = {
  listHelp: {
    ...shared,
    method: 'get',
    path: '/v1/help',
    summary: 'The articles of the help library',
    description:
      'Each article in each language, without its words, with how often players said that it helped. Version 0 is what we ship; nobody has changed it yet.',
    query: query('Articles'),
    answers: { 200: { description: 'The articles.', content: { 'application/json': { schema: helpList } } } },
    refusals: ['badRequest', 'noToken', 'noRole', 'unavailable'],
  },
  getHelp: {
    ...shared,
    method: 'get',
    path,
    summary: 'What an article says in one language',
    description: 'The current words, or those of one version.',
    params,
    query: parameters(helpQuery.shape, { version: 'A version; 0 is the shipped one. The current one if left out.' }),
    answers: one('The article.'),
    refusals: ['badRequest', 'noToken', 'noRole', 'notFound', 'unavailable'],
  },
  putHelp: {
    ...shared,
    method: 'put',
    path,
    summary: 'Make a new version of an article in one language',
    description:
      'With new words, or with those of an earlier version (`restore`; 0 brings the shipped ones back). The other languages stay as they are. Versions are never changed or removed; players can read them, and the note on what changed. Players see the new words within two minutes.',
    params,
    headers: z.object({
      'if-match': ifMatch,
      'idempotency-key': idempotencyKey(
        'Sent again with the same key, the answer is the first one and no other version is made.',
      ),
    }),
    body: { schema: helpForm, type: 'application/json', description: 'Either `words` or `restore`.' },
    answers: one('The new version.'),
    refusals: ['badRequest', 'noToken', 'noRole', 'notFound', 'conflict', 'stale', 'unavailable'],
  },
  listHelpVersions: {
    ...shared,
    method: 'get',
    path: `${path}/versions`,
    summary: 'Every version of an article in one language',
    description: 'The newest first, down to the shipped one; without the words.',
    params,
    query: query('Versions'),
    answers: { 200: { description: 'The versions.', content: { 'application/json': { schema: helpVersionList } } } },
    refusals: ['badRequest', 'noToken', 'noRole', 'notFound', 'unavailable'],
  },
} as const satisfies Operations;
