import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '../../functions/kernel/access.ts';
import { Problem } from '../../functions/kernel/errors.ts';
import type { HttpResponse } from '../../functions/kernel/http.ts';
import { shipped } from '../../functions/outreach/playbooks/defaults/shipped.ts';
import type { Playbook } from '../../functions/outreach/playbooks/playbook.ts';
import { playbookInForce } from '../../functions/outreach/playbooks/playbook-desk.ts';
import { readPlaybooksRoute, writePlaybookRoute } from '../../functions/outreach/playbooks/playbook-routes.ts';
import { type LocalDynamoDb, startDynamoDb } from '../support/dynamodb-local.ts';
import { emptyRequest } from '../support/games.ts';
import { monday } from '../support/outreach-cases.ts';

let engine: LocalDynamoDb;
beforeAll(async () => {
  engine = await startDynamoDb();
}, 90_000);
afterAll(() => engine?.stop());

let games = 0;
const newGame = () => `game-${++games}`;

type Answer = { status: number; json: Record<string, unknown>; etag: string | undefined };
async function answered(run: Promise<HttpResponse>): Promise<Answer> {
  try {
    const { status, json, headers } = (await run) as { status: number; json: object; headers?: Record<string, string> };
    return { status, json: JSON.parse(JSON.stringify(json)), etag: headers?.etag };
  } catch (fault) {
    if (!(fault instanceof Problem)) throw fault;
    return { status: fault.status, json: { detail: fault.detail, errors: fault.errors }, etag: undefined };
  }
}

/** A person at the playbooks of a game. */
function person(gameId: string, email: string, ...groups: Role[]) {
  const claims = { sub: email, email, groups, games: [gameId] };
  const base = { ...emptyRequest, cookies: {}, claims };
  const of = (name: string): Record<string, string> => {
    const [kind = '', language = ''] = name.split('/');
    return name === '' ? { gameId } : { gameId, kind, language };
  };
  return {
    get: (name = '', query: Record<string, string> = {}, tail = '') =>
      answered(
        readPlaybooksRoute(engine.database, {
          ...base,
          path: `/v1/games/${gameId}/playbooks${name === '' ? '' : `/${name}`}${tail}`,
          params: of(name),
          query,
        }),
      ),
    put: (name: string, body: unknown, headers: Record<string, string> = {}, now = monday) =>
      answered(
        writePlaybookRoute(
          engine.database,
          { ...base, method: 'PUT', params: of(name), headers, body: Buffer.from(JSON.stringify(body)) },
          now,
        ),
      ),
  };
}

const supervisor = (gameId: string, email = 'su@demo.example') => person(gameId, email, 'agent', 'supervisor');
const changed = (opening: string): Playbook => ({ ...shipped({ kind: 'denied', language: 'vi' }), opening });
const name = 'denied/vi';

test('a game begins with the shipped words: version 0 of every kind in every language', async () => {
  const { get } = person(newGame(), 'an@demo.example', 'agent');
  const { status, json } = await get();
  expect(status).toBe(200);
  expect(json.items).toHaveLength(24);
  expect(json.items).toContainEqual({ kind: 'wave', language: 'zh-Hans', version: 0, shipped: true });
  const one = await get(name);
  expect(one).toMatchObject({ status: 200, etag: '"0"' });
  expect(one.json.content).toEqual(JSON.parse(JSON.stringify(shipped({ kind: 'denied', language: 'vi' }))));
});

test('a list is given in parts', async () => {
  const { get } = person(newGame(), 'an@demo.example', 'agent');
  const first = await get('', { limit: '20' });
  const second = await get('', { limit: '20', cursor: String(first.json.cursor) });
  expect([(first.json.items as []).length, (second.json.items as []).length, second.json.cursor]).toEqual([
    20,
    4,
    undefined,
  ]);
  expect((await get('', { cursor: 'x' })).status).toBe(400);
});

test('each save is a new version; the old ones stay as they were', async () => {
  const gameId = newGame();
  const { get, put } = supervisor(gameId);
  const first = await put(name, { content: changed('Xin chào {player}'), note: 'Shorter' }, { 'if-match': '"0"' });
  expect(first).toMatchObject({
    status: 200,
    etag: '"1"',
    json: { version: 1, by: 'su@demo.example', note: 'Shorter', shipped: false },
  });
  await put(name, { content: changed('Chào {player}') }, { 'if-match': '"1"' }, monday + 1000);
  expect((await get(name)).json).toMatchObject({ version: 2, content: { opening: 'Chào {player}' } });
  expect((await get(name, { version: '1' })).json).toMatchObject({
    version: 1,
    content: { opening: 'Xin chào {player}' },
  });
  expect((await get(name, { version: '3' })).status).toBe(404);
  const history = await get(name, {}, '/versions');
  expect((history.json.items as { version: number }[]).map(({ version }) => version)).toEqual([2, 1, 0]);
  const [newest] = history.json.items as object[];
  expect(newest).not.toHaveProperty('content');
  const page = await get(name, { limit: '2' }, '/versions');
  expect(page.json).toMatchObject({ items: [{ version: 2 }, { version: 1 }], cursor: '1' });
  const rest = await get(name, { limit: '2', cursor: '1' }, '/versions');
  expect(rest.json).toEqual({ items: [{ kind: 'denied', language: 'vi', version: 0, shipped: true }] });
  expect((await get()).json.items).toContainEqual(
    expect.objectContaining({ kind: 'denied', language: 'vi', version: 2 }),
  );
  expect(await playbookInForce(engine.database, { gameId, kind: 'denied', language: 'vi' })).toEqual({
    ...{ kind: 'denied', language: 'vi', version: 2 },
  });
});

test('of two supervisors who edit the same version, one is told that it has changed, and nothing is lost', async () => {
  const gameId = newGame();
  const [one, other] = [supervisor(gameId, 'one@demo.example'), supervisor(gameId, 'two@demo.example')];
  const answers = await Promise.all([
    one.put(name, { content: changed('by one') }, { 'if-match': '"0"' }),
    other.put(name, { content: changed('by two') }, { 'if-match': '"0"' }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  const winner = answers[0]?.status === 200 ? 'by one' : 'by two';
  expect((await one.get(name)).json).toMatchObject({ version: 1, content: { opening: winner } });
});

test('of six at once without a version, each makes a version of its own', async () => {
  const gameId = newGame();
  const answers = await Promise.all(
    Array.from({ length: 6 }, (_, at) =>
      supervisor(gameId, `s${at}@demo.example`).put(name, { content: changed(`by ${at}`) }),
    ),
  );
  expect(answers.map(({ json }) => json.version).sort()).toEqual([1, 2, 3, 4, 5, 6]);
});

test('a version is restored as a new one; 0 brings the shipped words back', async () => {
  const gameId = newGame();
  const { get, put } = supervisor(gameId);
  await put(name, { content: changed('first') });
  await put(name, { content: changed('second') });
  expect((await put(name, { restore: 1 }, { 'if-match': '"2"' })).json).toMatchObject({
    ...{ version: 3, shipped: false },
    content: { opening: 'first' },
  });
  expect((await put(name, { restore: 0 })).json).toMatchObject({ version: 4, shipped: true });
  expect((await get(name)).json.content).toEqual((await get(name, { version: '0' })).json.content);
  expect((await put(name, { restore: 9 })).status).toBe(404);
});

test('the same write sent again makes no second version', async () => {
  const { put, get } = supervisor(newGame());
  const headers = { 'if-match': '"0"', 'idempotency-key': 'k-1' };
  const first = await put(name, { content: changed('once') }, headers);
  expect(await put(name, { content: changed('once') }, headers)).toEqual(first);
  expect((await put(name, { content: changed('other') }, headers)).status).toBe(409);
  expect((await get(name)).json.version).toBe(1);
});

test('words that cannot be used are named', async () => {
  const { put } = supervisor(newGame());
  const content = { ...changed('Hello {nobody}'), can: '', closing: 'fine' };
  const refused = await put(name, { content });
  expect(refused).toMatchObject({ status: 400, json: { errors: [{ path: 'content.can', message: 'is empty' }] } });
  const places = await put(name, { content: { ...content, can: 'x' } });
  expect(places).toMatchObject({ status: 400, json: { errors: [{ path: 'content.opening' }] } });
  expect((await put(name, {})).status).toBe(400);
  expect((await put('denied/de', { restore: 0 })).status).toBe(404);
  expect((await put('stolen/en', { restore: 0 })).status).toBe(404);
});

test('agents read and do not write; others neither; of a foreign game there is nothing', async () => {
  const gameId = newGame();
  const agent = person(gameId, 'an@demo.example', 'agent');
  expect((await agent.get()).status).toBe(200);
  expect((await agent.put(name, { restore: 0 })).status).toBe(403);
  expect((await person(gameId, 'p@demo.example', 'publisher').get()).status).toBe(403);
  const stranger = supervisor('elsewhere');
  const foreign = {
    ...emptyRequest,
    cookies: {},
    params: { gameId },
    claims: { sub: 's', groups: ['supervisor'], games: ['elsewhere'] },
  };
  expect((await answered(readPlaybooksRoute(engine.database, foreign))).status).toBe(404);
  expect((await answered(writePlaybookRoute(engine.database, foreign, monday))).status).toBe(404);
  expect((await answered(readPlaybooksRoute(engine.database, { ...foreign, claims: undefined }))).status).toBe(401);
  expect((await stranger.get()).status).toBe(200);
});

test('who wrote which version is in the audit trail, without the words', async () => {
  const gameId = newGame();
  await supervisor(gameId).put(name, { content: changed('secret words') });
  const found = await engine.database.doc.send(new ScanCommand({ TableName: engine.database.name('audit') }));
  const entries = (found.Items ?? []).filter((item) => item.gameId === gameId);
  expect(entries).toMatchObject([
    { act: 'playbook.write', by: 'su@demo.example', about: { kind: 'denied', language: 'vi', version: 1 } },
  ]);
  expect(JSON.stringify(entries)).not.toContain('secret words');
});
