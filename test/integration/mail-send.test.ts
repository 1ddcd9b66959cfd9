import { DeleteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { day, minute, second } from '../../functions/kernel/clock.ts';
import { linkToken, mailCode } from '../../functions/kernel/tokens.ts';
import { addressKey } from '../../functions/mail/mail-address.ts';
import type { MailServices } from '../../functions/mail/mail-services.ts';
import { suppress } from '../../functions/mail/mail-store.ts';
import { leaseMs, wordMs } from '../../functions/mail/next-step.ts';
import { type Result, sendMail } from '../../functions/mail/send-mail.ts';
import { takeFeedback } from '../../functions/mail/take-feedback.ts';
import { type LocalDynamoDb, startDynamoDb } from '../support/dynamodb-local.ts';
import { asked, keys } from '../support/mail-samples.ts';
import { type MailWorld, mailWorld } from '../support/mail-world.ts';
import { type SesDouble, startSesDouble } from '../support/ses-double.ts';
import { sesEvent } from '../support/ses-event.ts';

let engine: LocalDynamoDb;
let ses: SesDouble;
let world: MailWorld;

beforeAll(async () => {
  engine = await startDynamoDb();
  ses = await startSesDouble();
}, 90_000);
afterAll(async () => {
  await ses?.stop();
  await engine?.stop();
});
beforeEach(() => {
  ses.script.length = 0;
  world = mailWorld(engine, ses);
});

/** Does what is due for one player, once for each waiting mail. */
async function run(player: string, services: MailServices = world.services): Promise<Result[]> {
  const results: Result[] = [];
  for (const found of await world.waiting(player)) results.push(await sendMail(services, found));
  return results;
}

let ids = 0;
const newId = () => `m_${++ids}`;

/** A player with one waiting question. */
async function askedPlayer(...[contact]: Parameters<MailWorld['newPlayer']>) {
  const player = world.newPlayer(contact);
  const id = newId();
  await world.ask(player, id);
  return { player, id };
}

const tell = (type: string, player: string, id: string, more: object = {}) =>
  takeFeedback(world.db, keys, sesEvent(type, { sendId: id, player }, more), world.now());

const bounced = (email: string) => ({
  bounce: { bounceType: 'Permanent', bounceSubType: 'General', bouncedRecipients: [{ emailAddress: email }] },
});

test('a question goes out with its link and its code, and its row makes place for a record', async () => {
  const { player, id } = await askedPlayer({ locale: 'it-IT', nickname: 'Mai' });
  expect(await run(player)).toEqual(['sent']);

  const [mail] = world.takenFor(player);
  expect(mail).toMatchObject({
    source: 'protection@security.example',
    destinations: [`${player}@mail.example`],
    configurationSet: 'security-set',
    tags: { sendId: id, player, lane: 'security' },
  });
  const parsed = await simpleParser(mail?.mime ?? '');
  expect(parsed.subject).toBe('Eri tu? Nuovo accesso al tuo account Harbour Tales');
  expect(parsed.from?.value).toEqual([
    { address: 'protection@security.example', name: 'Protezione account Harbour Tales' },
  ]);
  expect(parsed.text).toContain('Ciao Mai,');
  expect(parsed.text).toContain('Quando: 8 novembre 2026 alle ore 22:04 (CET)');
  expect(parsed.text).toContain(`https://play.example/v/${linkToken(keys, 'question', asked.verificationId)}`);
  expect(parsed.text).toContain(mailCode(keys, asked.verificationId));

  expect(await world.waiting(player)).toEqual([]);
  expect(await world.record(player, id)).toEqual({
    player,
    sendId: id,
    gameId: 'demo',
    lane: 'security',
    kind: 'question',
    state: 'SENT',
    at: world.now(),
    tries: 1,
    messageId: mail?.messageId,
    verificationIds: [asked.verificationId],
  });
});

test('no row holds an address, a nickname or a token, at any time', async () => {
  const { player } = await askedPlayer({ nickname: 'Nguyệt' });
  world.former.set(player, ['old-box@mail.example']);
  ses.script.push('hang');
  const secrets = [`${player}@mail`, 'old-box', 'Nguyệt', linkToken(keys, 'question', asked.verificationId)];
  for (let step = 0; step < 3; step++) {
    const rows = JSON.stringify((await world.db.doc.send(new ScanCommand({ TableName: 'mail' }))).Items);
    for (const secret of secrets) expect(rows).not.toContain(secret);
    await run(player);
  }
});

test('of 20 senders at once, one sends', async () => {
  const { player } = await askedPlayer();
  const [found] = await world.waiting(player);
  if (!found) throw new Error('nothing waits');
  const results = await Promise.all(Array.from({ length: 20 }, () => sendMail(world.services, found)));
  expect(results.filter((result) => result === 'sent')).toHaveLength(1);
  expect(world.takenFor(player)).toHaveLength(1);
});

test('the same id is never sent twice, whenever it is asked for again', async () => {
  const { player, id } = await askedPlayer();
  await run(player);
  world.pass(minute);
  await world.ask(player, id);
  expect(await run(player)).toEqual(['finished']);
  expect(world.takenFor(player)).toHaveLength(1);
});

test.each(['throttle', 'pause', 'break'] as const)(
  'when SES answers with %s, the mail waits and then goes',
  async (answer) => {
    const { player, id } = await askedPlayer();
    ses.script.push(answer, answer);
    expect(await run(player)).toEqual(['later']);
    expect(await world.record(player, id)).toMatchObject({ state: 'WAITING', tries: 0 });
    expect(await run(player)).toEqual(['taken']); // not due yet
    world.pass(15 * second);
    expect(await run(player)).toEqual(['later']);
    world.pass(15 * second);
    expect(await run(player)).toEqual(['taken']); // put off for longer
    world.pass(15 * second);
    expect(await run(player)).toEqual(['sent']);
    expect(await world.record(player, id)).toMatchObject({ state: 'SENT', tries: 1 });
    expect(await world.record(player, id)).not.toHaveProperty('reason');
  },
);

test('when nobody listens at SES, the mail waits', async () => {
  const { player, id } = await askedPlayer();
  const away = mailWorld(engine, { ...ses, endpoint: 'http://127.0.0.1:1' });
  const transport = away.services.transport;
  expect(await run(player, { ...world.services, transport })).toEqual(['later']);
  world.pass(minute);
  expect(await run(player)).toEqual(['sent']);
  expect(await world.record(player, id)).toMatchObject({ state: 'SENT', tries: 1 });
});

test('a mail that waited longer than its link counts is given up, visibly', async () => {
  const { player, id } = await askedPlayer();
  ses.script.push('throttle');
  await run(player);
  world.pass(7 * day + 1);
  expect(await run(player)).toEqual(['failed']);
  expect(await world.record(player, id)).toMatchObject({
    state: 'FAILED',
    reason: 'too_late',
    verificationIds: [asked.verificationId],
  });
  expect(await world.waiting(player)).toEqual([]);
});

test('a mail that SES refuses is lost, visibly', async () => {
  const { player, id } = await askedPlayer();
  ses.script.push('reject');
  expect(await run(player)).toEqual(['failed']);
  expect(await world.record(player, id)).toMatchObject({ state: 'FAILED', reason: 'MessageRejected' });
  expect(await world.waiting(player)).toEqual([]);
});

test.each(['hang', 'cut'] as const)(
  'a mail that SES may have taken (%s) goes once more with the same link, never a third time',
  async (answer) => {
    const { player, id } = await askedPlayer();
    ses.script.push(answer, answer);
    expect(await run(player)).toEqual(['waits']);
    expect(await world.record(player, id)).toMatchObject({ state: 'UNKNOWN', tries: 1 });
    world.pass(wordMs - 1);
    expect(await run(player)).toEqual(['taken']);
    world.pass(1);
    expect(await run(player)).toEqual(['waits']);
    world.pass(wordMs);
    expect(await run(player)).toEqual(['failed']);
    expect(await world.record(player, id)).toMatchObject({ state: 'FAILED', reason: 'no_word', tries: 2 });
    expect(await world.waiting(player)).toEqual([]);

    const [first, second_] = await Promise.all(world.takenFor(player).map(({ mime }) => simpleParser(mime)));
    expect(world.takenFor(player)).toHaveLength(2);
    expect(second_?.text).toBe(first?.text);

    await tell('Delivery', player, id);
    expect(await world.record(player, id)).toMatchObject({ state: 'DELIVERED' });
  },
);

test('word from SES settles a doubt without a second mail', async () => {
  const { player, id } = await askedPlayer();
  ses.script.push('hang');
  await run(player);
  expect(await tell('Send', player, id)).toBe('moved');
  world.pass(wordMs);
  expect(await run(player)).toEqual(['finished']);
  expect(world.takenFor(player)).toHaveLength(1);
  expect(await world.record(player, id)).toMatchObject({ state: 'SENT', messageId: 'ses-1' });
});

test.each([
  ['before it could send', false],
  ['after it had sent', true],
])('a sender that dies %s leaves a mail in doubt, which goes once more at most', async (_, sends) => {
  const { player, id } = await askedPlayer();
  const dies: MailServices['transport'] = async (mail) => {
    if (sends) await world.services.transport(mail);
    throw new Error('killed');
  };
  await expect(run(player, { ...world.services, transport: dies })).rejects.toThrow('killed');
  expect(await world.record(player, id)).toMatchObject({ state: 'CLAIMED', tries: 1 });
  expect(await run(player)).toEqual(['taken']); // the lease still runs

  world.pass(leaseMs + 1);
  expect(await run(player)).toEqual(['waits']);
  expect(await world.record(player, id)).toMatchObject({ state: 'UNKNOWN', tries: 1 });
  world.pass(wordMs);
  expect(await run(player)).toEqual(['sent']);
  expect(world.takenFor(player)).toHaveLength(sends ? 2 : 1);
});

test('a sender that dies after it had sent, of which SES then tells, sends nothing more', async () => {
  const { player, id } = await askedPlayer();
  const dies: MailServices['transport'] = async (mail) => {
    await world.services.transport(mail);
    throw new Error('killed');
  };
  await expect(run(player, { ...world.services, transport: dies })).rejects.toThrow('killed');
  await tell('Delivery', player, id); // before any record that it was sent
  world.pass(leaseMs + 1);
  expect(await run(player)).toEqual(['finished']);
  expect(world.takenFor(player)).toHaveLength(1);
  expect(await world.record(player, id)).toMatchObject({ state: 'DELIVERED', verificationIds: [asked.verificationId] });
});

test('a sender that was slow and lost its lease still keeps the next from sending again', async () => {
  const { player, id } = await askedPlayer();
  const slow: MailServices['transport'] = async (mail) => {
    const outcome = await world.services.transport(mail);
    world.pass(leaseMs + 1);
    expect(await run(player)).toEqual(['waits']); // somebody else takes it up meanwhile
    return outcome;
  };
  expect(await run(player, { ...world.services, transport: slow })).toEqual(['sent']);
  expect(await world.record(player, id)).toMatchObject({ state: 'SENT' });
  world.pass(wordMs);
  expect(await run(player)).toEqual(['finished']);
  expect(world.takenFor(player)).toHaveLength(1);
});

test.each([
  ['without an address', { email: undefined }, 'no_address'],
  ['with an address that SES cannot take', { email: 'maï@mail.example' }, 'bad_address'],
])('a player %s is undeliverable', async (_, contact, reason) => {
  const { player, id } = await askedPlayer(contact);
  expect(await run(player)).toEqual(['failed']);
  expect(await world.record(player, id)).toMatchObject({ state: 'UNDELIVERABLE', reason, tries: 0, kind: 'question' });
  expect(world.takenFor(player)).toEqual([]);
});

test('a player of whom nothing is known is undeliverable', async () => {
  const player = 'nobody-knows';
  const id = newId();
  await world.ask(player, id);
  await run(player);
  expect(await world.record(player, id)).toMatchObject({ state: 'UNDELIVERABLE', reason: 'no_address' });
});

test('a mail of a game that is gone fails', async () => {
  const { player, id } = await askedPlayer();
  world.tenants.clear();
  await run(player);
  expect(await world.record(player, id)).toMatchObject({ state: 'FAILED', reason: 'unknown_game' });
});

test('after a bounce for good, nothing more is sent to that address', async () => {
  const { player, id } = await askedPlayer();
  await run(player);
  await tell('Bounce', player, id, bounced(`${player}@Mail.Example`));
  expect(await world.record(player, id)).toMatchObject({ state: 'BOUNCED', reason: 'bounce_permanent' });
  const next = newId();
  await world.ask(player, next);
  expect(await run(player)).toEqual(['failed']);
  expect(await world.record(player, next)).toMatchObject({ state: 'UNDELIVERABLE', reason: 'suppressed' });
  expect(world.takenFor(player)).toHaveLength(1);
});

test('a complaint is recorded and does not stop security mail', async () => {
  const { player, id } = await askedPlayer();
  await run(player);
  await tell('Complaint', player, id, { complaint: {} });
  expect(await world.record(player, id)).toMatchObject({ state: 'COMPLAINED' });
  const next = newId();
  await world.ask(player, next);
  expect(await run(player)).toEqual(['sent']);
});

test('replaced addresses get a mail of their own, once', async () => {
  const { player, id } = await askedPlayer();
  world.former.set(player, ['old@mail.example', 'older@mail.example']);
  ses.script.push('throttle');
  await run(player);
  const copies = await world.waiting(player);
  expect(copies.map((work) => work.id).sort()).toEqual(
    [id, `${id}-${addressKey(keys, 'old@mail.example')}`, `${id}-${addressKey(keys, 'older@mail.example')}`].sort(),
  );
  world.pass(minute);
  expect(await run(player)).toEqual(['sent', 'sent', 'sent']);
  expect(await run(player)).toEqual([]);
  const to = world.takenFor(player).map(({ destinations }) => destinations[0]);
  expect(to.sort()).toEqual(['old@mail.example', 'older@mail.example', `${player}@mail.example`].sort());
  const copy = await world.record(player, `${id}-${addressKey(keys, 'old@mail.example')}`);
  expect(copy).toMatchObject({ state: 'SENT', copy: true });
  const mime = world.takenFor(player).find(({ destinations }) => destinations[0] === 'old@mail.example')?.mime;
  expect((await simpleParser(mime ?? '')).text).toContain('This address belonged to the account until recently.');
});

test('replaced addresses are written to although the present one is dead', async () => {
  const { player, id } = await askedPlayer();
  world.former.set(player, ['old-but-good@mail.example']);
  await suppress(world.db, addressKey(keys, `${player}@mail.example`), 'bounce', world.now());
  expect(await run(player)).toEqual(['failed']);
  expect(await run(player)).toEqual(['sent']);
  expect(await world.record(player, id)).toMatchObject({ state: 'UNDELIVERABLE', reason: 'suppressed' });
  expect(world.takenFor(player).map(({ destinations }) => destinations)).toEqual([['old-but-good@mail.example']]);
});

const listed = (verificationId: string, change: object = {}) => ({
  verificationId,
  at: asked.at,
  until: world.now() + day,
  country: 'IT',
  place: 'Roma',
  label: 'PC',
  denied: false,
  ...change,
});

test('a digest asks what is still open when it goes', async () => {
  const player = world.newPlayer();
  world.questions.set(player, [
    listed('v_open'),
    listed('v_denied', { denied: true }),
    listed('v_over', { until: world.now() }),
    listed('v_later', { at: asked.at + 1 }),
  ]);
  const id = newId();
  await world.ask(player, id, { kind: 'digest' });
  expect(await run(player)).toEqual(['sent']);
  expect(await world.record(player, id)).toMatchObject({ kind: 'digest', verificationIds: ['v_later', 'v_open'] });
  const text = (await simpleParser(world.takenFor(player)[0]?.mime ?? '')).text;
  const questions = ['v_later', 'v_open'].map((one) => `https://play.example/v/${linkToken(keys, 'question', one)}`);
  expect(text?.match(/https:\S+/g)).toEqual([...questions, 'https://play.example/help/first-hour?lang=en']);
  expect(text).toContain('Device: PC');
});

test('a digest with nothing left to ask is not sent', async () => {
  const player = world.newPlayer();
  await world.ask(player, newId(), { kind: 'digest' });
  expect(await run(player)).toEqual(['finished']);
  expect(world.takenFor(player)).toEqual([]);
  expect(await world.waiting(player)).toEqual([]);
});

test('a player who is erased while a mail goes out leaves no record behind', async () => {
  const { player, id } = await askedPlayer();
  const [waiting] = await world.waiting(player);
  if (!waiting) throw new Error('nothing waits');
  const remove = (pk: string, sk: string) =>
    world.db.doc.send(new DeleteCommand({ TableName: 'mail', Key: { pk, sk } }));
  const erasing: MailServices['transport'] = async (mail) => {
    await remove(waiting.pk, waiting.sk);
    await remove(player, `mail#${id}`);
    return world.services.transport(mail);
  };
  await sendMail({ ...world.services, transport: erasing }, waiting);
  expect(await world.record(player, id)).toBeUndefined();
  expect(await tell('Delivery', player, id)).toBe('foreign');
  expect(await world.record(player, id)).toBeUndefined();
});

test('a player who is erased before the mail is begun gets none', async () => {
  const { player, id } = await askedPlayer();
  const [waiting] = await world.waiting(player);
  if (!waiting) throw new Error('nothing waits');
  const loadTenant: MailServices['loadTenant'] = async (gameId) => {
    await world.db.doc.send(new DeleteCommand({ TableName: 'mail', Key: { pk: waiting.pk, sk: waiting.sk } }));
    return world.services.loadTenant(gameId);
  };
  expect(await sendMail({ ...world.services, loadTenant }, waiting)).toBe('taken');
  expect(world.takenFor(player)).toEqual([]);
  expect(await world.record(player, id)).toBeUndefined();
});
