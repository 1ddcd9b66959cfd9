import { z } from 'zod';
import type { ZodOpenApiResponseObject } from 'zod-openapi';
import { type FieldWords, words } from './words.ts';

const fieldFault = z.object({ path: z.string(), message: z.string() });

/** RFC 9457, as kernel/http-response.ts writes it. */
const problem = z
  .object({
    type: z.literal('about:blank'),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z.array(fieldFault).optional(),
  })
  .meta({ id: 'Problem' });

/** What the gateway writes itself. */
const gatewayRefusal = z.object({ message: z.string() }).meta({ id: 'GatewayRefusal' });

export const problemWords: readonly FieldWords[] = [
  words(problem, {
    type: 'Always `about:blank`: the status says what kind of problem it is.',
    title: 'The status in words.',
    status: 'The HTTP status, repeated.',
    detail: 'What is wrong and what to do about it, in a sentence for people. The wording may change.',
    errors: 'The fields that were refused, if the request had such.',
  }),
  words(fieldFault, {
    path: 'Where the field stands, such as `events.0.ip`; empty for the whole.',
    message: 'What is wrong with it.',
  }),
  words(gatewayRefusal, { message: 'The status in words.' }),
];

const content = { 'application/problem+json': { schema: problem } };

const retryAfter = z
  .string()
  .regex(/^\d+$/)
  .meta({ description: 'Whole seconds to wait before the same request may be sent again.' });
const headers = z.object({ 'retry-after': retryAfter });

/** Every refusal there is. Each becomes one component, to which operations refer. */
export const refusals = {
  badRequest: {
    id: 'BadRequest',
    description:
      'The body, the query or a header cannot be used. `errors` names each field. Do not send it again as it is.',
    content,
  },
  badSignature: {
    id: 'BadSignature',
    description:
      'The signature is missing, wrong, or more than 300 seconds old or early, or the key is not in force. Checked over the raw body, before anything in it is read.',
    content,
  },
  noToken: {
    id: 'NoToken',
    description:
      'The access token is missing, expired or not ours. Where the gateway notices it first, the answer is its own short `application/json`.',
    content: {
      ...content,
      'application/json': { schema: gatewayRefusal },
    },
  },
  noRole: { id: 'NoRole', description: 'You are signed in, but this needs another role.', content },
  otherSite: { id: 'OtherSite', description: 'The form was sent from a page of another site.', content },
  notFound: {
    id: 'NotFound',
    description: 'There is no such thing, or it belongs to a game that you may not see; the two look alike.',
    content,
  },
  conflict: {
    id: 'Conflict',
    description:
      'Not possible as the thing stands now, or the `Idempotency-Key` was used for another request. `detail` says which.',
    content,
  },
  stale: { id: 'Stale', description: 'The item has another version than `If-Match` names. Read it again.', content },
  tooLarge: {
    id: 'TooLarge',
    description: 'The body has more than 262,144 bytes (256 KiB). Send fewer events at once.',
    content,
  },
  tooMany: {
    id: 'TooMany',
    description: 'This key has used its allowance of the current 10 seconds. Nothing of the request was handled.',
    headers,
    content,
  },
  unavailable: {
    id: 'Unavailable',
    description: 'Storage is away for the moment. Nothing was half-done: send the same request again.',
    headers,
    content,
  },
} as const satisfies Record<string, ZodOpenApiResponseObject>;
export type Refusal = keyof typeof refusals;

export const refusalStatus: Readonly<Record<Refusal, number>> = {
  badRequest: 400,
  badSignature: 401,
  noToken: 401,
  noRole: 403,
  otherSite: 403,
  notFound: 404,
  conflict: 409,
  stale: 412,
  tooLarge: 413,
  tooMany: 429,
  unavailable: 503,
};
