import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Deps } from '../../functions/activity/deps.ts';
import { handleBatch } from '../../functions/activity/handle-batch.ts';
import type { RecordedEvent } from '../../functions/activity/replay/replay-line.ts';
import type { Result } from '../../functions/activity/result.ts';
import { openAddressBook } from '../../functions/detection/index.ts';
import { deriveKeys } from '../../functions/kernel/secrets.ts';
import { type LocalDynamoDb, startDynamoDb } from '../support/dynamodb-local.ts';
import { arrivals, chances, disorder, players } from '../support/orders.ts';

const keys = deriveKeys('a secret for tests only, long enough');
let engine: LocalDynamoDb;
let deps: Deps;
beforeAll(async () => {
  engine = await startDynamoDb();
  deps = { db: engine.database, keys, book: openAddressBook('dist/geo/addresses.bin') };
});
afterAll(() => engine.stop());

const some = players({ players: 3, events: 12 });
let games = 0;
const newGame = () => `order-${++games}`;

/** The events of the service have no recorded answers: nobody answers here. */
const silent = (all: readonly (readonly RecordedEvent[])[]) =>
  all.map((own) => own.map(({ answer: _, ...event }) => event));

const latest = (events: readonly RecordedEvent[]) =>
  Math.max(...events.map(({ occurredAt }) => Date.parse(occurredAt)));

async function post(gameId: string, events: readonly RecordedEvent[], now: number): Promise<Result[]> {
  const outcomes = await handleBatch(deps, { gameId, teachUntil: 0, promises: undefined, now }, events);
  return outcomes.map((outcome) => {
    if ('fault' in outcome) throw outcome.fault;
    return outcome.result;
  });
}

/** Posts in batches of a few events, as a game server would that has a queue. */
async function postAll(gameId: string, events: readonly RecordedEvent[], most: number): Promise<Result[]> {
  const now = latest(events) + 1000;
  const results: Result[] = [];
  for (let from = 0; from < events.length; from += most)
    results.push(...(await post(gameId, events.slice(from, from + most), now)));
  return results;
}

const told = (result: Result) => {
  if (result.status !== 'assessed' && result.status !== 'duplicate') throw new Error(JSON.stringify(result));
  const { id, verdict, score, signals } = result;
  return [id, { verdict, score, signals }] as const;
};
const byEvent = (results: readonly Result[]) =>
  Object.fromEntries(results.map(told).sort(([one], [other]) => (one < other ? -1 : 1)));

async function questionsOf(gameId: string) {
  const { Items = [] } = await deps.db.doc.send(new ScanCommand({ TableName: 'verification', ConsistentRead: true }));
  return Items.filter((item) => item.class === 'verification' && item.gameId === gameId);
}

it('the same verdicts and as many questions in another order of arrival, with repeats and other batches', async () => {
  let asked = 0;
  await fc.assert(
    fc.asyncProperty(some, chances, chances, fc.integer({ min: 1, max: 40 }), async (all, one, other, most) => {
      const [first, second] = [newGame(), newGame()];
      const quiet = silent(all);
      const results = await postAll(first, arrivals(quiet, one, false), 1000);
      expect(byEvent(await postAll(second, arrivals(quiet, other, true), most))).toEqual(byEvent(results));
      const questions = [await questionsOf(first), await questionsOf(second)];
      expect(questions[1]?.length).toBe(questions[0]?.length);
      asked += questions[0]?.length ?? 0;
    }),
    { numRuns: 25 },
  );
  expect(asked).toBeGreaterThan(5);
});

it('any order, wrong clocks, and the same batch twice at once: every event is answered, no device asked about twice', async () => {
  let asked = 0;
  await fc.assert(
    fc.asyncProperty(some, chances, async (all, numbers) => {
      const gameId = newGame();
      const events = disorder(silent(all), numbers);
      const now = latest(events) + 1000;
      const [one, other] = await Promise.all([post(gameId, events, now), post(gameId, events, now)]);
      expect(byEvent(one)).toEqual(byEvent(other));
      const questions = await questionsOf(gameId);
      const devices = questions.map(({ eventId, askedAt, playerId }) => {
        const event = events.find(({ id }) => id === eventId);
        return { of: `${playerId} ${event?.device?.id}`, at: Date.parse(event?.occurredAt ?? ''), askedAt };
      });
      for (const { of, at } of devices) {
        const near = devices.filter((two) => two.of === of && Math.abs(two.at - at) < 3 * 86_400_000);
        expect(near).toHaveLength(1);
      }
      asked += questions.length;
    }),
    { numRuns: 25 },
  );
  expect(asked).toBeGreaterThan(5);
});
