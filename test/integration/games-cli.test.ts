import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeGame, showGame } from '../../functions/games/game-routes.ts';
import { createDatabase } from '../../functions/kernel/dynamo.ts';
import { Problem } from '../../functions/kernel/errors.ts';
import { type LocalDynamoDb, startDynamoDb } from '../support/dynamodb-local.ts';
import { emptyRequest, testKeys } from '../support/games.ts';

const password = 'correct horse';
const token = (games: string[]) => `h.${Buffer.from(JSON.stringify({ games })).toString('base64url')}.s`;
const claims = { sub: 'admin', groups: '[admin]', games: '[moon sun]' };

let dynamo: LocalDynamoDb;
let api: Server;
let folder: string;
let stack: string;
let apiUrl: string;

/** The routes of games and a token endpoint, over HTTP, without the rest of the stack. */
function serve(dynamoDb: LocalDynamoDb): Server {
  const db = createDatabase({ games: 'games' }, dynamoDb.client);
  const urls = { resolve: async () => ['93.184.216.34'], allowLocal: false };
  return createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = Buffer.concat(parts);
    const reply = (status: number, json: unknown) => response.writeHead(status).end(JSON.stringify(json));
    if (request.url === '/token') {
      const form = new URLSearchParams(body.toString());
      if (form.get('password') !== password) return reply(400, { error: 'invalid_grant' });
      return reply(200, { access_token: token(['moon', 'sun']) });
    }
    if (!request.headers.authorization?.startsWith('Bearer h.')) return reply(401, { detail: 'Sign in first.' });
    const [, gameId = '', keyId = ''] = /^\/v1\/games\/([^/]+)(?:\/keys\/?(.*))?$/.exec(request.url ?? '') ?? [];
    const asked = { ...emptyRequest, method: request.method ?? '', params: { gameId, keyId }, body, claims };
    try {
      const answer =
        request.method === 'GET'
          ? await showGame(db, asked, Date.now())
          : await changeGame({ db, keys: testKeys, urls, clock: Date.now }, asked);
      return reply(answer.status, 'json' in answer ? answer.json : {});
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault;
      return reply(fault.status, { detail: fault.detail, errors: fault.errors });
    }
  });
}

beforeAll(async () => {
  dynamo = await startDynamoDb();
  api = serve(dynamo);
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
  const address = api.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  apiUrl = `http://127.0.0.1:${address.port}`;
  folder = mkdtempSync(join(tmpdir(), 'doorward games '));
  stack = join(folder, 'stack.json');
  const agents = [{ email: 'admin@demo.example', password, roles: ['admin'] }];
  writeFileSync(stack, JSON.stringify({ apiUrl, tokenUrl: `${apiUrl}/token`, agents }));
}, 90_000);
afterAll(async () => {
  api?.close();
  await dynamo?.stop();
  if (folder) rmSync(folder, { recursive: true });
});

const runFile = promisify(execFile);

async function games(
  args: string[],
  env: Record<string, string> = {},
): Promise<{ code: number; out: string; err: string }> {
  const done = runFile(process.execPath, ['functions/games/games-cli.ts', ...args], {
    env: { ...process.env, ...env },
  });
  return done.then(
    ({ stdout, stderr }) => ({ code: 0, out: stdout, err: stderr }),
    ({ code, stdout, stderr }) => ({ code, out: stdout, err: stderr }),
  );
}

test('a game is created, listed and rotated against the local stack, each secret printed once', async () => {
  const local = ['--local', '--stack', stack];
  const created = await games(['create', 'moon', '--name', 'Moon', '--support', 'help@moon.example', ...local]);
  expect(created).toMatchObject({ code: 0, err: '' });
  expect(created.out.match(/whsec_/g)).toHaveLength(1);
  const [first = ''] = /key_[\w-]{22}/.exec(created.out) ?? [];
  const again = await games(['create', 'moon', '--callback', 'https://moon.example/hook', ...local]);
  expect(again.out).toContain('already');
  const listed = await games(['list', ...local]);
  expect(listed.out).toContain(`moon  Moon  https://moon.example/hook\n  ${first}`);
  expect(listed.out).toContain('sun  not created yet');
  expect(listed.out).not.toContain('whsec_');
  const rotated = await games(['rotate', 'moon', ...local]);
  const [second = ''] = /key_[\w-]{22}/.exec(rotated.out) ?? [];
  expect(rotated.out.match(/whsec_/g)).toHaveLength(1);
  expect(await games(['rotate', 'moon', ...local])).toMatchObject({
    code: 1,
    err: expect.stringContaining('--finish'),
  });
  expect((await games(['rotate', 'moon', '--finish', ...local])).out).toContain(`${first} is revoked`);
  const left = await games(['list', 'moon', ...local]);
  expect(left.out).toContain(second);
  expect(left.out).not.toContain(first);
  expect(await games(['rotate', 'moon', '--finish', ...local])).toMatchObject({
    code: 1,
    err: expect.stringContaining('no second key'),
  });
}, 60_000);

test('a stage is reached with a token from the environment', async () => {
  const stage = ['--stage', 'dev', '--api', apiUrl];
  expect(await games(['list', ...stage])).toMatchObject({ code: 1, err: expect.stringContaining('DOORWARD_TOKEN') });
  const env = { DOORWARD_TOKEN: token(['sun']) };
  const created = await games(['create', 'sun', '--name', 'Sun', '--support', 'help@sun.example', ...stage], env);
  expect(created.out).toContain('whsec_');
  expect((await games(['list', ...stage], env)).out).toContain('sun  Sun  no callback URL');
}, 60_000);

test.each([
  [[], 0, 'Usage'],
  [['--help'], 0, 'Usage'],
  [['destroy', 'moon'], 1, 'no command destroy'],
  [['list', '--colour', 'red'], 1, '--colour'],
  [['list', '--stack', 'missing.json'], 1, 'is the local stack running'],
  [['list', '--stage', 'test', '--api', 'http://127.0.0.1:1'], 1, 'dev or prod'],
  [['list', '--stage', 'dev'], 1, '--api'],
  [['create', '--stack', 'STACK'], 1, 'one game'],
  [
    ['create', 'mars', '--name', 'Mars', '--support', 'a@mars.example', '--stack', 'STACK'],
    1,
    'does not name the game mars',
  ],
  [['create', 'moon', '--callback', 'http://moon.example', '--stack', 'STACK'], 1, 'callbackUrl must be https'],
])(
  'games %s ends with %i and says "%s"',
  async (args, code, words) => {
    const answer = await games(args.map((arg) => (arg === 'STACK' ? stack : arg)));
    expect(answer.code).toBe(code);
    expect(answer.out + answer.err).toContain(words);
    expect(answer.err).not.toContain('    at ');
  },
  30_000,
);
