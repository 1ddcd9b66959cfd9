import { randomUUID } from 'node:crypto';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { AttributeValue, DynamoDBRecord } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Deps } from '../../functions/activity/deps.ts';
import { handleBatch } from '../../functions/activity/handle-batch.ts';
import { countBatch } from '../../functions/activity/population/count-batch.ts';
import { loadView } from '../../functions/activity/population/load-view.ts';
import { loadSnapshot, saveTally } from '../../functions/activity/population/population-store.ts';
import { publishPopulation } from '../../functions/activity/population/publish.ts';
import { addClock, addMark, newTally, type Tally } from '../../functions/activity/population/tally.ts';
import { type NewsKind, newsKinds, openAddressBook } from '../../functions/detection/index.ts';
import { day, rfc3339 } from '../../functions/kernel/clock.ts';
import { createDatabase } from '../../functions/kernel/dynamo.ts';
import { deriveKeys } from '../../functions/kernel/secrets.ts';
import { type TableName, tables } from '../../functions/kernel/tables.ts';
import { type LocalDynamoDb, startDynamoDb } from '../support/dynamodb-local.ts';
import { history, loginEvent } from '../support/events.ts';
import { dice, mark, ordinary } from '../support/population.ts';
import { reportReader, supervisorOf } from '../support/report-reader.ts';
import { countingClient, type Units } from '../support/units.ts';

const keys = deriveKeys('a secret for tests only, long enough');
const names = Object.fromEntries(Object.keys(tables).map((name) => [name, name])) as Record<TableName, string>;
let engine: LocalDynamoDb;
let deps: Deps;
let units: Units;
/** A function instance that has cached nothing. */
const fresh = () => createDatabase(names, countingClient(engine.connection).client);

beforeAll(async () => {
  engine = await startDynamoDb();
  const counting = countingClient(engine.connection);
  units = counting.units;
  deps = { db: createDatabase(names, counting.client), keys, book: openAddressBook('dist/geo/addresses.bin') };
});
afterAll(() => engine?.stop());

const post = async (gameId: string, events: unknown[], db = deps.db) => {
  const outcomes = await handleBatch(
    { ...deps, db },
    { gameId, teachUntil: 0, promises: undefined, now: Date.now() },
    events,
  );
  return outcomes.map((outcome) => {
    if ('fault' in outcome) throw outcome.fault;
    return outcome.result;
  });
};

/** What the stream carries of a row, as far as it is plain. */
function imageOf(item: Record<string, unknown>): Record<string, AttributeValue> {
  const image: Record<string, AttributeValue> = {};
  for (const [name, value] of Object.entries(item)) {
    if (typeof value === 'string') image[name] = { S: value };
    else if (typeof value === 'number') image[name] = { N: String(value) };
  }
  return image;
}

/** New rows of the activity table as its stream carries them. */
async function streamed(gameId: string): Promise<DynamoDBRecord[]> {
  const { Items = [] } = await deps.db.doc.send(new ScanCommand({ TableName: 'activity', ConsistentRead: true }));
  return Items.filter(({ seen, gameId: of }) => String(seen).startsWith(`${gameId} `) || of === gameId).map(
    (item, nth): DynamoDBRecord => ({
      eventID: `${gameId}-${nth}`,
      eventName: 'INSERT',
      dynamodb: {
        ApproximateCreationDateTime: Date.now() / 1000,
        NewImage: imageOf(item),
      },
    }),
  );
}

const publish = (at = Date.now()) => publishPopulation(deps.db, at, () => true);
const save = (gameId: string, tally: Tally, at = Date.now()) =>
  saveTally(deps.db, { id: `b_${randomUUID()}`, gameId, tally }, at);
const nowMinute = () => Math.floor(Date.now() / 60_000);

/** Sign-ins within some minutes, ordinary but for some shares. */
function signIns(
  count: number,
  minutes: [from: number, to: number],
  shares: Partial<Record<NewsKind, number>> = {},
): Tally {
  const roll = dice(count);
  const tally = newTally();
  for (let nth = 0; nth < count; nth++) {
    const news = newsKinds.filter((kind) => roll() < (shares[kind] ?? ordinary[kind]));
    const minute = minutes[0] + Math.floor(roll() * (minutes[1] - minutes[0] + 1));
    // scores of which 3 in 100 lie just above the shipped threshold
    addMark(tally, mark({ minute, news, asn: 100 + (nth % 8), bin: nth % 33 === 0 ? 123 : 78 }));
  }
  return tally;
}

describe('counting', () => {
  test('sign-ins leave a mark that says nothing of the player; what is refused for its time is counted too', async () => {
    await post('counted', history(8, Date.now(), { playerId: 'ann-of-the-hills' }));
    await post('counted', [loginEvent({ type: 'item.traded', playerId: 'ann-of-the-hills', value: 3 })]);
    const late = new Date(Date.now() + 61 * 60_000).toISOString();
    await post('counted', [loginEvent({ playerId: 'ann-of-the-hills', occurredAt: late })]);
    const records = await streamed('counted');
    const marks = records.flatMap(({ dynamodb }) => dynamodb?.NewImage?.seen?.S ?? []);
    expect(marks).toHaveLength(8);
    for (const text of marks) expect(text).toMatch(/^counted [0-9a-z]+ 2it IT \d+ [0-9a-z]+$/);
    const [tally, ...more] = countBatch(records);
    expect(more).toEqual([]);
    expect(tally?.tally).toMatchObject({ signIns: 8, countries: { IT: 8 } });
    expect(Object.values(tally?.tally.slots ?? {}).flatMap(({ clocks }) => Object.keys(clocks ?? {}))).toContain('61');
    expect(countBatch(records.map((record) => ({ ...record, eventName: 'REMOVE' as const })))).toEqual([]);
  });

  test('each tally is added once, whatever crashes or runs twice', async () => {
    const tally = { id: `b_${randomUUID()}`, gameId: 'once', tally: signIns(100, [nowMinute() - 5, nowMinute()]) };
    const countedOf = async () => (await loadSnapshot(deps.db, 'once'))?.snapshot.counted;
    await saveTally(deps.db, tally, Date.now());
    await saveTally(deps.db, tally, Date.now());
    const [one, other] = await Promise.all([publish(), publish()]);
    expect(one.raced + other.raced).toBeLessThanOrEqual(1);
    expect(await countedOf()).toBe(100);
    // a crash before it was dropped, or the stream once more
    await saveTally(deps.db, tally, Date.now());
    await publish();
    expect(await countedOf()).toBe(100);
    expect(await publish()).toMatchObject({ games: 0, tallies: 0 });
    await save('once', signIns(10, [nowMinute(), nowMinute()]));
    await publish();
    expect(await countedOf()).toBe(110);
  });

  test('costs a familiar sign-in no more, and no read for each', async () => {
    const [gameId, playerId] = ['cheap', 'bob'];
    await save(gameId, signIns(21_000, [nowMinute() - 600, nowMinute()]));
    await publish();
    await post(gameId, history(8, Date.now() - 3_600_000, { playerId }));
    Object.assign(units, { read: 0, write: 0, calls: {} });
    const times = 10;
    for (let nth = 0; nth < times; nth++) await post(gameId, [loginEvent({ playerId })]);
    expect(units.write / times).toBeLessThanOrEqual(2);
    expect(units.read / times).toBeLessThanOrEqual(1);
  });
});

describe('a patch day', () => {
  const gameId = 'patched';
  const reports = () =>
    reportReader(deps.db)
      .json(supervisorOf(gameId), 'incidents', { at: Date.now() })
      .then(({ rows }) => rows);
  const lost = (playerId: string) =>
    loginEvent({ playerId, device: { ...(loginEvent().device as object), id: `new-${randomUUID()}` } });

  test('is one incident while it lasts, and players are not asked about what is new for everybody', async () => {
    const players = ['cat', 'dan'];
    for (const playerId of players) await post(gameId, history(12, Date.now() - 3_600_000, { playerId }));
    await save(gameId, signIns(25_000, [nowMinute() - 3000, nowMinute() - 20]));
    await publish();
    expect((await loadView(fresh(), gameId, Date.now()))?.storms).toEqual([]);
    expect(await reports()).toEqual([]);

    const before = fresh(); // an instance that has just looked
    await loadView(before, gameId, Date.now());
    await save(gameId, signIns(300, [nowMinute() - 5, nowMinute()], { id: 0.9 }));
    expect(await publish()).toMatchObject({ storms: 1 });
    expect((await loadView(fresh(), gameId, Date.now()))?.storms).toMatchObject([{ kind: 'id' }]);
    expect(await reports()).toMatchObject([{ kind: 'storm', until: null, news: ['id'], networks: [], spared: 0 }]);

    const [asked] = await post(gameId, [lost('cat')], before);
    const [spared] = await post(gameId, [lost('dan')], fresh());
    const scoreOf = (result: typeof asked) => (result && 'score' in result ? result.score : 0);
    expect(scoreOf(spared)).toBeLessThan(scoreOf(asked));
  });

  test('ends by itself, and says how many questions were not asked', async () => {
    const calm = signIns(3000, [nowMinute() - 9, nowMinute()]);
    calm.spared = 7;
    const later = newTally();
    for (const [number, slot] of Object.entries(calm.slots)) later.slots[Number(number) + 3] = slot;
    await save(gameId, { ...calm, slots: later.slots });
    expect(await publish()).toMatchObject({ storms: 0 });
    expect(await reports()).toMatchObject([{ kind: 'storm', news: ['id'], spared: 7, until: expect.any(String) }]);
    expect((await loadSnapshot(deps.db, gameId))?.snapshot.incidents).toEqual([]);
  });
});

test('a wrong clock is an incident too, at the end of a day as at any time, and nothing in it is still to come', async () => {
  const midnight = Math.floor(Date.now() / day) * day;
  const at = midnight - 3 * 60_000;
  const rowsAt = async (moment: number) =>
    (await reportReader(deps.db).json(supervisorOf('clocks'), 'incidents', { at: moment })).rows;
  const tally = signIns(200, [at / 60_000 - 5, at / 60_000]);
  for (let nth = 0; nth < 60; nth++) addClock(tally, at / 60_000, 61);
  await save('clocks', tally, at);
  await publish(at);
  const begun = { kind: 'clock', offsetMinutes: 61, since: rfc3339(midnight - 5 * 60_000), news: [], times: null };
  expect(await rowsAt(at)).toMatchObject([{ ...begun, until: null }]);

  const over = midnight + 34 * 60_000;
  await save('clocks', signIns(10, [over / 60_000, over / 60_000]), over);
  await publish(over);
  expect(await rowsAt(over)).toMatchObject([{ ...begun, until: rfc3339(over) }]);
});
