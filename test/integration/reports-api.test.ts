import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hour, minute } from '../../functions/kernel/clock.ts';
import { type Database, queryAll, transact } from '../../functions/kernel/dynamo.ts';
import { Problem } from '../../functions/kernel/errors.ts';
import { keepIncident, reportAnswers, reportNames } from '../../functions/outreach/index.ts';
import { totalReports } from '../../functions/outreach/reports/total-reports.ts';
import { contactWrite } from '../../functions/players/player-store.ts';
import { believableCases, closedCase, storeClosed } from '../support/closed-cases.ts';
import { type LocalDynamoDb, startDynamoDb } from '../support/dynamodb-local.ts';
import { an, desk } from '../support/outreach-desk.ts';
import { readCsv } from '../support/read-csv.ts';
import { reportReader, supervisorOf } from '../support/report-reader.ts';

let local: LocalDynamoDb;
let db: Database;
let reader: ReturnType<typeof reportReader>;
beforeAll(async () => {
  local = await startDynamoDb();
  db = local.database;
  reader = reportReader(db);
});
afterAll(() => local?.stop());

const day = 24 * hour;
const first = Date.UTC(2026, 5, 1);
const days = Array.from({ length: 8 }, (_, nth) => first + nth * day);
const at = first + 9 * day;
const query = { from: '2026-06-01', to: '2026-06-09' };
const person = supervisorOf('lists', 'more');

async function refusal(run: Promise<unknown>): Promise<number> {
  const fault = await run.catch((thrown) => thrown);
  if (!(fault instanceof Problem)) throw new Error('was not refused');
  return fault.status;
}

const trail = async (gameId: string) => {
  const items = await queryAll(db, {
    TableName: 'audit',
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': `${gameId}#2026-06-10` },
  });
  return items.map(({ act, by, about }) => ({ act, by, about }));
};

beforeAll(async () => {
  const cases = [...believableCases('lists', days, 4), ...believableCases('more', days, 2, 3)];
  await Promise.all(cases.map((one) => storeClosed(db, one, one.task.outcome === 'was_player')));
  await totalReports(db, at);
  for (const [nth, since] of days.entries()) {
    const gameId = nth % 2 === 0 ? 'lists' : 'more';
    await keepIncident(
      db,
      { gameId, kind: 'storm', since, until: since + hour, news: [{ kind: 'id', times: 6.5 }], spared: nth },
      at,
    );
  }
});

describe('every report', () => {
  test.each(reportNames)('%s is what the API describes, as JSON and as CSV of the same rows', async (name) => {
    const answer = await reader.json(person, name, { query, at });
    expect(reportAnswers[name].strict().safeParse(answer).error).toBeUndefined();
    const rows = answer.rows ?? answer.items;
    expect(rows.length).toBeGreaterThan(3);
    expect(answer.games).toEqual(['lists', 'more']);
    const csv = await reader.ask(person, name, { query, at, accept: 'text/csv' });
    expect(csv.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="doorward-${name}-2026-06-01-2026-06-09.csv"`,
    });
    const [columns = [], ...lines] = readCsv('text' in csv ? csv.text : '');
    expect(lines.length).toBe('cursor' in answer ? lines.length : rows.length);
    const shown = (value: unknown) => (Array.isArray(value) ? value.join(' ') : String(value ?? ''));
    for (const [place, row] of rows.entries())
      expect(lines[place]).toEqual(columns.map((column) => shown(row[column])));
  });

  test('sums games, and one game alone is less', async () => {
    const closed = async (games: string[], gameId?: string) => {
      const asked = gameId === undefined ? query : { ...query, gameId };
      return Number((await reader.json(supervisorOf(...games), 'attempts', { query: asked, at })).rows[0]?.closed);
    };
    const [both, one, other] = [
      await closed(['lists', 'more']),
      await closed(['lists', 'more'], 'lists'),
      await closed(['more']),
    ];
    expect(one + other).toBe(both);
    expect(other).toBeGreaterThan(0);
  });
});

describe('who may', () => {
  test.each(reportNames)('%s: nobody without a token, no agent, publisher or admin, no foreign game', async (name) => {
    const groups = (...held: string[]) => ({ ...person, groups: held });
    expect(await refusal(reader.ask(undefined, name, { at }))).toBe(401);
    for (const held of ['agent', 'publisher', 'admin', ''])
      expect(await refusal(reader.ask(groups(held), name, { at }))).toBe(403);
    expect(await refusal(reader.ask(person, name, { at, query: { gameId: 'third' } }))).toBe(404);
  });

  test('an unknown report and a cursor that is not ours are refused', async () => {
    expect(await refusal(reader.ask(person, 'everything', { at }))).toBe(404);
    expect(await refusal(reader.ask(person, 'constructor', { at }))).toBe(404);
    for (const cursor of ['x', Buffer.from('000000000000001').toString('base64url'), 'e30'])
      expect(await refusal(reader.ask(person, 'survey-answers', { at, query: { cursor } }))).toBe(400);
  });
});

describe('the lists', () => {
  test.each(['survey-answers', 'false-alarm-causes'])(
    '%s: pages give each item once, the latest first',
    async (name) => {
      const whole = (await reader.json(person, name, { query: { ...query, limit: '100' }, at })).items;
      const found: typeof whole = [];
      let cursor: string | undefined;
      let pages = 0;
      do {
        const page = await reader.json(person, name, {
          query: { ...query, limit: '3', ...(cursor ? { cursor } : {}) },
          at,
        });
        expect(page.items.length).toBeLessThanOrEqual(3);
        found.push(...page.items);
        cursor = page.cursor;
        pages += 1;
      } while (cursor);
      expect(pages).toBeGreaterThan(3);
      expect(found).toEqual(whole);
      const times = found.map(({ answeredAt, closedAt }) => String(answeredAt ?? closedAt));
      expect(times).toEqual(times.toSorted().reverse());
    },
  );

  test('reading them is noted in the trail of each game, reading sums is not', async () => {
    const before = await trail('more');
    await reader.json(person, 'targets', { query, at });
    expect(await trail('more')).toEqual(before);
    await reader.json(person, 'survey-answers', { query, at });
    const entry = {
      act: 'report.read',
      by: person.email,
      about: { report: 'survey-answers', from: query.from, to: query.to },
    };
    expect((await trail('more')).filter((one) => !before.includes(one))).toContainEqual(entry);
    expect(await trail('lists')).toContainEqual(entry);
  });

  test('a note is shown without what tells who the player is, and goes with the player', async () => {
    const gameId = 'noted';
    const note = 'Mai (mai.tran@mail.example) called from +84 901 234 512.';
    const one = closedCase({
      gameId,
      taskId: 't_noted',
      player: 'key-of-mai',
      openedAt: at - hour,
      resolvedAt: at - minute,
      outcome: 'false_alarm',
      note,
    });
    await storeClosed(db, one, true);
    const contact = { gameId, playerId: 'mai-0901', updatedAt: 'then', nickname: 'Mai' };
    expect(await transact(db, [contactWrite(db, 'key-of-mai', { contact }, 0, at)])).toBe('done');
    const read = async () => (await reader.json(supervisorOf(gameId), 'false-alarm-causes', { at })).items;
    expect(await read()).toMatchObject([
      { taskId: 't_noted', note: '[…] […] called from […].', signals: ['new_device'] },
    ]);
    await transact(db, [{ Delete: { TableName: 'outreach', Key: { pk: 'key-of-mai', sk: 'task#t_noted' } } }]);
    const [left] = await read();
    expect(left).toMatchObject({ taskId: 't_noted' });
    expect(left).not.toHaveProperty('note');
  });

  test('a long CSV says where it goes on', async () => {
    const csv = await reader.ask(person, 'survey-answers', { query: { ...query, limit: '2' }, at, accept: 'text/csv' });
    const next = /<([^>]+)>; rel="next"/.exec(csv.headers?.link ?? '')?.[1] ?? '';
    const url = new URL(next, 'http://doorward.example');
    expect(url.pathname).toBe('/v1/reports/survey-answers');
    const more = await reader.json(person, 'survey-answers', { query: Object.fromEntries(url.searchParams), at });
    const whole = await reader.json(person, 'survey-answers', { query, at });
    expect(more.items).toEqual(whole.items.slice(2, 4));
  });
});

describe('the life of a case', () => {
  test('closing it counts, opening it again takes that back, and closing it anew counts again', async () => {
    const { open, act } = desk(local);
    const { taskId } = await open({}, {}, at);
    const supervisor = supervisorOf('demo');
    const rows = async (name: string, now: number) => (await reader.json(supervisor, name, { at: now })).rows;
    const now = at + 10 * minute;
    const opened = (await rows('volume', now))[0];
    expect(opened).toMatchObject({ by: 'all', opened: 1 });
    await act(an, taskId, 'attempts', { channel: 'phone', outcome: 'reached' }, {}, now);
    expect(await act(an, taskId, 'resolve', { outcome: 'was_player' }, {}, now + minute)).toMatchObject({
      status: 200,
    });
    expect((await rows('volume', now + 2 * minute))[0]).toMatchObject({ opened: 1 });
    expect((await rows('false-alarms', now + 2 * minute)).map(({ signal, rate }) => [signal, rate])).toEqual([
      ['hosting', 1],
      ['new_country', 1],
      ['new_device', 1],
    ]);
    const kept = async (moment: number) =>
      (await rows('targets', moment)).filter(({ by }) => by === 'all').map(({ met }) => met);
    expect(await kept(now + 2 * minute)).toEqual([1, 1, 1]);
    expect(await act(an, taskId, 'reopen', { reason: 'They wrote again.' }, {}, now + 3 * minute)).toMatchObject({
      status: 200,
    });
    expect(await rows('false-alarms', now + 4 * minute)).toEqual([]);
    await act(an, taskId, 'attempts', { channel: 'mail', outcome: 'reached' }, {}, now + 5 * minute);
    await act(an, taskId, 'resolve', { outcome: 'secured' }, {}, now + 6 * minute);
    const outcomes = (await rows('outcomes', now + 7 * minute)).filter(({ by }) => by === 'all');
    expect(outcomes.map(({ outcome, closed }) => [outcome, closed])).toEqual([
      ['secured', 1],
      ['reopened', 1],
    ]);
    const attempts = await rows('attempts', now + 7 * minute);
    expect(attempts[0]).toMatchObject({ closed: 2, attempts: 2, perCase: 1 });
    expect((await rows('volume', now + 7 * minute))[0]).toMatchObject({ opened: 1 });
  });
});
