import { z } from 'zod';
import { languages } from '../kernel/i18n.ts';
import { parameters } from './fields.ts';
import type { Operations } from './operation.ts';
import { words } from './words.ts';

/** The form on the page of a case. */
const messageForm = z.object({ message: z.string().min(1), checked: z.enum(['yes']).optional() });

/** The form of the survey. */
const surveyForm = z.object({
  rating: z.enum(['1', '2', '3', '4', '5']),
  solved: z.enum(['yes', 'partly', 'no']),
  comment: z.string().optional(),
});

const page = (description: string) => ({ description, content: { 'text/html': { schema: z.string() } } }) as const;
const shared = { caller: 'anyone', tag: 'pages' } as const;
const gone = page('The page that every link gets that is unknown, used up, expired or erased.');
const query = parameters(
  { lang: z.enum(languages).optional() },
  { lang: 'The language of the page; without it the player’s, else that of `Accept-Language`.' },
);
const form = { type: 'application/x-www-form-urlencoded' } as const;

const survey = {
  ...shared,
  path: '/s/{token}',
  params: parameters(
    { token: z.string() },
    { token: 'The secret of the link in the closing mail: 43 characters, good for 14 days and one answer.' },
  ),
  query,
} as const;

export const playerPageOperations = {
  answerCase: {
    ...shared,
    method: 'post',
    path: '/t/{code}',
    summary: 'Add a message to a case',
    description:
      'What the form on the page of a case sends. The message becomes a step that agents see; whoever has the code can send it, so it proves nothing. It ends a pause, and opens a case again that was closed within the last 30 days. Taken only from its own page, five times in 24 hours.',
    params: parameters({ code: z.string() }, { code: 'The `trackingCode` of the case.' }),
    query,
    body: { ...form, schema: messageForm, description: 'The form of the page, at most 32 KiB.' },
    answers: {
      303: { description: 'Taken. `Location` is the page of the case, which says so.' },
      404: gone,
      409: page('The page with the message in its field: the case was closed too long ago.'),
      422: page('The page with the message in its field, and what is to be mended.'),
      429: page('The page with the message in its field: there were enough messages today.'),
    },
    refusals: ['badRequest', 'otherSite', 'unavailable'],
  },
  showSurvey: {
    ...survey,
    method: 'get',
    head: true,
    summary: 'The survey after a case',
    description: 'Shows two questions and a line. Changes nothing, whoever opens it.',
    answers: { 200: page('The survey.'), 404: gone },
    refusals: ['unavailable'],
  },
  answerSurvey: {
    ...survey,
    method: 'post',
    summary: 'Answer the survey',
    description: 'What the form of the survey sends. Taken once, and only from its own page.',
    body: { ...form, schema: surveyForm, description: 'The form of the page, at most 16 KiB.' },
    answers: { 200: page('Thanks.'), 404: gone, 422: page('The survey with what was filled in, and what is missing.') },
    refusals: ['badRequest', 'otherSite', 'unavailable'],
  },
} as const satisfies Operations;

export const playerPageWords = [
  words(messageForm, {
    message: '1 to 2,000 characters of plain text.',
    checked: '`yes` once the page has asked whether there is a password or a code in the message.',
  }),
  words(surveyForm, {
    rating: 'How well the player was helped, from 1 (not at all) to 5 (very well).',
    solved: 'Whether it is solved for the player.',
    comment: 'At most 500 characters on one line.',
  }),
];
