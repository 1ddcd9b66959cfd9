import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase } from '../../functions/kernel/dynamo.ts';
import { type TableName, tables } from '../../functions/kernel/tables.ts';
import { preferencesToken } from '../../functions/mail/index.ts';
import { findPreferences, setPreferences } from '../../functions/mail/preferences/preferences-store.ts';
import { type LocalDynamoDb, startDynamoDb } from '../support/dynamodb-local.ts';
import { testKeys } from '../support/games.ts';
import { sendWorld } from '../support/send-world.ts';
import { countingClient } from '../support/units.ts';

let engine: LocalDynamoDb;
beforeAll(async () => {
  engine = await startDynamoDb();
}, 90_000);
afterAll(() => engine?.stop());

const names = Object.fromEntries((Object.keys(tables) as TableName[]).map((name) => [name, name]));

test('what 1,000 recipients cost, from page to delivery', async () => {
  const { client, units } = countingClient(engine.connection);
  const world = await sendWorld(createDatabase(names, client), { rate: 200 });
  const players = await world.addToPart(6, 400);
  for (const player of players) await preferencesToken(world.db, testKeys, player, world.gameId, world.now());
  await world.begin();
  world.messages.splice(0);
  const reset = () => Object.assign(units, { read: 0, write: 0, calls: {} });
  const per = (count: number) => ({ read: (units.read * 1000) / count, write: (units.write * 1000) / count });

  const run = await world.worker(6);
  reset();
  expect(await run()).toBe('done');
  const sending = per(400);
  expect(world.taken).toHaveLength(400);

  reset();
  for (let at = 0; at < 400; at += 10)
    await world.tell(...players.slice(at, at + 10).map((player) => ({ type: 'Delivery', player })));
  const telling = per(400);
  console.info('units for 1,000 recipients', { sending, telling });
  // claim and its index, and the result; then pages, standing, slots and progress
  expect(sending.write).toBeGreaterThanOrEqual(3000);
  expect(sending.write).toBeLessThan(3600);
  expect(sending.read).toBeLessThan(2200);
  expect(telling.write).toBeLessThan(1500);
  expect(telling.read).toBeLessThan(900);
});

test('who unsubscribes while it goes out gets nothing more', async () => {
  const world = await sendWorld(engine.database, { rate: 25 });
  const players = await world.addToPart(6, 160);
  await world.begin();
  const sentAt = new Map<string, number>();
  const gone = Promise.withResolvers<void>();
  world.answerWith(async (mail) => {
    sentAt.set(mail.player, Date.now());
    // however slow the machine is, some have left before it goes on
    if (sentAt.size > 10) await gone.promise;
    return world.accept(mail);
  });
  const running = (await world.worker(6))();
  while (world.taken.length < 10) await new Promise((resolve) => setTimeout(resolve, 10));
  const leaving = players.filter((player) => !sentAt.has(player)).slice(-60);
  for (const player of leaving) {
    const token = await preferencesToken(world.db, testKeys, player, world.gameId, world.now());
    const known = await findPreferences(world.db, token);
    if (known) await setPreferences(world.db, testKeys, known, ['all'], undefined, world.now());
  }
  const at = Date.now();
  gone.resolve();
  expect(await running).toBe('done');
  expect(Math.max(...sentAt.values()) - at).toBeGreaterThan(0); // it went on after they had left
  // what is known of somebody is at most three seconds old when they are claimed, and then comes their slot
  for (const player of leaving) expect((sentAt.get(player) ?? 0) - at).toBeLessThan(4500);
  const skipped = (await world.ledger()).filter(({ state }) => state === 'SKIPPED');
  expect(skipped.length).toBe(leaving.filter((player) => !sentAt.has(player)).length);
  expect(skipped.length).toBeGreaterThan(0);
  expect(skipped.every(({ reason }) => reason === 'unsubscribed')).toBe(true);
});
