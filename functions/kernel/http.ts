import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { readRequest } from './http-request.ts';
import { contentResponse, problemResponse } from './http-response.ts';
import type { HttpRequest, HttpResponse } from './http-types.ts';

export type { HttpRequest, HttpResponse } from './http-types.ts';

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
