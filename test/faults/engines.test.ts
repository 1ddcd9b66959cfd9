import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ListQueuesCommand, ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { history, intruder, loginEvent } from '../support/events.ts';
import { readInbox, until, waitForMail } from '../support/inbox.ts';
import { startTestStack, type TestStack } from '../support/stack-clients.ts';

type Result = { status: string; verdict: string; verificationId?: string };
let stack: TestStack;
let data: string;
let queues: SQSClient;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'doorward faults '));
  stack = await startTestStack({ data, mostVisibilitySeconds: 1 });
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  queues = new SQSClient({ endpoint: stack.stack.engines.sqs, region: 'eu-west-1', credentials });
});
afterAll(async () => {
  await stack?.stop();
  await rm(data, { recursive: true, force: true });
});

const post = async (events: object[]) => stack.game.post<{ results: Result[] }>(events);
const taught = async (playerId: string) => {
  const email = `${playerId}@example.com`;
  expect((await stack.game.request('PUT', `/v1/players/${playerId}`, { email, locale: 'en' })).status).toBe(200);
  expect((await post(history(6, Date.now(), { playerId }))).status).toBe(200);
  return email;
};

describe('when an engine is away', () => {
  it('answers 503 while DynamoDB is stopped, and goes on without loss when it is back', async () => {
    const email = await taught('ddb-away');
    const attack = loginEvent({ playerId: 'ddb-away', ...intruder });
    await stack.engines.dynamodb.stop();
    const refused = await post([attack]);
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBeTruthy();
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    await stack.engines.dynamodb.start();
    const answered = await post([attack]);
    expect(answered.body.results[0]).toMatchObject({ status: 'assessed', verdict: 'verify' });
    await waitForMail(stack.stack.inboxApiUrl, email);
    expect((await post([attack])).body.results[0]?.status).toBe('duplicate');
  });

  it('answers 503 while DynamoDB hangs', async () => {
    stack.engines.dynamodb.pause();
    const refused = await post([loginEvent({ playerId: 'ddb-hangs' })]);
    stack.engines.dynamodb.resume();
    expect(refused.status).toBe(503);
    const again = await until('an answer', async () => {
      const answer = await post([loginEvent({ playerId: 'ddb-hangs' })]);
      return answer.status === 200 ? answer : undefined;
    });
    expect(again.body.results[0]?.status).toBe('assessed');
  });

  it('keeps mails while SES refuses, and sends each once when it takes them again', async () => {
    const email = await taught('ses-away');
    stack.engines.mail.faults.set({ kind: 'throttle' });
    const [result] = (await post([loginEvent({ playerId: 'ses-away', ...intruder })])).body.results;
    expect(result?.verdict).toBe('verify');
    await new Promise((resolve) => setTimeout(resolve, 3000));
    expect(await readInbox(stack.stack.inboxApiUrl, email)).toEqual([]);
    stack.engines.mail.faults.clear();
    await until(
      'the mail',
      async () => {
        await stack.runSchedule('sweep-mail');
        return (await readInbox(stack.stack.inboxApiUrl, email))[0];
      },
      90_000,
    );
    await stack.runSchedule('sweep-mail');
    expect(await readInbox(stack.stack.inboxApiUrl, email)).toHaveLength(1);
  });
});

describe('the queue activity-events', () => {
  const send = (body: string, gameId = 'demo') =>
    queues.send(
      new SendMessageCommand({
        QueueUrl: stack.engines.queues.urlOf('activity-events'),
        MessageBody: body,
        MessageAttributes: { gameId: { DataType: 'String', StringValue: gameId } },
      }),
    );
  async function deadLetters(): Promise<string[]> {
    const { QueueUrls = [] } = await queues.send(new ListQueuesCommand({}));
    const dead = QueueUrls.filter(
      (url) => /activity-?events/i.test(url) && url !== stack.engines.queues.urlOf('activity-events'),
    );
    const found = dead.map((QueueUrl) =>
      queues.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: 0 })),
    );
    return (await Promise.all(found)).flatMap(({ Messages = [] }) => Messages.map(({ Body = '' }) => Body));
  }

  it('handles events as the API does; a poison message ends in the dead-letter queue and its neighbours pass', async () => {
    const email = await taught('by-queue');
    const attack = JSON.stringify(loginEvent({ playerId: 'by-queue', ...intruder }));
    const poison = ['this is no JSON', JSON.stringify({ ...loginEvent(), ip: 'nowhere' })];
    await Promise.all([
      send(poison[0] ?? ''),
      send(attack),
      send(poison[1] ?? ''),
      send(JSON.stringify(loginEvent({ playerId: 'neighbour' }))),
    ]);
    await waitForMail(stack.stack.inboxApiUrl, email);
    await until(
      'the dead letters',
      async () => {
        const dead = await deadLetters();
        return poison.every((body) => dead.includes(body)) ? dead : undefined;
      },
      60_000,
    );
    expect(await deadLetters()).not.toContain(attack);

    // a redrive brings back what was dead, and perhaps what was handled long ago: nothing happens twice
    await Promise.all([...poison.map((body) => send(body)), send(attack), send(attack)]);
    await new Promise((resolve) => setTimeout(resolve, 4000));
    expect(await readInbox(stack.stack.inboxApiUrl, email)).toHaveLength(1);
  });
});
