import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningStack, startStack } from '../../infra/local/index.ts';
import { until } from '../support/inbox.ts';
import { type Fixture, makeFixture } from '../support/local-fixture.ts';

let fixture: Fixture;
let stack: RunningStack;
let db: DynamoDBClient;
let sqs: SQSClient;

const common = { region: 'eu-west-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };

beforeAll(async () => {
  fixture = await makeFixture();
  stack = await startStack({ ...fixture, seed: false, schedules: 'manual', mostVisibilitySeconds: 4 });
  db = new DynamoDBClient({ ...common, endpoint: stack.stack.engines.dynamodb });
  sqs = new SQSClient({ ...common, endpoint: stack.stack.engines.sqs });
});

afterAll(async () => {
  db?.destroy();
  sqs?.destroy();
  await stack?.stop();
  fixture?.remove();
});

async function traceOf(pk: string) {
  const { Item } = await db.send(
    new GetItemCommand({ TableName: 'doorward-local-Done', Key: { pk: { S: pk } }, ConsistentRead: true }),
  );
  return Item && { times: Number(Item.times?.N), text: Item.lastText?.S };
}

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${stack.stack.apiUrl}${path}`, { headers });
const send = (queue: string, MessageBody: string) =>
  sqs.send(
    new SendMessageCommand({
      QueueUrl: stack.engines.queues.urlOf(queue),
      MessageBody,
      MessageAttributes: { game: { DataType: 'String', StringValue: 'demo' } },
    }),
  );
const receive = (queue: string) =>
  until(
    `a message in ${queue}`,
    async () => {
      const QueueUrl = stack.engines.queues.urlOf(queue);
      return (await sqs.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 1 }))).Messages?.[0]?.Body;
    },
    60_000,
  );

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
    const began = Date.now();
    expect((await get('/things/1?does=sleep')).status).toBe(500);
    expect(Date.now() - began).toBeGreaterThanOrEqual(2000);
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

describe('what wakes functions', () => {
  it('hands each fitting change of a table on once, and sets aside what keeps failing', async () => {
    for (const id of ['work#1', 'work#poison', 'work#2', 'rest#1'])
      await stack.functions.invoke('Store', { id, text: id });
    expect(await until('the change', () => traceOf('stream work#2'))).toEqual({ times: 1, text: 'work#2' });
    expect(await traceOf('stream work#1')).toEqual({ times: 1, text: 'work#1' });
    const lost = JSON.parse(await receive('items-dead'));
    expect(lost).toMatchObject({
      requestContext: { condition: 'RetryAttemptsExhausted' },
      DDBStreamBatchInfo: { batchSize: 1 },
    });
    expect(await traceOf('stream rest#1')).toBeUndefined();
  });

  it('hands messages on, and lets only the failed one come again, then sets it aside', async () => {
    await Promise.all(['m1', 'poison', 'm2'].map((body) => send('messages', body)));
    expect(await until('m1', () => traceOf('queue m1'))).toEqual({ times: 1, text: 'demo' });
    expect(await until('m2', () => traceOf('queue m2'))).toEqual({ times: 1, text: 'demo' });
    expect(await receive('messages-dead')).toBe('poison');
  });

  it('runs schedules when told to, and sets aside a run that fails every time', async () => {
    expect(await stack.runSchedule('Tick')).toBe(true);
    expect(await traceOf('tick')).toMatchObject({ times: 1, text: 'aws.events' });
    expect(await stack.runSchedule('FailingTick')).toBe(false);
    expect((await traceOf('tick'))?.times).toBe(4);
    expect(JSON.parse(await receive('tick-dead'))).toMatchObject({ source: 'aws.scheduler' });
  });

  it('keeps a secret that was generated as the template asks', async () => {
    expect(await stack.functions.invoke('ReadSecret', {})).toMatch(/^[A-Za-z0-9]{40}$/);
  });
});

describe('the database', () => {
  it('can be stopped for a test and started again, if it keeps its data', async () => {
    const data = join(fixture.folder, 'data');
    const other = await startStack({ ...fixture, data, seed: false, schedules: 'manual' });
    try {
      await other.functions.invoke('Store', { id: 'kept' });
      await other.engines.dynamodb.stop();
      await expect(other.functions.invoke('Store', { id: 'lost' })).rejects.toThrow();
      await other.engines.dynamodb.start();
      await other.functions.invoke('Store', { id: 'work#after' });
      const client = new DynamoDBClient({ ...common, endpoint: other.stack.engines.dynamodb });
      const read = (TableName: string, pk: string) =>
        client.send(new GetItemCommand({ TableName: `doorward-local-${TableName}`, Key: { pk: { S: pk } } }));
      expect((await read('Items', 'kept')).Item?.pk?.S).toBe('kept');
      await until('the change', async () => (await read('Done', 'stream work#after')).Item);
      client.destroy();
    } finally {
      await other.stop();
    }
  });
});

describe('mail', () => {
  const inbox = async (to: string) => {
    const answer = await fetch(`${stack.stack.inboxApiUrl}?to=${encodeURIComponent(to)}`);
    return ((await answer.json()) as { messages: Record<string, unknown>[] }).messages;
  };

  it('shows what was sent and tells of it through the topic', async () => {
    const id = await stack.functions.invoke('SendMail', { to: 'Minh@players.example' });
    const [mail] = await inbox('minh@PLAYERS.example');
    expect(mail).toMatchObject({ id, to: 'Minh@players.example', subject: 'Grüße', html: '<p>Rich</p>' });
    expect(String(mail?.text).trim()).toBe('Plain text');
    const trace = await until('the delivery', () => traceOf(`mail ${id} Delivery`));
    expect(JSON.parse(trace.text ?? '')).toMatchObject({ sendId: ['send-1'] });
    expect(await inbox('nh@players.example')).toEqual([]);
  });

  it('bounces and complains by the addresses of the mailbox simulator', async () => {
    const bounced = await stack.functions.invoke('SendMail', { to: 'bounce@simulator.amazonses.com' });
    await until('the bounce', () => traceOf(`mail ${bounced} Bounce`));
    expect(await traceOf(`mail ${bounced} Delivery`)).toBeUndefined();
    const complained = await stack.functions.invoke('SendMail', { to: 'complaint+1@simulator.amazonses.com' });
    await until('the complaint', () => traceOf(`mail ${complained} Complaint`));
  });

  it('reads raw mail with its headers and tags, and refuses a sender that the template does not know', async () => {
    const raw =
      'From: a@fixture.example\r\nTo: li@players.example\r\nSubject: S\r\nList-Unsubscribe: <https://u.example>\r\nX-SES-MESSAGE-TAGS: sendId=raw-1\r\n\r\nHi';
    const id = await stack.functions.invoke('SendMail', { to: 'li@players.example', raw });
    expect((await inbox('li@players.example'))[0]).toMatchObject({
      headers: { 'list-unsubscribe': '<https://u.example>' },
    });
    const trace = await until('the delivery', () => traceOf(`mail ${id} Delivery`));
    expect(JSON.parse(trace.text ?? '')).toMatchObject({ sendId: ['raw-1'] });
    const foreign = raw.replace('fixture.example', 'foreign.example');
    await expect(stack.functions.invoke('SendMail', { to: 'li@players.example', raw: foreign })).rejects.toThrow(
      /not verified/,
    );
  });

  it('refuses, or takes and hangs, as often as a test asks', async () => {
    const { faults } = stack.engines.mail;
    faults.set({ kind: 'throttle', calls: 1 });
    await expect(stack.functions.invoke('SendMail', { to: 'q@players.example' })).rejects.toMatchObject({
      errorType: 'Throttling',
    });
    await stack.functions.invoke('SendMail', { to: 'q@players.example' });
    await fetch(`${stack.stack.engines.ses}/control/fault`, {
      method: 'PUT',
      body: '{"kind":"acceptThenHang","calls":1}',
    });
    const hanging = stack.functions.invoke('SendMail', { to: 'hang@players.example' }).catch(() => 'given up');
    await until('the mail that was taken', async () => (await inbox('hang@players.example'))[0]);
    expect(await hanging).toBe('given up');
    expect(await inbox('q@players.example')).toHaveLength(1);
  });

  it('shows the inbox as a page, and HTML mail only in a sandbox', async () => {
    const id = await stack.functions.invoke('SendMail', { to: 'page@players.example' });
    const list = await (await fetch(stack.stack.inboxUrl)).text();
    expect(list).toContain(`/local/inbox/${id}`);
    const shown = await fetch(`${stack.stack.inboxUrl}/${id}/html`);
    expect(shown.headers.get('content-security-policy')).toMatch(
      /^sandbox allow-popups allow-popups-to-escape-sandbox;/,
    );
  });
});
