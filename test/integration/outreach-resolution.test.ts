import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deny } from '../../functions/detection/index.ts';
import type { Outcome, Task } from '../../functions/outreach/task.ts';
import { loadState, saveState } from '../../functions/players/player-store.ts';
import type { OpenQuestion, PlayerState } from '../../functions/players/state.ts';
import { type LocalDynamoDb, startDynamoDb } from '../support/dynamodb-local.ts';
import { createGame } from '../support/games.ts';
import { monday, signIn } from '../support/outreach-cases.ts';
import { an, bo, desk } from '../support/outreach-desk.ts';

let engine: LocalDynamoDb;
let at: ReturnType<typeof desk>;
let made = 0;

beforeAll(async () => {
  engine = await startDynamoDb();
  at = desk(engine);
  await createGame(engine.database, 'demo', monday);
});
afterAll(() => engine.stop());

const question: OpenQuestion = {
  ...{ verificationId: 'v_0001', at: monday, until: monday + 1e9, score: 0.8, denied: true, address: 'adr-a' },
  ...{ country: 'DE', place: 'Falkenstein', label: 'Windows 11, Chrome 142' },
  device: { id: 'device-b', model: 'generic', os: 'windows', client: 'chrome' },
};
const heldState: Partial<PlayerState> = {
  protection: { level: 'hold', since: monday, reasons: ['denied_by_player'] },
  questions: [question],
  profile: deny(undefined, signIn(monday).device, monday),
};

const openHeld = (state = heldState): Promise<Task> => {
  made += 1;
  return at.open({ taskId: `t_${String(made).padStart(22, '0')}`, playerId: `player-${made}` }, state);
};

async function sent(player: string) {
  const mine = (item: { player?: unknown }) => item.player === player;
  const callbacks = (await at.rows('games'))
    .filter(mine)
    .map(({ body }) => body as { messages: { type: string; text: string }[] });
  const mails = (await at.rows('mail')).filter(mine).map(({ body }) => body as object);
  return { messages: callbacks.flatMap(({ messages }) => messages), mails };
}

const stateOf = async (player: string): Promise<PlayerState> => {
  const found = await loadState(engine.database, player);
  if (!found) throw new Error('no state');
  return found.state;
};

/** The article of the help library that its mail links to. */
const helpAfter: Readonly<Record<string, string>> = { secured: 'leaked-passwords', lost: 'device-safety' };

describe('what an outcome does', () => {
  it.each<[Outcome, { level: string; known: boolean; denied: boolean; questions: number; mails: number }]>([
    ['was_player', { level: 'normal', known: true, denied: false, questions: 0, mails: 1 }],
    ['false_alarm', { level: 'normal', known: true, denied: false, questions: 0, mails: 0 }],
    ['secured', { level: 'normal', known: false, denied: true, questions: 1, mails: 1 }],
    ['lost', { level: 'hold', known: false, denied: true, questions: 1, mails: 1 }],
    ['unreachable', { level: 'hold', known: false, denied: true, questions: 1, mails: 0 }],
    ['closed_with_care', { level: 'hold', known: false, denied: true, questions: 1, mails: 0 }],
  ])('%s', async (outcome, expected) => {
    const { player, taskId } = await openHeld();
    const { status, json } = await at.act(an, taskId, 'resolve', { outcome, note: 'talked it over' });
    expect([status, json.state, json.outcome]).toEqual([200, 'resolved', outcome]);

    const { protection, profile, questions, taskId: open, mails: slots } = await stateOf(player);
    expect(protection.level).toBe(expected.level);
    expect(profile?.devices.some(({ id }) => id === 'device-b') ?? false).toBe(expected.known);
    expect(profile?.denied.some(({ id }) => id === 'device-b') ?? false).toBe(expected.denied);
    expect(questions.filter(({ denied }) => denied)).toHaveLength(expected.questions);
    expect(open).toBeUndefined();
    expect(slots).toHaveLength(expected.mails);

    const { messages, mails } = await sent(player);
    const freed = expected.level === 'normal' ? ['player.protection_changed'] : [];
    expect(messages.map(({ type }) => type)).toEqual(['task.resolved', ...freed]);
    expect(JSON.parse(messages[0]?.text ?? '')).toMatchObject({ data: { taskId, outcome, state: 'resolved' } });
    if (freed.length > 0)
      expect(JSON.parse(messages[1]?.text ?? '')).toMatchObject({ data: { protection: 'normal', reasons: [] } });
    const mail = {
      kind: 'case_closed',
      lane: 'security',
      taskId,
      outcome,
      protection: expected.level,
      gameId: 'demo',
      player,
      ...(helpAfter[outcome] === undefined ? {} : { help: helpAfter[outcome] }),
    };
    expect(mails).toEqual(expected.mails === 1 ? [mail] : []);
    expect(await at.read(an, taskId)).toMatchObject({
      json: { steps: [{}, { what: 'resolved', outcome, note: 'talked it over' }] },
    });
  });

  it('happens once when two agents resolve at the same moment', async () => {
    const { player, taskId } = await openHeld();
    const answers = await Promise.all(
      [an, bo, an, bo].map((person) => at.act(person, taskId, 'resolve', { outcome: 'secured' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    const { messages, mails } = await sent(player);
    expect([messages.length, mails.length]).toEqual([2, 1]);
  });

  it('counts with what the player did meanwhile', async () => {
    const { database: db } = engine;
    const { player, taskId } = await openHeld();
    const writers = Array.from({ length: 5 }, async (_, n) => {
      const found = await loadState(db, player);
      return (
        found && saveState(db, player, 'demo', { ...found.state, mailboxChangedAt: monday + n }, found.version, monday)
      );
    });
    const [{ status }] = await Promise.all([at.act(an, taskId, 'resolve', { outcome: 'was_player' }), ...writers]);
    expect(status).toBe(200);
    const after = await stateOf(player);
    expect([after.protection.level, after.taskId, after.mailboxChangedAt !== undefined]).toEqual([
      'normal',
      undefined,
      true,
    ]);
  });

  it('sends no fourth mail within a day', async () => {
    const { player, taskId } = await openHeld({ ...heldState, mails: [monday, monday + 1, monday + 2] });
    expect((await at.act(an, taskId, 'resolve', { outcome: 'secured' })).status).toBe(200);
    expect((await sent(player)).mails).toEqual([]);
  });
});

describe('reopening', () => {
  it('puts the case back in the player’s state and tells the game', async () => {
    const { player, taskId } = await openHeld();
    await at.act(an, taskId, 'resolve', { outcome: 'unreachable' });
    const { status, json } = await at.act(bo, taskId, 'reopen', { reason: 'the player wrote back' });
    expect([status, json.state, json.outcome, json.assignee]).toEqual([200, 'open', undefined, undefined]);
    expect((await stateOf(player)).taskId).toBe(taskId);
    expect((await sent(player)).messages.map(({ type }) => type).sort()).toEqual(['task.opened', 'task.resolved']);
    expect((await at.list(an, { state: 'open' })).json.items).toContainEqual(expect.objectContaining({ taskId }));
  });

  it('is refused while the player has another open case', async () => {
    const { player, taskId } = await openHeld();
    await at.act(an, taskId, 'resolve', { outcome: 'unreachable' });
    const found = await loadState(engine.database, player);
    if (!found) throw new Error('no state');
    await saveState(engine.database, player, 'demo', { ...found.state, taskId: 't_another' }, found.version, monday);
    expect((await at.act(an, taskId, 'reopen')).status).toBe(409);
    expect((await at.read(an, taskId)).json.state).toBe('resolved');
  });
});

it('an escalation is told to the game', async () => {
  const { player, taskId } = await openHeld();
  expect((await at.act(an, taskId, 'escalate', { reason: 'threats' })).json).toMatchObject({
    state: 'escalated',
    escalatedAt: '2026-06-01T09:01:00.000Z',
  });
  expect((await sent(player)).messages.map(({ type }) => type)).toEqual(['task.escalated']);
});
