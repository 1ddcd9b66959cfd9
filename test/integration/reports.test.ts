import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day, hour, minute } from '../../functions/kernel/clock.ts';
import { createDatabase, type Database, transact } from '../../functions/kernel/dynamo.ts';
import { reopenedWrites } from '../../functions/outreach/reports/fact-store.ts';
import { keepIncident } from '../../functions/outreach/reports/incident-store.ts';
import { totalReports } from '../../functions/outreach/reports/total-reports.ts';
import { loadAllProgress, loadTotals } from '../../functions/outreach/reports/totals-store.ts';
import { believableCases, type ClosedCase, closedCase, storeClosed } from '../support/closed-cases.ts';
import { type LocalDynamoDb, startDynamoDb } from '../support/dynamodb-local.ts';
import { reportReader, supervisorOf } from '../support/report-reader.ts';
import { countingClient } from '../support/units.ts';

let local: LocalDynamoDb;
let db: Database;
let reader: ReturnType<typeof reportReader>;
beforeAll(async () => {
  local = await startDynamoDb();
  db = local.database;
  reader = reportReader(db);
});
afterAll(() => local?.stop());

/** Ten days of their own for each test, one after the other: totals never go back in time. */
function tenDays(nth: number) {
  const first = Date.UTC(2026, 5, 1) + nth * 20 * day;
  const dates = Array.from({ length: 10 }, (_, each) => first + each * day);
  const date = (at: number) => new Date(at).toISOString().slice(0, 10);
  // now is noon of the tenth day
  return {
    first,
    dates,
    date,
    now: first + 9 * day + 12 * hour,
    period: { from: date(first), to: date(first + 9 * day) },
  };
}

/** Reads as at a moment. */
const frameOf = ({ period, now }: { period: Record<string, string>; now: number }) => ({ query: period, at: now });

const store = async (cases: readonly ClosedCase[]) => {
  for (const one of cases) await storeClosed(db, one);
};

describe('totals', () => {
  test('a year is read in a few calls, whatever was closed in it', async () => {
    const gameId = 'a-year';
    const first = Date.UTC(2026, 4, 20);
    const year = Array.from({ length: 365 }, (_, nth) => first - (364 - nth) * day);
    await store(
      believableCases(gameId, year, 1.5, 3).map((one) => ({ ...one, survey: undefined }) as unknown as ClosedCase),
    );
    await totalReports(db, first + 2 * day);
    const { client, units } = countingClient(local.connection);
    const counted = createDatabase({ outreach: 'outreach' }, client);
    const query = { from: '2025-05-21', to: '2026-05-20' };
    const read = async () => {
      Object.assign(units, { read: 0, calls: {} });
      const { rows } = await reportReader(counted).json(supervisorOf(gameId), 'targets', {
        query,
        at: first + 2 * day,
      });
      return { rows, read: units.read, calls: units.calls };
    };
    const once = await read();
    expect(once.rows.filter(({ by }) => by === 'day')).toHaveLength(3 * 365);
    // two looks at how far the totals go, and one query of at most 365 small rows; no case is touched
    expect(once.calls).toEqual({ GetItemCommand: 2, QueryCommand: 1 });
    const stored = await loadTotals(db, gameId, query.from, query.to);
    expect(stored.size).toBeGreaterThan(250);
    expect(once.read).toBeLessThan(365 / 4);
    // twenty times the cases on some days: the same calls, and hardly more is read
    const busy = year.filter((_, nth) => nth % 40 === 0);
    const many = believableCases(gameId, busy, 30, 9).map(
      (one) => ({ ...one, survey: undefined }) as unknown as ClosedCase,
    );
    await store(many);
    for (const { task } of many) await transact(db, reopenedWrites(db, { ...task, taskId: 't_none' }, first));
    await totalReports(db, first + 2 * day + hour);
    const again = await read();
    expect(again.calls).toEqual(once.calls);
    expect(again.read).toBeLessThan(once.read * 2);
    const all = (rows: Record<string, unknown>[]) => rows[2] as { met: number; missed: number };
    expect(all(again.rows).met).toBeGreaterThan(all(once.rows).met);
    client.destroy();
  });

  test('say the same as what was recorded, before and after totalling, and after another run', async () => {
    const gameId = 'totals';
    const frame = tenDays(0);
    const cases = believableCases(gameId, frame.dates, 6);
    await store(cases);
    const since = frame.first + day;
    const news = [{ kind: 'block' as const, times: 6 }];
    await keepIncident(db, { gameId, kind: 'storm', since, until: since + hour, news, spared: 40 }, since + hour);
    const read = () => reader.everyCount(supervisorOf(gameId), frameOf(frame));
    const live = await read();
    const closed = cases.filter(({ task }) => (task.resolvedAt ?? 0) < frame.first + 10 * day).length;
    expect(live.attempts?.[0]).toMatchObject({ by: 'all', closed });
    expect(Object.values(live).every((rows) => rows.length > 0)).toBe(true);
    const stored = () => loadTotals(db, gameId, frame.period.from, frame.period.to);
    expect((await stored()).size).toBe(0);
    expect(await totalReports(db, frame.now)).toMatchObject({ through: '2026-06-09' });
    expect((await stored()).size).toBe(9);
    expect(await read()).toEqual(live);
    await totalReports(db, frame.now + hour);
    expect(await read()).toEqual(live);
  });

  test('a day is totalled an hour after its end, and counted live until then', async () => {
    const gameId = 'midnight';
    const { first, period } = tenDays(1);
    const midnight = first + 10 * day + 30 * minute;
    await store([closedCase({ gameId, taskId: 't_noon', resolvedAt: first + 9 * day + 12 * hour, openedAt: first })]);
    await totalReports(db, first + 9 * day + 13 * hour);
    await store([closedCase({ gameId, taskId: 't_night', resolvedAt: first + 10 * day - minute, openedAt: first })]);
    for (const [at, through] of [
      [midnight, '2026-06-29'],
      [midnight + hour, '2026-06-30'],
    ] as const) {
      await totalReports(db, at);
      expect((await loadAllProgress(db)).get(gameId)).toBe(through);
      expect((await reader.json(supervisorOf(gameId), 'attempts', { query: period, at })).rows[0]).toMatchObject({
        closed: 2,
      });
    }
  });

  test('a closing that is taken back later changes the totals of its day at the next run', async () => {
    const gameId = 'taken-back';
    const { first, period } = tenDays(2);
    const wrong = closedCase({ gameId, taskId: 't_wrong', resolvedAt: first + day, outcome: 'lost', openedAt: first });
    await store([wrong]);
    const at = first + 15 * day;
    await totalReports(db, at - hour);
    const reopened = async () => {
      const { rows } = await reader.json(supervisorOf(gameId), 'outcomes', { query: period, at });
      return rows.filter(({ by }) => by === 'all').map(({ outcome }) => outcome);
    };
    expect(await transact(db, reopenedWrites(db, wrong.task, at))).toBe('done');
    expect(await reopened()).toEqual(['lost']);
    await totalReports(db, at + 1);
    expect(await reopened()).toEqual(['reopened']);
    await totalReports(db, at + hour);
    expect(await reopened()).toEqual(['reopened']);
  });

  test('runs at once come to the same as one, and an older run never replaces a newer', async () => {
    const gameId = 'at-once';
    const frame = tenDays(3);
    const { first, now, date } = frame;
    await store(believableCases(gameId, frame.dates, 3, 5));
    const read = () => reader.everyCount(supervisorOf(gameId), frameOf(frame));
    const live = await read();
    await Promise.all([totalReports(db, now), totalReports(db, now + 1), totalReports(db, now + 2)]);
    expect(await read()).toEqual(live);
    const more = closedCase({ gameId, taskId: 't_more', openedAt: first, resolvedAt: first + hour });
    await store([more]);
    await transact(db, reopenedWrites(db, more.task, now));
    await totalReports(db, now + hour);
    const stored = () => loadTotals(db, gameId, date(first), date(first));
    const newer = await stored();
    expect(await read()).not.toEqual(live);
    await transact(db, reopenedWrites(db, { ...more.task, taskId: 't_none' }, now));
    await store([closedCase({ gameId, taskId: 't_last', openedAt: first, resolvedAt: first + 2 * hour })]);
    await totalReports(db, now - hour);
    expect(await stored()).toEqual(newer);
    // what the older run could not store is still marked, so that the next does
    await totalReports(db, now + 2 * hour);
    expect(await stored()).not.toEqual(newer);
  });

  test('games are found by their closings, and a first closing counts at once', async () => {
    const gameId = 'brand-new';
    const { now, period } = tenDays(4);
    await store([closedCase({ gameId, taskId: 't_new', openedAt: now - hour, resolvedAt: now - minute })]);
    const closed = async (at: number) =>
      (await reader.json(supervisorOf(gameId), 'attempts', { query: period, at })).rows[0]?.closed;
    expect(await closed(now)).toBe(1);
    expect((await loadAllProgress(db)).has(gameId)).toBe(false);
    await totalReports(db, now + 2 * hour);
    expect(await closed(now + 2 * hour)).toBe(1);
    await totalReports(db, now + day);
    expect(await closed(now + day)).toBe(1);
    expect([...(await loadTotals(db, gameId, period.from, period.to)).keys()]).toEqual([period.to]);
  });
});
