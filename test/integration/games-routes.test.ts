import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type ChangeDeps, changeGame, showGame } from '../../functions/games/game-routes.ts';
import { loadLogo, loadTenant } from '../../functions/games/index.ts';
import { createDatabase, type Database } from '../../functions/kernel/dynamo.ts';
import { Problem } from '../../functions/kernel/errors.ts';
import type { HttpRequest } from '../../functions/kernel/http.ts';
import { type LocalDynamoDb, startDynamoDb } from '../support/dynamodb-local.ts';
import { emptyRequest, testKeys } from '../support/games.ts';
import { pngSample } from '../support/png-sample.ts';

vi.setConfig({ testTimeout: 60_000 }); // an engine on a busy machine may be slow

const begin = Date.UTC(2026, 10, 21, 12);
const minute = 60_000;
let dynamo: LocalDynamoDb;
let db: Database;
let now = begin;

beforeAll(async () => {
  dynamo = await startDynamoDb();
  db = createDatabase({ games: 'games' }, dynamo.client);
}, 90_000);
afterAll(() => dynamo?.stop());

const deps = (allowLocal = false): ChangeDeps => ({
  db,
  keys: testKeys,
  urls: { resolve: async (host) => (host === 'inside.example' ? ['10.0.0.1'] : ['93.184.216.34']), allowLocal },
  clock: () => now,
});

const claims = (groups: string, games: string) => ({ sub: 'someone', groups: `[${groups}]`, games: `[${games}]` });
const admin = claims('admin', 'mine other fresh race twice pictured');

type Sent = { body?: unknown; headers?: Record<string, string>; claims?: HttpRequest['claims']; keyId?: string };

const request = (method: string, gameId: string, { body, headers = {}, keyId, ...sent }: Sent): HttpRequest => ({
  ...emptyRequest,
  method,
  params: { gameId, ...(keyId === undefined ? {} : { keyId }) },
  headers,
  body: body === undefined ? Buffer.alloc(0) : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
  claims: 'claims' in sent ? sent.claims : admin,
});

type GameOrKey = { keyId: string; secret: string; version: number; keys: { keyId: string }[] };
type Shown = { status: number; json: GameOrKey; errors?: unknown };
const nothing: GameOrKey = { keyId: '', secret: '', version: 0, keys: [] };

/** The answer, or the refusal, of one call. */
async function call(method: string, gameId: string, sent: Sent = {}, allowLocal = false): Promise<Shown> {
  const asked = request(method, gameId, sent);
  try {
    const answer = method === 'GET' ? await showGame(db, asked, now) : await changeGame(deps(allowLocal), asked);
    return { status: answer.status, json: 'json' in answer ? JSON.parse(JSON.stringify(answer.json)) : nothing };
  } catch (fault) {
    if (!(fault instanceof Problem)) throw fault;
    return { status: fault.status, json: nothing, errors: fault.errors };
  }
}

const form = { name: 'Moon Harbour', supportAddress: 'help@moon.example' };

test('a game is created, read, changed in part, and keeps what is left out', async () => {
  expect((await call('GET', 'mine')).status).toBe(404);
  expect((await call('PUT', 'mine', { body: { name: 'Moon' } })).status).toBe(400);
  const created = await call('PUT', 'mine', { body: { ...form, targets: { firstContact: 15 } } });
  expect(created).toMatchObject({
    status: 201,
    json: {
      gameId: 'mine',
      ...form,
      version: 1,
      keys: [],
      branding: { color: '#1a5fb4' },
      budgets: { eventsPerSecond: 5000 },
      targets: { firstContact: 15, nextUpdate: 1440, resolution: 4320 },
    },
  });
  const body = { callbackUrl: 'https://moon.example/hook', budgets: { eventsPerSecond: 100 } };
  expect(await call('PUT', 'mine', { body })).toMatchObject({ status: 200, json: { ...form, version: 2 } });
  const read = await call('GET', 'mine');
  expect(read.json).toMatchObject({
    callbackUrl: 'https://moon.example/hook',
    budgets: { eventsPerSecond: 100 },
    targets: { firstContact: 15 },
  });
  // what was read can be sent back as it is
  expect(await call('PUT', 'mine', { body: read.json })).toMatchObject({
    status: 200,
    json: { ...read.json, version: 3 },
  });
  const without = await call('PUT', 'mine', { body: { callbackUrl: null } });
  expect(without.json).not.toHaveProperty('callbackUrl');
});

test.each([
  ['no JSON', '{', undefined],
  ['a list', [], ''],
  ['an empty name', { name: ' \u200b ' }, 'name'],
  ['a support address that is none', { supportAddress: 'help' }, 'supportAddress'],
  ['a colour that is none', { branding: { color: 'red;}' } }, 'branding.color'],
  ['a rate that locks out a batch', { budgets: { eventsPerSecond: 1 } }, 'budgets.eventsPerSecond'],
  ['a target of no time', { targets: { firstContact: 0 } }, 'targets.firstContact'],
  ['a callback by http', { callbackUrl: 'http://moon.example/' }, 'callbackUrl'],
  ['a callback on this machine', { callbackUrl: 'http://127.0.0.1:9/' }, 'callbackUrl'],
  ['a callback to a private name', { callbackUrl: 'https://inside.example/' }, 'callbackUrl'],
  ['a callback to the metadata address', { callbackUrl: 'https://169.254.169.254/' }, 'callbackUrl'],
])('%s is refused by its field, and nothing is stored', async (_, body, path) => {
  await call('PUT', 'other', { body: form });
  const before = await call('GET', 'other');
  const refused = await call('PUT', 'other', { body });
  expect(refused.status).toBe(400);
  if (path !== undefined) expect(refused.errors).toMatchObject([{ path }]);
  expect(await call('GET', 'other')).toEqual(before);
});

test('the local stack takes a callback on this machine', async () => {
  const body = { ...form, callbackUrl: 'http://127.0.0.1:9/hook' };
  expect(await call('PUT', 'other', { body }, true)).toMatchObject({ json: { callbackUrl: body.callbackUrl } });
});

test('a stale write answers 412 and changes nothing', async () => {
  await call('PUT', 'fresh', { body: form });
  const put = (ifMatch: string, name: string) =>
    call('PUT', 'fresh', { body: { name }, headers: { 'if-match': ifMatch } });
  expect((await put('"1"', 'second')).json).toMatchObject({ version: 2, name: 'second' });
  for (const stale of ['"1"', '1', 'W/"3"', '""', 'nonsense'])
    expect((await put(stale, 'third')).status, stale).toBe(412);
  expect((await call('GET', 'fresh')).json).toMatchObject({ version: 2, name: 'second' });
  for (const good of ['2', 'W/"3"', '*', '"0", "5"']) expect((await put(good, 'fourth')).status, good).toBe(200);
  const absent = await call('PUT', 'absent', {
    body: form,
    headers: { 'if-match': '"1"' },
    claims: claims('admin', 'absent'),
  });
  expect(absent.status).toBe(412);
});

test('changes at the same time lose nothing', async () => {
  await call('PUT', 'race', { body: form });
  const fields = [{ name: 'Raced' }, { supportAddress: 'raced@moon.example' }, { budgets: { eventsPerSecond: 77 } }];
  const answers = await Promise.all(fields.map((body) => call('PUT', 'race', { body })));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect((await call('GET', 'race')).json).toMatchObject({
    name: 'Raced',
    supportAddress: 'raced@moon.example',
    budgets: { eventsPerSecond: 77 },
    version: 4,
  });
});

describe('keys', () => {
  const fresh = async (gameId: string) => {
    const caller = claims('admin', gameId);
    await call('PUT', gameId, { body: form, claims: caller });
    return {
      make: (headers = {}, body?: object) => call('POST', gameId, { claims: caller, headers, body }),
      revoke: (keyId: string, headers = {}) => call('DELETE', gameId, { claims: caller, keyId, headers }),
      read: () => call('GET', gameId, { claims: caller }),
    };
  };

  test('are two at most, each shown with its secret once', async () => {
    const game = await fresh('two-keys');
    const first = await game.make();
    const second = await game.make();
    expect(first.status).toBe(201);
    expect(first.json).toMatchObject({
      keyId: expect.stringMatching(/^key_/),
      secret: expect.stringMatching(/^whsec_/),
    });
    expect(second.json.secret).not.toBe(first.json.secret);
    expect((await game.make()).status).toBe(409);
    const read = await game.read();
    expect(read.json.keys).toHaveLength(2);
    expect(JSON.stringify(read)).not.toContain('whsec_');
    expect(JSON.stringify(read)).not.toContain('sealed');
    expect((await game.revoke(first.json.keyId)).status).toBe(200);
    expect((await game.make()).status).toBe(201);
    expect((await game.read()).json.keys).not.toContainEqual(expect.objectContaining({ keyId: first.json.keyId }));
  });

  test('are two at most even when many are asked for at once', async () => {
    const game = await fresh('many-at-once');
    const answers = await Promise.all(Array.from({ length: 5 }, () => game.make()));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(2);
    expect((await game.read()).json.keys).toHaveLength(2);
  });

  test('that have ended leave room for new ones', async () => {
    const game = await fresh('ended');
    const soon = { notAfter: new Date(now + minute).toISOString() };
    expect((await game.make({}, soon)).status).toBe(201);
    expect((await game.make({}, soon)).status).toBe(201);
    expect((await game.make()).status).toBe(409);
    now += 2 * minute;
    expect((await game.make()).status).toBe(201);
    expect((await game.read()).json.keys).toHaveLength(1);
    now = begin;
  });

  test('of an impossible term are refused', async () => {
    const game = await fresh('terms');
    const at = (days: number) => new Date(now + days * 86_400_000).toISOString();
    for (const body of [
      { notAfter: at(-1) },
      { notBefore: at(2), notAfter: at(1) },
      { notAfter: at(396) },
      { notBefore: at(400) },
      { notBefore: 'tomorrow' },
    ])
      expect((await game.make({}, body)).status, JSON.stringify(body)).toBe(400);
    expect((await game.make({}, { notBefore: at(-1), notAfter: at(1) })).status).toBe(201);
  });

  test('are made once for one Idempotency-Key, whose secret is shown again only for minutes', async () => {
    const game = await fresh('repeated');
    const headers = { 'idempotency-key': 'rotation-of-november' };
    const first = await game.make(headers);
    now += 9 * minute;
    expect(await game.make(headers)).toEqual(first);
    now += 2 * minute;
    expect((await game.make(headers)).status).toBe(409);
    expect((await game.read()).json.keys).toHaveLength(1);
    now = begin;
    await game.revoke(first.json.keyId);
    expect((await game.make(headers)).status).toBe(409);
  });

  test('are revoked once, and only by their own game', async () => {
    const [mine, theirs] = [await fresh('revoker'), await fresh('bystander')];
    const key = (await theirs.make()).json;
    expect((await mine.revoke(key.keyId)).status).toBe(404);
    expect((await mine.revoke('key_unknown')).status).toBe(404);
    expect((await theirs.read()).json.keys).toHaveLength(1);
    const revoked = await theirs.revoke(key.keyId);
    now += minute;
    expect(await theirs.revoke(key.keyId)).toEqual(revoked);
    now = begin;
    expect((await theirs.revoke(key.keyId, { 'if-match': '"1"' })).status).toBe(200); // nothing left to change
  });

  test('heed If-Match as well', async () => {
    const game = await fresh('matched');
    const { version } = (await game.read()).json;
    const key = await game.make({ 'if-match': `"${version}"` });
    expect(key.status).toBe(201);
    expect((await game.make({ 'if-match': `"${version}"` })).status).toBe(412);
    expect((await game.revoke(key.json.keyId, { 'if-match': `"${version}"` })).status).toBe(412);
  });
});

describe('who may', () => {
  const calls: [string, Sent][] = [
    ['GET', {}],
    ['PUT', { body: form }],
    ['POST', {}],
    ['DELETE', { keyId: 'key_AAAAAAAAAAAAAAAAAAAAAA' }],
  ];
  const roles = ['', 'agent', 'supervisor', 'publisher', 'agent supervisor publisher'];

  test.each(calls)('%s a game: 401 for nobody, 404 for a foreign one, 403 without the role', async (method, sent) => {
    await call('PUT', 'twice', { body: form });
    expect((await call(method, 'twice', { ...sent, claims: undefined })).status).toBe(401);
    expect((await call(method, 'twice', { ...sent, claims: { groups: '[admin]', games: '[twice]' } })).status).toBe(
      401,
    );
    for (const role of [...roles, 'admin'])
      for (const games of ['', 'elsewhere', 'twice2', 'TWICE'])
        expect((await call(method, 'twice', { ...sent, claims: claims(role, games) })).status, `${role}|${games}`).toBe(
          404,
        );
    for (const role of roles)
      expect((await call(method, 'twice', { ...sent, claims: claims(role, 'twice') })).status, role).toBe(403);
  });

  test('an admin creates only games of the claim, with a usable id', async () => {
    expect((await call('PUT', 'unclaimed', { body: form })).status).toBe(404);
    const odd = await call('PUT', 'UPPER', { body: form, claims: claims('admin', 'UPPER') });
    expect(odd.status).toBe(400);
    expect((await call('POST', 'nowhere', { claims: claims('admin', 'nowhere') })).status).toBe(404);
  });
});

test('a game gets a logo, keeps it, shows it, and loses it', async () => {
  const bytes = pngSample(64, 48);
  const logo = bytes.toString('base64');
  const seen = async (at: number) => {
    const tenant = await loadTenant(db, 'pictured', at);
    return tenant && loadLogo(db, tenant, at);
  };
  await call('PUT', 'pictured', { body: { ...form, branding: { logo } } });
  const read = await call('GET', 'pictured');
  expect(read.json).toMatchObject({ branding: { color: '#1a5fb4', logo } });
  expect(await seen(now)).toEqual({ png: new Uint8Array(bytes), width: 64, height: 48 });
  const again = await call('PUT', 'pictured', { body: read.json });
  expect(again).toMatchObject({ status: 200, json: { branding: { logo } } });
  await call('PUT', 'pictured', { body: { branding: { color: '#aa0000' } } });
  expect((await call('GET', 'pictured')).json).toMatchObject({ branding: { color: '#aa0000', logo } });
  const gone = await call('PUT', 'pictured', { body: { branding: { logo: null } } });
  expect(gone.json).toMatchObject({ branding: { color: '#aa0000' } });
  expect(JSON.stringify(gone.json)).not.toContain('logo');
  expect(await seen(now + 31_000)).toBeUndefined();
});
