import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { minute, second } from '../../functions/kernel/clock.ts';
import { noteThrottle, openSes, refreshAllowance, takeSlots } from '../../functions/mail/index.ts';
import { sendFromStream } from '../../functions/mail/mail-run.ts';
import { factorAt } from '../../functions/mail/pacing/pace.ts';
import { loadPace, yieldToSecurity } from '../../functions/mail/pacing/pace-store.ts';
import { createLimits } from '../../infra/local/ses/limits.ts';
import { type LocalDynamoDb, startDynamoDb } from '../support/dynamodb-local.ts';
import { mailWorld } from '../support/mail-world.ts';
import { type SesDouble, startSesDouble } from '../support/ses-double.ts';

let engine: LocalDynamoDb;
let double: SesDouble;
let server: Server;
let asked = 0;
let answering = true;
let now = Date.UTC(2026, 10, 21, 10);

const quotaXml =
  '<GetSendQuotaResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><GetSendQuotaResult><Max24HourSend>10000</Max24HourSend><MaxSendRate>100</MaxSendRate><SentLast24Hours>7</SentLast24Hours></GetSendQuotaResult></GetSendQuotaResponse>';

const ses = () => {
  const { port } = server.address() as AddressInfo;
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  return openSes({ endpoint: `http://127.0.0.1:${port}`, region: 'local', credentials });
};

beforeAll(async () => {
  engine = await startDynamoDb();
  double = await startSesDouble();
  server = createServer((_, response) => {
    asked += 1;
    response.writeHead(answering ? 200 : 503, { 'content-type': 'text/xml' }).end(answering ? quotaXml : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
}, 90_000);
afterAll(async () => {
  server?.close();
  await double?.stop();
  await engine?.stop();
});
beforeEach(() => {
  now += 3_600_000; // far beyond what an earlier test left behind
  asked = 0;
  answering = true;
});

const db = () => engine.database;

test('before SES was asked, nothing goes out; of many senders, one asks, and once a minute', async () => {
  expect(await takeSlots(db(), 5, now)).toMatchObject({ none: 'paused' });
  await Promise.all(Array.from({ length: 12 }, () => refreshAllowance(db(), ses(), 80, now)));
  expect(asked).toBe(1);
  expect(await loadPace(db())).toMatchObject({ rate: 80, dayMost: 8000, daySent: 7, readAt: now, class: 'bulkPace' });
  await refreshAllowance(db(), ses(), 80, now + minute - 1);
  expect(asked).toBe(1);
  await refreshAllowance(db(), ses(), 80, now + minute);
  expect(asked).toBe(2);
});

test('while SES does not answer, what is known counts on, and one asks again after 15 s', async () => {
  await refreshAllowance(db(), ses(), 80, now);
  answering = false;
  const later = now + 2 * minute;
  await refreshAllowance(db(), ses(), 80, later);
  await refreshAllowance(db(), ses(), 80, later + second);
  expect(asked).toBe(2);
  expect(await takeSlots(db(), 5, later)).toMatchObject({ count: 5 });
  await refreshAllowance(db(), ses(), 80, later + 16 * second);
  expect(asked).toBe(3);
  expect(await takeSlots(db(), 5, later + 10 * minute)).toMatchObject({ none: 'paused' });
});

test('20 senders at once get slots that never overlap, in one row of evenly spaced times', async () => {
  await refreshAllowance(db(), ses(), 80, now);
  const slots: number[] = [];
  let at = now;
  for (let round = 0; round < 6; round++) {
    const answers = await Promise.all(Array.from({ length: 20 }, () => takeSlots(db(), 4, at)));
    for (const answer of answers)
      if ('first' in answer) for (let n = 0; n < answer.count; n++) slots.push(answer.first + n * answer.every);
    at += 400;
  }
  slots.sort((one, other) => one - other);
  expect(slots.length).toBeGreaterThan(100);
  for (const [n, slot] of slots.entries()) if (n > 0) expect(slot - (slots[n - 1] ?? 0)).toBeCloseTo(12.5, 6);
  expect(slots[0]).toBe(now + 100);
});

test('a throttle slows all down once, and a closed SES stops all', async () => {
  await refreshAllowance(db(), ses(), 80, now);
  await Promise.all(Array.from({ length: 8 }, () => noteThrottle(db(), now)));
  const pace = await loadPace(db());
  expect(pace && factorAt(pace, now)).toBeCloseTo(0.7);
  const slots = await takeSlots(db(), 4, now);
  expect(slots).toMatchObject({ every: 17.858 });
  await noteThrottle(db(), now, 'closed');
  expect(await takeSlots(db(), 4, now)).toEqual({ none: 'paused', until: now + minute });
});

test('the quota of the day is never passed, however many take at once', async () => {
  await refreshAllowance(db(), ses(), 1, now); // a day of 100, of which 7 are gone
  const taken: number[] = [];
  for (let at = now; at < now + 55 * second; at += 5 * second) {
    const answers = await Promise.all(Array.from({ length: 10 }, () => takeSlots(db(), 3, at)));
    for (const answer of answers) if ('count' in answer) taken.push(answer.count);
  }
  expect(taken.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(93);
  const last = await loadPace(db());
  expect(last?.rate).toBe(1);
});

test('bulk mail leaves the account to security mail that SES throttled, which goes again within two seconds, its neighbours with it', async () => {
  const world = mailWorld(engine, double);
  world.pass(now - world.now());
  await refreshAllowance(db(), ses(), 80, world.now());
  const asked = Array.from({ length: 10 }, (_, n) => ({ player: world.newPlayer(), id: `p_${n}` }));
  for (const { player, id } of asked) await world.ask(player, id);
  const report = async (): Promise<DynamoDBStreamEvent> => {
    const rows = (await Promise.all(asked.map(({ player }) => world.waiting(player)))).flat();
    const Records = rows.map(({ pk, sk }, n) => ({
      eventName: 'INSERT' as const,
      dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } }, SequenceNumber: `${n}` },
    }));
    return { Records };
  };
  const begin = world.now();
  double.script.push('throttle');
  await sendFromStream(world.services, await report());
  expect(await takeSlots(db(), 1, world.now())).toMatchObject({ none: 'yield', until: begin + 5 * second });
  expect(double.taken.filter(({ tags }) => tags.sendId?.startsWith('p_'))).toHaveLength(9);
  expect(world.now() - begin).toBeLessThanOrEqual(second);
  await sendFromStream(world.services, await report()); // the stream tells of the mail that was put off
  expect(double.taken.filter(({ tags }) => tags.sendId?.startsWith('p_'))).toHaveLength(10);
  expect(world.now() - begin).toBeLessThanOrEqual(2 * second);
  await yieldToSecurity(db(), begin + second); // an earlier end changes nothing
  expect(await loadPace(db())).toMatchObject({ yieldUntil: begin + 5 * second });
});

test('the SES of the local stack holds to its rate, its burst and its quota', () => {
  let time = 0;
  const limits = createLimits(() => time);
  limits.set({ rate: 10, burst: 5, quota: 12 });
  const takeMany = (count: number) => Array.from({ length: count }, () => limits.take(1) ?? 'taken');
  expect(takeMany(6)).toEqual(['taken', 'taken', 'taken', 'taken', 'taken', 'throttle']);
  time = 300;
  expect(takeMany(4)).toEqual(['taken', 'taken', 'taken', 'throttle']);
  time = 10_000;
  expect(takeMany(5)).toEqual(['taken', 'taken', 'taken', 'taken', 'quota']);
  expect(limits.now()).toMatchObject({ taken: 12, throttled: 3, sentToday: 12, rate: 10 });
  time += 86_400_000 + minute;
  expect(takeMany(1)).toEqual(['taken']);
});
