import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role, Staff } from '../../functions/kernel/access.ts';
import { hour, minute } from '../../functions/kernel/clock.ts';
import { createDatabase, type Database } from '../../functions/kernel/dynamo.ts';
import { type TableName, tables } from '../../functions/kernel/tables.ts';
import { listTasks } from '../../functions/outreach/list-tasks.ts';
import { nextTask } from '../../functions/outreach/next-task.ts';
import { openTask } from '../../functions/outreach/open.ts';
import type { Task } from '../../functions/outreach/task.ts';
import { taskRow } from '../../functions/outreach/task-row.ts';
import { listQuery } from '../../functions/outreach/task-schema.ts';
import { taskPartition } from '../../functions/outreach/tracking-code.ts';
import { type LocalDynamoDb, startDynamoDb } from '../support/dynamodb-local.ts';
import { createGame, testKeys } from '../support/games.ts';
import { monday, opening } from '../support/outreach-cases.ts';
import { countingClient, type Units } from '../support/units.ts';

const openCases = 10_000;
const closedCases = 5_000;
const now = monday + 4 * hour;
const an: Staff = { id: 'a-1', name: 'an@demo.example', roles: new Set<Role>(['agent']), games: new Set(['demo']) };

const spent: Record<string, unknown> = {};

let engine: LocalDynamoDb;
let db: Database;
let units: Units;

/** Every tenth urgent, every hundredth held by An, the rest nobody's; a third of them not yet looked at by the clock. */
function caseOf(n: number): Task {
  const taskId = `t_${String(n).padStart(22, '0')}`;
  const kind = n % 3 === 0 ? 'undeliverable' : 'suspicious';
  const locale = ['vi', 'en', 'it', 'zh-CN'][n % 4];
  const score = n % 10 === 0 ? 0.99 : 0.7;
  const tier = n % 10 === 0 ? 'vip' : 'standard';
  const made = openTask(
    opening({ taskId, playerId: `p-${n}`, player: `player-${n}`, kind, locale, score, tier }),
    monday + n * 700,
  );
  const task: Task = n % 100 === 50 ? { ...made, scouted: undefined } : { ...made, scouted: true };
  if (n >= openCases)
    return {
      ...task,
      state: 'resolved',
      outcome: 'secured',
      resolvedAt: monday + n,
      assignee: { id: 'a-2', name: 'bo' },
    };
  if (n % 100 === 7)
    return { ...task, state: 'claimed', assignee: { id: an.id, name: an.name }, leasedUntil: now + hour };
  return task;
}

beforeAll(async () => {
  engine = await startDynamoDb();
  const counting = countingClient(engine.connection);
  units = counting.units;
  const names = Object.fromEntries(Object.keys(tables).map((name) => [name, name])) as Record<TableName, string>;
  db = createDatabase(names, counting.client);
  await createGame(engine.database, 'demo', monday);
  const all = Array.from({ length: openCases + closedCases }, (_, n) => caseOf(n));
  for (let from = 0; from < all.length; from += 500)
    await Promise.all(
      all
        .slice(from, from + 500)
        .map((task) => engine.database.write('outreach', taskRow(task, taskPartition(testKeys, task.taskId), monday))),
    );
}, 600_000);
afterAll(async () => {
  process.stdout.write(`read units of lists: ${JSON.stringify(spent)}\n`);
  await engine.stop();
});

async function read(query: Record<string, string>): Promise<{ items: number; units: number; calls: number }> {
  Object.assign(units, { read: 0, write: 0, calls: {} });
  const { items } = await listTasks(db, testKeys, an, listQuery.parse({ limit: '50', ...query }), now);
  return { items: items.length, units: units.read, calls: units.calls.QueryCommand ?? 0 };
}

describe('10,000 open cases and thousands of closed ones', () => {
  // A row is about 1.2 KB, and half a unit reads 4 KB: a page of 50 is 7.5 units. Small reads of many lists round up.
  it.each<[string, Record<string, string>, number]>([
    ['all', { state: 'open' }, 25],
    ['one team', { state: 'open', team: 'account_security' }, 15],
    ['one team and language', { state: 'open', team: 'account_security', language: 'vi' }, 15],
    ['mine', { assignee: 'me', state: 'claimed' }, 8],
    ['nobody’s', { assignee: 'none', state: 'open' }, 25],
    ['due in the next ten minutes', { due: new Date(now + 10 * minute).toISOString() }, 25],
    ['closed', { state: 'resolved' }, 8],
  ])('the list of %s is read in the time of a page', async (name, query, most) => {
    const got = await read(query);
    spent[name] = got;
    expect(got.items).toBe(50);
    expect(got.units).toBeLessThanOrEqual(most);
  });

  it('a filter that leaves few looks at 1,000 rows at most, and goes on from there', async () => {
    const got = await read({ kind: 'wave' });
    spent['a filter that leaves none'] = got;
    expect(got.items).toBe(0);
    expect(got.units).toBeLessThanOrEqual(200);
  });

  it('a later page costs no more than the first', async () => {
    let cursor: string | undefined;
    for (let page = 0; page < 10; page++) {
      const query = listQuery.parse({ limit: '50', state: 'open', ...(cursor === undefined ? {} : { cursor }) });
      Object.assign(units, { read: 0, write: 0, calls: {} });
      cursor = (await listTasks(db, testKeys, an, query, now)).cursor;
      expect(units.read).toBeLessThanOrEqual(30);
    }
  });

  it('the next case costs no more', async () => {
    Object.assign(units, { read: 0, write: 0, calls: {} });
    const fresh: Staff = { ...an, id: 'a-7', name: 'gi@demo.example' };
    const task = await nextTask(db, testKeys, fresh, { body: {}, keyed: undefined }, now);
    spent['the next case'] = { ...units };
    expect(task?.assignee).toBe('gi@demo.example');
    expect(units.read).toBeLessThanOrEqual(12);
  });
});
