import { z } from 'zod';
import { languages } from '../kernel/i18n.ts';
import { parameters } from './fields.ts';
import type { Operations } from './operation.ts';
import { words } from './words.ts';

const kind = z.enum(['maintenance', 'policy', 'safety']);

/** What a mail program posts, or the form of the page. */
const preferencesForm = z.object({
  'List-Unsubscribe': z.literal('One-Click').optional(),
  choice: z.enum(['kinds', 'none']).optional(),
  kind: z.union([kind, z.array(kind)]).optional(),
});

const page = (description: string) => ({ description, content: { 'text/html': { schema: z.string() } } }) as const;
const gone = page('The page that every link gets that is unknown, used up, expired or erased.');
const shared = {
  caller: 'anyone',
  tag: 'pages',
  path: '/u/{token}',
  params: parameters(
    { token: z.string() },
    { token: 'The secret of the link in news by mail: 43 characters, the same in every mail to the player.' },
  ),
  query: parameters(
    { lang: z.enum(languages).optional(), a: z.string().optional() },
    {
      lang: 'The language of the page; without it the player’s, else that of `Accept-Language`.',
      a: 'The announcement whose mail the link stood in, so that it is counted with it.',
    },
  ),
} as const;

export const preferencesOperations = {
  showPreferences: {
    ...shared,
    method: 'get',
    head: true,
    summary: 'Which news a player wants by mail',
    description: 'Shows the three kinds of news and whether they are on. Changes nothing, whoever opens it.',
    answers: { 200: page('The page.'), 404: gone },
    refusals: ['unavailable'],
  },
  changePreferences: {
    ...shared,
    method: 'post',
    summary: 'Unsubscribe, or choose kinds of news',
    description:
      'One click of a mail program (RFC 8058) stops all news by mail at once; `multipart/form-data` is taken as well. The form of the page chooses kinds, and is taken only from its own page. Mails about the safety of an account are no news: they go on.',
    body: {
      type: 'application/x-www-form-urlencoded',
      schema: preferencesForm,
      description: 'One click, or the form of the page, at most 16 KiB.',
    },
    answers: { 200: page('The page, which says what holds from now on.'), 404: gone },
    refusals: ['badRequest', 'otherSite', 'unavailable'],
  },
} as const satisfies Operations;

export const preferencesWords = [
  words(preferencesForm, {
    'List-Unsubscribe': 'One click of a mail program.',
    choice: '`none` stops all news; `kinds` keeps what `kind` names.',
    kind: 'What is wanted; may stand several times.',
  }),
];
