import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hour } from '../../functions/kernel/clock.ts';
import { transact } from '../../functions/kernel/dynamo.ts';
import { row } from '../../functions/kernel/tables.ts';
import { type TaskState, taskStates } from '../../functions/outreach/task.ts';
import { taskRow } from '../../functions/outreach/task-row.ts';
import { taskWrite } from '../../functions/outreach/task-store.ts';
import { taskPartition } from '../../functions/outreach/tracking-code.ts';
import { leaseMs } from '../../functions/outreach/work.ts';
import { erasePersonalRows } from '../../functions/players/personal-rows-store.ts';
import { type LocalDynamoDb, startDynamoDb } from '../support/dynamodb-local.ts';
import { createGame, testKeys } from '../support/games.ts';
import { monday, task } from '../support/outreach-cases.ts';
import { an, bo, desk, type Person, publisher, stranger } from '../support/outreach-desk.ts';

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
  await createGame(engine.database, 'demo', monday);
});
afterAll(() => engine.stop());

describe('claiming', () => {
  it('by 20 agents at once succeeds for one, and the others are told who', async () => {
    const { taskId } = await at.open(fresh());
    const agents = Array.from(
      { length: 20 },
      (_, n): Person => ({ ...an, sub: `c-${n}`, email: `c${n}@demo.example` }),
    );
    const answers = await Promise.all(agents.map((agent) => at.act(agent, taskId, 'claim')));
    const won = answers.filter(({ status }) => status === 200);
    expect(won).toHaveLength(1);
    const assignee = String(won[0]?.json.assignee);
    for (const { status, json } of answers.filter((one) => one !== won[0]))
      expect([status, json.detail]).toEqual([409, `${assignee} is working on this case.`]);
    const { json } = await at.read(an, taskId);
    expect(json).toMatchObject({ state: 'claimed', assignee, version: 2 });
    expect((json.steps as { what: string }[]).map(({ what }) => what)).toEqual(['opened', 'claimed']);
  });

  it('returns a case whose agent vanished, with all that was written', async () => {
    const { taskId } = await at.open(fresh());
    await at.act(an, taskId, 'claim', {}, {}, monday);
    await at.act(an, taskId, 'notes', { text: 'was about to call' }, {}, monday);
    expect((await at.act(bo, taskId, 'claim', {}, {}, monday + leaseMs - 1)).status).toBe(409);
    const { status, json } = await at.act(bo, taskId, 'claim', {}, {}, monday + leaseMs);
    expect([status, json.assignee]).toEqual([200, 'bo@demo.example']);
    const steps = (await at.read(bo, taskId)).json.steps as { text?: string }[];
    expect(steps.map(({ text }) => text)).toContain('was about to call');
    expect(
      (await at.act(an, taskId, 'attempts', { channel: 'phone', outcome: 'reached' }, {}, monday + leaseMs)).status,
    ).toBe(409);
  });
});

describe('each state and act, against what is stored', () => {
  const held = { assignee: { id: an.sub, name: an.email }, leasedUntil: monday + hour };
  const rows: Record<TaskState, object> = {
    open: {},
    claimed: held,
    waiting: { ...held, callBackAt: monday + hour / 2 },
    escalated: { escalatedAt: monday },
    resolved: { outcome: 'secured', resolvedAt: monday },
  };
  const bodies: Record<string, object> = {
    claim: {},
    release: {},
    attempts: { channel: 'phone', outcome: 'no_answer' },
    notes: { text: 'a note' },
    reveal: { field: 'phone', reason: 'to call' },
    escalate: { reason: 'needs a supervisor' },
    resolve: { outcome: 'secured' },
    reopen: { reason: 'wrote back' },
  };
  // Written by hand: the state after the act, or - for 409.
  const cells = {
    open: 'claimed - claimed open open escalated resolved -',
    claimed: 'claimed open claimed claimed claimed escalated resolved -',
    waiting: 'claimed open claimed waiting waiting escalated resolved -',
    escalated: 'claimed - claimed escalated escalated - resolved -',
    resolved: '- - - resolved - - - open',
  };
  const all = taskStates.flatMap((state) =>
    cells[state].split(' ').map((to, position) => [state, Object.keys(bodies)[position] ?? '', to] as const),
  );

  it.each(all)('%s, %s: %s', async (from, act, to) => {
    const { database: db } = engine;
    const { taskId, player } = await at.open(fresh());
    const stored = task({ ...rows[from], taskId, player, state: from });
    await db.write('outreach', taskRow(stored, taskPartition(testKeys, taskId), monday));
    const { status } = await at.act(an, taskId, act, bodies[act]);
    expect(status).toBe(to === '-' ? 409 : 200);
    expect((await at.read(an, taskId)).json.state).toBe(to === '-' ? from : to);
  });
});

describe('who may', () => {
  it('not see or touch a case of another game: it does not exist', async () => {
    const { taskId } = await at.open(fresh());
    const unknown = await at.read(stranger, 't_nowhere');
    expect(unknown.status).toBe(404);
    expect(await at.read(stranger, taskId)).toEqual(unknown);
    for (const [act, body] of [
      ['claim', {}],
      ['notes', { text: 'x' }],
      ['reveal', { field: 'email', reason: 'x' }],
      ['resolve', { outcome: 'lost' }],
    ] as const)
      expect(await at.act(stranger, taskId, act, body)).toEqual(unknown);
    expect((await at.list(stranger, { gameId: 'demo' })).status).toBe(404);
    expect((await at.read(an, taskId)).json).toMatchObject({ state: 'open', version: 1 });
  });

  it('only agents and supervisors', async () => {
    const { taskId } = await at.open(fresh());
    expect((await at.read(undefined, taskId)).status).toBe(401);
    for (const answer of [
      await at.read(publisher, taskId),
      await at.list(publisher),
      await at.act(publisher, taskId, 'claim'),
    ])
      expect(answer.status).toBe(403);
    expect((await at.read({ ...an, groups: ['supervisor'] }, taskId)).status).toBe(200);
    expect((await at.act(an, taskId, 'delete')).status).toBe(404);
  });
});

describe('a write that is stale or comes twice', () => {
  it('is refused with 412 when the version is not the one seen, and changes nothing', async () => {
    const { taskId } = await at.open(fresh());
    const first = await at.act(an, taskId, 'claim', {}, { 'if-match': '"1"' });
    expect([first.status, first.headers.etag]).toEqual([200, '"2"']);
    expect((await at.act(an, taskId, 'resolve', { outcome: 'lost' }, { 'if-match': '"1"' })).status).toBe(412);
    expect((await at.read(an, taskId)).json).toMatchObject({ state: 'claimed', version: 2 });
    expect((await at.act(an, taskId, 'notes', { text: 'seen' }, { 'if-match': '2' })).status).toBe(200);
  });

  it('of 10 with the same version lets one through', async () => {
    const { taskId } = await at.open(fresh());
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => at.act(an, taskId, 'notes', { text: `note ${n}` }, { 'if-match': '"1"' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(412)]);
  });

  it('answers the first answer again, though the case has moved on', async () => {
    const { taskId } = await at.open(fresh());
    const body = { channel: 'phone', outcome: 'call_back', callBackAt: '2026-06-01T12:00:00Z' };
    const headers = { 'idempotency-key': 'call-1', 'if-match': '"1"' };
    const first = await at.act(an, taskId, 'attempts', body, headers);
    await at.act(an, taskId, 'notes', { text: 'later' });
    expect(await at.act(an, taskId, 'attempts', body, headers, monday + 5 * hour)).toEqual(first);
    expect((await at.act(an, taskId, 'attempts', { ...body, outcome: 'reached' }, headers)).status).toBe(409);
    expect((await at.act(an, taskId, 'claim', {}, headers)).status).toBe(409);
    const { steps } = (await at.read(an, taskId)).json as { steps: { what: string }[] };
    expect(steps.map(({ what }) => what)).toEqual(['opened', 'attempted', 'noted']);
  });

  it('happens once when it comes 8 times at the same moment, and again by another person or after a day', async () => {
    const { taskId } = await at.open(fresh());
    const note = (person: Person, now?: number) =>
      at.act(person, taskId, 'notes', { text: 'once' }, { 'idempotency-key': 'n' }, now);
    const answers = await Promise.all(Array.from({ length: 8 }, () => note(an)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 200, json: { version: 2 } });
    expect((await note(bo)).json.version).toBe(3);
    expect((await note(an, monday + 25 * hour)).json.version).toBe(4);
  });
});

describe('a reveal', () => {
  it('gives the value, stays in the trail, and leaves the version alone', async () => {
    const { taskId, playerId } = await at.open(fresh());
    const { json } = await at.read(an, taskId);
    expect(json.contact).toMatchObject({ email: 'p•••@e•••.example', phone: '+84•••••12' });
    const shown = await at.act(an, taskId, 'reveal', { field: 'email', reason: 'phone is off' }, { 'if-match': '"1"' });
    expect(shown).toMatchObject({ status: 200, json: { value: `${playerId}@example.example` } });
    const after = (await at.read(an, taskId)).json as { version: number; steps: object[] };
    expect(after.version).toBe(1);
    expect(after.steps.at(-1)).toMatchObject({
      by: 'an@demo.example',
      what: 'revealed',
      field: 'email',
      reason: 'phone is off',
    });
    expect(JSON.stringify(after)).not.toContain(`${playerId}@`);
  });

  it('is one step when the same request comes 5 times at once', async () => {
    const { taskId } = await at.open(fresh());
    const ask = () => at.act(an, taskId, 'reveal', { field: 'phone', reason: 'to call' }, { 'idempotency-key': 'r' });
    const answers = await Promise.all(Array.from({ length: 5 }, ask));
    expect(answers.map(({ json }) => json.value)).toEqual(Array(5).fill('+84901234512'));
    expect((await at.read(an, taskId)).json.steps).toHaveLength(2);
  });

  it('is 404 for what the game never gave, and leaves no step', async () => {
    const { taskId, player, gameId, playerId } = await at.open(fresh());
    const contact = { gameId, playerId, updatedAt: 'now' };
    await engine.database.write(
      'players',
      row('contact', { pk: player, sk: 'contact', gameId, contact, updatedAt: 'now' }, monday),
    );
    expect((await at.act(an, taskId, 'reveal', { field: 'phone', reason: 'to call' })).status).toBe(404);
    expect((await at.read(an, taskId)).json.steps).toHaveLength(1);
  });
});

it('a row that was removed by an erasure is not written again by an act that had read it', async () => {
  const { database: db } = engine;
  const opened = await at.open(fresh());
  const write = taskWrite(db, testKeys, { ...opened, state: 'claimed', version: 2 }, 'claim', 1, monday);
  await at.act(an, opened.taskId, 'notes', { text: 'x' }, { 'idempotency-key': 'gone' });
  await erasePersonalRows(db, opened.player);
  expect(await transact(db, [write])).toEqual({ refused: [0] });
  const left = (await at.rows('outreach')).filter(
    (item) => JSON.stringify(item).includes(opened.player) || item.pk === taskPartition(testKeys, opened.taskId),
  );
  expect(left).toEqual([]);
  expect((await at.read(an, opened.taskId)).status).toBe(404);
});
