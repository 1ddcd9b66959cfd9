/**
 * `npm run bench`: events per second end to end over HTTP (32 connections; 1 and 25 events a request) as a ratio to bare conditional
 * UpdateItems with the same SDK client on the same engine, in turn, in one run. A third figure is what the calls of a familiar sign-in
 * cost by themselves (two reads, a conditional put, the memory row; batched as the service does) with no service around them.
 * Prints every round; decides nothing.
 */
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { loadavg } from 'node:os';
import { CreateTableCommand, DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { signedHeaders } from '../../functions/games/signing.ts';
import { createDatabase, isRefused } from '../../functions/kernel/dynamo.ts';
import { row } from '../../functions/kernel/tables.ts';
import { startStack } from '../../infra/local/index.ts';

const connections = 32;
const players = 2000;
const roundMs = 8000;
const rounds = 3;
const warmMs = 25_000; // until then the engine's compiler is still at work

const stack = await startStack({ port: 0, data: 'memory', sample: 'off' });
const [game] = stack.stack.games;
if (!game) throw new Error('the stack has no game');

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const client = new DynamoDBClient({ endpoint: stack.stack.engines.dynamodb, region: 'eu-west-1', credentials });
for (const TableName of ['bench', 'bench-states'])
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    }),
  );

/** Runs `work` on every connection until the time is over. @returns how much was done a second */
async function measure(work: () => Promise<number>, forMs: number): Promise<number> {
  const begin = performance.now();
  let done = 0;
  const lane = async () => {
    while (performance.now() - begin < forMs) {
      const more = await work(); // not `done += await …`, which would read `done` before the others add to it
      done += more;
    }
  };
  await Promise.all(Array.from({ length: connections }, lane));
  return (done * 1000) / (performance.now() - begin);
}

const profile = Buffer.alloc(700, 1);
async function bareUpdate(): Promise<number> {
  await client.send(
    new UpdateItemCommand({
      TableName: 'bench',
      Key: { pk: { S: `player-${Math.floor(Math.random() * players)}` } },
      UpdateExpression: 'SET profile = :profile ADD v :one',
      ConditionExpression: 'attribute_not_exists(pk) OR v > :zero',
      ExpressionAttributeValues: { ':profile': { B: profile }, ':one': { N: '1' }, ':zero': { N: '0' } },
    }),
  );
  return 1;
}

const database = createDatabase({ players: 'bench-states', activity: 'bench' }, client);
async function callsAlone(): Promise<number> {
  const key = { pk: `player-${Math.floor(Math.random() * players)}` };
  const memory = { pk: randomUUID() };
  const [found] = await Promise.all([database.read('bench-states', key), database.read('bench', memory)]);
  const v = Number(found?.v ?? 0);
  const Item = { ...key, v: v + 1, profile };
  const ConditionExpression = 'attribute_not_exists(pk) OR v = :v';
  const put = { TableName: 'bench-states', Item, ConditionExpression, ExpressionAttributeValues: { ':v': v } };
  const stored = await database.doc.send(new PutCommand(put)).catch((fault: unknown) => {
    if (isRefused(fault)) return undefined; // another lane had the same player
    throw fault;
  });
  if (!stored) return 0;
  await database.write('bench', row('eventMemory', { ...memory, sealed: profile.subarray(0, 300) }, Date.now()));
  return 1;
}

const agent = new Agent({ keepAlive: true, maxSockets: connections });
const url = new URL('/v1/events', stack.stack.apiUrl);
const key = game;

function post(body: string): Promise<number> {
  const headers = {
    ...signedHeaders([key.secret], randomUUID(), Math.floor(Date.now() / 1000), body),
    'doorward-key': key.keyId,
  };
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      { method: 'POST', agent, headers: { ...headers, 'content-type': 'application/json' } },
      (answer) => {
        answer.resume();
        answer.on('end', () => resolve(answer.statusCode ?? 0));
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

const statuses = new Map<number, number>();
function signIns(count: number): string {
  const events = Array.from({ length: count }, () => {
    const player = Math.floor(Math.random() * players);
    const device = { id: `device-${player}`, model: 'iPhone 15', os: 'iOS', client: 'Skyward' };
    const ip = `79.20.${player >> 8}.${player & 255}`;
    return {
      id: randomUUID(),
      type: 'login.succeeded',
      occurredAt: new Date().toISOString(),
      playerId: `bench-${player}`,
      ip,
      device,
    };
  });
  return JSON.stringify({ events });
}

const postEvents = (count: number) => async () => {
  const status = await post(signIns(count));
  statuses.set(status, (statuses.get(status) ?? 0) + 1);
  return status === 200 ? count : 0;
};

const works = {
  bare: bareUpdate,
  'the calls alone': callsAlone,
  'service, 1 event a request': postEvents(1),
  'service, 25 events a request': postEvents(25),
};
const found: Record<string, number[]> = {};
for (const work of Object.values(works)) await measure(work, warmMs / 4);
for (let round = 0; round < rounds; round++)
  for (const [name, work] of Object.entries(works)) {
    const rate = await measure(work, roundMs);
    found[name] = [...(found[name] ?? []), rate];
    console.log(`round ${round + 1}: ${name}: ${rate.toFixed(0)}/s (load ${loadavg()[0]?.toFixed(1)})`);
  }

const sorted = (values: number[]) => [...values].sort((one, other) => one - other);
const median = (values: number[]) => sorted(values)[Math.floor(values.length / 2)] ?? Number.NaN;
const bare = found.bare ?? [];
for (const [name, rates] of Object.entries(found)) {
  const ratios = sorted(rates.map((rate, round) => rate / (bare[round] ?? Number.NaN)));
  const spread = `${ratios[0]?.toFixed(2)}–${ratios.at(-1)?.toFixed(2)}`;
  console.log(`${name}: median ${median(rates).toFixed(0)}/s, ratio to bare ${median(ratios).toFixed(2)} (${spread})`);
}
console.log(`answers by status: ${JSON.stringify(Object.fromEntries(statuses))}`);
await stack.stop();
process.exit(0);
