import { z } from 'zod';
import { parameters } from './fields.ts';
import type { Operations } from './operation.ts';
import { words } from './words.ts';

/** The form of the question's page. */
const answerForm = z.object({ answer: z.enum(['confirmed', 'denied']) });

const page = (description: string) => ({ description, content: { 'text/html': { schema: z.string() } } }) as const;
const shared = {
  path: '/v/{token}',
  caller: 'anyone',
  tag: 'pages',
  params: parameters({ token: z.string() }, { token: 'The secret of the link in the mail: 43 characters.' }),
} as const;
const gone = page('The page that every link gets that is unknown, used up, expired or erased.');

export const verificationOperations = {
  showQuestion: {
    ...shared,
    method: 'get',
    head: true,
    summary: 'The question "was this you?"',
    description:
      'Shows the sign-in and two buttons. Changes nothing, whoever opens it: mail scanners and previews may. The language is the player’s, else that of `Accept-Language`.',
    answers: { 200: page('The question.'), 404: gone },
    refusals: ['unavailable'],
  },
  answerQuestion: {
    ...shared,
    method: 'post',
    summary: 'Answer the question',
    description:
      'What the two buttons send. "Was me" is taken for 72 hours, "not me" for 7 days, and "not me" always wins. Taken only from its own page.',
    body: {
      schema: answerForm,
      type: 'application/x-www-form-urlencoded',
      description: 'The form of the page, at most 16 KiB.',
    },
    answers: { 200: page('What happens next.'), 404: gone },
    refusals: ['badRequest', 'otherSite', 'unavailable'],
  },
} as const satisfies Operations;

export const verificationWords = [words(answerForm, { answer: '`confirmed`: it was me. `denied`: it was not me.' })];
