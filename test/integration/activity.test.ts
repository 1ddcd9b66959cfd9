import { DeleteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Deps } from '../../functions/activity/deps.ts';
import { handleBatch } from '../../functions/activity/handle-batch.ts';
import type { Result } from '../../functions/activity/result.ts';
import { openAddressBook } from '../../functions/detection/index.ts';
import { createDatabase } from '../../functions/kernel/dynamo.ts';
import { playerKey } from '../../functions/kernel/ids.ts';
import { deriveKeys } from '../../functions/kernel/secrets.ts';
import { type TableName, tables } from '../../functions/kernel/tables.ts';
import { workTaskRoute } from '../../functions/outreach/task-routes.ts';
import { loadState } from '../../functions/players/index.ts';
import { type LocalDynamoDb, startDynamoDb } from '../support/dynamodb-local.ts';
import { history, intruder, loginEvent } from '../support/events.ts';
import { emptyRequest } from '../support/games.ts';
import { countingClient, type Units } from '../support/units.ts';

const keys = deriveKeys('a secret for tests only, long enough');
const names = Object.fromEntries(Object.keys(tables).map((name) => [name, name])) as Record<TableName, string>;
let engine: LocalDynamoDb;
let deps: Deps;
let units: Units;

beforeAll(async () => {
  engine = await startDynamoDb();
  const counting = countingClient(engine.connection);
  units = counting.units;
  deps = { db: createDatabase(names, counting.client), keys, book: openAddressBook('dist/geo/addresses.bin') };
});
afterAll(() => engine.stop());

async function post(events: unknown[], gameId = 'demo'): Promise<Result[]> {
  const outcomes = await handleBatch(deps, { gameId, teachUntil: 0, promises: undefined, now: Date.now() }, events);
  return outcomes.map((outcome) => {
    if ('fault' in outcome) throw outcome.fault;
    return outcome.result;
  });
}
const stateOf = (playerId: string, gameId = 'demo') => loadState(deps.db, playerKey(keys, gameId, playerId));
async function rows(table: TableName, rowClass: string, player: string) {
  const { Items = [] } = await deps.db.doc.send(new ScanCommand({ TableName: table, ConsistentRead: true }));
  return Items.filter((item) => item.class === rowClass && (item.player === player || item.pk === player));
}
const assessed = (result: Result | undefined) => {
  if (result?.status !== 'assessed' && result?.status !== 'duplicate')
    throw new Error(`not assessed: ${JSON.stringify(result)}`);
  return result;
};
let count = 0;
const newPlayer = () => `player-${++count}`;

async function taught(playerId = newPlayer(), more = {}) {
  for (const result of await post(history(8, Date.now(), { playerId, ...more })))
    expect(assessed(result).verdict).toBe('familiar');
  return playerId;
}

describe('activity events', () => {
  it('learns a player and asks about an unfamiliar device, with the rows that must follow', async () => {
    const playerId = await taught();
    const [result] = await post([loginEvent({ playerId, ...intruder })]);
    const { verdict, advice, verificationId, signals } = assessed(result);
    expect([verdict, advice]).toEqual(['verify', 'allow']);
    expect(signals.map(({ code }) => code)).toContain('new_device');
    for (const { detail } of signals) expect(detail.length).toBeGreaterThan(10);
    const player = playerKey(keys, 'demo', playerId);
    expect(await rows('verification', 'verification', player)).toMatchObject([
      { verificationId, state: 'open', playerId },
    ]);
    expect(await rows('mail', 'pendingMail', player)).toMatchObject([{ body: { kind: 'question', verificationId } }]);
    expect((await stateOf(playerId))?.state.protection.level).toBe('watch');
  });

  it('answers a repeat with the first answer and calls other content a conflict, also for another player', async () => {
    const playerId = await taught();
    const event = loginEvent({ playerId, ...intruder });
    const [first] = await post([event]);
    const [again, other, foreign] = [
      ...(await post([event])),
      ...(await post([{ ...event, ip: '1.1.1.1' }])),
      ...(await post([{ ...event, playerId: newPlayer() }])),
    ];
    expect(again).toEqual({ ...first, status: 'duplicate' });
    expect([other?.status, foreign?.status]).toEqual(['conflict', 'conflict']);
    expect((await post([event], 'other'))[0]?.status).toBe('assessed');
    expect(await rows('verification', 'verification', playerKey(keys, 'demo', playerId))).toHaveLength(1);
  });

  it('opens one question when the same event comes twenty times at once', async () => {
    const playerId = await taught();
    const event = loginEvent({ playerId, ...intruder });
    const results = (await Promise.all(Array.from({ length: 20 }, () => post([event])))).flat();
    expect(new Set(results.map((result) => JSON.stringify({ ...result, status: '' }))).size).toBe(1);
    expect(results.filter(({ status }) => status === 'assessed').length).toBeGreaterThanOrEqual(1);
    const player = playerKey(keys, 'demo', playerId);
    expect(await rows('verification', 'verification', player)).toHaveLength(1);
    expect(await rows('mail', 'pendingMail', player)).toHaveLength(1);
  });

  it('asks once for a device, however often it signs in before the answer', async () => {
    const playerId = await taught();
    const results = await post([1, 2, 3].map(() => loginEvent({ playerId, ...intruder })));
    const ids = results.map((result) => assessed(result).verificationId);
    expect(new Set(ids).size).toBe(1);
    expect(await rows('mail', 'pendingMail', playerKey(keys, 'demo', playerId))).toHaveLength(1);
  });

  it('mails at most three questions a day, then one digest, and tells an agent', async () => {
    const playerId = await taught();
    const devices = Array.from({ length: 7 }, (_, place) => ({
      ...intruder,
      device: { ...intruder.device, id: `far-${place}`, model: `Phone ${place}` },
    }));
    for (const device of devices) await post([loginEvent({ playerId, ...device })]);
    const mails = await rows('mail', 'pendingMail', playerKey(keys, 'demo', playerId));
    const kinds = mails.map(({ body }) => (body as { kind: string }).kind);
    expect(kinds.filter((kind) => kind === 'question')).toHaveLength(3);
    expect(kinds.filter((kind) => kind === 'digest')).toHaveLength(1);
    expect(await rows('outreach', 'task', playerKey(keys, 'demo', playerId))).toMatchObject([{ kind: 'mail_cap' }]);
  });

  it('calls for what follows an unanswered sign-in: a changed address, then a trade; one case for both', async () => {
    const playerId = await taught();
    await post([loginEvent({ playerId, ...intruder })]);
    const [change] = await post([loginEvent({ playerId, type: 'email.changed', ...intruder })]);
    const [trade] = await post([loginEvent({ playerId, type: 'item.traded', value: 5000, ...intruder })]);
    for (const result of [change, trade])
      expect(assessed(result)).toMatchObject({ verdict: 'outreach', advice: 'hold' });
    expect(assessed(trade).taskId).toBe(assessed(change).taskId);
    expect(await rows('outreach', 'task', playerKey(keys, 'demo', playerId))).toHaveLength(1);
    expect((await stateOf(playerId))?.state.protection.level).toBe('hold');
    const [home] = await post([loginEvent({ playerId })]);
    expect(assessed(home)).toMatchObject({ verdict: 'familiar', advice: 'hold' });
  });

  it('opens a case again that was closed a short while ago, under the same code, and a repeat says so too', async () => {
    const playerId = await taught();
    await post([loginEvent({ playerId, ...intruder })]);
    const [change] = await post([loginEvent({ playerId, type: 'email.changed', ...intruder })]);
    const taskId = String(assessed(change).taskId);
    const claims = { sub: 'a-1', email: 'an@demo.example', groups: ['agent'], games: ['demo'] };
    const resolve = { ...emptyRequest, method: 'POST', claims, params: { taskId, act: 'resolve' } };
    const body = Buffer.from(JSON.stringify({ outcome: 'lost' }));
    expect((await workTaskRoute(deps.db, keys, { ...resolve, body }, Date.now())).status).toBe(200);
    const trade = loginEvent({ playerId, type: 'item.traded', value: 5000, ...intruder });
    const results = [...(await post([trade])), ...(await post([trade]))].map(assessed);
    expect(results.map(({ taskId: told }) => told)).toEqual([taskId, taskId]);
    const player = playerKey(keys, 'demo', playerId);
    expect(await rows('outreach', 'task', player)).toMatchObject([{ state: 'open', reopened: 1 }]);
    const steps = await rows('outreach', 'taskStep', player);
    expect(steps.map(({ what }) => what)).toEqual(['resolved', 'reopened']);
    expect((await stateOf(playerId))?.state).toMatchObject({ taskId, closed: undefined });
  });

  it('takes up an event again whose effect was stored and whose answer was lost in a crash', async () => {
    const playerId = await taught();
    const event = loginEvent({ playerId, ...intruder });
    const first = assessed((await post([event]))[0]);
    const memory = await deps.db.doc.send(new ScanCommand({ TableName: 'activity' }));
    for (const { pk } of memory.Items ?? [])
      await deps.db.doc.send(new DeleteCommand({ TableName: 'activity', Key: { pk } }));
    const again = assessed((await post([event]))[0]);
    expect(again).toEqual(first);
    expect(await rows('verification', 'verification', playerKey(keys, 'demo', playerId))).toHaveLength(1);
  });

  it('costs at most two write units and one read unit for a familiar sign-in, and twelve for an alert', async () => {
    const playerId = await taught();
    await post(history(12, Date.now() - 60_000, { playerId }));
    Object.assign(units, { read: 0, write: 0, calls: {} });
    const times = 10;
    for (let time = 0; time < times; time++)
      expect(assessed((await post([loginEvent({ playerId })]))[0]).verdict).toBe('familiar');
    expect(units.write / times).toBeLessThanOrEqual(2);
    expect(units.read / times).toBeLessThanOrEqual(1);
    Object.assign(units, { read: 0, write: 0, calls: {} });
    await post([loginEvent({ playerId, ...intruder })]);
    expect(units.write).toBeLessThanOrEqual(12);
    Object.assign(units, { read: 0, write: 0, calls: {} });
    await post([loginEvent({ playerId, type: 'email.changed', ...intruder })]);
    expect(units.write).toBeLessThanOrEqual(12);
  });
});
