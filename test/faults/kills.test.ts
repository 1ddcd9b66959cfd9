import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, expect, it } from 'vitest';
import { history, intruder, loginEvent } from '../support/events.ts';
import { createGameClient } from '../support/game-client.ts';
import { readInbox, until } from '../support/inbox.ts';
import { type StackProcess, startStackProcess } from '../support/stack-process.ts';

/** `KILLS=20 npx vitest …` for the full proof; fewer in every run. */
const kills = Number(process.env.KILLS ?? 3);
const lanes = 8;
const attacksPerLane = 6;

type Result = { id: string; status: string; verdict?: string; verificationId?: string };
type Batch = { events: { id: string }[]; results?: Result[]; attacked?: string };

let data = '';
let running: StackProcess | undefined;
afterAll(async () => {
  await running?.end();
  if (data) await rm(data, { recursive: true, force: true });
});

const emailOf = (playerId: string) => `${playerId}@example.com`;

/** What a lane sends in a round: ordinary sign-ins of its players, and now and then one that must be asked about. */
function batchesOf(round: number, lane: number): Batch[] {
  return Array.from({ length: attacksPerLane }, (_, nth) => {
    const playerId = `kill-${round}-${lane}-${nth}`;
    const player = { email: emailOf(playerId), locale: 'en' };
    const events = [...history(4, Date.now(), { playerId, player }), loginEvent({ playerId, ...intruder })];
    return { events, attacked: playerId };
  });
}

async function send(stack: StackProcess, batch: Batch): Promise<void> {
  const [game] = stack.stack.games;
  if (!game) throw new Error('no game');
  const client = createGameClient({ apiUrl: stack.stack.apiUrl, ...game });
  const answer = await client.post<{ results: Result[] }>(batch.events);
  if (answer.status === 200) batch.results = answer.body.results;
}

/** Sends until everything is answered or the stack is gone. */
const sendAll = async (stack: StackProcess, batches: Batch[]) => {
  for (const batch of batches) if (!batch.results) await send(stack, batch).catch(() => undefined);
};

async function pendingMailOf(stack: StackProcess): Promise<string[]> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint: stack.stack.engines.dynamodb, region: 'eu-west-1', credentials });
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  const doc = DynamoDBDocumentClient.from(client);
  const TableName = TableNames.find((name) => /mail/i.test(name));
  const { Items = [] } = await doc.send(new ScanCommand({ TableName, ConsistentRead: true }));
  return Items.filter((item) => item.class === 'pendingMail').map((item) => String(item.id));
}

it(`loses nothing that was answered, and does nothing twice, over ${kills} kills under load`, async () => {
  data = await mkdtemp(join(tmpdir(), 'doorward kills '));
  const all: Batch[] = [];
  for (let round = 0; round < kills; round++) {
    const stack = await startStackProcess(data);
    running = stack;
    const work = Array.from({ length: lanes }, (_, lane) => batchesOf(round, lane));
    all.push(...work.flat());
    const sending = Promise.all(work.map((batches) => sendAll(stack, batches)));
    await until(
      'the first answer of this round',
      async () => (work.flat().some(({ results }) => results) ? true : undefined),
      60_000,
    );
    await sleep(Math.random() * 4000);
    await stack.kill();
    await sending;
  }
  const stack = await startStackProcess(data);
  running = stack;
  const answered = all.filter((batch) => batch.results);
  console.log(`${kills} kills: ${answered.length} of ${all.length} batches had been answered`);

  for (const batch of answered) {
    const first = batch.results ?? [];
    const again: Batch = { events: batch.events };
    await send(stack, again);
    const stripped = (results: Result[] = []) => results.map(({ status: _status, ...rest }) => rest);
    expect(again.results?.every(({ status }) => status === 'duplicate')).toBe(true);
    expect(stripped(again.results)).toEqual(stripped(first));
  }
  await sendAll(stack, all);
  expect(all.every((batch) => batch.results)).toBe(true);
  await sleep(5000);
  const waiting = new Set(await pendingMailOf(stack));
  for (const batch of all) {
    const attack = batch.results?.at(-1);
    expect(attack?.verdict).toBe('verify');
    const mails = await readInbox(stack.stack.inboxApiUrl, emailOf(batch.attacked ?? ''));
    expect(mails.length).toBeLessThanOrEqual(1);
    if (mails.length === 0) expect(waiting).toContain(attack?.verificationId);
  }
}, 900_000);
