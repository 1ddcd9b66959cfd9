import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day, hour, minute } from '../../functions/kernel/clock.ts';
import { loadPlayersTask } from '../../functions/outreach/task-store.ts';
import { watchTasks } from '../../functions/outreach/watch.ts';
import { waveOwner } from '../../functions/outreach/waves/gather.ts';
import { erasePersonalRows } from '../../functions/players/personal-rows-store.ts';
import { loadState } from '../../functions/players/player-store.ts';
import { type LocalDynamoDb, startDynamoDb } from '../support/dynamodb-local.ts';
import { createGame, testKeys } from '../support/games.ts';
import { evidence, monday, signIn } from '../support/outreach-cases.ts';
import { an, bo, chief, desk, type Person } from '../support/outreach-desk.ts';

type Shown = Record<string, unknown> & { steps: Record<string, unknown>[]; items: Record<string, unknown>[] };

let engine: LocalDynamoDb;
let at: ReturnType<typeof desk>;
let made = 0;
let game = 'demo';
const fresh = () => {
  made += 1;
  return { taskId: `t_${String(made).padStart(22, '0')}`, playerId: `player-${made}`, gameId: game };
};
/** A game of a test alone: the clock looks at every case there is. */
async function newGame(name: string): Promise<Record<'an' | 'bo' | 'chief', Person>> {
  game = name;
  await createGame(engine.database, game, monday);
  const games = [game];
  return { an: { ...an, games }, bo: { ...bo, games }, chief: { ...chief, games } };
}
const shown = async (who: Person, taskId: string, now?: number) => (await at.read(who, taskId, now)).json as Shown;
const kinds = ({ steps }: Shown) => steps.map(({ what }) => what);
async function told(player: string): Promise<string[]> {
  const rows = (await at.rows('games')).filter((row) => row.player === player && row.class === 'pendingCallback');
  return rows.flatMap(({ body }) => (body as { messages: { type: string }[] }).messages.map(({ type }) => type));
}

beforeAll(async () => {
  engine = await startDynamoDb();
  at = desk(engine);
});
afterAll(() => engine.stop());

describe('targets', () => {
  it('are warned of and missed once, whoever runs at the same time, and the game is told once', async () => {
    const who = await newGame('targets');
    const { taskId, player } = await at.open(fresh());
    await at.watch(monday + minute);
    expect(kinds(await shown(who.an, taskId))).toEqual(['opened']);
    await Promise.all([at.watch(monday + 24 * minute), at.watch(monday + 24 * minute)]);
    const near = await shown(who.an, taskId);
    expect(kinds(near)).toEqual(['opened', 'warned']);
    expect(near).toMatchObject({ state: 'escalated', priority: 'high' });
    expect(await told(player)).toEqual(['task.escalated']);
    await Promise.all(Array.from({ length: 4 }, () => at.watch(monday + 31 * minute)));
    await at.watch(monday + 32 * minute);
    const after = await shown(who.an, taskId);
    expect(kinds(after)).toEqual(['opened', 'warned', 'missed']);
    expect(after).toMatchObject({
      state: 'escalated',
      priority: 'urgent',
      steps: [{}, {}, { target: 'firstContact' }],
    });
    expect(await told(player)).toEqual(['task.escalated']);
  });

  it('stand while we wait for the player', async () => {
    const who = await newGame('pause');
    const { taskId } = await at.open(fresh());
    await at.act(who.an, taskId, 'await', { reason: 'looks for a receipt' });
    await at.watch(monday + 2 * day);
    expect(kinds(await shown(who.an, taskId))).toEqual(['opened', 'awaited']);
    const { json } = await at.act(who.bo, taskId, 'claim', {}, {}, monday + 2 * day);
    expect(json).toMatchObject({ state: 'claimed', assignee: bo.email });
    expect((json.targets as { firstContact: string }).firstContact).toBe('2026-06-03T09:29:00.000Z');
  });

  it('that lie ahead need nothing: a run reads little and writes nothing', async () => {
    await newGame('quiet');
    await at.open(fresh());
    await at.watch(monday + minute);
    expect(await at.watch(monday + 2 * minute)).toMatchObject({ looked: 0, changed: 0, failed: 0 });
  });

  it('that were not reached before the time was up are due in the next run', async () => {
    const who = await newGame('continued');
    const ids = await Promise.all(Array.from({ length: 6 }, async () => (await at.open(fresh())).taskId));
    await at.watch(monday + minute);
    let left = 3;
    const some = await watchTasks(engine.database, testKeys, monday + 25 * minute, () => left-- > 0);
    expect(some.changed).toBeLessThan(6);
    await at.watch(monday + 25 * minute);
    for (const taskId of ids) expect(kinds(await shown(who.an, taskId))).toEqual(['opened', 'warned']);
  });
});

describe('acts', () => {
  it('each leave a line in the trail of the audit, without anybody’s words', async () => {
    const who = await newGame('trail');
    const { taskId, player } = await at.open(fresh());
    await at.act(who.an, taskId, 'attempts', { channel: 'phone', outcome: 'no_answer', note: 'rang' });
    await at.act(who.an, taskId, 'reveal', { field: 'phone', reason: 'to call' });
    await at.act(who.an, taskId, 'hand-over', { team: 'player_support', reason: 'no theft' });
    await at.act(who.bo, taskId, 'release'); // refused: leaves none
    const lines = (await at.rows('audit')).filter((row) => row.taskId === taskId);
    const told = lines.map(({ act, staffId, player: whose, about }) => ({ act, staffId, whose, about }));
    expect(told.sort((one, other) => (String(one.act) < String(other.act) ? -1 : 1))).toEqual([
      { act: 'task.attempts', staffId: an.sub, whose: player, about: { channel: 'phone', outcome: 'no_answer' } },
      { act: 'task.hand-over', staffId: an.sub, whose: player, about: { team: 'player_support' } },
      { act: 'task.reveal', staffId: an.sub, whose: player, about: { field: 'phone' } },
    ]);
  });

  it('give a case to a person of the roster, or to oneself, if a supervisor does it', async () => {
    const who = await newGame('given');
    const { taskId } = await at.open(fresh());
    expect((await at.act(who.an, taskId, 'assign', { assignee: an.sub })).status).toBe(403);
    expect((await at.act(who.chief, taskId, 'assign', { assignee: 'nobody' })).status).toBe(400);
    const { json } = await at.act(who.chief, taskId, 'assign', { assignee: chief.sub });
    expect(json).toMatchObject({ state: 'claimed', assignee: chief.email });
  });
});

describe('a closed case', () => {
  it('is kept in mind, so that what happens within a week opens it again', async () => {
    const who = await newGame('again');
    const { taskId, player } = await at.open(fresh());
    await at.act(who.an, taskId, 'resolve', { outcome: 'unreachable' });
    const closed = (await loadState(engine.database, player))?.state;
    expect([closed?.taskId, closed?.closed]).toEqual([undefined, { taskId, at: monday + minute }]);
    await at.act(who.an, taskId, 'reopen');
    expect((await loadState(engine.database, player))?.state).toMatchObject({ taskId, closed: undefined });
  });
});

describe('waves', () => {
  const suspect = (address: string) =>
    evidence(monday, {
      observations: [{ ...signIn(monday, address), device: { ...signIn(monday).device, id: address } }],
    });
  const openMany = (count: number, more = {}) =>
    Promise.all(
      Array.from({ length: count }, (_, n) => at.open({ ...fresh(), evidence: suspect(`adr-${n}`), ...more })),
    );

  it('gather ten cases of one network by themselves, then what follows, and leave others alone', async () => {
    const who = await newGame('storm');
    const first = await openMany(6);
    const [other] = await openMany(1, { kind: 'undeliverable' });
    await at.watch(monday + minute);
    expect((await at.list(who.an, { kind: 'wave' })).json.items).toEqual([]);
    const second = await openMany(4);
    await Promise.all([at.watch(monday + 2 * minute), at.watch(monday + 2 * minute)]);
    await at.watch(monday + 3 * minute);
    const list = (await at.list(who.an)).json as Shown;
    const [wave] = list.items.filter(({ kind }) => kind === 'wave');
    expect(wave).toMatchObject({
      members: 10,
      done: 0,
      playerId: '',
      title: 'denied: Hetzner Online GmbH',
      priority: 'high',
    });
    expect(list.items.map(({ taskId }) => taskId).sort()).toEqual([String(wave?.taskId), other?.taskId].sort());
    const [late] = await openMany(1);
    await at.watch(monday + 4 * minute);
    const beneath = (await at.list(who.an, { parentId: String(wave?.taskId) })).json as Shown;
    const members = [...first, ...second, late].map((task) => task?.taskId).sort();
    expect(beneath.items.map(({ taskId }) => taskId).sort()).toEqual(members);
    expect(await shown(who.an, String(late?.taskId))).toMatchObject({
      parentId: wave?.taskId,
      steps: [{}, { what: 'gathered' }],
    });
    expect((await at.act(who.an, String(late?.taskId), 'claim')).status).toBe(409);
    expect((await at.act(who.an, String(late?.taskId), 'notes', { text: 'called us' })).status).toBe(200);
  });

  it('are made by a supervisor of cases that nobody works on, and by nobody else', async () => {
    const who = await newGame('made');
    const tasks = await openMany(3);
    const [one, two, three] = tasks.map(({ taskId }) => taskId) as [string, string, string];
    const body = { gameId: game, taskIds: [one, two], title: 'Gift scam' };
    expect((await at.post(who.an, '/v1/waves', body)).status).toBe(403);
    expect((await at.post({ ...chief, games: ['other'] }, '/v1/waves', body)).status).toBe(404);
    expect((await at.post(who.chief, '/v1/waves', { ...body, taskIds: [one, 't_unknown'] })).status).toBe(404);
    await at.act(who.an, three, 'claim');
    expect((await at.post(who.chief, '/v1/waves', { ...body, taskIds: [one, two, three] })).status).toBe(409);
    const wave = await at.post(who.chief, '/v1/waves', body);
    expect(wave).toMatchObject({ status: 201, json: { kind: 'wave', title: 'Gift scam', members: 2 } });
    expect((await at.post(who.chief, '/v1/waves', body)).json).toMatchObject({ taskId: wave.json.taskId, members: 2 });
  });

  it('let a case out again, back to the list', async () => {
    const who = await newGame('detached');
    const tasks = await openMany(3);
    const ids = tasks.map(({ taskId }) => taskId);
    const wave = await at.post(who.chief, '/v1/waves', { gameId: game, taskIds: ids, title: 'x' });
    const out = await at.act(who.an, String(ids[0]), 'detach', { reason: 'another device' });
    expect(out).toMatchObject({ status: 200, json: { state: 'open' } });
    expect(out.json.parentId).toBeUndefined();
    expect(await shown(who.an, String(wave.json.taskId))).toMatchObject({ members: 2 });
    const open = ((await at.list(who.an)).json as Shown).items.map(({ taskId }) => taskId);
    expect(open.sort()).toEqual([ids[0], wave.json.taskId].sort());
    expect((await at.act(who.an, String(ids[0]), 'detach')).status).toBe(409);
    expect((await at.act(who.an, String(ids[0]), 'claim')).status).toBe(200);
  });

  it('close all their cases with one outcome, each with all that follows, however often it is interrupted', async () => {
    const who = await newGame('closing');
    const tasks = await openMany(60);
    const taskIds = tasks.map(({ taskId }) => taskId);
    const made = await at.post(who.chief, '/v1/waves', { gameId: game, taskIds, title: 'Leaked list' });
    const waveId = String(made.json.taskId);
    await at.act(who.an, waveId, 'notes', { text: 'the list is public' });
    const closed = await at.act(who.an, waveId, 'resolve', { outcome: 'secured', note: 'passwords reset' });
    expect(closed.json).toMatchObject({ state: 'resolved', outcome: 'secured', members: 60, done: 0 });
    await erasePersonalRows(engine.database, String(tasks[7]?.player));
    let left = 6;
    await watchTasks(engine.database, testKeys, monday + 2 * minute, () => left-- > 0);
    await Promise.all([at.watch(monday + 3 * minute), at.watch(monday + 3 * minute)]);
    await at.watch(monday + 4 * minute);
    await at.watch(monday + 5 * minute);
    const wave = await loadPlayersTask(engine.database, waveOwner(game, waveId), waveId);
    expect(wave).toMatchObject({ members: 60, done: 59 });
    expect(wave?.spread).toBeUndefined();
    const rows = (await at.rows('outreach')).filter((row) => row.gameId === game && row.class === 'task');
    const members = rows.filter(({ parentId }) => parentId === waveId);
    expect(members).toHaveLength(59);
    expect(new Set(members.map(({ state, outcome }) => `${state} ${outcome}`))).toEqual(new Set(['resolved secured']));
    const one = await shown(who.an, String(taskIds[3]));
    expect(kinds(one)).toEqual(['opened', 'gathered', 'noted', 'resolved']);
    expect(one.steps[3]).toMatchObject({ by: an.email, outcome: 'secured', note: 'passwords reset', wave: waveId });
    const player = String(tasks[3]?.player);
    expect(await told(player)).toContain('task.resolved');
    expect((await loadState(engine.database, player))?.state.taskId).toBeUndefined();
    const mails = (await at.rows('mail')).filter((row) => row.player === player);
    expect(mails.map(({ body }) => (body as { kind: string }).kind)).toEqual(['case_closed']);
    const facts = (await at.rows('outreach')).filter((row) => row.class === 'taskFact' && row.gameId === game);
    expect(facts).toHaveLength(59);
    const trail = (await at.rows('audit')).filter((row) => row.taskId === taskIds[3] && row.act === 'task.resolve');
    expect(trail).toHaveLength(1);
    expect(((await at.list(who.an, { state: 'open' })).json as Shown).items).toEqual([]);
  });

  it('escalate each of their cases once', async () => {
    const who = await newGame('press');
    const tasks = await openMany(3);
    const made = await at.post(who.chief, '/v1/waves', {
      gameId: game,
      taskIds: tasks.map(({ taskId }) => taskId),
      title: 'x',
    });
    await at.act(who.an, String(made.json.taskId), 'escalate', { reason: 'press asks' });
    for (const minutes of [2, 3]) await at.watch(monday + minutes * minute);
    for (const { player, taskId } of tasks) {
      expect(await told(player)).toEqual(['task.escalated']);
      expect(kinds(await shown(who.an, taskId))).toEqual(['opened', 'gathered', 'escalated']);
    }
  });
});

it('a run over a busy day stays within its bounds', async () => {
  const who = await newGame('bounds');
  const { taskId } = await at.open(fresh());
  const run = await at.watch(monday + 10 * hour);
  expect(run.failed).toBe(0);
  expect(kinds(await shown(who.an, taskId)).slice(0, 3)).toEqual(['opened', 'warned', 'missed']);
});
