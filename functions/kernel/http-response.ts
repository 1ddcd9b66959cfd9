import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { isUnavailable, Problem, storageUnavailable } from './errors.ts';
import type { HttpRequest, HttpResponse } from './http-types.ts';
import { faultFields, log } from './log.ts';
import { pageHeaders } from './page-headers.ts';

const common = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' };

/** Sends a browser on to another of our pages, with GET (RFC 9110 15.4.4). @param path begins with a slash */
export const seeOther = (path: string): { status: number; headers: Record<string, string> } => ({
  status: 303,
  headers: { location: path },
});

export function contentResponse(response: HttpResponse): APIGatewayProxyStructuredResultV2 {
  const { cookies } = response;
  return { ...bodyOf(response), ...(cookies && cookies.length > 0 ? { cookies: [...cookies] } : {}) };
}

function bodyOf(response: HttpResponse): APIGatewayProxyStructuredResultV2 {
  const { status: statusCode, headers } = response;
  if ('json' in response)
    return {
      statusCode,
      headers: { ...common, 'content-type': 'application/json', ...headers },
      body: JSON.stringify(response.json),
    };
  if ('html' in response)
    return {
      statusCode,
      headers: { ...common, ...pageHeaders, 'content-type': 'text/html; charset=utf-8', ...headers },
      body: response.html,
    };
  if ('text' in response)
    return {
      statusCode,
      headers: { ...common, 'content-type': 'text/plain; charset=utf-8', ...headers },
      body: response.text,
    };
  return { statusCode, headers: { ...common, ...headers }, body: '' };
}

const titles: Record<number, string> = {
  400: 'Bad request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not found',
  409: 'Conflict',
  412: 'Precondition failed',
  413: 'Content too large',
  422: 'Unprocessable content',
  429: 'Too many requests',
  500: 'Internal error',
  503: 'Service unavailable',
};

function asProblem(fault: unknown): Problem {
  if (fault instanceof Problem) return fault;
  return isUnavailable(fault)
    ? storageUnavailable()
    : new Problem(500, 'Something went wrong on our side. It has been noted.');
}

/** Why a request was refused; what is not a refusal is logged by its code, never with the request's content. */
export function problemOf(fault: unknown, request: HttpRequest): Problem {
  const problem = asProblem(fault);
  if (problem !== fault) log.error('request_failed', { method: request.method, ...faultFields(fault) });
  return problem;
}

/** The answer to a request that was refused or failed. */
export function problemResponse(fault: unknown, request: HttpRequest): APIGatewayProxyStructuredResultV2 {
  const { status, detail, errors, headers } = problemOf(fault, request);
  const body = { type: 'about:blank', title: titles[status] ?? 'Error', status, detail, errors };
  return {
    statusCode: status,
    headers: { ...common, 'content-type': 'application/problem+json', ...headers },
    body: JSON.stringify(body),
  };
}
