import type { DynamoDBStreamEvent, SQSEvent } from 'aws-lambda';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { minute, second } from '../../functions/kernel/clock.ts';
import { sendFromStream, sweepMail, takeFeedbackBatch } from '../../functions/mail/mail-run.ts';
import { sendBatch } from '../../functions/mail/send-batch.ts';
import { type LocalDynamoDb, startDynamoDb } from '../support/dynamodb-local.ts';
import { keys } from '../support/mail-samples.ts';
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
  ses.taken.length = 0;
  world = mailWorld(engine, ses);
});

let ids = 0;

async function askMany(count: number) {
  const asked = Array.from({ length: count }, () => ({ player: world.newPlayer(), id: `r_${++ids}` }));
  for (const { player, id } of asked) await world.ask(player, id);
  return asked;
}

async function streamOf(players: readonly { player: string }[], eventName: 'INSERT' | 'MODIFY' = 'INSERT') {
  const rows = (await Promise.all(players.map(({ player }) => world.waiting(player)))).flat();
  const Records = rows.map(({ pk, sk }, index) => ({
    eventName,
    dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } }, SequenceNumber: `${index}` },
  }));
  return { Records } satisfies DynamoDBStreamEvent;
}

test('what the stream reports as new is sent, once, however often it is reported', async () => {
  const asked = await askMany(12);
  const event = await streamOf(asked);
  expect(await sendFromStream(world.services, event)).toEqual({ batchItemFailures: [] });
  expect(await sendFromStream(world.services, event)).toEqual({ batchItemFailures: [] });
  expect(ses.taken.map(({ tags }) => tags.sendId).sort()).toEqual(asked.map(({ id }) => id).sort());
});

test('a row that only changed, a record and a mail that is not due wake nobody', async () => {
  const asked = await askMany(1);
  await sendFromStream(world.services, await streamOf(asked, 'MODIFY'));
  const later = world.newPlayer();
  await world.ask(later, `r_${++ids}`, {}, world.now() + minute);
  await sendFromStream(world.services, await streamOf([{ player: later }]));
  const record = { Keys: { pk: { S: later }, sk: { S: 'mail#x' } }, SequenceNumber: '1' };
  await sendFromStream(world.services, { Records: [{ eventName: 'INSERT', dynamodb: record }] });
  expect(ses.taken).toEqual([]);
});

test('one mail that storage fails does not keep its neighbours back, and is reported by its number', async () => {
  const asked = await askMany(4);
  const event = await streamOf(asked);
  const [poison] = asked;
  const loadContact: typeof world.services.loadContact = (player) => {
    if (player === poison?.player) throw new Error('storage is away');
    return world.services.loadContact(player);
  };
  const answer = await sendFromStream({ ...world.services, loadContact }, event);
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '0' }] });
  expect(ses.taken).toHaveLength(3);
});

test('the sweep sends what the stream missed', async () => {
  const asked = await askMany(10);
  await sweepMail(world.services);
  expect(ses.taken.map(({ tags }) => tags.sendId).sort()).toEqual(asked.map(({ id }) => id).sort());
});

test('when SES throttles, a sweep stops asking, and all goes later', async () => {
  const asked = await askMany(40);
  ses.script.push(...Array.from({ length: 40 }, () => 'throttle' as const));
  const calls = ses.calls();
  await sweepMail(world.services);
  expect(ses.calls() - calls).toBeLessThanOrEqual(8);
  expect(ses.taken).toEqual([]);
  ses.script.length = 0;
  world.pass(minute);
  await sweepMail(world.services);
  expect(ses.taken.map(({ tags }) => tags.sendId).sort()).toEqual(asked.map(({ id }) => id).sort());
});

test('mails that are due and still wait are counted: SES takes nothing, or time runs out', async () => {
  const asked = await askMany(20);
  const rows = (await Promise.all(asked.map(({ player }) => world.waiting(player)))).flat();
  const slow: typeof world.services.transport = async (mail) => {
    world.pass(5 * second);
    return world.services.transport(mail);
  };
  const late = await sendBatch({ ...world.services, transport: slow }, rows);
  expect(late.counts.sent).toBeGreaterThanOrEqual(8);
  expect(late.overdue).toBe(20 - (late.counts.sent ?? 0));
  expect(late.overdue).toBeGreaterThan(0);
  ses.script.push(...Array.from({ length: 20 }, () => 'throttle' as const));
  const refused = await sendBatch(world.services, rows);
  expect(refused.overdue).toBe(late.overdue);
  ses.script.length = 0;
  world.pass(minute);
  await sweepMail(world.services);
  expect(ses.taken.map(({ tags }) => tags.sendId).sort()).toEqual(asked.map(({ id }) => id).sort());
});

test('a sweep that storage failed says so', async () => {
  await askMany(2);
  const loadContact = () => Promise.reject(new Error('storage is away'));
  await expect(sweepMail({ ...world.services, loadContact })).rejects.toThrow('2 of 2 mails');
  world.pass(3 * minute);
  await sweepMail(world.services);
  expect(ses.taken).toHaveLength(2);
});

const message = (body: string, messageId: string) => ({ body, messageId }) as SQSEvent['Records'][number];

const bounce = { bounceType: 'Transient', bounceSubType: 'MailboxFull', bouncedRecipients: [] };
const dead = { ...bounce, bounceType: 'Permanent', bounceSubType: 'General' };
const feed = [
  { type: 'Send', more: {}, state: 'SENT' },
  { type: 'Reject', more: {}, state: 'FAILED' },
  { type: 'Bounce', more: { bounce }, state: 'RETURNED' },
  { type: 'Delivery', more: {}, state: 'DELIVERED' },
  { type: 'Bounce', more: { bounce: dead }, state: 'BOUNCED' },
  { type: 'Complaint', more: { complaint: {} }, state: 'COMPLAINED' },
];

test('feedback in any order, doubled, before or after the send is recorded, ends alike', async () => {
  const feeds = fc.subarray(feed, { minLength: 1 }).chain((chosen) =>
    fc.record({
      expected: fc.constant(chosen[chosen.length - 1]?.state),
      order: fc.shuffledSubarray([...chosen, ...chosen], { minLength: chosen.length * 2 }),
      early: fc.boolean(),
    }),
  );
  await fc.assert(
    fc.asyncProperty(feeds, async ({ expected, order, early }) => {
      const player = world.newPlayer();
      const id = `r_${++ids}`;
      await world.ask(player, id);
      const Records = order.map(({ type, more }, index) =>
        message(sesEvent(type, { sendId: id, player }, more), `${index}`),
      );
      const news = () => takeFeedbackBatch(world.db, keys, { Records }, world.now);
      const transport: typeof world.services.transport = async (mail) => {
        const outcome = await world.services.transport(mail);
        if (early) await news();
        return outcome;
      };
      await sendFromStream({ ...world.services, transport }, await streamOf([{ player }]));
      if (!early) await news();
      expect(await world.record(player, id)).toMatchObject({ state: expected, verificationIds: ['v_one'], tries: 1 });
      expect(await world.waiting(player)).toEqual([]);
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('foreign and broken feedback is dropped, and its neighbours are taken', async () => {
  const [asked] = await askMany(1);
  if (!asked) throw new Error('nobody was asked');
  await sweepMail(world.services);
  const bodies = [
    '{',
    sesEvent('Delivery', { sendId: 'r_none', player: 'nobody' }),
    sesEvent('Delivery', { sendId: asked.id, player: asked.player }),
  ];
  const Records = bodies.map((body, index) => message(body, `${index}`));
  expect(await takeFeedbackBatch(world.db, keys, { Records }, world.now)).toEqual({ batchItemFailures: [] });
  expect(await world.record(asked.player, asked.id)).toMatchObject({ state: 'DELIVERED' });
  expect(await world.record('nobody', 'r_none')).toBeUndefined();
});

test('feedback that storage could not take comes again', async () => {
  const [asked] = await askMany(1);
  if (!asked) throw new Error('nobody was asked');
  await sweepMail(world.services);
  const broken = { ...world.db, name: () => 'no-such-table' };
  const Records = [message(sesEvent('Delivery', { sendId: asked.id, player: asked.player }), 'first')];
  const answer = await takeFeedbackBatch(broken, keys, { Records }, world.now);
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'first' }] });
});
