import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hour, minute } from '../../functions/kernel/clock.ts';
import { type LocalDynamoDb, startDynamoDb } from '../support/dynamodb-local.ts';
import { createGame } from '../support/games.ts';
import { monday } from '../support/outreach-cases.ts';
import { an, bo, desk, stranger } from '../support/outreach-desk.ts';

const both = { ...an, games: ['demo', 'other'] };
const idOf = (n: number) => `t_${String(n).padStart(22, '0')}`;

let engine: LocalDynamoDb;
let at: ReturnType<typeof desk>;

/** Cases 0 to 11, opened a minute apart, every third of the other game; 12 and 13 are closed, 13 last. */
beforeAll(async () => {
  engine = await startDynamoDb();
  at = desk(engine);
  for (const game of ['demo', 'other']) await createGame(engine.database, game, monday);
  for (let n = 0; n < 14; n++) {
    const gameId = n % 3 === 2 ? 'other' : 'demo';
    const kind = n % 4 === 1 ? 'undeliverable' : 'denied';
    await at.open(
      { taskId: idOf(n), playerId: `p-${n}`, gameId, kind, locale: n % 2 ? 'it' : 'vi' },
      {},
      monday + n * minute,
    );
  }
  for (const n of [12, 13]) await at.act(both, idOf(n), 'resolve', { outcome: 'secured' }, {}, monday + n * hour);
  await at.act(an, idOf(3), 'claim');
  await at.act(bo, idOf(4), 'claim');
});
afterAll(() => engine.stop());

type Listed = { taskId: string; gameId: string; state: string };
const numbers = (items: unknown) => (items as Listed[]).map(({ taskId }) => Number(taskId.slice(2)));

/** All pages of a list. */
async function all(person: typeof an, query: Record<string, string> = {}) {
  const found: number[] = [];
  let cursor: string | undefined;
  do {
    const { status, json } = await at.list(person, { ...query, ...(cursor === undefined ? {} : { cursor }) });
    expect(status).toBe(200);
    found.push(...numbers(json.items));
    cursor = json.cursor as string | undefined;
  } while (cursor !== undefined);
  return found;
}

// denied: first contact after 30 minutes. undeliverable (1, 5, 9): after 8 hours.
const open = [0, 2, 3, 4, 6, 7, 8, 10, 11, 1, 5, 9];
const closed = [13, 12];
const inDemo = (n: number) => n % 3 !== 2;

describe('the work list', () => {
  it('of all my games comes in the order of what is due, then what was closed last, on pages of any size', async () => {
    for (const limit of ['1', '2', '3', '5', '12', '13', '100'])
      expect(await all(both, { limit }), limit).toEqual([...open, ...closed]);
  });

  it('has exactly as many items a page as asked for', async () => {
    const { json } = await at.list(both, { limit: '5' });
    expect(json.items).toHaveLength(5);
  });

  it('of one game, and of a person with one game, has nothing of another', async () => {
    const mine = [...open, ...closed].filter(inDemo);
    expect(await all(both, { gameId: 'demo', limit: '4' })).toEqual(mine);
    expect(await all(an, { limit: '4' })).toEqual(mine);
    expect(await all({ ...an, games: [] })).toEqual([]);
  });

  it('goes on with a foreign cursor only in my own games', async () => {
    const { json } = await at.list(both, { gameId: 'other', limit: '1' });
    const { json: mine } = await at.list(an, { cursor: String(json.cursor), limit: '100' });
    expect((mine.items as Listed[]).every(({ gameId }) => gameId === 'demo')).toBe(true);
    expect((await at.list(stranger, { cursor: 'eyJsaXN0IjoiZGVtbyNvcGVuIn0' })).status).toBe(400);
  });

  it.each([
    [{ state: 'claimed' }, [3, 4]],
    [{ state: 'resolved' }, [13, 12]],
    [{ state: 'open', team: 'player_support' }, [1, 5, 9]],
    [{ assignee: 'me' }, [3, 13, 12]],
    [{ assignee: 'me', state: 'claimed' }, [3]],
    [{ assignee: 'bo@demo.example' }, [4]],
    [{ language: 'it', team: 'account_security', state: 'open' }, [7, 11]],
    [{ language: 'zh-Hans' }, []],
  ])('filtered by %j', async (query, expected) => {
    for (const limit of ['1', '100']) expect(await all(both, { ...query, limit })).toEqual(expected);
  });

  it('shows what every list item must have', async () => {
    const { json } = await at.list(both, { limit: '1' });
    expect((json.items as object[])[0]).toMatchObject({
      taskId: idOf(0),
      trackingCode: expect.stringMatching(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/),
      gameId: 'demo',
      playerId: 'p-0',
      kind: 'denied',
      state: 'open',
      priority: 'high',
      team: 'account_security',
      language: 'vi',
      openedAt: '2026-06-01T09:00:00.000Z',
      targets: {
        firstContact: '2026-06-01T09:30:00.000Z',
        nextUpdate: '2026-06-01T17:00:00.000Z',
        resolution: '2026-06-03T09:00:00.000Z',
      },
      signals: expect.arrayContaining([expect.objectContaining({ code: 'new_device', detail: expect.any(String) })]),
      version: 1,
    });
  });

  it.each<Record<string, string>>([
    { limit: '0' },
    { limit: '101' },
    { state: 'gone' },
    { cursor: '????' },
    { page: '2' },
  ])('refuses %j', async (query) => {
    expect((await at.list(an, query)).status).toBe(400);
  });
});
