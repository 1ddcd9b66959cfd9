import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { noteUnsubscribed } from '../../functions/announcements/send/note-unsubscribed.ts';
import { countsOf, loadProgress } from '../../functions/announcements/send/progress.ts';
import { claimRecipient, recordResult } from '../../functions/announcements/send/recipient-store.ts';
import { recipientsPage } from '../../functions/announcements/send/recipients-page.ts';
import { addTold, loadRecounts, loadTotals } from '../../functions/announcements/send/tally-store.ts';
import { auditDay } from '../../functions/kernel/audit.ts';
import { minute } from '../../functions/kernel/clock.ts';
import { queryAll } from '../../functions/kernel/dynamo.ts';
import { bulkStanding } from '../../functions/mail/index.ts';
import { addressKey } from '../../functions/mail/mail-address.ts';
import { isSuppressed } from '../../functions/mail/mail-store.ts';
import { type LocalDynamoDb, startDynamoDb } from '../support/dynamodb-local.ts';
import { testKeys } from '../support/games.ts';
import { hardBounce, type SendWorld, sendWorld, softBounce } from '../support/send-world.ts';

let engine: LocalDynamoDb;
let world: SendWorld;
beforeAll(async () => {
  engine = await startDynamoDb();
}, 90_000);
afterAll(() => engine?.stop());
beforeEach(async () => {
  world = await sendWorld(engine.database);
});

const counts = () => countsOf(world.db, world.announcementId);
const stateOf = async (player: string) => (await world.ledger()).find((one) => one.player === player);

/** Somebody whom the worker has sent it, or is in doubt about; counted as the worker does. */
async function recipient(state: 'SENT' | 'UNKNOWN' | 'CLAIMED', name = 'one'): Promise<string> {
  const [player = ''] = await world.add([{ playerId: name, email: `${name}@mail.example`, locale: 'vi' }]);
  const { gameId, announcementId } = world;
  const whose = { player, playerId: name, gameId, announcementId };
  await claimRecipient(world.db, whose, { id: `1.${name}`, fence: 1, language: 'vi' }, world.now());
  if (state === 'SENT') await recordResult(world.db, whose, `1.${name}`, { state, messageId: 'ses-1' }, world.now());
  if (state === 'UNKNOWN') await recordResult(world.db, whose, `1.${name}`, { state, reason: 'silence' }, world.now());
  if (state !== 'CLAIMED')
    await addTold(world.db, announcementId, 0, { [state === 'SENT' ? 'vi_sent' : 'vi_unknown']: 1 }, world.now());
  return player;
}

const complaint = { complaint: { complaintSubType: null } };

test.each([
  ['in order', ['Delivery', 'Bounce', 'Complaint']],
  ['the other way round', ['Complaint', 'Bounce', 'Delivery']],
  [
    'each three times',
    ['Delivery', 'Delivery', 'Complaint', 'Bounce', 'Complaint', 'Delivery', 'Bounce', 'Bounce', 'Complaint'],
  ],
])('word of SES %s ends alike, and counts once', async (_, types) => {
  await world.begin();
  const player = await recipient('SENT');
  for (const type of types) await world.tell({ type, player, more: { ...complaint, ...hardBounce } });
  expect(await stateOf(player)).toMatchObject({ state: 'COMPLAINED', reason: 'complaint', language: 'vi' });
  expect(await counts()).toMatchObject({ sent: 1, delivered: 1, bounced: 0, complained: 1, unknown: 0 });
});

test('word of SES resolves a doubt, and nothing else does', async () => {
  await world.begin();
  const player = await recipient('UNKNOWN');
  expect(await counts()).toMatchObject({ sent: 0, unknown: 1 });
  await world.tell({ type: 'Delivery', player });
  expect(await counts()).toMatchObject({ sent: 1, delivered: 1, unknown: 0 });
  expect(await stateOf(player)).toMatchObject({ state: 'DELIVERED', messageId: 'ses-1' });
});

test('word that is faster than the worker: each counts its own part', async () => {
  await world.begin();
  const player = await recipient('CLAIMED');
  await world.tell({ type: 'Delivery', player });
  expect(await counts()).toMatchObject({ sent: 0, delivered: 1 });
  const whose = { player, gameId: world.gameId, announcementId: world.announcementId };
  const now = await recordResult(world.db, whose, '1.one', { state: 'SENT', messageId: 'ses-1' }, world.now());
  expect(now).toMatchObject({ state: 'DELIVERED', before: 'CLAIMED' });
});

test('what came back only for now stays sent, and says so; what bounced for good is never written to again by bulk mail alone', async () => {
  await world.begin();
  const [soft, hard] = [await recipient('SENT', 'soft'), await recipient('SENT', 'hard')];
  await world.tell(
    { type: 'Bounce', player: soft, more: softBounce },
    { type: 'Bounce', player: hard, more: hardBounce },
  );
  expect(await stateOf(soft)).toMatchObject({ state: 'SENT', reason: 'bounce_transient' });
  expect(await stateOf(hard)).toMatchObject({ state: 'BOUNCED' });
  expect(await counts()).toMatchObject({ sent: 2, bounced: 1 });
  const people = [{ player: 'x', email: 'gone@mail.example' }];
  expect((await bulkStanding(world.db, testKeys, people, world.now())).get('x')?.suppressed).toBeDefined();
  expect(await isSuppressed(world.db, addressKey(testKeys, 'gone@mail.example'))).toBe(false);
});

test('an event about somebody who was never a recipient, or is erased, leaves nothing behind', async () => {
  await world.begin();
  const failed = await world.tell(
    { type: 'Delivery', player: 'nobody' },
    { type: 'Bounce', player: 'nobody', more: hardBounce },
  );
  expect(failed).toEqual({ batchItemFailures: [] });
  expect(await world.ledger()).toEqual([]);
  expect(await counts()).toMatchObject({ sent: 0, delivered: 0, bounced: 0 });
});

async function near(sent: number, bounced: number, complained = 0): Promise<void> {
  const tally = { en_sent: sent, en_bounced: bounced, en_complained: complained };
  await addTold(world.db, world.announcementId, 0, tally, world.now());
}

test('a send stops by itself at 1,000 mails and 30 bounces, not at 999; it goes on when a person says so, and counts anew', async () => {
  await world.begin();
  const player = await recipient('SENT', 'last');
  await near(998, 29);
  await world.tell({ type: 'Bounce', player, more: hardBounce });
  expect(await counts()).toMatchObject({ sent: 999, bounced: 30 });
  expect((await world.load()).state).toBe('sending');
  await near(1, 0);
  await world.watch();
  expect(await world.load()).toMatchObject({ state: 'paused', paused: { why: 'bounces', by: 'Doorward' } });
  const trail = await queryAll(world.db, {
    TableName: 'audit',
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': auditDay(world.gameId, world.now()) },
  });
  expect(trail).toEqual([expect.objectContaining({ act: 'announcement.pause', staffId: 'doorward' })]);

  await near(0, 20); // late word of what went before
  await world.act('resume');
  await near(999, 100);
  await world.watch();
  expect((await world.load()).state).toBe('sending');
  await near(1, 0);
  await world.watch();
  expect((await world.load()).state).toBe('paused');
});

test('a send stops at the bounce that is one too many, and at a complaint', async () => {
  await world.begin();
  const [first, second] = [await recipient('SENT', 'first'), await recipient('SENT', 'second')];
  await near(1248, 0);
  await world.tell({ type: 'Complaint', player: first, more: complaint });
  expect(await world.load()).toMatchObject({ state: 'paused', paused: { why: 'complaints' } });
  await world.act('resume');
  await world.tell({ type: 'Complaint', player: second, more: complaint });
  expect((await world.load()).state).toBe('sending'); // fewer than 1,000 since
});

test('counts that a crash left wrong are put right from the ledger', async () => {
  const players = await world.addToPart(4, 20);
  await world.addToPart(9, 10, { email: undefined as never });
  await world.begin();
  await world.workOff();
  await world.tell(...players.slice(0, 9).map((player) => ({ type: 'Delivery', player })));
  await noteUnsubscribed(world.db, world.announcementId, players[0] ?? '', world.now());
  const right = await counts();
  expect(right).toMatchObject({ recipients: 20, sent: 20, delivered: 9, unsubscribed: 1 });
  await addTold(world.db, world.announcementId, 0, { en_delivered: 3, it_unknown: 2, en_sent: -1 }, world.now());
  expect(await world.watch()).toMatchObject({ finished: expect.any(Number) });
  expect(await counts()).toEqual(right);
  const { tally } = await loadTotals(world.db, world.announcementId);
  expect(tally.skip_no_address).toBe(10);
  const next = (await loadRecounts(world.db)).find((one) => one.announcementId === world.announcementId);
  expect(next).toMatchObject({ turn: 1 });
  world.pass(16 * minute);
  await world.watch();
  expect(await counts()).toEqual(right);
});

test('who unsubscribed because of it counts once; the ledger is listed page by page', async () => {
  const players = await world.addToPart(4, 7);
  await world.addToPart(20, 4);
  await world.begin();
  await world.workOff();
  const [player = ''] = players;
  expect(await noteUnsubscribed(world.db, world.announcementId, player, world.now())).toBe(true);
  expect(await noteUnsubscribed(world.db, world.announcementId, player, world.now())).toBe(false);
  expect(await noteUnsubscribed(world.db, world.announcementId, 'nobody', world.now())).toBe(false);
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await recipientsPage(world.db, world.announcementId, cursor, 3);
    expect(page.items.length).toBeLessThanOrEqual(3);
    found.push(...page.items.map((one) => one.player));
    cursor = page.cursor;
  } while (cursor !== undefined);
  expect(found).toHaveLength(11);
  expect(new Set(found).size).toBe(11);
  const progress = await loadProgress(world.db, await world.load(), world.now());
  expect(progress.counts).toMatchObject({ sent: 11, unsubscribed: 1 });
  expect(progress.byLanguage).toEqual({ en: progress.counts });
  expect(progress.points.at(-1)?.counts).toMatchObject({ sent: 11, unsubscribed: 1 });
  expect(progress.ratePerSecond).toBeGreaterThan(0);
});

test('the watcher wakes nobody twice, and wakes what lost its worker', async () => {
  await world.addToPart(4, 3);
  await world.begin();
  expect(world.messages).toHaveLength(32);
  await world.watch();
  expect(world.messages).toHaveLength(32);
  world.messages.splice(0); // lost with the queue
  world.pass(16 * minute);
  await world.services.refresh(world.now());
  await world.watch();
  expect(world.messages.filter((one) => JSON.stringify(one).includes(`${world.announcementId}"`))).toHaveLength(32);
});
