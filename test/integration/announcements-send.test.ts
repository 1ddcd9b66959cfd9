import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { countsOf } from '../../functions/announcements/send/progress.ts';
import { claimRecipient, type Recipient, recordResult } from '../../functions/announcements/send/recipient-store.ts';
import { workOff } from '../../functions/announcements/send/work-message.ts';
import { second } from '../../functions/kernel/clock.ts';
import { type LocalDynamoDb, startDynamoDb } from '../support/dynamodb-local.ts';
import { atRest } from '../support/inbox.ts';
import { type SendWorld, sendWorld } from '../support/send-world.ts';

let engine: LocalDynamoDb;
let world: SendWorld;
beforeAll(async () => {
  engine = await startDynamoDb();
}, 90_000);
afterAll(() => engine?.stop());
beforeEach(async () => {
  world = await sendWorld(engine.database);
});

const states = (ledger: readonly Recipient[]) => {
  const counts: Record<string, number> = {};
  for (const { state } of ledger) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
};
const nobodyTwice = () => expect(new Set(world.taken.map(({ player }) => player)).size).toBe(world.taken.length);

test('a send reaches everybody of every part once, in their language, and ends', async () => {
  const locales = ['en', 'vi', 'zh-CN', 'it'];
  const players = await world.add(
    Array.from({ length: 120 }, (_, n) => ({
      playerId: `p${n}`,
      email: n % 10 === 9 ? undefined : `p${n}@mail.example`,
      locale: locales[n % 4],
    })),
  );
  await world.begin();
  expect(new Set(await world.workOff())).toEqual(new Set(['done']));
  expect(world.taken).toHaveLength(108);
  nobodyTwice();
  expect(states(await world.ledger())).toEqual({ SENT: 108 });
  expect(players).toEqual(expect.arrayContaining(world.taken.map(({ player }) => player)));
  expect(await world.watch()).toMatchObject({ finished: 1 });
  expect((await world.load()).state).toBe('done');
  expect(await countsOf(world.db, world.announcementId)).toMatchObject({ recipients: 108, sent: 108, pending: 0 });
  expect(world.taken[0]).toMatchObject({ lane: 'bulk', announcement: world.announcementId, from: 'news@news.example' });
  expect(Buffer.from(world.taken[0]?.mime ?? '').toString()).toContain(`a=${world.announcementId}`);
});

/** How many a dead worker leaves claimed: what it had asked of the database before it died may still come to pass. */
const claimedAtRest = () =>
  atRest(async () => (await world.ledger()).filter(({ state }) => state === 'CLAIMED').length, 1000);

test('a worker that dies after its claim, or after SES took the mail, leaves the mail in doubt, and nobody gets two', async () => {
  await world.addToPart(3, 40);
  await world.begin();
  let handed = 0;
  const first = await world.worker(3, (port, { die }) => ({
    prepare: async (...of) => {
      const handOver = await port.prepare(...of);
      return async () => {
        handed += 1;
        if (handed === 12) die(); // before SES
        const outcome = await handOver();
        if (handed === 14) die(); // after it
        return outcome;
      };
    },
  }));
  await expect(first()).rejects.toThrow('killed');
  const claimed = await claimedAtRest();
  expect(claimed).toBeGreaterThan(0);

  expect(await (await world.worker(3))()).toBe('held');
  world.pass(31 * second);
  expect(await (await world.worker(3))()).toBe('done');
  nobodyTwice();
  const after = await world.ledger();
  expect(states(after)).toEqual({ SENT: 40 - claimed, UNKNOWN: claimed });
  expect(await countsOf(world.db, world.announcementId)).toMatchObject({ sent: 40 - claimed, unknown: claimed });
  // whoever is neither taken nor in doubt was lost
  const inDoubt = after.filter(({ state }) => state === 'UNKNOWN').map(({ player }) => player);
  expect(new Set([...world.taken.map(({ player }) => player), ...inDoubt]).size).toBe(40);
});

test('a worker that was frozen and overtaken changes nothing more, whatever it still hears', async () => {
  await world.addToPart(5, 30);
  await world.begin();
  const slow = await world.worker(5, (port, { freeze }) => ({
    prepare: async (...of) => {
      const handOver = await port.prepare(...of);
      return async () => {
        const outcome = await handOver();
        // several are handed over at a time, so that nobody may see just the tenth
        if (world.taken.length >= 10) await freeze();
        return outcome;
      };
    },
  }));
  const running = slow();
  while (!slow.isFrozen()) await new Promise((resolve) => setTimeout(resolve, 10));
  world.pass(31 * second);
  expect(await (await world.worker(5))()).toBe('done');
  const inDoubt = (await world.ledger()).filter(({ state }) => state === 'UNKNOWN');
  expect(inDoubt.length).toBeGreaterThan(0);
  slow.thaw();
  expect(await running).toBe('lost');
  nobodyTwice();
  // what it had handed over it may still write down; what it had only claimed stays in doubt, for nobody can know
  const after = states(await world.ledger());
  expect(after.SENT).toBe(world.taken.length);
  expect(world.taken.length + (after.UNKNOWN ?? 0)).toBe(30);
});

test('a pause stops within a second or two; what is left goes out after it is resumed', async () => {
  await world.addToPart(7, 200);
  await world.services.refresh(world.now());
  await world.begin();
  const running = world.workOff(1);
  while (world.taken.length < 20) await new Promise((resolve) => setTimeout(resolve, 10));
  await world.act('pause');
  const paused = Date.now();
  expect(await running).toContain('stopped');
  expect(Date.now() - paused).toBeLessThan(3000);
  const sofar = world.taken.length;
  expect(sofar).toBeLessThan(200);
  const counts = await countsOf(world.db, world.announcementId);
  expect(counts.sent).toBe(sofar);
  expect(states(await world.ledger()).CLAIMED).toBeUndefined();
  expect(await world.workOff()).toEqual([]);

  await world.act('resume');
  await world.workOff();
  expect(world.taken).toHaveLength(200);
  nobodyTwice();
  expect(await countsOf(world.db, world.announcementId)).toMatchObject({ sent: 200, unknown: 0 });
});

test('what is cancelled is over: messages that are still on their way do nothing', async () => {
  await world.addToPart(2, 10);
  await world.begin();
  await world.act('cancel');
  expect(new Set(await world.workOff())).toEqual(new Set(['stopped']));
  expect(world.taken).toEqual([]);
  await world.watch();
  expect(world.messages.filter((one) => JSON.stringify(one).includes(world.announcementId))).toEqual([]);
});

test('a mail that SES throttles waits and goes later; one that it refuses has failed; one without an answer is in doubt', async () => {
  const players = await world.addToPart(1, 24);
  await world.begin();
  let calls = 0;
  world.answerWith(async (mail) => {
    calls += 1;
    if (calls % 4 === 1) return { outcome: 'later', reason: 'Throttling' };
    if (mail.player === players[5]) return { outcome: 'refused', reason: 'MessageRejected' };
    if (mail.player === players[6]) return { outcome: 'unknown', reason: 'TimeoutError' };
    return world.accept(mail);
  });
  await world.workOff();
  expect(states(await world.ledger())).toEqual({ SENT: 22, FAILED: 1, UNKNOWN: 1 });
  nobodyTwice();
  const failed = (await world.ledger()).find(({ state }) => state === 'FAILED');
  expect(failed).toMatchObject({ reason: 'MessageRejected', player: players[5] });
  expect(await countsOf(world.db, world.announcementId)).toMatchObject({ sent: 22, failed: 1, unknown: 1 });
});

test('a write of an earlier claim that arrives late does not undo a later one', async () => {
  const [player = ''] = await world.addToPart(1, 1);
  const whose = { player, playerId: 'late', gameId: world.gameId, announcementId: world.announcementId };
  const claim = (id: string) => claimRecipient(world.db, whose, { id, fence: 1, language: 'en' }, world.now());
  const waits = (id: string) =>
    recordResult(world.db, whose, id, { state: 'WAITING', reason: 'Throttling' }, world.now());
  expect(await claim('1.1')).toEqual({ tries: 1 });
  expect(await claim('1.1')).toMatchObject({ tries: 2 }); // the same again: its answer was lost
  expect(await claim('1.2')).toMatchObject({ refused: { state: 'CLAIMED', claim: '1.1', fence: 1 } });
  expect(await waits('1.1')).toEqual({ state: 'WAITING' });
  expect(await claim('1.2')).toEqual({ tries: 3 });
  expect(await waits('1.1')).toMatchObject({ state: 'CLAIMED' });
  expect(await world.ledger()).toMatchObject([{ state: 'CLAIMED', claim: '1.2', playerId: 'late', language: 'en' }]);
});

test('a test mail goes to who asked for it, by the bulk lane, and stands in no ledger', async () => {
  await world.begin({ state: 'draft', startedAt: undefined });
  const message = {
    do: 'test',
    announcementId: world.announcementId,
    revision: 1,
    language: 'vi',
    to: 'me@staff.example',
  };
  const asked = (body: string) => ({ Records: [{ messageId: 'm1', body }] }) as never;
  expect(await workOff(world.services, asked(JSON.stringify(message)))).toEqual({ batchItemFailures: [] });
  expect(world.taken).toMatchObject([{ to: 'me@staff.example', lane: 'bulk', player: 'test' }]);
  expect(await world.ledger()).toEqual([]);
  world.answerWith(async () => ({ outcome: 'later', reason: 'Throttling' }));
  expect(await workOff(world.services, asked(JSON.stringify(message)))).toEqual({
    batchItemFailures: [{ itemIdentifier: 'm1' }],
  });
  expect(await workOff(world.services, asked('{"do":"nothing"}'))).toEqual({
    batchItemFailures: [{ itemIdentifier: 'm1' }],
  });
});
