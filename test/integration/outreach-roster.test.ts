import { DeleteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Problem } from '../../functions/kernel/errors.ts';
import type { HttpRequest } from '../../functions/kernel/http.ts';
import type { TableName } from '../../functions/kernel/tables.ts';
import { loadHolding } from '../../functions/outreach/roster/holding-store.ts';
import { changeRosterRoute, readRosterRoute, shareOutRoute } from '../../functions/outreach/roster/roster-routes.ts';
import { saveMember } from '../../functions/outreach/roster/roster-store.ts';
import type { SharedOut } from '../../functions/outreach/roster/share-out-run.ts';
import { takeShareOut } from '../../functions/outreach/roster/share-out-store.ts';
import { type LocalDynamoDb, startDynamoDb } from '../support/dynamodb-local.ts';
import { emptyRequest, testKeys } from '../support/games.ts';
import { monday } from '../support/outreach-cases.ts';
import { an, desk, type Person, publisher, stranger } from '../support/outreach-desk.ts';
import { member } from '../support/roster.ts';

const minute = 60_000;
const hour = 60 * minute;
const boss: Person = { ...an, sub: 'a-3', email: 'boss@demo.example', groups: ['agent', 'supervisor'] };
const by = { id: boss.sub, name: boss.email };

let dynamo: LocalDynamoDb;
let cases: ReturnType<typeof desk>;
beforeAll(async () => {
  dynamo = await startDynamoDb();
  cases = desk(dynamo);
});
afterAll(() => dynamo?.stop());
afterEach(async () => {
  for (const name of ['outreach', 'players', 'mail', 'games', 'audit'] as const) {
    const TableName = dynamo.database.name(name);
    const keys = (await rows(name)).map(({ pk, sk }) => ({ pk, sk }));
    await Promise.all(keys.map((Key) => dynamo.database.doc.send(new DeleteCommand({ TableName, Key }))));
  }
});

type Sent = {
  person?: Person;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  body?: unknown;
  now?: number;
};

const request = (method: string, params: Record<string, string>, sent: Sent): HttpRequest => ({
  ...emptyRequest,
  method,
  params,
  path: `/v1/games/${Object.values(params).join('/roster/')}`,
  query: sent.query ?? {},
  headers: sent.headers ?? {},
  body: sent.body === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(sent.body)),
  claims: 'person' in sent ? sent.person : boss,
});

type Answer = { status: number; json?: unknown; headers?: Record<string, string>; errors?: unknown };

async function answered(run: () => Promise<unknown>): Promise<Answer> {
  try {
    const { status, json, headers } = (await run()) as Answer;
    return {
      status,
      ...(json === undefined ? {} : { json: JSON.parse(JSON.stringify(json)) }),
      headers: headers ?? {},
    };
  } catch (fault) {
    if (fault instanceof Problem) return { status: fault.status, errors: fault.errors, json: fault.detail };
    throw fault;
  }
}

const call = (method: string, staffId: string | undefined, sent: Sent = {}, gameId = 'demo') => {
  const asked = request(method, { gameId, ...(staffId === undefined ? {} : { staffId }) }, sent);
  return answered(() =>
    method === 'GET'
      ? readRosterRoute(dynamo.database, asked)
      : changeRosterRoute(dynamo.database, asked, sent.now ?? monday),
  );
};
const shareOut = (sent: Sent = {}, gameId = 'demo') =>
  answered(() =>
    shareOutRoute(dynamo.database, testKeys, request('POST', { gameId }, sent), sent.now ?? monday + 2 * minute),
  );

const rows = async (name: TableName) =>
  (await dynamo.database.doc.send(new ScanCommand({ TableName: dynamo.database.name(name) }))).Items ?? [];

const lan = { name: 'Lan', teams: ['player_support'], languages: ['vi', 'en'], share: 1.5 };

describe('the roster', () => {
  test('takes a person in, changes and lets them go, each noted in the audit trail', async () => {
    expect((await call('GET', 's-lan')).status).toBe(404);
    const added = await call('PUT', 's-lan', { body: lan });
    expect(added).toMatchObject({
      status: 201,
      headers: { etag: '"1"' },
      json: { ...lan, staffId: 's-lan', most: 8, version: 1 },
    });
    expect(await call('GET', 's-lan')).toMatchObject({ status: 200, json: added.json });
    const sentBack = await call('PUT', 's-lan', { body: { ...(added.json as object), most: 3 } });
    expect(sentBack).toMatchObject({ status: 200, json: { most: 3, share: 1.5, version: 2 } });
    expect(await call('PUT', 's-lan', { body: lan, headers: { 'if-match': '"1"' } })).toMatchObject({ status: 412 });
    expect(await call('DELETE', 's-lan', { headers: { 'if-match': '"1"' } })).toMatchObject({ status: 412 });
    expect(await call('DELETE', 's-lan', { headers: { 'if-match': '"2"' } })).toMatchObject({ status: 204 });
    expect(await call('DELETE', 's-lan')).toMatchObject({ status: 204 });
    expect((await call('GET', 's-lan')).status).toBe(404);
    const trail = (await rows('audit')).map(({ act, by: who, about }) => [act, who, about]);
    expect(trail.sort()).toEqual([
      ['roster.delete', boss.email, { of: 's-lan' }],
      ['roster.put', boss.email, { of: 's-lan' }],
      ['roster.put', boss.email, { of: 's-lan' }],
    ]);
  });

  test('is read in parts, one game apart from another', async () => {
    for (const staffId of ['s-1', 's-2', 's-3']) await saveMember(dynamo.database, member(staffId), by, monday);
    await saveMember(dynamo.database, member('s-0', { gameId: 'other' }), by, monday);
    const first = await call('GET', undefined, { query: { limit: '2' } });
    expect(first.json).toMatchObject({ items: [{ staffId: 's-1' }, { staffId: 's-2' }] });
    const { cursor } = first.json as { cursor: string };
    expect(await call('GET', undefined, { query: { limit: '2', cursor } })).toMatchObject({
      json: { items: [{ staffId: 's-3' }] },
    });
    expect((await call('GET', undefined, { query: { cursor: '#' } })).status).toBe(400);
    expect((await call('GET', undefined, { query: { limit: '0' } })).status).toBe(400);
  });

  test('many who change it at once: every change is one, and none is lost', async () => {
    const answers = await Promise.all(
      Array.from({ length: 4 }, (_, most) => call('PUT', 's-lan', { body: { ...lan, most: most + 1 } })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201]);
    expect((await call('GET', 's-lan')).json).toMatchObject({ version: 4 });
  });

  test.each([
    ['nobody', 401, 401, undefined],
    ['an agent', 200, 403, an],
    ['a supervisor', 200, 201, boss],
    ['a publisher', 403, 403, publisher],
    ['a stranger', 404, 404, stranger],
  ])('%s: read %s, write %s', async (_, read, write, person) => {
    expect((await call('GET', undefined, { person })).status).toBe(read);
    expect((await call('PUT', 's-lan', { person, body: lan })).status).toBe(write);
    expect((await call('DELETE', 's-lan', { person })).status).toBe(write === 201 ? 204 : write);
    expect((await shareOut({ person })).status).toBe(write === 201 ? 200 : write);
  });

  test('a field that cannot be used is named', async () => {
    const refused = await call('PUT', 's-lan', {
      body: { ...lan, shifts: { zone: 'Europe/Rome', week: { mon: [{ from: '9', to: '17:00' }] } } },
    });
    expect(refused).toMatchObject({ status: 400, errors: [{ path: 'shifts.week.mon.0.from' }] });
    expect((await call('PUT', 'with space', { body: lan })).status).toBe(400);
  });
});

describe('sharing out', () => {
  const open = (count: number, locale = 'en', more = {}) =>
    Promise.all(
      Array.from({ length: count }, (_, place) =>
        cases.open({
          taskId: `t_${locale}${String(place).padStart(21, '0')}`,
          playerId: `${locale}-${place}`,
          locale,
          ...more,
        }),
      ),
    );

  test('gives what is due to those on shift until the case is due or their shift ends, and names what stays', async () => {
    // Cases of priority high are due 30 minutes after Monday 09:00Z.
    const day = { zone: 'UTC', week: { mon: [{ from: '08:00', to: '09:45' }] } };
    await saveMember(dynamo.database, member('s-an', { languages: ['en'] }), by, monday);
    await saveMember(dynamo.database, member('s-bo', { languages: ['en'], shifts: day }), by, monday);
    await saveMember(dynamo.database, member('s-vi', { languages: ['vi'], shifts: undefined }), by, monday);
    await open(4);
    await open(1, 'vi');
    const { status, json } = await shareOut({ body: { hours: 1 } });
    const { given, left, taken } = json as SharedOut;
    expect(status).toBe(200);
    expect(given.map(({ staffId, until }) => [staffId, until])).toEqual([
      ['s-an', '2026-06-01T10:00:00.000Z'],
      ['s-bo', '2026-06-01T09:45:00.000Z'],
      ['s-an', '2026-06-01T10:00:00.000Z'],
      ['s-bo', '2026-06-01T09:45:00.000Z'],
    ]);
    expect(left).toEqual([{ taskId: 't_vi000000000000000000000', why: 'no_language' }]);
    expect(taken).toEqual([]);
    expect(await cases.read(boss, given[1]?.taskId ?? '')).toMatchObject({
      json: { state: 'claimed', assignee: 's-bo', leasedUntil: '2026-06-01T09:45:00.000Z' },
    });
    expect(await loadHolding(dynamo.database, 'demo', 's-bo', monday + 40 * minute)).toHaveLength(2);
    expect(await loadHolding(dynamo.database, 'demo', 's-bo', monday + 46 * minute)).toEqual([]);
    expect((await rows('audit')).filter(({ act }) => act === 'roster.share_out')).toMatchObject([
      { by: boss.email, about: { given: 4, left: 1 } },
    ]);
  });

  test('leaves alone what somebody holds, what is for a supervisor, what is not due yet, and other games', async () => {
    await saveMember(dynamo.database, member('s-an'), by, monday);
    const [held, escalated, free] = await open(3);
    await cases.open({ taskId: 't_later0000000000000000', playerId: 'later', kind: 'undeliverable' }); // due in 8 hours
    await cases.open({ taskId: 't_other0000000000000000', playerId: 'x', gameId: 'other' });
    await cases.act(an, held?.taskId ?? '', 'claim');
    await cases.act(an, escalated?.taskId ?? '', 'escalate');
    const { json } = await shareOut({ body: { hours: 4 } });
    expect((json as SharedOut).given.map(({ taskId }) => taskId)).toEqual([free?.taskId]);
    expect((await shareOut({ body: { hours: 9 } })).json).toMatchObject({
      given: [{ taskId: 't_later0000000000000000' }],
    });
  });

  test('the same request again gives the same answer and nothing more', async () => {
    await saveMember(dynamo.database, member('s-an'), by, monday);
    await open(2);
    const headers = { 'idempotency-key': 'morning' };
    const first = await shareOut({ headers });
    await open(1, 'it');
    expect(await shareOut({ headers })).toEqual(first);
    expect((await shareOut({ headers, body: { hours: 9 } })).status).toBe(409);
    expect((await shareOut()).json).toMatchObject({ given: [{ taskId: 't_it000000000000000000000' }] });
  });

  test('many at once, and agents who claim meanwhile: nobody holds more than they may, no case is held twice, none is lost', async () => {
    const people = Array.from({ length: 5 }, (_, place) =>
      member(`s-${place}`, { most: 6, share: place === 0 ? 2 : 1 }),
    );
    for (const one of people) await saveMember(dynamo.database, one, by, monday);
    const opened = await open(28);
    const claims = opened.slice(0, 6).map(
      ({ taskId }) =>
        () =>
          cases.act(an, taskId, 'claim', {}, {}, monday + 2 * minute),
    );
    const shares = Array.from({ length: 8 }, () => () => shareOut());
    const answers = await Promise.all([...shares.slice(0, 4), ...claims, ...shares.slice(4)].map((run) => run()));
    const done = [...answers.slice(0, 4), ...answers.slice(-4)];
    expect(done.map(({ status }) => status).filter((status) => status !== 409 && status !== 200)).toEqual([]);
    expect(done.some(({ status }) => status === 200)).toBe(true);
    // Whoever was told that somebody else is at it does it again.
    const rest = (await shareOut()).json as SharedOut;
    const loads = await Promise.all(
      people.map(({ staffId }) => loadHolding(dynamo.database, 'demo', staffId, monday + 3 * minute)),
    );
    const claimed = answers.slice(4, 10).filter(({ status }) => status === 200).length;
    const held = loads.flat().map(({ taskId }) => taskId);
    expect(new Set(held).size).toBe(held.length);
    for (const load of loads) expect(load.length).toBeLessThanOrEqual(6);
    expect(held.length + claimed + rest.left.length).toBe(28);
    const given = done.filter(({ status }) => status === 200).flatMap(({ json }) => (json as SharedOut).given);
    expect(new Set(given.map(({ taskId }) => taskId)).size).toBe(given.length);
  });

  test('a sharing out that broke off blocks for a minute only', async () => {
    await saveMember(dynamo.database, member('s-an'), by, monday);
    await open(1);
    await takeShareOut(dynamo.database, 'demo', monday + 2 * minute);
    expect((await shareOut()).status).toBe(409);
    expect(await shareOut({ now: monday + 3 * minute })).toMatchObject({
      status: 200,
      json: { given: [{ staffId: 's-an' }] },
    });
  });
});

test('hours of the shares are told apart from the targets: a case that is due later stays for later', async () => {
  await saveMember(dynamo.database, member('s-an'), by, monday);
  await cases.open({ kind: 'suspicious', locale: 'en' }); // priority normal: due in an hour
  expect((await shareOut({ body: { hours: 1 }, now: monday - hour })).json).toMatchObject({ given: [] });
});
