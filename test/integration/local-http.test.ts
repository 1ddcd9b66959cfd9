import { createHash } from 'node:crypto';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FixtureStack, startFixture } from '../support/local-fixture-stack.ts';

let stack: FixtureStack;
beforeAll(async () => {
  stack = await startFixture();
});
afterAll(() => stack?.stop());

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${stack.stack.apiUrl}${path}`, { headers });

describe('the HTTP API', () => {
  it('hands a request on in payload format 2.0', async () => {
    const answer = await get('/things/a%2Fb%20c?x=1&x=2&y=%26', { 'X-Mixed': 'Case', cookie: 'k=v; l=w' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('x-seen')).toBe('yes');
    expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    const event = (await answer.json()) as Record<string, unknown>;
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'GET /things/{thingId}',
      rawPath: '/things/a/b c',
      rawQueryString: 'x=1&x=2&y=%26',
      pathParameters: { thingId: 'a/b c' },
      queryStringParameters: { x: '1,2', y: '&' },
      cookies: ['k=v', 'l=w'],
      headers: { 'x-mixed': 'Case' },
      requestContext: { http: { method: 'GET', sourceIp: '127.0.0.1' }, stage: '$default' },
      isBase64Encoded: false,
    });
  });

  it('hands text on as text and everything else as base64', async () => {
    const post = async (type: string, body: string | Uint8Array<ArrayBuffer>) => {
      const answer = await fetch(`${stack.stack.apiUrl}/things`, {
        method: 'POST',
        headers: { 'content-type': type },
        body,
      });
      return (await answer.json()) as { body: string; isBase64Encoded: boolean };
    };
    expect(await post('application/json', '{"a":"ü"}')).toMatchObject({ body: '{"a":"ü"}', isBase64Encoded: false });
    expect(await post('application/x-www-form-urlencoded', 'a=1')).toMatchObject({
      body: 'YT0x',
      isBase64Encoded: true,
    });
    const broken = new Uint8Array([0xff, 0xfe, 0]);
    expect(await post('application/json', broken)).toMatchObject({ body: '//4A', isBase64Encoded: true });
  });

  it('answers as API Gateway does where there is no route, or the function fails', async () => {
    const missing = await get('/nowhere');
    expect([missing.status, await missing.text()]).toEqual([404, '{"message":"Not Found"}']);
    const wrongMethod = await fetch(`${stack.stack.apiUrl}/things/1`, { method: 'DELETE' });
    expect(wrongMethod.status).toBe(404);
    const thrown = await get('/things/1?does=throw');
    expect([thrown.status, await thrown.text()]).toEqual([500, '{"message":"Internal Server Error"}']);
    const bare = await get('/things/1?does=nothing');
    expect([bare.status, await bare.text()]).toEqual([200, '{"fine":true}']);
    const large = await fetch(`${stack.stack.apiUrl}/things`, {
      method: 'POST',
      body: Buffer.alloc(10 * 1024 * 1024 + 1),
    });
    expect(large.status).toBe(413);
  });

  it('takes no longer than the function may, and goes on with a new thread', async () => {
    const thread = async () => (await get('/things/1?does=thread')).text();
    const before = await thread();
    expect(await thread()).toBe(before);
    const began = Date.now();
    expect((await get('/things/1?does=sleep')).status).toBe(500);
    expect(Date.now() - began).toBeGreaterThanOrEqual(2000);
    expect(await thread()).not.toBe(before);
    expect((await get('/things/1?does=exit')).status).toBe(500);
    expect((await get('/things/1')).status).toBe(200);
  });

  it('gives a function only what the template and Lambda give', async () => {
    const answer = await get('/things/1?does=environment');
    const environment = (await answer.json()) as Record<string, string>;
    expect(environment).toMatchObject({
      AWS_REGION: 'eu-west-1',
      DONE_TABLE: 'doorward-local-Done',
      _HANDLER: 'fixture.echo',
    });
    expect(Object.keys(environment)).not.toContain('PATH');
    expect(Object.keys(environment)).not.toContain('HOME');
  });

  it('lets in who has a token of the local issuer, and hands its claims on as text', async () => {
    expect((await get('/staff')).status).toBe(401);
    expect((await get('/staff', { authorization: 'Bearer nonsense' })).status).toBe(401);
    const agent = stack.stack.agents[1];
    const form = { grant_type: 'password', client_id: 'doorward-local', username: agent?.email ?? '' };
    const token = async (password: string) => {
      const answer = await fetch(stack.stack.tokenUrl, {
        method: 'POST',
        body: new URLSearchParams({ ...form, password }),
      });
      return (await answer.json()) as { access_token?: string; error?: string };
    };
    expect(await token('wrong')).toEqual({ error: 'invalid_grant' });
    const { access_token } = await token(agent?.password ?? '');
    const answer = await get('/staff', { authorization: `Bearer ${access_token}` });
    const event = (await answer.json()) as {
      requestContext: { authorizer: { jwt: { claims: Record<string, string> } } };
    };
    expect(event.requestContext.authorizer.jwt.claims).toMatchObject({
      groups: '[agent supervisor]',
      games: '[demo]',
      email: 'supervisor@demo.example',
      aud: 'doorward-local',
    });
  });
});

describe('signing in', () => {
  const verifier = 'a-verifier-of-at-least-43-characters-0123456789';
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const back = 'https://console.fixture.example/back';
  const asked = (over: Record<string, string> = {}) =>
    new URLSearchParams({
      response_type: 'code',
      client_id: 'doorward-local',
      redirect_uri: back,
      state: 'the-state',
      code_challenge: challenge,
      code_challenge_method: 'S256',
      ...over,
    });
  const page = () => `${stack.stack.apiUrl}/local/oidc/authorize`;
  const exchange = async (code: string, code_verifier: string) => {
    const form = {
      grant_type: 'authorization_code',
      client_id: 'doorward-local',
      redirect_uri: back,
      code,
      code_verifier,
    };
    const answer = await fetch(stack.stack.tokenUrl, { method: 'POST', body: new URLSearchParams(form) });
    return (await answer.json()) as { access_token?: string; error?: string };
  };
  const signIn = async () => {
    const { email = '', password = '' } = stack.stack.agents[0] ?? {};
    const body = asked({ username: email, password });
    return fetch(page(), { method: 'POST', body, redirect: 'manual' });
  };

  it('leads through the page, back with a code, to a token, once', async () => {
    expect(await (await fetch(`${page()}?${asked()}`)).text()).toContain('value="the-state"');
    const location = new URL((await signIn()).headers.get('location') ?? '');
    expect(location.origin + location.pathname).toBe(back);
    expect(location.searchParams.get('state')).toBe('the-state');
    const code = location.searchParams.get('code') ?? '';
    const { access_token } = await exchange(code, verifier);
    expect((await get('/staff', { authorization: `Bearer ${access_token}` })).status).toBe(200);
    expect(await exchange(code, verifier)).toEqual({ error: 'invalid_grant' });
  });

  it('gives no token to who did not begin the sign-in, and leads to no foreign address', async () => {
    const location = new URL((await signIn()).headers.get('location') ?? '');
    expect(await exchange(location.searchParams.get('code') ?? '', 'another-verifier')).toEqual({
      error: 'invalid_grant',
    });
    const foreign = await fetch(`${page()}?${asked({ redirect_uri: 'https://evil.example/' })}`, {
      redirect: 'manual',
    });
    expect(foreign.status).toBe(400);
    const wrong = await fetch(page(), {
      method: 'POST',
      body: asked({ username: 'agent@demo.example', password: 'x' }),
    });
    expect(wrong.status).toBe(401);
  });

  it('publishes where to find everything, and the key that tokens are signed with', async () => {
    const issuer = `${stack.stack.apiUrl}/local/oidc`;
    const found = (await (await fetch(`${issuer}/.well-known/openid-configuration`)).json()) as Record<string, string>;
    expect(found).toMatchObject({ issuer, token_endpoint: stack.stack.tokenUrl });
    const keys = createRemoteJWKSet(new URL(found.jwks_uri ?? ''));
    const token = await stack.tokenFor('publisher@demo.example');
    const { payload } = await jwtVerify(token, keys, { issuer, audience: 'doorward-local' });
    expect(payload).toMatchObject({ groups: ['publisher'], games: ['demo'] });
  });
});
