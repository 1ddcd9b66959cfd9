import type { APIGatewayProxyEventV2, APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import type { z } from 'zod';
import { badRequest, type FieldFault } from './errors.ts';
import type { HttpRequest } from './http-types.ts';

const present = (values: Record<string, string | undefined> | undefined): Record<string, string> =>
  Object.fromEntries(Object.entries(values ?? {}).filter((pair): pair is [string, string] => pair[1] !== undefined));

/** Cookies by name; of a name that came twice the first, which is the one with the longest path (RFC 6265 5.4). */
function readCookies(pairs: readonly string[] = []): Record<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of pairs) {
    const [name = '', ...value] = pair.split('=');
    if (!cookies.has(name.trim())) cookies.set(name.trim(), value.join('=').trim());
  }
  return Object.fromEntries(cookies);
}

export function readRequest(event: APIGatewayProxyEventV2): HttpRequest {
  const context = (event as Partial<APIGatewayProxyEventV2WithJWTAuthorizer>).requestContext;
  return {
    method: event.requestContext.http.method,
    path: event.rawPath,
    params: present(event.pathParameters),
    query: present(event.queryStringParameters),
    headers: present(event.headers),
    cookies: readCookies(event.cookies),
    body: Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8'),
    sourceIp: event.requestContext.http.sourceIp,
    claims: context?.authorizer?.jwt?.claims,
  };
}

/** A parameter of the path. */
export const param = (request: HttpRequest, name: string): string => request.params[name] ?? '';

/** Where and how a schema refused, one entry a field. */
export const fieldFaults = (error: z.ZodError, at = ''): FieldFault[] =>
  error.issues.map((issue) => ({
    path: [at, ...issue.path.map(String)].filter((part) => part !== '').join('.'),
    message: issue.message,
  }));

/**
 * Reads a JSON body by its schema.
 * @throws Problem 400 naming the field
 */
export function readJson<S extends z.ZodType>(request: HttpRequest, schema: S): z.infer<S> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(request.body.toString('utf8'));
  } catch {
    throw badRequest('The body is not JSON.');
  }
  return check(schema, parsed, 'The body has fields that cannot be used.');
}

/** Checks a value that came from outside. @throws Problem 400 naming the field */
export function check<S extends z.ZodType>(schema: S, value: unknown, detail: string): z.infer<S> {
  const result = schema.safeParse(value);
  if (!result.success) throw badRequest(detail, fieldFaults(result.error));
  return result.data;
}

/** Bytes of a form, if its page does not need more. */
export const formLimit = 16 * 1024;

/** The fields of a posted HTML form. @param most bytes that its page can need @throws Problem 400 for a longer one */
export function readForm(request: HttpRequest, most = formLimit): URLSearchParams {
  if (request.body.length > most) throw badRequest('The form is too long.');
  return new URLSearchParams(request.body.toString('utf8'));
}
