import { z } from 'zod';
import type { Operations } from './operation.ts';
import { words } from './words.ts';

/** The description of an OpenAPI document lies with its own specification; here it is only said that it is one. */
const openApiDocument = z.looseObject({ openapi: z.string() });

export const openapiOperations = {
  describeApi: {
    method: 'get',
    path: '/v1/openapi.json',
    caller: 'anyone',
    tag: 'description',
    summary: 'This document',
    description:
      'OpenAPI 3.1, made from the schemas that check the requests. Each example says in `x-status` which answer it gets.',
    answers: {
      200: { description: 'The document.', content: { 'application/json': { schema: openApiDocument } } },
    },
    refusals: [],
  },
} as const satisfies Operations;

export const openapiWords = [words(openApiDocument, { openapi: 'The version of the OpenAPI Specification.' })];
