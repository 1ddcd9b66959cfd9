import { isDeepStrictEqual } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shippedArticle } from '../../functions/announcements/help/articles/index.ts';
import { readHelpRoute, writeHelpRoute } from '../../functions/announcements/help/help-routes.ts';
import { rateHelp } from '../../functions/announcements/help/rate-help.ts';
import { showHelp } from '../../functions/announcements/help/show-help.ts';
import { loadVotes, votesOfNetwork } from '../../functions/announcements/help/votes-store.ts';
import type { Role } from '../../functions/kernel/access.ts';
import { minute } from '../../functions/kernel/clock.ts';
import { createDatabase } from '../../functions/kernel/dynamo.ts';
import { Problem } from '../../functions/kernel/errors.ts';
import type { HttpResponse } from '../../functions/kernel/http-types.ts';
import { testRequest } from '../support/console-visit.ts';
import { type LocalDynamoDb, startDynamoDb } from '../support/dynamodb-local.ts';
import { createGame, testKeys } from '../support/games.ts';
import { countingClient } from '../support/units.ts';

const url = 'https://doorward.example';
const monday = Date.UTC(2026, 10, 23, 9);
let engine: LocalDynamoDb;
beforeAll(async () => {
  engine = await startDynamoDb();
}, 90_000);
afterAll(() => engine?.stop());

/** Tables as a function instance opens them: nothing is remembered yet. */
const instance = () =>
  createDatabase({ announcements: 'announcements', games: 'games', audit: 'audit' }, engine.client);

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

function publisher(...groups: Role[]) {
  const claims = { sub: 'p1', email: 'publisher@demo.example', groups, games: ['demo', 'other'] };
  const of = (name: string): Record<string, string> => {
    const [slug = '', language = ''] = name.split('/');
    return name === '' ? {} : { slug, language };
  };
  return {
    get: (name = '', query: Record<string, string> = {}, tail = '') =>
      answered(
        readHelpRoute(instance(), testRequest({ claims, path: `/v1/help/${name}${tail}`, params: of(name), query })),
      ),
    put: (name: string, body: unknown, headers: Record<string, string> = {}, at = monday) => {
      const request = testRequest({ claims, method: 'PUT', path: `/v1/help/${name}`, params: of(name), headers });
      return answered(writeHelpRoute(instance(), { ...request, body: Buffer.from(JSON.stringify(body)) }, at));
    },
  };
}
const writer = publisher('publisher');

const words = (title: string, body = 'A body with **weight**.') => ({
  title,
  summary: 'A summary.',
  body,
  keywords: ['one'],
});

async function page(path: string, query: Record<string, string> = {}, db = instance(), at = monday) {
  const slug = path.split('/')[2] ?? '';
  const params: Record<string, string> = slug === '' || slug === 'atom.xml' ? {} : { slug };
  const answer = (await showHelp(db, url, testRequest({ path, params, query }), at)) as HttpResponse & {
    html?: string;
    text?: string;
  };
  return { ...answer, body: answer.html ?? answer.text ?? '' };
}

test('words are changed in one language; the others stay, and what was before can be read and restored', async () => {
  const name = 'boosting/it';
  expect((await writer.get(name)).json).toMatchObject({ version: 0, shipped: true });
  expect(await writer.put(name, { words: words('Uno'), note: 'Più breve' })).toMatchObject({
    status: 200,
    etag: '"1"',
  });
  expect((await writer.put(name, { words: words('Due') }, { 'if-match': '"1"' })).json).toMatchObject({ version: 2 });
  expect(await writer.put(name, { words: words('Tre') }, { 'if-match': '"1"' })).toMatchObject({ status: 412 });

  const shown = await page('/help/boosting', { lang: 'it' });
  expect(shown.body).toContain('<h1>Due</h1>');
  expect(shown.body).toContain('<strong>weight</strong>');
  expect(shown.body).toContain('Più breve');
  expect(shown.body).not.toContain('publisher@demo.example');
  expect((await page('/help/boosting', { lang: 'vi' })).body).toContain(shippedArticle('boosting').words.vi.title);
  const earlier = await page('/help/boosting', { lang: 'it', version: '1' });
  expect(earlier.body).toContain('<h1>Uno</h1>');
  expect(earlier.headers).toMatchObject({ 'x-robots-tag': 'noindex, follow' });
  for (const version of ['3', '-1', 'x', '9999999'])
    expect((await page('/help/boosting', { lang: 'it', version })).status, version).toBe(404);

  expect((await writer.put(name, { restore: 0 })).json).toMatchObject({ version: 3, shipped: true });
  expect((await page('/help/boosting', { lang: 'it' })).body).toContain(shippedArticle('boosting').words.it.title);
  const { json } = await writer.get(name, { limit: '2' }, '/versions');
  expect(json).toMatchObject({ items: [{ version: 3 }, { version: 2 }], cursor: '2' });
  const rest = await writer.get(name, { limit: '2', cursor: '2' }, '/versions');
  expect(rest.json).toMatchObject({
    items: [
      { version: 1, note: 'Più breve' },
      { version: 0, shipped: true },
    ],
  });
  expect(rest.json).not.toHaveProperty('cursor');
});

test('the same write sent again makes one version; another under its key is refused; each is in the trail of every game', async () => {
  const [name, key] = ['device-safety/en', { 'idempotency-key': 'k-1' }];
  const once = await writer.put(name, { words: words('Once') }, key);
  expect(await writer.put(name, { words: words('Once') }, key)).toEqual(once);
  expect(await writer.put(name, { words: words('Other') }, key)).toMatchObject({ status: 409 });
  const { Items = [] } = await engine.database.doc.send(new ScanCommand({ TableName: 'audit' }));
  const about = { slug: 'device-safety', language: 'en', version: 1 };
  const told = Items.filter(({ about: found }) => isDeepStrictEqual(found, about));
  expect(told.map(({ gameId, act }) => `${gameId} ${act}`).toSorted()).toEqual(['demo help.write', 'other help.write']);
});

test('of many writers at once each makes a version of their own', async () => {
  const done = await Promise.all(
    Array.from({ length: 5 }, (_, at) => writer.put('fake-support/en', { words: words(`By ${at}`) })),
  );
  expect(done.map(({ json }) => json.version).toSorted()).toEqual([1, 2, 3, 4, 5]);
});

test('what cannot be shown is refused, by field and line; roles and names are looked at', async () => {
  const put = (body: unknown, name = 'first-hour/en') => writer.put(name, body);
  expect(await put({ words: words('T', 'fine\n\n<script>x</script>') })).toMatchObject({
    status: 400,
    json: { errors: [{ path: 'words.body', message: expect.stringMatching(/^line 3: /) }] },
  });
  expect(await put({ words: words('T', '[x](javascript:alert)') })).toMatchObject({ status: 400 });
  expect(await put({ words: words('') })).toMatchObject({ status: 400, json: { errors: [{ path: 'words.title' }] } });
  expect(await put({})).toMatchObject({ status: 400 });
  expect(await put({ restore: 7 })).toMatchObject({ status: 404 });
  expect(await put({ restore: 0 }, 'first-hour/de')).toMatchObject({ status: 404 });
  expect(await put({ restore: 0 }, 'no-such/en')).toMatchObject({ status: 404 });
  const agent = publisher('agent', 'supervisor', 'admin');
  expect([(await agent.get()).status, (await agent.put('first-hour/en', { restore: 0 })).status]).toEqual([403, 403]);
});

test('every article in every language is listed, page by page, with its votes', async () => {
  const first = (await writer.get('', { limit: '30' })).json as { items: { slug: string }[]; cursor: string };
  const rest = (await writer.get('', { limit: '30', cursor: first.cursor })).json as { items: { slug: string }[] };
  expect([first.items.length, rest.items.length]).toEqual([30, 10]);
  expect(new Set(first.items.concat(rest.items).map(({ slug }) => slug)).size).toBe(10);
  expect(rest).not.toHaveProperty('cursor');
});

test('votes count per network and day, keep nothing of who voted, and need the page', async () => {
  const db = instance();
  const vote = (helpful: string, sourceIp: string, at = monday, headers: Record<string, string> = {}) =>
    rateHelp(
      db,
      testKeys,
      url,
      testRequest({ form: { helpful }, params: { slug: 'stolen-mailbox' }, query: { lang: 'vi' }, sourceIp, headers }),
      at,
    ) as Promise<{ status: number; html: string; headers: Record<string, string> }>;
  for (let nth = 0; nth < votesOfNetwork + 3; nth++) {
    const answer = await vote('yes', `2001:db8:0:1::${nth}`);
    expect([answer.status, answer.headers]).toEqual([
      200,
      expect.not.objectContaining({ location: expect.anything() }),
    ]);
    expect(answer.html).toContain('<html lang="vi">');
  }
  await vote('no', '2001:db8:0:2::1');
  await vote('no', '192.0.2.7');
  await vote('yes', '2001:db8:0:1::1', monday + 24 * 60 * minute);
  expect((await vote('maybe', '192.0.2.8')).status).toBe(422);
  await expect(vote('yes', '192.0.2.9', monday, { 'sec-fetch-site': 'cross-site' })).rejects.toMatchObject({
    status: 403,
  });
  const counted = (await loadVotes(db)).filter(({ slug }) => slug === 'stolen-mailbox');
  expect(counted).toEqual([{ slug: 'stolen-mailbox', language: 'vi', yes: votesOfNetwork + 1, no: 2 }]);
  const { Items = [] } = await db.doc.send(new ScanCommand({ TableName: 'announcements' }));
  expect(JSON.stringify(Items)).not.toMatch(/192\.0\.2|2001:db8/);
  const windows = Items.filter((item) => item.class === 'voteWindow');
  expect(windows.length).toBeGreaterThan(2);
  expect(windows.every(({ ttl }) => Number(ttl) > 0)).toBe(true);
});

test('the game of the address is the one whose support is named', async () => {
  await createGame(engine.database, 'demo', monday, { name: 'Sky & <b>', supportAddress: 'help@sky.example' });
  const { body } = await page('/help/first-hour', { game: 'demo' });
  expect(body).toContain('<a href="mailto:help@sky.example">');
  expect(body).toContain('Sky &amp; &lt;b&gt;');
  expect(body).toContain('game=demo');
  expect((await page('/help/first-hour', { game: 'nope' })).body).not.toContain('game=nope');
});

test('a page costs at most one read, and most cost none', async () => {
  const { client, units } = countingClient(engine.connection);
  const db = createDatabase({ announcements: 'announcements', games: 'games' }, client);
  await page('/help/first-hour', { lang: 'zh-Hans' }, db);
  expect(units.read).toBeLessThanOrEqual(0.5);
  expect(units.calls).toEqual({ QueryCommand: 1 });
  for (const path of ['/help/first-hour', '/help/boosting', '/help/atom.xml'])
    await page(path, { lang: 'zh-Hans' }, db);
  await page('/help', { lang: 'zh-Hans', q: '密码' }, db);
  expect(units.calls).toEqual({ QueryCommand: 1 });
  await page('/help/first-hour', { lang: 'zh-Hans' }, db, monday + minute);
  expect(units.calls).toEqual({ QueryCommand: 2 });
  await page('/help', { lang: 'zh-Hans' }, db, monday + minute);
  await page('/help', { lang: 'zh-Hans' }, db, monday + minute);
  expect(units.calls).toEqual({ QueryCommand: 6 }); // the votes, once in five minutes
  expect(units.write).toBe(0);
});

test('when storage is away readers still get the words that we ship', async () => {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const nowhere = { endpoint: 'http://127.0.0.1:9', region: 'local', credentials, maxAttempts: 1 };
  const away = createDatabase({ announcements: 'announcements', games: 'games' }, new DynamoDBClient(nowhere));
  expect((await page('/help/first-hour', {}, away)).body).toContain(shippedArticle('first-hour').words.en.title);
  expect((await page('/help', {}, away)).status).toBe(200);
});
