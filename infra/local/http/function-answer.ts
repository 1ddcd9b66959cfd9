import type { ServerResponse } from 'node:http';

type Structured = {
  statusCode?: unknown;
  headers?: Record<string, unknown>;
  cookies?: unknown[];
  body?: unknown;
  isBase64Encoded?: boolean;
};

export const plainAnswer = (response: ServerResponse, status: number, message: string): void => {
  const body = JSON.stringify({ message });
  response
    .writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
    .end(body);
};

/**
 * What the authorizer refuses, as the problem document that Doorward's callers are promised. API Gateway itself answers
 * `{"message":"Unauthorized"}` here and lets nobody change it; the README says so.
 */
export function refusedAnswer(response: ServerResponse, status: 401 | 403): void {
  const [title, detail] =
    status === 401
      ? ['Unauthorized', 'Sign in first: this call needs a good bearer token.']
      : ['Forbidden', 'This token may not make this call.'];
  const body = JSON.stringify({ type: 'about:blank', title, status, detail });
  response
    .writeHead(status, { 'content-type': 'application/problem+json', 'content-length': Buffer.byteLength(body) })
    .end(body);
}

/**
 * Sends what a function returned. Without a status code the whole value is the JSON body of a 200.
 * Source: API Gateway developer guide, "Lambda function response for format 2.0".
 */
export function sendAnswer(response: ServerResponse, answer: string | undefined): void {
  const value: unknown = answer === undefined ? null : JSON.parse(answer);
  const given = typeof value === 'object' && value !== null ? (value as Structured) : {};
  if (given.statusCode === undefined) {
    const body = typeof value === 'string' ? value : JSON.stringify(value);
    response
      .writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
      .end(body);
    return;
  }
  const status = Number(given.statusCode);
  if (!Number.isInteger(status) || status < 200 || status > 599) {
    plainAnswer(response, 500, 'Internal Server Error');
    return;
  }
  const body = Buffer.from(String(given.body ?? ''), given.isBase64Encoded ? 'base64' : 'utf8');
  const headers: Record<string, string | string[]> = {};
  for (const [name, content] of Object.entries(given.headers ?? {})) headers[name.toLowerCase()] = String(content);
  headers['content-type'] ??= 'text/plain;charset=utf-8';
  if (given.cookies?.length) headers['set-cookie'] = given.cookies.map(String);
  if (status !== 204 && status !== 304) headers['content-length'] = String(body.length);
  response.writeHead(status, headers).end(body);
}
