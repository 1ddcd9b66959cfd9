import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Deps } from '../../functions/activity/deps.ts';
import { handleBatch } from '../../functions/activity/handle-batch.ts';
import { openAddressBook } from '../../functions/detection/index.ts';
import { playerKey } from '../../functions/kernel/ids.ts';
import { deriveKeys } from '../../functions/kernel/secrets.ts';
import { type TableName, tables } from '../../functions/kernel/tables.ts';
import { accountName, changeContact, loadState } from '../../functions/players/index.ts';
import { erasePersonalRows } from '../../functions/players/personal-rows-store.ts';
import { expireQuestions } from '../../functions/verification/expire.ts';
import { type Act, confirmFor } from '../../functions/verification/question.ts';
import { loadQuestion } from '../../functions/verification/question-store.ts';
import { carryOut } from '../../functions/verification/settle-store.ts';
import { type LocalDynamoDb, startDynamoDb } from '../support/dynamodb-local.ts';
import { history, intruder, loginEvent } from '../support/events.ts';

const keys = deriveKeys('a secret for tests only, long enough');
let engine: LocalDynamoDb;
let deps: Deps;
beforeAll(async () => {
  engine = await startDynamoDb();
  deps = { db: engine.database, keys, book: openAddressBook('dist/geo/addresses.bin') };
});
afterAll(() => engine.stop());

let count = 0;
const batch = () => ({ gameId: 'demo', teachUntil: 0, promises: undefined, now: Date.now() });
type Assessed = { verdict: string; verificationId?: string; score: number };

async function post(...events: object[]): Promise<Assessed[]> {
  const outcomes = await handleBatch(deps, batch(), events);
  return outcomes.map((outcome) => {
    if ('fault' in outcome) throw outcome.fault;
    return outcome.result as unknown as Assessed;
  });
}

/** A player with habits, and the open question about a sign-in of another device. */
async function asked(attack: object = intruder) {
  const playerId = `asked-${++count}`;
  const player = playerKey(keys, 'demo', playerId);
  await changeContact(
    deps.db,
    keys,
    { player, gameId: 'demo', playerId },
    { email: `${playerId}@example.com` },
    Date.now(),
  );
  await post(...history(8, Date.now(), { playerId }));
  const [result] = await post(loginEvent({ playerId, ...attack }));
  const question = await loadQuestion(deps.db, player, result?.verificationId ?? '');
  if (!question) throw new Error('nothing was asked');
  return { playerId, player, question };
}
const stateOf = async (player: string) => {
  const found = await loadState(deps.db, player);
  if (!found) throw new Error('no state');
  return found.state;
};
const act = async (asked: { question: Parameters<typeof carryOut>[2] }, what: Act, now = Date.now()) => {
  const now2 = await loadQuestion(deps.db, asked.question.player, asked.question.verificationId);
  return now2 ? carryOut(deps.db, keys, now2, what, now) : { done: false as const };
};
async function rowsOf(table: TableName, player: string) {
  const { Items = [] } = await deps.db.doc.send(new ScanCommand({ TableName: table, ConsistentRead: true }));
  return Items.filter((item) => item.pk === player || item.player === player);
}
const casesOf = async (player: string) =>
  (await rowsOf('outreach', player)).filter((item) => item.class === 'task').map((item) => item.kind);

describe('answers to a question', () => {
  it('"not me" wins when twenty of each answer come at once: one case, and a hold', async () => {
    const one = await asked();
    const answers = Array.from({ length: 40 }, (_, nth): Act => (nth % 2 ? 'deny' : 'confirm'));
    const settled = await Promise.all(
      answers.map((answer) => carryOut(deps.db, keys, one.question, answer, Date.now())),
    );
    expect(settled.filter(({ done }) => done).length).toBeLessThanOrEqual(2);
    expect((await loadQuestion(deps.db, one.player, one.question.verificationId))?.state).toBe('denied');
    expect((await stateOf(one.player)).protection.level).toBe('hold');
    expect(await casesOf(one.player)).toEqual(['denied']);
  });

  it('"was me" from a mailbox that has just changed lowers nothing, and the watch ends with the question’s time', async () => {
    const one = await asked();
    const who = { player: one.player, gameId: 'demo', playerId: one.playerId };
    await changeContact(deps.db, keys, who, { email: 'somebody-else@example.com' }, Date.now());
    expect(await act(one, 'confirm')).toMatchObject({ done: true, trusted: false });
    expect((await stateOf(one.player)).protection.level).toBe('watch');
    expect((await post(loginEvent({ playerId: one.playerId, ...intruder })))[0]?.verdict).not.toBe('familiar');
    await expireQuestions(deps.db, keys, one.question.askedAt + confirmFor + 1000);
    expect((await stateOf(one.player)).protection.level).toBe('normal');
  });

  it('no sequence of answers frees an account that was denied, and none but a trusted "was me" lowers a watch', async () => {
    const answers = fc.array(fc.constantFrom<Act>('confirm', 'deny', 'bounce'), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(answers, async (sequence) => {
        const one = await asked();
        for (const answer of sequence) await act(one, answer);
        const { level } = (await stateOf(one.player)).protection;
        const denied = sequence.includes('deny');
        const trusted = sequence[0] === 'confirm' && !denied;
        expect(level).toBe(denied ? 'hold' : trusted ? 'normal' : 'watch');
      }),
      { numRuns: 12 },
    );
  });
});

describe('a question that nobody answers', () => {
  const tablet = { ip: '151.38.1.5', device: { id: 'tablet', model: 'iPad 9', os: 'iPadOS', client: 'Skyward' } };

  it('ends at a low score without a case, and the watch with it', async () => {
    const one = await asked(tablet);
    expect(one.question.score).toBeLessThan(0.9);
    await expireQuestions(deps.db, keys, one.question.askedAt + confirmFor - 1000);
    expect((await stateOf(one.player)).protection.level).toBe('watch');
    await expireQuestions(deps.db, keys, one.question.askedAt + confirmFor + 1000);
    expect((await stateOf(one.player)).protection.level).toBe('normal');
    expect(await casesOf(one.player)).toEqual([]);
  });

  it('becomes a case at a high score, and only one', async () => {
    const one = await asked();
    for (let time = 0; time < 3; time++) await expireQuestions(deps.db, keys, one.question.askedAt + confirmFor + 1000);
    expect(await casesOf(one.player)).toEqual(['unanswered']);
    await act(one, 'deny');
    expect(await casesOf(one.player)).toEqual(['unanswered']);
    expect((await stateOf(one.player)).protection.level).toBe('hold');
  });
});

it('a hold is not lifted by what the player does, nor by time', async () => {
  const one = await asked();
  await act(one, 'deny');
  await post(...history(12, Date.now(), { playerId: one.playerId }));
  await expireQuestions(deps.db, keys, Date.now() + 40 * 86_400_000);
  expect((await stateOf(one.player)).protection.level).toBe('hold');
});

it('erasure leaves nothing of the player in any table, and may be repeated', async () => {
  const one = await asked();
  await act(one, 'deny');
  const account = accountName(keys, one.player);
  const sightings = async () => {
    const { Items = [] } = await deps.db.doc.send(new ScanCommand({ TableName: 'players', ConsistentRead: true }));
    return Items.filter(
      (item) => item.class === 'deviceSighting' && (item.denied as Set<string> | undefined)?.has(account),
    );
  };
  expect(await sightings()).toHaveLength(1);
  expect(await erasePersonalRows(deps.db, one.player)).toBeGreaterThan(5);
  expect(await erasePersonalRows(deps.db, one.player)).toBe(0);
  expect(await sightings()).toEqual([]);
  for (const name of Object.keys(tables) as TableName[]) {
    const { Items = [] } = await deps.db.doc.send(new ScanCommand({ TableName: name, ConsistentRead: true }));
    const text = JSON.stringify(Items);
    for (const trace of [`"${one.playerId}"`, `${one.playerId}@`, one.player]) expect(text).not.toContain(trace);
  }
});
