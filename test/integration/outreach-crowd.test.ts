import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hour, minute } from '../../functions/kernel/clock.ts';
import { putRows } from '../../functions/kernel/dynamo.ts';
import { openTask } from '../../functions/outreach/open.ts';
import { loadMember, saveMember } from '../../functions/outreach/roster/roster-store.ts';
import type { Task } from '../../functions/outreach/task.ts';
import { taskRow } from '../../functions/outreach/task-row.ts';
import { aliasRow } from '../../functions/outreach/task-store.ts';
import { taskPartition } from '../../functions/outreach/tracking-code.ts';
import { leaseMs } from '../../functions/outreach/work.ts';
import { type LocalDynamoDb, startDynamoDb } from '../support/dynamodb-local.ts';
import { createGame, testKeys } from '../support/games.ts';
import { monday, opening } from '../support/outreach-cases.ts';
import { an, bo, chief, desk, type Person } from '../support/outreach-desk.ts';

let engine: LocalDynamoDb;
let at: ReturnType<typeof desk>;
const idOf = (n: number) => `t_${String(n).padStart(22, '0')}`;
const now = monday + hour;

beforeAll(async () => {
  engine = await startDynamoDb();
  at = desk(engine);
  for (const game of ['demo', 'crowd', 'left']) await createGame(engine.database, game, monday);
});
afterAll(() => engine.stop());

/** Cases as they are stored once the clock has looked at them, without the rest of their players. */
async function storeMany(gameId: string, from: number, count: number): Promise<string[]> {
  const { database: db } = engine;
  const tasks = Array.from({ length: count }, (_, n) => {
    const playerId = `${gameId}-${from + n}`;
    const more = { taskId: idOf(from + n), gameId, playerId, player: at.playerOf(playerId, gameId) };
    const kind = n % 5 === 0 ? 'undeliverable' : 'denied';
    const locale = ['vi', 'en', 'it', 'zh-CN'][n % 4];
    return { ...openTask(opening({ ...more, kind, locale }), monday + n * 1000), scouted: true as const };
  });
  const code = ({ taskId }: Task) => taskPartition(testKeys, taskId);
  await putRows(
    db,
    tasks.flatMap((task) => [aliasRow(testKeys, task, monday), taskRow(task, code(task), monday)]),
  );
  return tasks.map(({ taskId }) => taskId);
}

/** Ten people for each language: they all run after the same cases. */
const spoken = [['vi'], ['en'], ['it'], ['zh-Hans']] as const;

async function enroll(gameId: string, { sub, email }: Person, nth: number): Promise<void> {
  const most = 50;
  const entry = { gameId, staffId: sub, name: email, share: 1, most, version: 1 };
  const teams = ['account_security', 'player_support'] as const;
  const languages = spoken[nth % spoken.length] ?? [];
  const by = { id: chief.sub, name: chief.email };
  await saveMember(engine.database, { ...entry, teams: [...teams], languages: [...languages] }, by, monday);
  expect(await loadMember(engine.database, gameId, sub)).toMatchObject({ most });
}

it('an agent who vanishes loses the case after the lease, and nothing of what was written', async () => {
  const [her, him] = [an, bo].map((one): Person => ({ ...one, games: ['left'] })) as [Person, Person];
  const taskId = idOf(3000);
  await at.open({ taskId, playerId: 'p-left', gameId: 'left' });
  await at.act(her, taskId, 'claim', {}, {}, monday);
  await at.act(her, taskId, 'notes', { text: 'the number is that of the mother' }, {}, monday);
  await at.act(her, taskId, 'attempts', { channel: 'phone', outcome: 'no_answer' }, {}, monday);
  await at.watch(monday + leaseMs - 1);
  expect((await at.read(him, taskId, monday)).json).toMatchObject({ state: 'claimed', assignee: an.email });
  await at.watch(monday + leaseMs);
  const row = (await at.rows('outreach')).find(({ sk }) => sk === `task#${taskId}`);
  expect(row).toMatchObject({ state: 'open', list: 'left#open#account_security#vi', attempts: 1 });
  expect([row?.assignee, row?.holder]).toEqual([undefined, undefined]);
  const { steps } = (await at.read(him, taskId, monday + leaseMs)).json as { steps: Record<string, unknown>[] };
  expect(steps.map(({ what }) => what)).toEqual(['opened', 'claimed', 'noted', 'attempted', 'returned']);
  expect(steps.at(-1)).toMatchObject({ by: 'doorward', from: an.email });
  expect(steps[2]).toMatchObject({ text: 'the number is that of the mother' });
  expect((await at.act(him, taskId, 'claim', {}, {}, monday + leaseMs)).status).toBe(200);
});

describe('forty agents who take the next case at the same time', () => {
  it('hold 1,000 cases together, none of them twice, and skip none', async () => {
    const ids = await storeMany('crowd', 0, 1000);
    const agents = Array.from(
      { length: 40 },
      (_, n): Person => ({ ...an, sub: `crowd-${n}`, email: `c${n}@demo.example`, games: ['crowd'] }),
    );
    for (const [nth, agent] of agents.entries()) await enroll('crowd', agent, nth);
    const held = new Map<string, string[]>();
    const work = async (agent: Person): Promise<number> => {
      for (;;) {
        const { status, json } = await at.post(agent, '/v1/tasks/next', {}, {}, now);
        if (status !== 200) return status;
        expect(json.assignee).toBe(agent.email);
        held.set(String(json.taskId), [...(held.get(String(json.taskId)) ?? []), agent.email]);
      }
    };
    const ends = await Promise.all(agents.map(work));
    expect(new Set(ends)).toEqual(new Set([204]));
    expect([...held.keys()].sort()).toEqual([...ids].sort());
    expect([...held.values()].filter((holders) => holders.length > 1)).toEqual([]);
    const stored = (await at.rows('outreach')).filter((row) => row.class === 'task' && row.gameId === 'crowd');
    const holder = ({ assignee }: Record<string, unknown>) => (assignee as { name: string } | undefined)?.name;
    expect(stored).toHaveLength(1000);
    for (const row of stored)
      expect([row.state, holder(row)]).toEqual(['claimed', held.get(String(row.sk).slice(5))?.[0]]);
  }, 600_000);
});

describe('the next case', () => {
  it('is the most pressing that is free, of the teams and languages of the person; then there is none', async () => {
    const [urgent, calm] = [idOf(2001), idOf(2002)];
    await at.open({ taskId: calm, playerId: 'p-calm', kind: 'undeliverable', locale: 'it' });
    await at.open({ taskId: urgent, playerId: 'p-urgent', score: 0.99, locale: 'vi' });
    expect((await at.post(an, '/v1/tasks/next', { language: 'zh-Hans' })).status).toBe(204);
    expect((await at.post(an, '/v1/tasks/next', { team: 'player_support' })).json.taskId).toBe(calm);
    expect((await at.post(bo, '/v1/tasks/next')).json).toMatchObject({ taskId: urgent, assignee: bo.email });
    expect((await at.post(bo, '/v1/tasks/next')).status).toBe(204);
  });

  it('is the same for a repeated key, also when it comes five times at once', async () => {
    for (let n = 2100; n < 2106; n++) await at.open({ taskId: idOf(n), playerId: `p-${n}` });
    const ask = (body = {}) => at.post(bo, '/v1/tasks/next', body, { 'idempotency-key': 'next-1' });
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask()));
    expect(new Set(answers.map(({ status, json }) => `${status} ${json.taskId}`)).size).toBe(1);
    expect((await ask()).json.taskId).toBe(answers[0]?.json.taskId);
    expect((await ask({ language: 'it' })).status).toBe(409);
    const { json } = await at.list(bo, { assignee: 'me', state: 'claimed' });
    expect(json.items).toHaveLength(2); // that one, and the urgent one of before
  });

  it('is never one of a stranger, nor one that somebody handed to a supervisor', async () => {
    const { sub, email } = an;
    const stranger: Person = { ...an, sub: `${sub}-x`, email: `x-${email}`, games: ['other'] };
    expect((await at.post(stranger, '/v1/tasks/next')).status).toBe(204);
    expect((await at.post(stranger, '/v1/tasks/next', { gameId: 'demo' })).status).toBe(404);
    expect((await at.post({ ...an, groups: ['publisher'] }, '/v1/tasks/next')).status).toBe(403);
    const taskId = idOf(2200);
    await at.open({ taskId, playerId: 'p-threat', score: 0.99, locale: 'en' }, {}, monday - hour);
    await at.act(an, taskId, 'escalate', { reason: 'threatens the staff' });
    const first = await at.post(an, '/v1/tasks/next');
    expect(first.status).toBe(200);
    expect(first.json.taskId).not.toBe(taskId);
    expect((await at.post(chief, '/v1/tasks/next')).json.taskId).toBe(taskId);
  });

  it('is the agreed call that has come, before anything else, and free for all after its grace', async () => {
    const taskId = idOf(2300);
    await at.open({ taskId, playerId: 'p-call', kind: 'undeliverable' });
    const callBackAt = monday + 3 * hour;
    const body = { channel: 'phone', outcome: 'call_back', callBackAt: new Date(callBackAt).toISOString() };
    await at.act(chief, taskId, 'attempts', body);
    const early = await at.post(chief, '/v1/tasks/next', {}, {}, callBackAt - minute);
    expect(early.json.taskId).not.toBe(taskId);
    const list = await at.list(chief, { assignee: 'me', state: 'waiting' }, callBackAt);
    expect((list.json.items as { taskId: string }[])[0]?.taskId).toBe(taskId);
    const all = await at.list(chief, { assignee: 'me' }, callBackAt);
    expect((all.json.items as { taskId: string }[])[0]?.taskId).toBe(taskId);
    expect((await at.act(bo, taskId, 'claim', {}, {}, callBackAt + 29 * minute)).status).toBe(409);
    const met = await at.post(chief, '/v1/tasks/next', {}, {}, callBackAt);
    expect(met.json).toMatchObject({ taskId, state: 'claimed', assignee: chief.email });
  });
});
