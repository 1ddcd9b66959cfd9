import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Deps } from '../../functions/activity/deps.ts';
import { handleBatch } from '../../functions/activity/handle-batch.ts';
import { verificationIdOf } from '../../functions/activity/opened-ids.ts';
import type { RecordedEvent } from '../../functions/activity/replay/replay-line.ts';
import { createDatabase } from '../../functions/kernel/dynamo.ts';
import { playerKey } from '../../functions/kernel/ids.ts';
import { type TableName, tables } from '../../functions/kernel/tables.ts';
import { linkToken } from '../../functions/kernel/tokens.ts';
import { watchTasks } from '../../functions/outreach/watch.ts';
import { loadState } from '../../functions/players/index.ts';
import { answerQuestion } from '../../functions/verification/answer.ts';
import { event, failed, home, inOrder, phone, quiet, start, type TownEvent, townBook } from '../support/attack-town.ts';
import { type LocalDynamoDb, startDynamoDb } from '../support/dynamodb-local.ts';
import { emptyRequest, testKeys as keys } from '../support/games.ts';
import { chief, desk } from '../support/outreach-desk.ts';
import { replayAll, type Told } from '../support/served-verdicts.ts';
import { countingClient, type Units } from '../support/units.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const names = Object.fromEntries(Object.keys(tables).map((name) => [name, name])) as Record<TableName, string>;
let engine: LocalDynamoDb;
let deps: Deps;
let units: Units;

beforeAll(async () => {
  engine = await startDynamoDb();
  const counting = countingClient(engine.connection);
  units = counting.units;
  deps = { db: createDatabase(names, counting.client), keys, book: townBook };
});
afterAll(() => engine.stop());

/** Posts events in batches as large as they may be, each just after its last event. */
async function post(gameId: string, events: readonly TownEvent[], size = 500): Promise<Told[]> {
  const told: Told[] = [];
  for (let from = 0; from < events.length; from += size) {
    const batch = events.slice(from, from + size);
    const now = Date.parse(batch.at(-1)?.occurredAt ?? '') + 1500;
    for (const outcome of await handleBatch(deps, { gameId, teachUntil: 0, promises: undefined, now }, batch)) {
      if ('fault' in outcome) throw outcome.fault;
      const { result } = outcome;
      if (result.status !== 'assessed') throw new Error(JSON.stringify(result));
      const { id, verdict, score, signals } = result;
      told.push({ id, verdict, score, signals: signals.map(({ code }) => code) });
    }
  }
  return told;
}

async function waveCases(gameId: string) {
  const { Items = [] } = await deps.db.doc.send(new ScanCommand({ TableName: 'outreach', ConsistentRead: true }));
  return Items.filter((item) => item.class === 'task' && item.gameId === gameId);
}

const begin = start + 6 * day + 12 * 60 * minute;
const bot = (n: number) => ({ id: `bot-${n}`, model: 'Nexus 5', os: 'Android' });
/** One try per address of a home; every `hitEach`th gets in. */
const wave = (tries: number, hitEach: number, apart = 3000) =>
  Array.from({ length: tries }, (_, n) =>
    event(
      begin + n * apart,
      n % hitEach === hitEach - 1 ? `p${n % 100}` : `somebody-${n % 1000}`,
      `40.${n % 250}.${(n * 3) % 250}.${(n * 11) % 250}`,
      bot(n),
      n % hitEach === hitEach - 1 ? {} : failed,
    ),
  );

describe('a wave', () => {
  it('in batches of 500 comes to what it comes to one by one', async () => {
    const shared = Array.from({ length: 60 }, (_, n) =>
      event(
        begin + n * 8000,
        `p${n}`,
        '40.77.1.1',
        { id: `shared-${n % 5}`, model: 'Pixel 8', os: 'Android' },
        n % 3 === 0 ? {} : failed,
      ),
    );
    const events = inOrder([...quiet(100, 6, 11), ...wave(300, 7), ...shared]);
    const service = await post('batches', events);
    const replay = replayAll(deps, 'batches', events as RecordedEvent[]);
    const other = service.flatMap((told, at) =>
      JSON.stringify(told) === JSON.stringify(replay[at]) ? [] : [{ at, service: told, replay: replay[at] }],
    );
    expect(other.slice(0, 3)).toEqual([]);
    const codes = new Set(service.flatMap(({ signals }) => signals));
    for (const code of ['stuffing_wave', 'address_burst']) expect(codes).toContain(code);
  });

  it('opens one case, under which the cases lie that it causes, and which stays open while they are', async () => {
    const events = wave(120, 10);
    await post('parent', inOrder([...quiet(100, 6, 12), ...events]));
    const [parent, ...others] = await waveCases('parent');
    expect(others).toEqual([]);
    expect(parent).toMatchObject({
      kind: 'wave',
      state: 'open',
      members: 0,
      priority: 'high',
      team: 'account_security',
    });
    const parentId = String(parent?.sk).slice('task#'.length);
    const shown = await desk(engine).read({ ...chief, games: ['parent'] }, parentId, begin + 60 * minute);
    expect(shown).toMatchObject({ status: 200, json: { taskId: parentId, kind: 'wave', members: 0 } });
    expect(shown.json.signals).toMatchObject([{ code: 'attack_wave', detail: expect.stringContaining('15') }]);
    const hit = events[99];
    const player = playerKey(keys, 'parent', hit?.playerId ?? '');
    const denied = begin + 3 * 60 * minute;
    const request = {
      ...emptyRequest,
      method: 'POST',
      params: { token: linkToken(keys, 'question', verificationIdOf('parent', hit?.id ?? '')) },
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      body: Buffer.from('answer=denied'),
    };
    expect((await answerQuestion(deps.db, keys, request, denied)).status).toBe(200);
    await watchTasks(deps.db, keys, denied + minute, () => true);
    const { state } = (await loadState(deps.db, player)) ?? {};
    const cases = await waveCases('parent');
    const own = cases.find((item) => item.sk === `task#${state?.taskId}`);
    expect(own).toMatchObject({ parentId });
    expect(cases.find(({ kind }) => kind === 'wave')).toMatchObject({ members: 1 });
    expect(cases.find(({ kind }) => kind === 'wave')?.state).not.toBe('resolved');
  });

  it('that causes no case is closed by the clock soon after its end, not before', async () => {
    await post('alone', inOrder(wave(100, 1000, 30_000)), 50);
    const closed = async () => (await waveCases('alone')).map((one) => one.state === 'resolved');
    const last = begin + 100 * 30_000;
    expect(await closed()).toEqual([false]);
    await watchTasks(deps.db, keys, last + 10 * minute, () => true);
    expect(await closed()).toEqual([false]);
    await watchTasks(deps.db, keys, last + 35 * minute, () => true);
    expect(await closed()).toEqual([true]);
  });

  it('costs little more than its failures cost anyway', async () => {
    Object.assign(units, { read: 0, write: 0, calls: {} });
    const tries = wave(300, 1000, 500);
    await post('units', inOrder(tries));
    expect(units.write / tries.length).toBeLessThan(8);
    expect(units.read / tries.length).toBeLessThan(20);
  });

  it('leaves a familiar sign-in as cheap as ever', async () => {
    await post(
      'cheap',
      inOrder([
        ...Array.from({ length: 8 }, (_, n) => event(begin - (n + 1) * day, 'ann', home(1), phone(1))),
        ...wave(60, 1000),
      ]),
    );
    Object.assign(units, { read: 0, write: 0, calls: {} });
    const [told] = await post('cheap', [event(begin + 4 * minute, 'ann', home(1), phone(1))]);
    expect(told?.verdict).toBe('familiar');
    expect(units.write).toBeLessThanOrEqual(2);
    expect(units.read).toBeLessThanOrEqual(1.5); // with the game's snapshot, read once in some minutes
    Object.assign(units, { read: 0, write: 0, calls: {} });
    const [hit] = await post('cheap', [event(begin + 4.2 * minute, 'ann', '40.1.2.3', bot(0))]);
    expect(hit?.verdict).toBe('verify');
    expect(units.write).toBeLessThanOrEqual(12);
    expect(units.read).toBeLessThanOrEqual(6);
  });
});
