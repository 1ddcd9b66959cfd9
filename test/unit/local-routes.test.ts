import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { authorize, claimText } from '../../infra/local/http/authorizer.ts';
import { createRouteTable } from '../../infra/local/http/route-table.ts';

const route = (key: string) => ({ key, integrationId: key, authorizerId: undefined, scopes: [] });
const keys = [
  'ANY /{proxy+}',
  'GET /v1/players/{playerId}',
  'GET /v1/players/{playerId}/export',
  'GET /v1/players/me',
  'ANY /v1/players/{playerId}',
  'GET /files/{path+}',
  'GET /',
];
const find = createRouteTable(keys.map(route));
const found = (method: string, path: string) => {
  const match = find(method, path);
  return match && [match.route.key, match.params];
};

describe('routes of the HTTP API', () => {
  it.each([
    ['GET', '/v1/players/me', 'GET /v1/players/me', undefined],
    ['GET', '/v1/players/minh', 'GET /v1/players/{playerId}', { playerId: 'minh' }],
    ['PUT', '/v1/players/minh', 'ANY /v1/players/{playerId}', { playerId: 'minh' }],
    ['GET', '/v1/players/minh/export', 'GET /v1/players/{playerId}/export', { playerId: 'minh' }],
    ['GET', '/v1/players/a%2Fb%20%E6%9D%8E', 'GET /v1/players/{playerId}', { playerId: 'a/b 李' }],
    ['GET', '/v1/players/100%', 'GET /v1/players/{playerId}', { playerId: '100%' }],
    ['GET', '/files/a/b.txt', 'GET /files/{path+}', { path: 'a/b.txt' }],
    ['GET', '/', 'GET /', undefined],
    ['POST', '/anything/else', 'ANY /{proxy+}', { proxy: 'anything/else' }],
    ['GET', '/v1/players/', 'ANY /{proxy+}', { proxy: 'v1/players/' }],
  ])('%s %s goes to %s', (method, path, key, params) => expect(found(method, path)).toEqual([key, params]));

  it('finds nothing where nothing fits, and the default route where there is one', () => {
    const strict = createRouteTable([route('GET /a/{b}')]);
    expect(strict('GET', '/a')).toBeUndefined();
    expect(strict('GET', '/a/')).toBeUndefined();
    expect(strict('HEAD', '/a/b')).toBeUndefined();
    expect(createRouteTable([route('$default')])('PATCH', '/x')?.route.key).toBe('$default');
  });

  it('writes claims as text, lists in brackets', () => {
    expect([['a', 'b'], [], 5, true, 'text', { a: 1 }].map(claimText)).toEqual([
      '[a b]',
      '[]',
      '5',
      'true',
      'text',
      '{"a":1}',
    ]);
  });
});

describe('the authorizer', () => {
  const plan = { header: 'authorization', issuer: 'https://issuer', audience: ['us'] };
  const decide = (
    claims: Record<string, unknown> | Error,
    scopes: string[] = [],
    headers = { authorization: 'Bearer t' },
  ) =>
    authorize(plan, scopes, { headers } as unknown as IncomingMessage, async (token) => {
      if (claims instanceof Error || token !== 't') throw new Error('bad token');
      return claims;
    });
  const good = { iss: 'https://issuer', aud: 'us', sub: 'p' };

  it('lets in a token of its issuer that is meant for us', async () => {
    expect(await decide(good)).toEqual({ claims: good });
    expect(await decide({ iss: good.iss, client_id: 'us' })).toMatchObject({ claims: { client_id: 'us' } });
    expect(await decide({ ...good, aud: ['them', 'us'] })).toMatchObject({ claims: { aud: '[them us]' } });
    expect(await decide({ ...good, scope: 'a b' }, ['b'])).toMatchObject({ claims: { scope: 'a b' } });
  });

  it.each([
    ['no token', good, [], {}, 401],
    ['a token that does not hold', new Error(), [], undefined, 401],
    ['another issuer', { ...good, iss: 'https://other' }, [], undefined, 401],
    ['another audience', { ...good, aud: 'them' }, [], undefined, 401],
    ['an audience in spite of the client id', { ...good, aud: 'them', client_id: 'us' }, [], undefined, 401],
    ['a missing scope', { ...good, scope: 'a' }, ['b'], undefined, 403],
  ])('refuses %s', async (_, claims, scopes, headers, refused) => {
    expect(await decide(claims, scopes, headers as { authorization: string } | undefined)).toEqual({ refused });
  });
});
