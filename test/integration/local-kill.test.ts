import { type ChildProcess, execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { StackFile } from '../../infra/local/index.ts';
import { until } from '../support/inbox.ts';
import { type Fixture, makeFixture } from '../support/local-fixture.ts';

type Runner = { child: ChildProcess; stack: StackFile & { token: string }; db: DynamoDBClient; sqs: SQSClient };

let fixture: Fixture;
let data: string;
const children: ChildProcess[] = [];
const common = { region: 'eu-west-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' }, maxAttempts: 1 };

beforeAll(async () => {
  fixture = await makeFixture();
  data = join(fixture.folder, 'the data');
});
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  fixture?.remove();
});

async function start(): Promise<Runner> {
  const file = join(import.meta.dirname, '../support/local-runner.ts');
  const child = fork(file, [fixture.assembly, fixture.stackId, data], { silent: true, execArgv: [] });
  children.push(child);
  const said: string[] = [];
  child.stderr?.on('data', (part) => said.push(String(part)));
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  const ended = once(child, 'exit').then(() => {
    throw new Error(`the runner ended: ${said.join('')}`);
  });
  const [line] = (await Promise.race([once(lines, 'line'), ended])) as [string];
  ended.catch(() => undefined);
  const stack = JSON.parse(line) as Runner['stack'];
  return {
    child,
    stack,
    db: new DynamoDBClient({ ...common, endpoint: stack.engines.dynamodb }),
    sqs: new SQSClient({ ...common, endpoint: stack.engines.sqs }),
  };
}

async function kill({ child, db, sqs }: Runner): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
  db.destroy();
  sqs.destroy();
}

const invoke = async ({ child }: Runner, name: string, event: unknown): Promise<unknown> => {
  child.send({ name, event });
  const [message] = (await once(child, 'message')) as [{ answer: unknown }];
  return message.answer;
};

const databases = () =>
  new Promise<string[]>((resolve) =>
    execFile('ps', ['-A', '-ww', '-o', 'args'], (_, printed) =>
      resolve(printed.split('\n').filter((line) => line.startsWith('java') && line.includes(data))),
    ),
  );

const timesOf = async ({ db }: Runner, pk: string) => {
  const { Item } = await db.send(new GetItemCommand({ TableName: 'doorward-local-Done', Key: { pk: { S: pk } } }));
  return Number(Item?.times?.N ?? 0);
};

/** Puts one item and one message at a time, until the runner no longer answers. @returns what was acknowledged */
async function work(runner: Runner, from: number): Promise<number[]> {
  const done: number[] = [];
  const QueueUrl = `${runner.stack.engines.sqs}/000000000000/messages`;
  for (let at = from; ; at += 1) {
    const item = { pk: { S: `work#${at}` }, body: { S: String(at) } };
    try {
      await runner.db.send(new PutItemCommand({ TableName: 'doorward-local-Items', Item: item }));
      await runner.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: `slow-${at}` }));
    } catch {
      // Killed in between: what was not acknowledged may be lost.
      return done;
    }
    done.push(at);
  }
}

it('loses nothing when it is killed with work under way, and leaves no process behind', async () => {
  let runner = await start();
  const secret = await invoke(runner, 'ReadSecret', {});
  const mail = await invoke(runner, 'SendMail', { to: 'kept@players.example' });
  const { token, agents } = runner.stack;
  expect(await databases()).toHaveLength(1);

  const acknowledged: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const working = work(runner, round * 10_000);
    await sleep(1500 + Math.random() * 1500);
    await kill(runner);
    acknowledged.push(...(await working));
    await until('the end of the database', async () => ((await databases()).length === 0 ? true : undefined), 5_000);
    runner = await start();
  }

  expect(acknowledged.length).toBeGreaterThan(20);
  for (const at of acknowledged) {
    for (const trace of [`stream work#${at}`, `queue slow-${at}`]) {
      await until(trace, async () => ((await timesOf(runner, trace)) > 0 ? true : undefined), 60_000);
    }
  }
  expect(await invoke(runner, 'ReadSecret', {})).toBe(secret);
  expect(runner.stack.agents).toEqual(agents);
  const { messages } = (await (await fetch(runner.stack.inboxApiUrl)).json()) as { messages: { id: string }[] };
  expect(messages.map(({ id }) => id)).toContain(mail);
  await until('the delivery', async () => ((await timesOf(runner, `mail ${mail} Delivery`)) > 0 ? true : undefined));
  expect(token.split('.')[0]).toBe(runner.stack.token.split('.')[0]);
  await kill(runner);
});

it('does not start on data that another copy uses', async () => {
  const runner = await start();
  await expect(start()).rejects.toThrow(/another copy is running with this data/);
  await kill(runner);
});
