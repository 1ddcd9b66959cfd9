import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { readRequest } from './http-request.ts';
import { contentResponse, problemResponse } from './http-response.ts';

export type HttpRequest = {
  readonly method: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The bytes as they came. */
  readonly body: Buffer;
  readonly sourceIp: string;
  /** Claims of the bearer token, if the route has the authorizer. */
  readonly claims: Readonly<Record<string, unknown>> | undefined;
};

export type HttpResponse =
  | { status: number; json: unknown; headers?: Record<string, string> }
  | { status: number; html: string; headers?: Record<string, string> }
  | { status: number; text: string; headers?: Record<string, string> }
  | { status: number; headers?: Record<string, string> };

/**
 * A Lambda for a route of the HTTP API: reads the request, answers, and turns every refusal into a problem document.
 * @param handle gets the request; throws `Problem` to refuse
 */
export function httpFunction(handle: (request: HttpRequest) => Promise<HttpResponse>) {
  return middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>({ timeoutEarlyInMillis: 0 })
    .onError((request) => {
      request.response = problemResponse(request.error, readRequest(request.event));
    })
    .handler(async (event) => contentResponse(await handle(readRequest(event))));
}
