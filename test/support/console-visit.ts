import type { Visit } from '../../functions/console/frame/visit.ts';
import { type Role, roles } from '../../functions/kernel/access.ts';
import { createDatabase } from '../../functions/kernel/dynamo.ts';
import type { HttpRequest } from '../../functions/kernel/http-types.ts';
import { deriveKeys } from '../../functions/kernel/secrets.ts';

/** A request as the API hands it on, with what a test leaves out. */
export function testRequest(
  given: Partial<Omit<HttpRequest, 'body'>> & { form?: Record<string, string> } = {},
): HttpRequest {
  const { form, ...rest } = given;
  return {
    method: form ? 'POST' : 'GET',
    path: '/console',
    params: {},
    query: {},
    headers: {},
    cookies: {},
    body: Buffer.from(form ? new URLSearchParams(form).toString() : ''),
    sourceIp: '192.0.2.1',
    claims: undefined,
    ...rest,
  };
}

export const testPublicUrl = 'https://doorward.example';

/** Somebody with a good session, for tests of pages. Without a `db` of its own, a page that reads or writes anything fails. */
export function testVisit(
  given: Partial<Omit<Visit, 'staff' | 'request'>> & {
    roles?: readonly Role[];
    games?: readonly string[];
    name?: string;
    request?: Parameters<typeof testRequest>[0];
  } = {},
): Visit {
  const { roles: held = roles, games = ['demo'], name = 'supervisor@demo.example', request, ...rest } = given;
  return {
    db: createDatabase({}),
    keys: deriveKeys('a secret for tests that is long enough'),
    language: 'en',
    timezone: 'Europe/London',
    csrf: 'csrf-of-the-test',
    now: Date.UTC(2026, 10, 22, 9, 30),
    publicUrl: testPublicUrl,
    ...rest,
    staff: { id: `id-of-${name}`, name, roles: new Set(held), games: new Set(games) },
    request: testRequest(request),
  };
}
