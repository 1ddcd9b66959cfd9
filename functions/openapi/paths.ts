import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject, ZodOpenApiResponseObject } from 'zod-openapi';
import type { ApiExample } from './example.ts';
import type { Operation, Operations } from './operation.ts';
import { refusalStatus, refusals } from './refusals.ts';
import { securityOf } from './security.ts';

/** The paths of the document. Each example stands at its operation, with the status that it is answered with. */
export function pathsOf(operations: Operations, examples: readonly ApiExample[]): ZodOpenApiPathsObject {
  const paths: ZodOpenApiPathsObject = {};
  for (const [id, operation] of Object.entries(operations)) {
    const shown = examples.filter((example) => example.operation === id);
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method]: describe(id, operation, shown),
      ...(operation.head ? { head: headOf(id, operation) } : {}),
    };
  }
  return paths;
}

function describe(id: string, operation: Operation, examples: readonly ApiExample[]): ZodOpenApiOperationObject {
  const { tag, summary, description, caller, params, query, headers, answers, refusals: refused } = operation;
  return {
    operationId: id,
    tags: [tag],
    summary,
    description,
    security: securityOf[caller],
    requestParams: {
      ...(params && { path: params }),
      ...(query && { query }),
      ...(headers && { header: headers }),
    },
    ...requestOf(operation, examples),
    responses: {
      ...answers,
      ...Object.fromEntries(refused.map((refusal) => [refusalStatus[refusal], refusals[refusal]])),
    },
  };
}

function requestOf({ body }: Operation, examples: readonly ApiExample[]): Partial<ZodOpenApiOperationObject> {
  if (!body) return {};
  const { schema, type, description, optional } = body;
  const named = examples.map(({ name, summary, status, body: value }) => [
    name,
    { summary, description: `Answered with ${status}.`, value, 'x-status': status },
  ]);
  const content = { [type]: { schema, examples: Object.fromEntries(named) } };
  return { requestBody: { description, required: optional !== true, content } };
}

function headOf(id: string, operation: Operation): ZodOpenApiOperationObject {
  const bare = Object.entries(operation.answers).map(
    ([status, { description }]): [string, ZodOpenApiResponseObject] => [status, { description: description ?? '' }],
  );
  const got = describe(id, operation, []);
  const summary = `${operation.summary} (without the page)`;
  return { ...got, operationId: `${id}Head`, summary, responses: { ...got.responses, ...Object.fromEntries(bare) } };
}
