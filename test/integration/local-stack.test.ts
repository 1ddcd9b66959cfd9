import { join } from 'node:path';
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStack } from '../../infra/local/index.ts';
import { until } from '../support/inbox.ts';
import { common, type FixtureStack, startFixture } from '../support/local-fixture-stack.ts';

let stack: FixtureStack;
beforeAll(async () => {
  stack = await startFixture();
});
afterAll(() => stack?.stop());

describe('what wakes functions', () => {
  it('hands each fitting change of a table on once, and sets aside what keeps failing', async () => {
    for (const id of ['work#1', 'work#poison', 'work#2', 'rest#1'])
      await stack.functions.invoke('Store', { id, text: id });
    expect(await until('the change', () => stack.traceOf('stream work#2'))).toEqual({ times: 1, text: 'work#2' });
    expect(await stack.traceOf('stream work#1')).toEqual({ times: 1, text: 'work#1' });
    const lost = JSON.parse(await stack.receive('items-dead'));
    expect(lost).toMatchObject({
      requestContext: { condition: 'RetryAttemptsExhausted' },
      DDBStreamBatchInfo: { batchSize: 1 },
    });
    expect(await stack.traceOf('stream rest#1')).toBeUndefined();
  });

  it('hands messages on, and lets only the failed one come again, then sets it aside', async () => {
    await Promise.all(['m1', 'poison', 'm2'].map((body) => stack.sendMessage('messages', body)));
    expect(await until('m1', () => stack.traceOf('queue m1'))).toEqual({ times: 1, text: 'demo' });
    expect(await until('m2', () => stack.traceOf('queue m2'))).toEqual({ times: 1, text: 'demo' });
    expect(await stack.receive('messages-dead')).toBe('poison');
  });

  it('runs schedules when told to, and sets aside a run that fails every time', async () => {
    expect(await stack.runSchedule('Tick')).toBe(true);
    expect(await stack.traceOf('tick')).toMatchObject({ times: 1, text: 'aws.events' });
    expect(await stack.runSchedule('FailingTick')).toBe(false);
    expect((await stack.traceOf('tick'))?.times).toBe(4);
    expect(JSON.parse(await stack.receive('tick-dead'))).toMatchObject({ source: 'aws.scheduler' });
  });

  it('keeps a secret that was generated as the template asks', async () => {
    expect(await stack.functions.invoke('ReadSecret', {})).toMatch(/^[A-Za-z0-9]{40}$/);
  });
});

describe('the database', () => {
  it('can be stopped for a test and started again, if it keeps its data', async () => {
    const data = join(stack.fixture.folder, 'data');
    const other = await startStack({ ...stack.fixture, data, seed: false, schedules: 'manual' });
    try {
      await other.functions.invoke('Store', { id: 'kept' });
      await other.engines.dynamodb.stop();
      await expect(other.functions.invoke('Store', { id: 'lost' })).rejects.toThrow();
      await other.engines.dynamodb.start();
      await other.functions.invoke('Store', { id: 'work#after' });
      const client = new DynamoDBClient({ ...common, endpoint: other.stack.engines.dynamodb });
      const read = (TableName: string, pk: string) =>
        client.send(new GetItemCommand({ TableName: `doorward-local-${TableName}`, Key: { pk: { S: pk } } }));
      expect((await read('Items', 'kept')).Item?.pk?.S).toBe('kept');
      await until('the change', async () => (await read('Done', 'stream work#after')).Item);
      client.destroy();
    } finally {
      await other.stop();
    }
  });
});

describe('mail', () => {
  const inbox = async (to: string) => {
    const answer = await fetch(`${stack.stack.inboxApiUrl}?to=${encodeURIComponent(to)}`);
    return ((await answer.json()) as { messages: Record<string, unknown>[] }).messages;
  };

  it('shows what was sent and tells of it through the topic', async () => {
    const id = await stack.functions.invoke('SendMail', { to: 'Minh@players.example' });
    const [mail] = await inbox('minh@PLAYERS.example');
    expect(mail).toMatchObject({ id, to: 'Minh@players.example', subject: 'Grüße', html: '<p>Rich</p>' });
    expect(String(mail?.text).trim()).toBe('Plain text');
    const trace = await until('the delivery', () => stack.traceOf(`mail ${id} Delivery`));
    expect(JSON.parse(trace.text ?? '')).toMatchObject({ sendId: ['send-1'] });
    expect(await inbox('nh@players.example')).toEqual([]);
  });

  it('bounces and complains by the addresses of the mailbox simulator', async () => {
    const bounced = await stack.functions.invoke('SendMail', { to: 'bounce@simulator.amazonses.com' });
    await until('the bounce', () => stack.traceOf(`mail ${bounced} Bounce`));
    expect(await stack.traceOf(`mail ${bounced} Delivery`)).toBeUndefined();
    const complained = await stack.functions.invoke('SendMail', { to: 'complaint+1@simulator.amazonses.com' });
    await until('the complaint', () => stack.traceOf(`mail ${complained} Complaint`));
  });

  it('reads raw mail with its headers and tags, and refuses a sender that the template does not know', async () => {
    const raw =
      'From: a@fixture.example\r\nTo: li@players.example\r\nSubject: S\r\nList-Unsubscribe: <https://u.example>\r\nX-SES-MESSAGE-TAGS: sendId=raw-1\r\n\r\nHi';
    const id = await stack.functions.invoke('SendMail', { to: 'li@players.example', raw });
    expect((await inbox('li@players.example'))[0]).toMatchObject({
      headers: { 'list-unsubscribe': '<https://u.example>' },
    });
    const trace = await until('the delivery', () => stack.traceOf(`mail ${id} Delivery`));
    expect(JSON.parse(trace.text ?? '')).toMatchObject({ sendId: ['raw-1'] });
    const foreign = raw.replace('fixture.example', 'foreign.example');
    await expect(stack.functions.invoke('SendMail', { to: 'li@players.example', raw: foreign })).rejects.toThrow(
      /not verified/,
    );
  });

  it('refuses, or takes and hangs, as often as a test asks', async () => {
    const { faults } = stack.engines.mail;
    faults.set({ kind: 'throttle', calls: 1 });
    await expect(stack.functions.invoke('SendMail', { to: 'q@players.example' })).rejects.toMatchObject({
      errorType: 'Throttling',
    });
    await stack.functions.invoke('SendMail', { to: 'q@players.example' });
    await fetch(`${stack.stack.engines.ses}/control/fault`, {
      method: 'PUT',
      body: '{"kind":"acceptThenHang","calls":1}',
    });
    const hanging = stack.functions.invoke('SendMail', { to: 'hang@players.example' }).catch(() => 'given up');
    await until('the mail that was taken', async () => (await inbox('hang@players.example'))[0]);
    expect(await hanging).toBe('given up');
    expect(await inbox('q@players.example')).toHaveLength(1);
  });

  it('shows the inbox as a page, and HTML mail only in a sandbox', async () => {
    const id = await stack.functions.invoke('SendMail', { to: 'page@players.example' });
    const list = await (await fetch(stack.stack.inboxUrl)).text();
    expect(list).toContain(`/local/inbox/${id}`);
    const shown = await fetch(`${stack.stack.inboxUrl}/${id}/html`);
    expect(shown.headers.get('content-security-policy')).toMatch(
      /^sandbox allow-popups allow-popups-to-escape-sandbox;/,
    );
  });
});
