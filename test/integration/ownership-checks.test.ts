import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { minute } from '../../functions/kernel/clock.ts';
import { derivedId } from '../../functions/kernel/ids.ts';
import { unpack } from '../../functions/kernel/packed.ts';
import type { TableName } from '../../functions/kernel/tables.ts';
import { exportDocument } from '../../functions/players/export.ts';
import { erasePersonalRows, personalRows } from '../../functions/players/personal-rows-store.ts';
import { type LocalDynamoDb, startDynamoDb } from '../support/dynamodb-local.ts';
import { createGame, createGameKey } from '../support/games.ts';
import { monday } from '../support/outreach-cases.ts';
import { an, bo, desk, type Person } from '../support/outreach-desk.ts';
import { gameDesk, hashed, hinted } from '../support/ownership.ts';

let engine: LocalDynamoDb;
let at: ReturnType<typeof desk>;
let game: ReturnType<typeof gameDesk>;
let made = 0;

const boss: Person = { ...an, sub: 'a-7', email: 'boss@demo.example', groups: ['supervisor'] };
const before = monday - 60 * minute;
const later = monday + 5 * minute;

const fresh = () => {
  made += 1;
  return { taskId: `t_${String(made).padStart(22, '0')}`, playerId: `owner-${made}` };
};

beforeAll(async () => {
  engine = await startDynamoDb();
  at = desk(engine);
  await createGame(engine.database, 'demo', monday);
  game = gameDesk(engine, await createGameKey(engine.database, 'demo', before));
});
afterAll(() => engine.stop());

const facts = [
  hashed('first_nickname', 'Nguyễn Hổ'),
  hashed('support_pin', '48 15-16'),
  hinted('first_sign_in_month', '2021-05'),
  hinted('first_country', 'Việt Nam'),
  hinted('last_top_up_month', '2026-04'),
  hinted('pet_name', 'Bông', { label: 'What is your pet in the game called?', weight: 2 }),
];

/** A case whose player's facts were told an hour before. */
async function told(sent: readonly object[] = facts) {
  const ids = fresh();
  expect((await game.putFacts(ids.playerId, sent, before)).status).toBe(200);
  return at.open(ids);
}

const check = (person: Person, taskId: string, question: string, answer: string, headers = {}) =>
  at.act(person, taskId, 'checks', { question, answer }, headers);

describe('what a game tells', () => {
  it('is answered with keys and times only, and read so again', async () => {
    const { playerId } = fresh();
    expect((await game.getFacts(playerId, before)).status).toBe(404);
    const put = await game.putFacts(playerId, facts, before);
    const setAt = new Date(before).toISOString();
    expect(put.json).toEqual({ playerId, facts: facts.map(({ question }) => ({ question, setAt })) });
    expect((await game.getFacts(playerId, later)).json).toEqual(put.json);
  });

  it('needs the game’s signature', async () => {
    const { playerId } = fresh();
    const forger = gameDesk(engine, {
      ...(await createGameKey(engine.database, 'demo', before)),
      secret: `whsec_${'A'.repeat(43)}=`,
    });
    expect((await forger.putFacts(playerId, facts, before)).status).toBe(401);
    expect((await game.getFacts(playerId, before)).status).toBe(404);
  });

  it.each<[string, object[], string]>([
    ['a question twice', [hinted('first_country', 'vn'), hinted('first_country', 'it')], 'facts.1.question'],
    ['a question of its own without words', [hinted('pet_name', 'x')], 'facts.0.label'],
    ['words for a question of ours', [hinted('first_country', 'vn', { label: 'Where?' })], 'facts.0.label'],
    ['a hint that is no month', [hinted('first_sign_in_month', 'long ago')], 'facts.0.hint'],
    ['a hash that is none', [{ ...hashed('support_pin', '1'), hash: 'abc' }], 'facts.0.hash'],
    ['a salt that is too short', [{ ...hashed('support_pin', '1'), salt: 'ab' }], 'facts.0.salt'],
    ['an answer in clear', [{ ...hashed('support_pin', '1'), answer: '1' }], 'facts.0'],
    ['a weight beyond the scale', [hinted('first_country', 'vn', { weight: 4 })], 'facts.0.weight'],
    ['21 facts', Array.from({ length: 21 }, (_, n) => hinted(`own_${n}`, 'x', { label: 'x?' })), 'facts'],
  ])('is refused for %s', async (_, sent, path) => {
    const { status, json } = await game.putFacts(fresh().playerId, sent, before);
    expect([status, (json.errors as { path: string }[])[0]?.path]).toEqual([400, path]);
  });

  it('by 8 requests at once is one of them, and the others beside it', async () => {
    const { playerId } = fresh();
    const sent = Array.from({ length: 8 }, (_, n) =>
      game.putFacts(playerId, [hinted('former_nickname', `n${n}`)], before + n),
    );
    for (const { status } of await Promise.all(sent)) expect(status).toBe(200);
    expect((await game.getFacts(playerId, later)).json.facts).toHaveLength(1);
  });
});

describe('a check', () => {
  it('tells right and wrong, how many tries are left and how sure we are; and claims the case', async () => {
    const { taskId } = await told();
    const first = await check(an, taskId, 'first_nickname', '  NGUYỄN  hổ ');
    expect(first).toMatchObject({
      status: 200,
      json: { right: true, standing: 'likely', triesLeft: 5, triesLeftOfQuestion: 0, version: 2 },
    });
    expect((await check(an, taskId, 'first_sign_in_month', 'May 2022')).json).toMatchObject({
      right: false,
      standing: 'unproven',
    });
    expect((await check(an, taskId, 'first_sign_in_month', 'tháng 5 năm 2021')).json).toMatchObject({
      right: true,
      standing: 'likely',
    });
    expect((await check(an, taskId, 'first_country', '越南')).json).toMatchObject({
      right: true,
      standing: 'proven',
      triesLeft: 2,
    });
    const { json } = await at.read(an, taskId);
    expect(json).toMatchObject({
      assignee: an.email,
      state: 'claimed',
      ownership: { standing: 'proven', triesLeft: 2 },
    });
    const steps = json.steps as Record<string, unknown>[];
    expect(steps.slice(1).map(({ what, question, result }) => [what, question, result])).toEqual([
      ['checked', 'first_nickname', 'right'],
      ['checked', 'first_sign_in_month', 'wrong'],
      ['checked', 'first_sign_in_month', 'right'],
      ['checked', 'first_country', 'right'],
    ]);
    expect(json.protection).toMatchObject({ protection: 'normal' });
  });

  it('that cannot be read costs no try, and an unknown question is refused', async () => {
    const { taskId } = await told();
    expect((await check(an, taskId, 'first_sign_in_month', 'in summer')).status).toBe(400);
    expect((await check(an, taskId, 'oldest_friend', 'Mai')).status).toBe(400);
    expect((await check(an, taskId, 'constructor', 'Mai')).status).toBe(400);
    expect((await at.read(an, taskId)).json).toMatchObject({ version: 1, ownership: { triesLeft: 6 } });
  });

  it('has two tries a question and six in all, then three more by a supervisor who has not worked on it', async () => {
    const { taskId } = await told();
    const wrong = ['first_nickname', 'support_pin', 'pet_name'];
    for (const question of wrong) {
      expect((await check(an, taskId, question, 'wrong')).status).toBe(200);
      expect((await check(an, taskId, question, 'wrong again')).status).toBe(200);
      expect((await check(an, taskId, question, 'and again')).status).toBe(409);
    }
    expect((await check(an, taskId, 'first_country', 'vn')).status).toBe(409);
    const allow = (person: Person) =>
      at.act(person, taskId, 'approve', { what: 'checks', decision: 'approve', reason: 'bad line' });
    expect((await allow(an)).status).toBe(403);
    expect((await allow({ ...an, groups: ['agent', 'supervisor'] })).status).toBe(409);
    expect((await allow(boss)).status).toBe(200);
    expect((await check(an, taskId, 'first_nickname', 'Nguyễn Hổ')).json).toMatchObject({
      right: true,
      standing: 'unproven',
      triesLeft: 2,
    });
    expect((await check(an, taskId, 'support_pin', '481516')).json).toMatchObject({ right: true, triesLeft: 1 });
    expect((await check(an, taskId, 'first_country', 'vn')).json).toMatchObject({ triesLeft: 0 });
    expect((await check(an, taskId, 'first_country', 'vn')).status).toBe(409);
    expect((await allow(boss)).status).toBe(409);
  });

  it('by 12 requests at once takes six tries, no more', async () => {
    const { taskId } = await told();
    const questions = [
      'first_nickname',
      'support_pin',
      'pet_name',
      'first_country',
      'first_sign_in_month',
      'last_top_up_month',
    ];
    const all = [...questions, ...questions].map((question) =>
      check(an, taskId, question, question.endsWith('month') ? '1999-01' : 'it'),
    );
    const taken = (await Promise.all(all)).filter(({ status }) => status === 200);
    expect(taken.length).toBeLessThanOrEqual(6);
    const { ownership, steps } = (await at.read(an, taskId)).json as {
      ownership: { triesLeft: number };
      steps: { what: string }[];
    };
    expect(ownership.triesLeft).toBe(6 - taken.length);
    expect(steps.filter(({ what }) => what === 'checked')).toHaveLength(taken.length);
  });

  it('goes by what was told before the alarm: facts sent later count nothing', async () => {
    const task = await told();
    const { taskId, playerId } = task;
    await game.putFacts(
      playerId,
      [hashed('support_pin', '9999'), hinted('former_nickname', 'thief'), hashed('first_nickname', 'Nguyễn Hổ')],
      monday,
    );
    expect((await check(an, taskId, 'former_nickname', 'thief')).status).toBe(400);
    expect((await check(an, taskId, 'support_pin', '9999')).json).toMatchObject({ right: false });
    expect((await check(an, taskId, 'support_pin', '481516')).json).toMatchObject({ right: true });
    expect((await check(an, taskId, 'pet_name', 'bông')).json).toMatchObject({ right: true });
  });

  it('is not possible for a player of whom the game told something only after the alarm', async () => {
    const ids = fresh();
    const { taskId } = await at.open(ids);
    await game.putFacts(ids.playerId, facts, monday);
    expect((await check(an, taskId, 'support_pin', '481516')).status).toBe(400);
    expect((await at.read(an, taskId)).json.ownership).toBeUndefined();
  });

  it('with an Idempotency-Key counts once; with another answer the key is refused', async () => {
    const { taskId } = await told();
    const headers = { 'idempotency-key': 'k-1' };
    const first = await check(an, taskId, 'support_pin', '1111', headers);
    expect(await check(an, taskId, 'support_pin', '1111', headers)).toEqual(first);
    expect((await check(an, taskId, 'support_pin', '2222', headers)).status).toBe(409);
    expect((await at.read(an, taskId)).json).toMatchObject({ ownership: { triesLeft: 5 } });
  });

  it('is for the one who holds the case, of this game', async () => {
    const { taskId } = await told();
    await at.act(an, taskId, 'claim');
    expect((await check(bo, taskId, 'support_pin', '1')).status).toBe(409);
    expect((await check({ ...an, games: ['other'] }, taskId, 'support_pin', '1')).status).toBe(404);
    expect((await check({ ...an, groups: ['publisher'] }, taskId, 'support_pin', '1')).status).toBe(403);
  });
});

describe('closing', () => {
  it.each(['was_player', 'secured'])(
    'as %s without proof needs a note, where there was something to ask',
    async (outcome) => {
      const { taskId } = await told();
      const bare = await at.act(an, taskId, 'resolve', { outcome });
      expect(bare.status).toBe(400);
      expect((await at.act(an, taskId, 'resolve', { outcome, note: 'Came to the counter with papers.' })).status).toBe(
        200,
      );
    },
  );

  it('needs none with proof, with another outcome, or where the game told nothing', async () => {
    const proven = await told();
    await check(an, proven.taskId, 'first_nickname', 'nguyễn hổ');
    expect((await at.act(an, proven.taskId, 'resolve', { outcome: 'secured' })).status).toBe(200);
    const lost = await told();
    expect((await at.act(an, lost.taskId, 'resolve', { outcome: 'lost' })).status).toBe(200);
    const bare = await at.open(fresh());
    expect((await at.act(an, bare.taskId, 'resolve', { outcome: 'secured' })).status).toBe(200);
  });
});

/** Bytes of a row as text: what is packed, opened. */
function readable(bytes: Uint8Array): unknown {
  try {
    return unpack(bytes);
  } catch {
    return Buffer.from(bytes).toString('latin1');
  }
}

describe('no answer and no fact', () => {
  const tables: TableName[] = ['players', 'outreach', 'mail', 'games', 'audit', 'activity', 'verification'];

  it('lies in any row, export or answer; what is kept of a player goes with the player', async () => {
    const secret = [
      'Xuân-Quỳnh-4711',
      'xuân-quỳnh-4711',
      'falsche-Antwort-0815',
      '1987-11',
      '918273',
      'falsche-antwort-0815',
    ];
    const ids = fresh();
    const sent = [
      hashed('first_nickname', 'Xuân-Quỳnh-4711'),
      hinted('first_sign_in_month', '1987-11'),
      hinted('support_pin', '918273'),
    ];
    await game.putFacts(ids.playerId, sent, before);
    const { taskId, player } = await at.open(ids);
    const answers = [
      await check(an, taskId, 'first_nickname', 'falsche-Antwort-0815', { 'idempotency-key': 'a' }),
      await check(an, taskId, 'first_nickname', 'Xuân-Quỳnh-4711', { 'idempotency-key': 'b' }),
      await check(an, taskId, 'first_sign_in_month', '1987-11'),
      await check(an, taskId, 'support_pin', '918273'),
      await at.read(an, taskId),
    ];
    const rows = (await Promise.all(tables.map((table) => at.rows(table)))).flat();
    const document = exportDocument(
      ids.playerId,
      (await personalRows(engine.database, player)).flatMap(({ items }) => items),
      later,
    );
    const told = { json: document.records.ownershipFacts };
    expect(told.json?.rows[0]?.facts).toEqual(
      sent.map(({ question }) => ({ question, setAt: new Date(before).toISOString() })),
    );
    const plain = (value: unknown) =>
      JSON.stringify(value, (_, part: unknown) => (part instanceof Uint8Array ? readable(part) : part));
    const hay = plain([rows, document, answers]);
    // the scan finds what is there, so that finding nothing means something
    expect(hay).toContain('first_nickname');
    for (const word of secret) expect(hay).not.toContain(word);
    const guessed = derivedId(
      'd',
      `/v1/tasks/${taskId}/checks`,
      JSON.stringify({ question: 'first_nickname', answer: 'Xuân-Quỳnh-4711' }),
    );
    expect(hay).not.toContain(guessed);
    // neither the game's own hash, which a list of all answers would undo
    for (const fact of sent) if ('hash' in fact) expect(hay).not.toContain(String(fact.hash));
    await erasePersonalRows(engine.database, player);
    const left = (await at.rows('players')).filter(({ pk }) => pk === player);
    expect(left).toEqual([]);
  });
});
