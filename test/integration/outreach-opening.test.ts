import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day, hour, minute } from '../../functions/kernel/clock.ts';
import { putRows, transact } from '../../functions/kernel/dynamo.ts';
import { trackingCode } from '../../functions/kernel/tokens.ts';
import { joinTaskWrites, openAgainWrites, openTaskWrites, reopenable } from '../../functions/outreach/index.ts';
import { showCase } from '../../functions/outreach/show-case.tsx';
import { accountName, noteSighting, peekSightings } from '../../functions/players/index.ts';
import { loadState, stateWrite } from '../../functions/players/player-store.ts';
import { type LocalDynamoDb, startDynamoDb } from '../support/dynamodb-local.ts';
import { createGame, emptyRequest, testKeys } from '../support/games.ts';
import { evidence, monday, opening } from '../support/outreach-cases.ts';
import { an, desk } from '../support/outreach-desk.ts';

let engine: LocalDynamoDb;
let at: ReturnType<typeof desk>;
let made = 0;
const fresh = () => {
  made += 1;
  return { taskId: `t_${String(made).padStart(22, '0')}`, playerId: `player-${made}` };
};

beforeAll(async () => {
  engine = await startDynamoDb();
  at = desk(engine);
  await createGame(engine.database, 'demo', monday, { name: 'Sky <Isles>', supportAddress: 'help@sky.example' });
});
afterAll(() => engine.stop());

describe('opening', () => {
  it('costs four write units', async () => {
    const { playerId, taskId } = fresh();
    const player = at.playerOf(playerId);
    const { writes } = openTaskWrites(engine.database, testKeys, opening({ taskId, playerId, player }), monday);
    const spent = await engine.database.doc.send(
      new TransactWriteCommand({ TransactItems: writes as never, ReturnConsumedCapacity: 'TOTAL' }),
    );
    expect(spent.ConsumedCapacity?.[0]?.WriteCapacityUnits ?? spent.ConsumedCapacity?.[0]?.CapacityUnits).toBe(4);
  });

  it('happens once, whatever is retried', async () => {
    const { database: db } = engine;
    const { playerId, taskId } = fresh();
    const wanted = opening({ taskId, playerId, player: at.playerOf(playerId) });
    const [first, second] = [
      openTaskWrites(db, testKeys, wanted, monday),
      openTaskWrites(db, testKeys, wanted, monday + 5),
    ];
    await putRows(db, first.before);
    expect(await transact(db, first.writes)).toBe('done');
    await at.act(an, taskId, 'claim');
    await putRows(db, second.before);
    expect(await transact(db, second.writes)).toEqual({ refused: [0] });
    expect((await at.read(an, taskId)).json).toMatchObject({ state: 'claimed', version: 2 });
  });

  it('that stops after the row by which a case is found leaves nothing to see', async () => {
    const { playerId, taskId } = fresh();
    const wanted = opening({ taskId, playerId, player: at.playerOf(playerId) });
    await putRows(engine.database, openTaskWrites(engine.database, testKeys, wanted, monday).before);
    expect((await at.read(an, taskId)).status).toBe(404);
    expect((await at.act(an, taskId, 'claim')).status).toBe(404);
    expect(await page(trackingCode(testKeys, taskId))).toEqual(await page('no such code'));
  });
});

describe('joining', () => {
  const later = (n: number, score = 0.5) => ({
    kind: 'denied' as const,
    score,
    evidence: evidence(monday + n),
    id: `event-${n}`,
  });

  it('adds a step and raises the case, without a second case', async () => {
    const { database: db } = engine;
    const task = await at.open({ ...fresh(), kind: 'undeliverable' });
    const writes = await joinTaskWrites(db, testKeys, task, later(1, 0.95), monday + hour);
    expect(await transact(db, writes ?? [])).toBe('done');
    const { json } = await at.read(an, task.taskId, monday + hour);
    expect(json).toMatchObject({
      priority: 'urgent',
      version: 2,
      targets: { firstContact: '2026-06-01T10:15:00.000Z' },
    });
    expect((json.steps as object[])[1]).toMatchObject({
      by: 'doorward',
      what: 'joined',
      kind: 'denied',
      signals: evidence().signals,
    });
    const again = await joinTaskWrites(db, testKeys, task, later(2, 0.95), monday + 2 * hour);
    expect(again).toHaveLength(1);
    expect((await at.list(an, { state: 'open' })).json.items).toContainEqual(
      expect.objectContaining({ taskId: task.taskId, priority: 'urgent' }),
    );
  });

  it('and closing at the same moment never both succeed', async () => {
    const { database: db } = engine;
    const task = await at.open(fresh());
    const found = await loadState(db, task.player);
    if (!found) throw new Error('no state');
    const join = (await joinTaskWrites(db, testKeys, task, later(3), monday + minute)) ?? [];
    const state = stateWrite(db, task.player, 'demo', found.state, found.version, monday + minute);
    expect((await at.act(an, task.taskId, 'resolve', { outcome: 'secured' })).status).toBe(200);
    expect(await transact(db, [...join, state])).toEqual({ refused: [1] });
    expect(await joinTaskWrites(db, testKeys, task, later(4), monday + hour)).toBeUndefined();
    expect(await joinTaskWrites(db, testKeys, { ...task, taskId: 't_none' }, later(5), monday)).toBeUndefined();
  });

  it('by a flood leaves a case that can still be read and closed', async () => {
    const { database: db } = engine;
    const task = await at.open(fresh());
    for (let from = 0; from < 210; from += 70)
      await Promise.all(
        Array.from({ length: 70 }, async (_, n) =>
          transact(db, (await joinTaskWrites(db, testKeys, task, later(from + n), monday + from + n)) ?? []),
        ),
      );
    const { status, json } = await at.read(an, task.taskId);
    expect([status, (json.steps as object[]).length]).toEqual([200, 201]);
    expect((await at.act(an, task.taskId, 'resolve', { outcome: 'false_alarm' })).status).toBe(200);
  });
});

describe('what an agent finds out tells other accounts of the device', () => {
  const denied = { gameId: 'demo', kind: 'denied' } as const;
  const closedAs = async (outcome: string) => {
    const { database: db } = engine;
    const who = fresh();
    const device = `device-${who.playerId}`;
    const [seen] = evidence().observations;
    if (!seen) throw new Error('nothing was observed');
    const observations = [{ ...seen, device: { ...seen.device, id: device } }];
    const { taskId, player } = await at.open({ ...who, evidence: evidence(monday, { observations }) });
    const account = accountName(testKeys, player);
    await noteSighting(db, { ...denied, device, player, account }, monday);
    expect((await at.act(an, taskId, 'resolve', { outcome })).status).toBe(200);
    const { honest, denied: accused } = await peekSightings(db, 'demo', device);
    return { honest: honest.includes(account), denied: accused.includes(account) };
  };

  it.each([
    ['was_player', { honest: true, denied: false }],
    ['false_alarm', { honest: true, denied: false }],
    ['secured', { honest: false, denied: true }],
    ['unreachable', { honest: false, denied: true }],
  ])('%s', async (outcome, told) => {
    expect(await closedAs(outcome)).toEqual(told);
  });

  it('secured: also where the player said nothing', async () => {
    const { database: db } = engine;
    const { taskId, player } = await at.open(fresh());
    const [seen] = evidence().observations;
    const device = seen?.device.id ?? '';
    expect((await peekSightings(db, 'demo', device)).denied).not.toContain(accountName(testKeys, player));
    await at.act(an, taskId, 'resolve', { outcome: 'secured' });
    expect((await peekSightings(db, 'demo', device)).denied).toContain(accountName(testKeys, player));
  });
});

const page = (code: string, headers: Record<string, string> = {}, method = 'GET') =>
  showCase(engine.database, testKeys, { ...emptyRequest, method, params: { code }, headers }, monday + minute);

describe('opening again', () => {
  const more = { kind: 'suspicious' as const, score: 0.95, value: 90_000, tier: 'vip' as const };

  it('takes the case that is named, with the new evidence as a step, more pressing, with new promises', async () => {
    const { database: db } = engine;
    const { taskId, player, playerId } = await at.open({ ...fresh(), kind: 'undeliverable' });
    await at.act(an, taskId, 'attempts', { channel: 'phone', outcome: 'reached' });
    await at.act(an, taskId, 'resolve', { outcome: 'secured' });
    const wanted = { ...opening({ taskId: 't_unused', player, playerId, ...more }), reopens: taskId, id: 'event-9' };
    const [first, again] = [
      await openAgainWrites(db, testKeys, wanted, monday + hour),
      await openAgainWrites(db, testKeys, wanted, monday + hour),
    ];
    expect(first.task).toMatchObject({
      taskId,
      state: 'open',
      priority: 'urgent',
      reopened: 1,
      score: 0.95,
      tier: 'vip',
    });
    expect(first.task.targets.firstContact).toBe(monday + hour + 15 * minute);
    expect(await transact(db, first.writes)).toBe('done');
    expect(await transact(db, again.writes)).toMatchObject({ refused: expect.arrayContaining([0]) });
    const { json } = await at.read(an, taskId, monday + hour);
    expect(json).toMatchObject({ state: 'open', attempts: 1 });
    expect((json.steps as object[]).at(-1)).toMatchObject({ what: 'reopened', by: 'doorward', kind: 'suspicious' });
  });

  it('opens one under the id that was told, where the closed one is gone', async () => {
    const { playerId } = fresh();
    const player = at.playerOf(playerId);
    const wanted = { ...opening({ player, playerId }), taskId: 't_own', reopens: 't_gone', id: 'event-9' };
    const { task, before } = await openAgainWrites(engine.database, testKeys, wanted, monday);
    expect([task.taskId, task.version, before.length]).toEqual(['t_gone', 1, 1]);
  });

  it.each([
    [{ taskId: 't-1', at: monday }, undefined, monday + 7 * day - 1, 't-1'],
    [{ taskId: 't-1', at: monday }, undefined, monday + 7 * day, undefined],
    [{ taskId: 't-1', at: monday }, 't-2', monday, undefined],
    [undefined, undefined, monday, undefined],
  ])('is for a week after closing, while no other is open: %j %s', (closed, open, now, expected) => {
    expect(reopenable({ closed, taskId: open }, now)).toBe(expected);
  });
});

describe('the tracking page', () => {
  it('is found by the code in any spelling, in the player’s language and zone', async () => {
    const { taskId } = await at.open(fresh());
    const code = trackingCode(testKeys, taskId);
    const shown = await page(code, { 'accept-language': 'it' });
    expect(shown.status).toBe(200);
    const html = 'html' in shown ? shown.html : '';
    expect(html).toContain('<html lang="vi">');
    expect(html).toContain('Sky &lt;Isles&gt;');
    expect(html).toContain('lúc 16:30 1 tháng 6, 2026 (GMT+7)');
    for (const typed of [code.toLowerCase(), code.replaceAll('-', ''), ` ${code.replaceAll('-', ' ')}`])
      expect(await page(typed)).toEqual(shown);
  });

  it('is the same unknown page for every code that leads nowhere, in the reader’s language', async () => {
    const unknown = await page('0000-0000-0000-0000-0000-0000-0000', { 'accept-language': 'it' });
    expect(unknown.status).toBe(404);
    for (const code of ['', 'x', '<script>', 'A'.repeat(9999), trackingCode(testKeys, 't_nobody')])
      expect(await page(code, { 'accept-language': 'it' })).toEqual(unknown);
  });

  it('changes nothing, whoever looks and however', async () => {
    const { taskId } = await at.open(fresh());
    const tables = ['outreach', 'players', 'games', 'mail'] as const;
    const before = await Promise.all(tables.map((table) => at.rows(table)));
    for (const method of ['GET', 'HEAD', 'OPTIONS']) await page(trackingCode(testKeys, taskId), {}, method);
    expect(await Promise.all(tables.map((table) => at.rows(table)))).toEqual(before);
  });
});
