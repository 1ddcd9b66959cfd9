import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Random, seededRandom } from '../../infra/local/sample/random.ts';
import { history, intruder, loginEvent } from '../support/events.ts';
import { readInbox, until } from '../support/inbox.ts';
import { startTestStack, type TestStack } from '../support/stack-clients.ts';
import { openTables, type StackTables } from '../support/stack-tables.ts';

let stack: TestStack;
let tables: StackTables;

beforeAll(async () => {
  stack = await startTestStack();
  tables = await openTables(stack.stack.engines.dynamodb);
});
afterAll(async () => {
  tables?.close();
  await stack?.stop();
});

type Event = ReturnType<typeof loginEvent>;
type Result = { id: string; status: string; verdict: string; verificationId?: string; taskId?: string };
type Player = { playerId: string; kind: Kind; events: Event[] };
type Kind = keyof typeof kinds;

const minute = 60_000;
const connections = 8;
const emailOf = (playerId: string) => `${playerId}@example.com`;

/** What becomes of a player in this traffic, and what it may leave behind. */
const kinds = {
  /** Six ordinary sign-ins. */
  quiet: { questions: 0, cases: 0, mails: 0 },
  /** Then one from far away. */
  asked: { questions: 1, cases: 0, mails: 1 },
  /** Then one from far away that takes the account over. */
  robbed: { questions: 1, cases: 1, mails: 2 },
};

function eventsOf(playerId: string, kind: Kind, now: number): Event[] {
  const player = { email: emailOf(playerId), locale: 'en' };
  const known = history(6, now, { playerId }).map((event, place) => (place === 0 ? { ...event, player } : event));
  if (kind === 'quiet') return known;
  const far = (type: string, minutesAgo: number, more = {}) =>
    loginEvent({
      ...{ playerId, type, ...intruder, sessionId: `far-${playerId}`, ...more },
      occurredAt: new Date(now - minutesAgo * minute).toISOString(),
    });
  if (kind === 'asked') return [...known, far('login.succeeded', 4)];
  return [
    ...known,
    far('login.succeeded', 4),
    far('password.changed', 3),
    far('item.traded', 2, { value: 90_000 }),
    far('currency.transferred', 1, { value: 50_000 }),
  ];
}

/** 149 players with 1,000 events, and half of that. */
const whole = { quiet: 100, asked: 30, robbed: 19 };
const half = { quiet: 50, asked: 15, robbed: 10 };

const crowd = (name: string, sizes: Record<Kind, number>, now = Date.now()): Player[] =>
  Object.entries(sizes).flatMap(([kind, count]) =>
    Array.from({ length: count }, (_, nth) => {
      const playerId = `${name}-${kind}-${nth}`;
      return { playerId, kind: kind as Kind, events: eventsOf(playerId, kind as Kind, now) };
    }),
  );

function shuffled<T>(random: Random, all: readonly T[]): T[] {
  return all
    .map((one) => ({ one, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ one }) => one);
}

const cut = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, nth) => all.slice(nth * size, (nth + 1) * size));

/** Players in another company each time, their events in turn, each player's own in their order. */
function batchesOf(random: Random, players: readonly Player[]): Event[][] {
  return cut(shuffled(random, players), 6).map((group) => {
    const longest = Math.max(...group.map(({ events }) => events.length));
    return Array.from({ length: longest }, (_, nth) => group.flatMap(({ events }) => events[nth] ?? [])).flat();
  });
}

/** Sends batches over eight connections; every one must be answered. */
async function send(batches: readonly Event[][], seen: (result: Result) => void): Promise<void> {
  const waiting = [...batches];
  const lane = async () => {
    for (let batch = waiting.shift(); batch; batch = waiting.shift()) {
      const answer = await stack.game.post<{ results: Result[] }>(batch);
      expect(answer.status, JSON.stringify(answer.body).slice(0, 300)).toBe(200);
      expect(answer.body.results.map(({ id }) => id)).toEqual(batch.map(({ id }) => id));
      for (const result of answer.body.results) seen(result);
    }
  };
  await Promise.all(Array.from({ length: connections }, lane));
}

/** All that was answered to each id, and what may be asked of it: the first answer once, then the same fields as duplicates. */
function book() {
  const answers = new Map<string, Result[]>();
  const note = (result: Result) => answers.set(result.id, [...(answers.get(result.id) ?? []), result]);
  const check = (events: readonly Event[], times: number) => {
    expect(new Set(answers.keys())).toEqual(new Set(events.map(({ id }) => id)));
    for (const [id, results] of answers) {
      expect(results.map(({ status }) => status).sort(), id).toEqual([
        'assessed',
        ...Array(times - 1).fill('duplicate'),
      ]);
      const told = results.map(({ status: _status, ...fields }) => fields);
      for (const fields of told) expect(fields, id).toEqual(told[0]);
    }
  };
  return { note, check, of: ({ id }: Event) => answers.get(id) ?? [] };
}

const settled = () =>
  until(
    'every mail to be sent',
    async () => ((await tables.of('pendingMail')).length === 0 ? true : undefined),
    60_000,
  );

/** Nothing was opened twice: rows and mails of each player are as many as its story has. */
async function checkOpened(players: readonly Player[]): Promise<void> {
  await settled();
  const [rows, mails] = [await tables.of('verification', 'task'), await readInbox(stack.stack.inboxApiUrl)];
  const count = (playerId: string) => ({
    questions: rows.filter(({ item }) => item.class === 'verification' && item.playerId === playerId).length,
    cases: rows.filter(({ item }) => item.class === 'task' && item.playerId === playerId).length,
    mails: mails.filter(({ to }) => to === emailOf(playerId)).length,
  });
  for (const { playerId, kind } of players) expect(count(playerId), playerId).toEqual(kinds[kind]);
}

describe('events that are sent twice over eight connections', () => {
  it('1,000, one pass after the other: the second is answered as the first and opens nothing', async () => {
    const random = seededRandom(1);
    const players = crowd('after', whole);
    const events = players.flatMap((player) => player.events);
    expect(events).toHaveLength(1000);
    const { note, check, of } = book();
    await send(batchesOf(random, players), note);
    check(events, 1);
    await send(cut(shuffled(random, events), 40), note);
    check(events, 2);
    await checkOpened(players);
    const verdicts = players.map(({ events: own }) => own.flatMap((event) => of(event)[0]?.verdict ?? []));
    for (const [nth, { kind }] of players.entries()) {
      const known = Array(6).fill('familiar');
      const rest = { quiet: [], asked: ['verify'], robbed: ['verify', 'outreach', 'outreach', 'outreach'] }[kind];
      expect(verdicts[nth]).toEqual([...known, ...rest]);
    }
  });

  it('505, both passes at the same time: each event has one first answer', async () => {
    const random = seededRandom(2);
    const players = crowd('beside', half);
    const events = players.flatMap((player) => player.events);
    const { note, check } = book();
    const [same, other] = cut(shuffled(random, players), Math.ceil(players.length / 2));
    const twins = batchesOf(random, same ?? []).map((batch) => [batch, batch]);
    const [first, second] = [batchesOf(random, other ?? []), batchesOf(random, other ?? [])];
    const regrouped = first.map((batch, nth) => [batch, second[nth] ?? []]);
    const both = shuffled(random, [...twins, ...regrouped]).flat();
    await send(both, note);
    check(events, 2);
    await checkOpened(players);
  });
});
