import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Deps } from '../../functions/activity/deps.ts';
import type { RecordedEvent } from '../../functions/activity/replay/replay-line.ts';
import { openAddressBook } from '../../functions/detection/index.ts';
import { createDatabase } from '../../functions/kernel/dynamo.ts';
import { deriveKeys } from '../../functions/kernel/secrets.ts';
import { type TableName, tables } from '../../functions/kernel/tables.ts';
import { type LocalDynamoDb, startDynamoDb } from '../support/dynamodb-local.ts';
import { livelyHistory } from '../support/lively-history.ts';
import { type ArrivalOf, asItHappens, replayAll, serve, type Told } from '../support/served-verdicts.ts';

const keys = deriveKeys('a secret for tests only, long enough');
const book = openAddressBook('dist/geo/addresses.bin');
let engine: LocalDynamoDb;
let deps: Deps;
beforeAll(async () => {
  engine = await startDynamoDb('long');
  // while a history is made nothing is sent, and the engine drops the connections: the next call is taken up again
  const client = new DynamoDBClient({ ...engine.connection, maxAttempts: 3 });
  const names = Object.fromEntries(Object.keys(tables).map((name) => [name, name])) as Record<TableName, string>;
  deps = { db: createDatabase(names, client), keys, book };
});
afterAll(() => engine.stop());

async function served(gameId: string, events: readonly RecordedEvent[], arrival: ArrivalOf): Promise<Told[]> {
  const told: Told[] = [];
  for (const event of events) {
    const { id, verdict, score, signals } = await serve(deps, gameId, event, arrival(event));
    told.push({ id, verdict, score, signals });
  }
  return told;
}

/** The first events about which the two disagree, so that a failure says more than that there is one. */
const differences = (one: readonly Told[], other: readonly Told[]) =>
  one.flatMap((told, at) =>
    JSON.stringify(told) === JSON.stringify(other[at]) ? [] : [{ service: told, replay: other[at] }],
  );

it('a replay and the service decide the same 5,000 events alike, answers included', async () => {
  const events = livelyHistory(book, { seed: 501, players: 500, tries: 300 }).slice(0, 5000);
  expect(events).toHaveLength(5000);
  const [service, replay] = [await served('live', events, asItHappens), replayAll(deps, 'live', events)];
  expect(differences(service, replay).slice(0, 3)).toEqual([]);
  // all that can differ is there
  const verdicts = Map.groupBy(service, ({ verdict }) => verdict);
  expect(verdicts.get('verify')?.length).toBeGreaterThan(50);
  expect(verdicts.get('outreach')?.length).toBeGreaterThan(10);
  expect(events.filter(({ answer }) => answer !== undefined).length).toBeGreaterThan(500);
}, 600_000);

it('so they do when a month is reported within an hour', async () => {
  const events = livelyHistory(book, { seed: 502, players: 100, tries: 120 });
  const end = Math.max(...events.map(({ occurredAt }) => Date.parse(occurredAt)));
  const arrival: ArrivalOf = (event) => end + Math.round((events.indexOf(event) * 3_600_000) / events.length);
  const [service, replay] = [await served('late', events, arrival), replayAll(deps, 'late', events)];
  expect(differences(service, replay).slice(0, 3)).toEqual([]);
}, 300_000);
