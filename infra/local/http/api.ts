import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApiPlan } from '../resources/http-api.ts';
import type { FunctionHosts } from '../runtime/function-hosts.ts';
import { authorize, type VerifyToken } from './authorizer.ts';
import { plainAnswer, refusedAnswer, sendAnswer } from './function-answer.ts';
import { readBody } from './read-body.ts';
import { requestEvent } from './request-event.ts';
import { createRouteTable } from './route-table.ts';

/** Answers one request; resolves when the answer is on its way. */
export type Answerer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const timedOut = Symbol('timed out');

function within<T>(work: Promise<T>, ms: number): Promise<T | typeof timedOut> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<typeof timedOut>((resolve) => {
    timer = setTimeout(resolve, ms, timedOut);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** The HTTP API of the template: routes, authorizer, and the functions behind them. */
export function createApi(plan: ApiPlan, hosts: FunctionHosts, verify: VerifyToken): Answerer {
  const find = createRouteTable(plan.routes);
  const behind = new Map(
    [...plan.integrations].map(([id, { functionArn, timeoutMs }]) => [
      id,
      { host: hosts.find(functionArn), timeoutMs },
    ]),
  );

  return async (request, response) => {
    const match = find(request.method ?? '', (request.url ?? '/').split('?', 1)[0] ?? '/');
    const integration = match && behind.get(match.route.integrationId);
    if (!match || !integration) return plainAnswer(response, 404, 'Not Found');

    const body = await readBody(request);
    if (!body) return plainAnswer(response, 413, 'Request Entity Too Large');
    let claims: Record<string, string> | undefined;
    const authorizer = match.route.authorizerId && plan.authorizers.get(match.route.authorizerId);
    if (authorizer) {
      const decided = await authorize(authorizer, match.route.scopes, request, verify);
      if ('refused' in decided) return refusedAnswer(response, decided.refused);
      claims = decided.claims;
    }
    try {
      const event = JSON.stringify(requestEvent(request, body, match, claims));
      const answer = await within(integration.host.call(event), integration.timeoutMs);
      if (answer === timedOut) plainAnswer(response, 503, 'Service Unavailable');
      else sendAnswer(response, answer);
    } catch {
      // The function's thread wrote to the log what went wrong.
      plainAnswer(response, 500, 'Internal Server Error');
    }
  };
}
