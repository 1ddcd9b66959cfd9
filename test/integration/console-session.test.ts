import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readAuditRoute } from '../../functions/console/audit/read-audit.ts';
import { csrfToken } from '../../functions/console/frame/same-origin.ts';
import { loadSession } from '../../functions/console/sign-in/session-store.ts';
import { appendAudit } from '../../functions/kernel/audit.ts';
import { consoleDesk, grantedTo } from '../support/console-desk.ts';
import { testPublicUrl, testRequest } from '../support/console-visit.ts';
import { type LocalDynamoDb, startDynamoDb } from '../support/dynamodb-local.ts';

const hour = 3_600_000;
let local: LocalDynamoDb;
let desk: ReturnType<typeof consoleDesk>;

beforeAll(async () => {
  local = await startDynamoDb();
});
afterAll(() => local?.stop());
beforeEach(() => {
  desk = consoleDesk(local.database);
});

const supervisor = (games = ['demo']) =>
  desk.session(grantedTo('supervisor@demo.example', ['agent', 'supervisor'], games, desk.clock.now));
const kept = (id: string) => loadSession(local.database, desk.deps.keys, id);
const toSignIn = { status: 303, headers: { location: '/console/sign-in?to=%2Fconsole%2Faudit' } };

describe('a session', () => {
  it('lets its person in, and is sealed in the table', async () => {
    const id = await supervisor();
    expect(await desk.ask(id)).toMatchObject({ status: 200, html: expect.stringContaining('supervisor@demo.example') });
    const { Items = [] } = (await local.client.send(new ScanCommand({ TableName: 'console' }) as never)) as {
      Items?: unknown[];
    };
    const stored = JSON.stringify(Items);
    expect(Items).not.toEqual([]);
    for (const secret of [id, 'refresh-of', 'supervisor@demo.example']) expect(stored).not.toContain(secret);
  });

  it('is not found by any other id', async () => {
    const id = await supervisor();
    const other = `${id.slice(0, -2)}${id.endsWith('AA') ? 'BB' : 'AA'}`;
    for (const forged of [undefined, '', 'x', other, `${id}A`, 'session#x', '../x'])
      expect(await desk.ask(forged)).toMatchObject(toSignIn);
  });

  it('ends after an hour without a sign of life, and leaves nothing', async () => {
    const id = await supervisor();
    desk.clock.now += hour;
    expect(await desk.ask(id)).toMatchObject(toSignIn);
    expect(await kept(id)).toBeUndefined();
  });

  it('goes on for a shift as long as somebody works, then ends', async () => {
    const start = desk.clock.now;
    const id = await supervisor();
    desk.provider.next = async () => grantedTo('supervisor@demo.example', ['supervisor'], ['demo'], desk.clock.now);
    for (let step = 1; step < 16; step++) {
      desk.clock.now = start + step * 45 * 60_000;
      expect((await desk.ask(id)).status).toBe(200);
    }
    desk.clock.now = start + 12 * hour;
    expect(await desk.ask(id)).toMatchObject(toSignIn);
  });

  it('is not kept alive by a page that only updates itself', async () => {
    const id = await supervisor();
    desk.provider.next = async () => grantedTo('supervisor@demo.example', ['supervisor'], ['demo'], desk.clock.now);
    desk.clock.now += 40 * 60_000;
    expect((await desk.ask(id, { headers: { 'hx-request': 'true', 'doorward-idle': '1' } })).status).toBe(200);
    desk.clock.now += 30 * 60_000;
    expect(await desk.ask(id, { headers: { 'hx-request': 'true' } })).toMatchObject({
      status: 401,
      headers: { 'hx-trigger': 'session-over' },
    });
  });
});

describe('what the provider tells holds for an hour', () => {
  it('then roles and games are those of now', async () => {
    const id = await supervisor(['demo', 'other']);
    desk.provider.next = async () => grantedTo('supervisor@demo.example', ['agent'], ['demo'], desk.clock.now);
    desk.clock.now += 59 * 60_000;
    expect((await desk.ask(id, { query: { gameId: 'other' } })).status).toBe(200);
    desk.clock.now += 60_000;
    expect((await desk.ask(id)).status).toBe(403);
    expect(desk.renewals).toEqual(['refresh-of-supervisor@demo.example']);
    expect((await desk.ask(id)).status).toBe(403);
    expect(desk.renewals).toHaveLength(1);
  });

  it('and who was removed is signed out', async () => {
    const id = await supervisor();
    desk.clock.now += 55 * 60_000;
    await desk.ask(id);
    desk.clock.now += 10 * 60_000;
    expect(await desk.ask(id)).toMatchObject(toSignIn);
    expect(await kept(id)).toBeUndefined();
  });

  it('while the provider is away nobody is let in on old claims, and nobody is signed out', async () => {
    const id = await supervisor();
    desk.clock.now += 59 * 60_000;
    await desk.ask(id);
    desk.clock.now += 60_000;
    desk.provider.next = () => Promise.reject(new TypeError('fetch failed'));
    expect(await desk.ask(id)).toMatchObject({ status: 503, html: expect.stringContaining('cannot reach') });
    desk.provider.next = async () => grantedTo('supervisor@demo.example', ['supervisor'], ['demo'], desk.clock.now);
    expect((await desk.ask(id)).status).toBe(200);
  });

  it('pages that ask at once all get an answer', async () => {
    const id = await supervisor();
    desk.clock.now += 59 * 60_000;
    await desk.ask(id);
    desk.clock.now += 60_000;
    desk.provider.next = async () => grantedTo('supervisor@demo.example', ['supervisor'], ['demo'], desk.clock.now);
    const answers = await Promise.all(Array.from({ length: 8 }, () => desk.ask(id)));
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
  });
});

describe('a form', () => {
  const own = { origin: testPublicUrl, 'sec-fetch-site': 'same-origin' };
  const send = (id: string | undefined, form: Record<string, string>, headers: Record<string, string> = own) =>
    desk.ask(id, { path: '/console/language', form: { language: 'vi', to: '/console/audit', ...form }, headers });

  it('of the session is taken, and its answer goes nowhere but the console', async () => {
    const id = await supervisor();
    const csrf = csrfToken(id);
    expect(await send(id, { csrf })).toMatchObject({
      status: 303,
      headers: { location: '/console/audit' },
      cookies: [expect.stringContaining('__Host-doorward-language=vi; Path=/; Secure')],
    });
    expect(await send(id, { csrf, to: 'https://evil.example' })).toMatchObject({ headers: { location: '/console' } });
    expect((await send(id, { csrf, language: 'xx' })).status).toBe(400);
  });

  it('without the token, with that of another session, or from another site is not', async () => {
    const id = await supervisor();
    const csrf = csrfToken(id);
    const refused = { status: 403, html: expect.stringContaining('Nothing was changed') };
    expect(await send(id, {})).toMatchObject(refused);
    expect(await send(id, { csrf: csrfToken(await supervisor()) })).toMatchObject(refused);
    expect(await send(id, { csrf }, { origin: 'https://evil.example' })).toMatchObject(refused);
    expect(await send(id, { csrf }, { ...own, 'sec-fetch-site': 'cross-site' })).toMatchObject(refused);
    expect(await send(id, { csrf }, {})).toMatchObject(refused);
  });

  it('after the session leads to a plain word and back to its page', async () => {
    const referer = `${testPublicUrl}/console/audit?day=2026-11-22`;
    expect(await send(undefined, {}, { ...own, referer })).toMatchObject({
      status: 303,
      headers: { location: '/console/sign-in?to=%2Fconsole%2Faudit%3Fday%3D2026-11-22&over=1' },
    });
    expect(await send(undefined, {}, { ...own, referer: 'https://evil.example/v1/x' })).toMatchObject({
      headers: { location: '/console/sign-in?to=%2Fconsole&over=1' },
    });
  });
});

describe('the audit trail', () => {
  const add = (gameId: string, by: string, act: string, at: number) =>
    appendAudit(
      local.database,
      { gameId, staffId: `sub-of-${by}`, by, act, taskId: 't_1', about: { field: 'phone' } },
      at,
    );
  const read = (query: Record<string, string>, groups = 'supervisor', games = 'paged demo') =>
    readAuditRoute(
      local.database,
      testRequest({ path: '/v1/audit', query, claims: { sub: 's', email: 'reader@demo.example', groups, games } }),
      desk.clock.now,
    ) as Promise<{ status: number; json: { items: { at: string; act: string; by: string }[]; cursor?: string } }>;

  it('is paged newest first, every line once, by day and game', async () => {
    const day = Date.UTC(2026, 2, 1);
    for (let line = 0; line < 25; line++) await add('paged', 'lan@demo.example', `act.${line}`, day + line * 1000);
    await add('paged', 'lan@demo.example', 'act.before', day - 1);
    await add('elsewhere', 'lan@demo.example', 'act.elsewhere', day);
    const acts: string[] = [];
    let cursor: string | undefined;
    do {
      const { json } = await read({ gameId: 'paged', day: '2026-03-01', limit: '10', ...(cursor ? { cursor } : {}) });
      acts.push(...json.items.map(({ act }) => act));
      cursor = json.cursor;
    } while (cursor);
    expect(acts).toEqual(Array.from({ length: 25 }, (_, line) => `act.${24 - line}`));
    expect((await read({ gameId: 'paged', day: '2026-02-28' })).json.items.map(({ act }) => act)).toEqual([
      'act.before',
    ]);
  });

  it('finds the lines of one person among many', async () => {
    const day = Date.UTC(2026, 2, 2);
    await Promise.all(
      Array.from({ length: 300 }, (_, line) =>
        add('paged', line % 100 === 7 ? 'Vy@demo.example' : 'lan@demo.example', `act.${line}`, day + line),
      ),
    );
    const { json } = await read({ gameId: 'paged', day: '2026-03-02', person: 'vy@' });
    expect(json.items.map(({ act }) => act)).toEqual(['act.207', 'act.107', 'act.7']);
  });

  it('notes who reads it, before it is shown', async () => {
    desk.clock.now = Date.UTC(2026, 11, 24, 8);
    const id = await supervisor();
    expect((await desk.ask(id, { query: { gameId: 'demo', day: '2026-01-05', person: 'lan' } })).status).toBe(200);
    const { json } = await read({ gameId: 'demo', day: '2026-12-24', limit: '1', person: 'supervisor@' });
    expect(json.items).toEqual([
      expect.objectContaining({
        act: 'audit.read',
        about: { day: '2026-01-05', person: 'lan' },
        by: 'supervisor@demo.example',
      }),
    ]);
  });

  it('shows names full of markup as text', async () => {
    await add('demo', '<script>alert(1)</script>', 'task.<b>', desk.clock.now + 5);
    const { html } = await desk.ask(await supervisor());
    expect(html).toContain('&lt;script&gt;alert(1)');
    expect(html).toContain('task.&lt;b&gt;');
    expect(html).not.toContain('<script>alert');
  });

  it.each([
    [{ gameId: 'paged', day: '2026-02-30' }, 400],
    [{ gameId: 'paged', day: 'today' }, 400],
    [{ gameId: 'paged' }, 400],
    [{ gameId: 'paged', day: '2026-03-01', limit: '0' }, 400],
    [{ gameId: 'paged', day: '2026-03-01', cursor: 'bm90IG91cnM' }, 400],
    [{ gameId: 'foreign', day: '2026-03-01' }, 404],
  ])('refuses %j with %i', async (query, status) => {
    await expect(read(query as Record<string, string>)).rejects.toMatchObject({ status });
  });

  it('is not for agents', async () => {
    await expect(read({ gameId: 'paged', day: '2026-03-01' }, 'agent publisher')).rejects.toMatchObject({
      status: 403,
    });
    await expect(read({ gameId: 'paged', day: '2026-03-01' }, 'admin')).resolves.toMatchObject({ status: 200 });
  });

  it('a foreign game does not exist, on the page too', async () => {
    expect((await desk.ask(await supervisor(), { query: { gameId: 'other' } })).status).toBe(404);
  });
});
