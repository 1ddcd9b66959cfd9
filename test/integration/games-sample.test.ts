import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { formatSecret, verify } from '../../functions/games/signing.ts';
import type { Figure } from '../../infra/local/sample/figure.ts';
import { startSample } from '../../infra/local/sample/start-sample.ts';

const secret = formatSecret(Buffer.alloc(32, 1));
type Asked = {
  method: string;
  path: string;
  events: { id: string }[];
  signed: string;
  key: string | undefined;
  at: number;
};

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A service that answers as `reply` says; by default it knows nobody and finds everything familiar. */
async function service(reply: (asked: Asked, nth: number, response: ServerResponse) => boolean = () => false) {
  const asked: Asked[] = [];
  server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = Buffer.concat(parts);
    const headers = request.headers as Record<string, string>;
    const { events = [] } = body.length > 0 ? JSON.parse(body.toString()) : {};
    const signed = verify({ secrets: [secret], headers, body, now: Date.now() });
    const one: Asked = {
      method: request.method ?? '',
      path: request.url ?? '',
      events,
      signed,
      key: headers['doorward-key'],
      at: Date.now(),
    };
    asked.push(one);
    if (reply(one, asked.length, response)) return;
    if (one.method === 'GET') response.writeHead(404).end('{}');
    else if (one.method === 'PUT') response.writeHead(200).end('{}');
    else {
      const results = one.events.map(({ id }) => ({ id, status: 'assessed', verdict: 'familiar' }));
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ results }));
    }
  });
  const listening = server;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const address = listening.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { asked, apiUrl: `http://127.0.0.1:${address.port}` };
}

function play(apiUrl: string) {
  const stop = new AbortController();
  const figures: Figure[] = [];
  const done = startSample({
    apiUrl,
    gameId: 'demo',
    keyId: 'key_sample',
    secret,
    signal: stop.signal,
    onProgress: (figure) => figures.push(structuredClone(figure)),
  });
  const until = async (holds: (figure: Figure | undefined) => boolean) => {
    for (const end = Date.now() + 20_000; !holds(figures.at(-1)); await sleep(20))
      if (Date.now() > end) throw new Error(`the sample did not get there: ${JSON.stringify(figures.at(-1))}`);
  };
  return { stop, done, figures, until };
}

const attacks = (figure: Figure | undefined) => Object.keys(figure?.outcomes.attack ?? {}).length;

test('the sample teaches in batches, names its people, then streams; an attack comes within 15 s', async () => {
  const { asked, apiUrl } = await service();
  const begin = Date.now();
  const sample = play(apiUrl);
  await sample.until((figure) => attacks(figure) > 0);
  expect(Date.now() - begin).toBeLessThan(15_000);
  sample.stop.abort();
  const figure = await sample.done;
  expect(figure.phase).toBe('stopped');
  for (const one of asked) expect(one).toMatchObject({ signed: 'ok', key: 'key_sample' });
  const posts = asked.filter(({ method }) => method === 'POST');
  expect(Math.max(...posts.map(({ events }) => events.length))).toBe(100);
  const ids = posts.flatMap(({ events }) => events.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(figure.posted).toBe(ids.length);
  const puts = asked.filter(({ method }) => method === 'PUT');
  expect(puts.filter(({ path }) => path.endsWith('/ownership-facts'))).toHaveLength(20);
  expect(puts.filter(({ path }) => /^\/v1\/players\/mh-\d+$/.test(path))).toHaveLength(40);
  const lastPut = asked.findLastIndex(({ method }) => method === 'PUT');
  expect(asked.slice(lastPut + 1).every(({ events }) => events.length === 1)).toBe(true);
}, 30_000);

test('a stack that knows the people is not taught again', async () => {
  const { asked, apiUrl } = await service(({ method }, _nth, response) => {
    if (method !== 'GET') return false;
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"nickname":"Avery9"}');
    return true;
  });
  const sample = play(apiUrl);
  await sample.until((figure) => (figure?.posted ?? 0) >= 2);
  sample.stop.abort();
  await sample.done;
  expect(asked.filter(({ method }) => method === 'PUT')).toEqual([]);
  expect(Math.max(...asked.map(({ events }) => events.length))).toBe(1);
}, 30_000);

test('429 and 503 are waited out as long as they say, and the same events sent again', async () => {
  const { asked, apiUrl } = await service(({ method }, nth, response) => {
    if (method !== 'POST' || nth > 3) return false;
    response.writeHead(nth === 2 ? 429 : 503, { 'retry-after': '1' }).end('{}');
    return true;
  });
  const sample = play(apiUrl);
  await sample.until((figure) => (figure?.posted ?? 0) > 0);
  sample.stop.abort();
  const figure = await sample.done;
  const [first, second, third] = asked.filter(({ method }) => method === 'POST');
  expect(second?.events).toEqual(first?.events);
  expect(third?.events).toEqual(first?.events);
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(990);
  expect(figure.waits).toBe(2);
}, 30_000);

test('a service that is away or hangs up is tried again', async () => {
  const { apiUrl } = await service((_asked, nth, response) => {
    if (nth === 1) response.destroy();
    return nth === 1;
  });
  const sample = play(apiUrl);
  await sample.until((figure) => (figure?.posted ?? 0) > 0);
  sample.stop.abort();
  expect((await sample.done).waits).toBe(1);
}, 30_000);

test.each([
  ['in the middle of a request', () => true],
  [
    'while it waits',
    (_asked: Asked, _nth: number, response: ServerResponse) => !!response.writeHead(503, { 'retry-after': '30' }).end(),
  ],
])(
  'it stops at once %s',
  async (_, reply) => {
    const { asked, apiUrl } = await service(reply);
    const sample = play(apiUrl);
    for (const end = Date.now() + 10_000; asked.length === 0 && Date.now() < end; ) await sleep(10);
    await sleep(100);
    const begin = Date.now();
    sample.stop.abort();
    expect((await sample.done).phase).toBe('stopped');
    expect(Date.now() - begin).toBeLessThan(500);
  },
  30_000,
);

test('a refusal for good ends it with the reason', async () => {
  const { apiUrl } = await service(
    (_asked, _nth, response) => !!response.writeHead(401).end('{"detail":"no such key"}'),
  );
  await expect(play(apiUrl).done).rejects.toThrow('refused the sample (401)');
});
