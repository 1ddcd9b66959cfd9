import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createGameClient } from '../support/game-client.ts';
import { readInbox, until } from '../support/inbox.ts';
import { readCsv } from '../support/read-csv.ts';
import { type StackProcess, startStackProcess } from '../support/stack-process.ts';

/** More than one person may send to alone: `approveAbove` of the stage dev. */
const size = 210;
/** A send takes seconds; many times that on a machine that does much else. */
const patience = 180_000;
const locales = ['en-US', 'vi-VN', 'zh-CN', 'it-IT'];

let folder: string;
let running: StackProcess;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doorward announce '));
  running = await startStackProcess(join(folder, 'data'));
  const [game] = running.stack.games;
  if (!game) throw new Error('no game');
  const client = createGameClient({ ...game, apiUrl: running.stack.apiUrl });
  const put = async (n: number) => {
    const patch = { email: `p${n}@players.example`, locale: locales[n % locales.length] };
    expect((await client.request('PUT', `/v1/players/p${n}`, patch)).status).toBe(200);
  };
  for (let n = 0; n < size; n += 10) await Promise.all(Array.from({ length: 10 }, (_, more) => put(n + more)));
}, 240_000);
afterAll(async () => {
  await running?.end();
  if (folder) rmSync(folder, { recursive: true, force: true });
}, 30_000);

const runFile = promisify(execFile);
type Ended = { code: number; out: string; err: string };

const announce = (...args: string[]): Promise<Ended> => {
  const whole = ['functions/announcements/announce-cli.ts', ...args, '--stack', join(folder, 'data', 'stack.json')];
  return runFile(process.execPath, whole).then(
    ({ stdout, stderr }) => ({ code: 0, out: stdout, err: stderr }),
    ({ code, stdout, stderr }) => ({ code, out: stdout, err: stderr }),
  );
};

const idIn = ({ out }: Ended): string => /ann_[\w-]{22}/.exec(out)?.[0] ?? 'none';

function file(name: string, content: string | object): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const news = (more: object) => ({
  gameId: 'demo',
  kind: 'policy',
  effectiveAt: '2026-12-01T00:00:00Z',
  content: { en: { title: 'Kinder rules', body: 'Read them **all**.' }, vi: { body: { file: 'vi.md' } } },
  audience: {},
  ...more,
});

test('a send: test mails, the second person, a pause at half, and each player once', async () => {
  file('vi.md', '# Quy tắc dễ chịu hơn\n\nHãy đọc **tất cả**.\n');
  const path = file('news.json', news({}));
  const tested = await announce('send', '--file', path, '--test');
  expect(tested).toMatchObject({ code: 0, err: '' });
  const mine = () => readInbox(running.stack.inboxApiUrl, 'publisher@demo.example');
  await until('two test mails', async () => ((await mine()).length === 2 ? true : undefined), patience);
  expect((await mine()).map(({ subject }) => subject).join()).toContain('Quy tắc dễ chịu hơn');

  const id = idIn(tested);
  const early = await announce('send', id, '--yes');
  expect(early).toMatchObject({ code: 3, out: expect.stringContaining(`It goes to ${size} players: en 53, vi 53`) });
  expect(await announce('approve', id)).toMatchObject({ code: 1, err: expect.stringContaining('a second person') });
  expect((await announce('approve', id, '--as', 'editor@demo.example')).out).toContain(
    'approved by editor@demo.example',
  );

  const sending = announce('send', id, '--yes');
  const some = async () => ((await readInbox(running.stack.inboxApiUrl, '')).length > 20 ? true : undefined);
  await until('the first mails', some, patience);
  expect((await announce('pause', id)).out).toContain('paused');
  const paused = await sending;
  expect(paused).toMatchObject({ code: 4, out: expect.stringContaining('paused by publisher@demo.example') });
  const half = (await readInbox(running.stack.inboxApiUrl, '')).length;
  expect(half).toBeLessThan(size);
  expect((await announce('status', id)).out).toMatch(/\d+ of 210, paused by/);
  expect((await announce('resume', id)).out).toContain('sending');
  const done = await announce('status', id, '--watch');
  expect(done).toMatchObject({ code: 0, out: expect.stringContaining('210 of 210, done') });

  const out = join(folder, 'out.csv');
  expect((await announce('recipients', id, '--out', out)).out).toContain('210 recipients');
  const [heading, ...rows] = readCsv(readFileSync(out, 'utf8'));
  expect(heading?.slice(0, 2)).toEqual(['playerId', 'state']);
  const states = new Map(rows.map(([playerId, state]) => [playerId, state]));
  expect([states.size, rows.length]).toEqual([size, size]);
  const reached = (await readInbox(running.stack.inboxApiUrl, '')).flatMap(
    ({ to }) => /p\d+(?=@players)/.exec(to) ?? [],
  );
  expect(new Set(reached).size).toBe(reached.length);
  // whom no mail reached, if there is anybody, is in doubt for the service too: a machine that is busy loses answers of SES
  for (const [playerId = '', state] of states)
    if (!reached.includes(playerId)) expect([playerId, state]).toEqual([playerId, 'UNKNOWN']);
  expect((await announce('list', '--game', 'demo')).out).toContain(`${id}  done`);
}, 600_000);

test('a list in a file, with players whom nobody knows', async () => {
  file('players.csv', 'name;playerId\nOne;p1\nNobody;ghost\nTwo;p2\n');
  const path = file('list.json', news({ audience: { playerIds: { file: 'players.csv' } } }));
  const sent = await announce('send', '--file', path, '--yes', '--detach');
  expect(sent).toMatchObject({ code: 0, err: '' });
  expect(sent.out).toContain('It goes to 2 players: vi 1, zh-Hans 1.');
  expect(sent.out).toContain('Others of the list get no mail: unknown player 1.');
  const id = idIn(sent);
  const done = async () => ((await announce('status', id)).out.includes('done') ? true : undefined);
  await until('the end of it', done, patience);
  const out = join(folder, 'listed.csv');
  await announce('recipients', id, '--out', out);
  const states = readCsv(readFileSync(out, 'utf8')).map(([playerId, state]) => [playerId, state]);
  expect(states.slice(1).toSorted()).toEqual([
    ['ghost', 'SKIPPED'],
    ['p1', 'DELIVERED'],
    ['p2', 'DELIVERED'],
  ]);
}, 400_000);

test.each([
  [['publish'], 'there is no command publish'],
  [['send'], 'send takes --file FILE, or one id'],
  [['send', 'ann_x', '--now'], 'go with --file'],
  [['status'], 'takes the id'],
  [['status', 'ann_nobody'], 'There is no such announcement. (404)'],
  [['recipients', 'ann_x'], '--out'],
  [['list', '--game', 'other'], '(404)'],
  [['pause', 'a', 'b'], 'one id'],
  [['send', '--file', 'missing.json'], 'cannot read missing.json'],
  [['status', 'ann_x', '--as', 'nobody@demo.example'], 'names no publisher nobody@demo.example'],
  [['status', 'ann_x', '--url', 'http://127.0.0.1:1'], 'choose either'],
])(
  'announce %j ends with 1 and one line',
  async (args, words) => {
    const ended = await announce(...args);
    expect(ended.code).toBe(1);
    expect(ended.err).toContain(words);
    expect(ended.err.trim()).not.toContain('\n');
  },
  30_000,
);

test('a refused field is named in one line', async () => {
  const wrong = news({ content: { en: { title: '', body: '<b>no</b>' } }, audience: { langs: ['vi'] } });
  const ended = await announce('send', '--file', file('wrong.json', wrong), '--yes');
  expect(ended.code).toBe(1);
  expect(ended.err.trim().split('\n')).toHaveLength(1);
  for (const field of ['content.en.title', 'content.en.body', 'audience', 'langs']) expect(ended.err).toContain(field);
  const unsure = await announce(
    'send',
    '--file',
    file('short.json', news({ content: { en: { title: 'A', body: 'b' } } })),
  );
  expect(unsure).toMatchObject({ code: 1, err: expect.stringContaining('--yes') });
}, 30_000);
