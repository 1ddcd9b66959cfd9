import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { history, intruder, loginEvent } from '../support/events.ts';
import { readInbox, until } from '../support/inbox.ts';
import { startTestStack, type TestStack } from '../support/stack-clients.ts';

/** The stack's SES takes 25 a second in this test, so that bulk mail has all of its 20 for half a minute. */
const accountRate = 25;
const crowd = 400;
const [ann, ben] = ['publisher@demo.example', 'editor@demo.example'];
const news = {
  gameId: 'demo',
  kind: 'safety',
  content: { en: { title: 'A false sign-in page', body: 'Look twice.' } },
};

let stack: TestStack;
beforeAll(async () => {
  stack = await startTestStack();
  const limits = JSON.stringify({ rate: accountRate, burst: 5 });
  await fetch(`${stack.stack.engines.ses}/control/limits`, { method: 'PUT', body: limits });
}, 180_000);
afterAll(() => stack?.stop());

const mailsOf = (to: string) => readInbox(stack.stack.inboxApiUrl, to);
const emailOf = (playerId: string) => `${playerId}@mail.example`;
const isQuestion = ({ text }: { text: string }) => /\/v\/[\w-]{43}/.test(text);

async function addPlayers(ids: readonly string[], more: object = {}): Promise<void> {
  const queue = ids.values();
  const lane = async () => {
    for (const id of queue) {
      const patch = { email: emailOf(id), locale: 'en', ...more };
      const { status } = await stack.game.request('PUT', `/v1/players/${id}`, patch);
      if (status !== 200) throw new Error(`player ${id}: ${status}`);
    }
  };
  await Promise.all(Array.from({ length: 8 }, lane));
}

/** An unusual sign-in of a player. @returns how long it takes until the question is in the mail box, milliseconds */
async function askTime(playerId: string, email = emailOf(playerId)): Promise<number> {
  const player = { email, locale: 'en' };
  const usual = history(5, Date.now(), { playerId, player });
  const began = Date.now();
  const answer = await stack.game.post<{ results: { verdict: string }[] }>([
    ...usual,
    loginEvent({ playerId, ...intruder }),
  ]);
  expect(answer.body.results.at(-1)?.verdict).toBe('verify');
  await until(`the question to ${playerId}`, async () => (await mailsOf(email)).find(isQuestion), 60_000);
  return Date.now() - began;
}

/** Sends news, with the second person's word. @returns its path */
async function sendNews(audience: object): Promise<string> {
  const made = await stack.as(ann, 'POST', '/v1/announcements', { ...news, audience });
  const path = `/v1/announcements/${made.body.announcementId}`;
  await stack.as(ben, 'POST', `${path}/approve`);
  expect((await stack.as(ann, 'POST', `${path}/send`)).body.state).toBe('sending');
  return path;
}
type Counts = { sent: number; pending: number; skipped: number; delivered: number };
const countsOf = async (path: string) => (await stack.as(ann, 'GET', path)).body.counts as Counts;

const median = (values: readonly number[]) =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

test('a full rate of bulk mail delays a verification mail by less than two seconds', async () => {
  await addPlayers(Array.from({ length: crowd }, (_, n) => `reader-${n}`));
  await askTime('warm');
  const before: number[] = [];
  for (let n = 0; n < 5; n++) before.push(await askTime(`quiet-${n}`));

  const path = await sendNews({});
  await until('a second of bulk mail', async () => ((await countsOf(path)).sent >= 20 ? true : undefined), 60_000);
  const during: number[] = [];
  for (let n = 0; n < 5; n++) during.push(await askTime(`busy-${n}`));
  const { pending } = await countsOf(path);
  console.log(
    `verification mail: ${median(before)} ms alone, ${median(during)} ms (${during.join(', ')}) beside bulk mail`,
  );
  expect(pending).toBeGreaterThan(0); // bulk mail was going on all the time
  expect(median(during) - median(before)).toBeLessThan(2000);

  await until('the last of the news', async () => ((await countsOf(path)).pending === 0 ? true : undefined), 120_000);
  const { throttled } = (await (await fetch(`${stack.stack.engines.ses}/control/limits`)).json()) as {
    throttled: number;
  };
  console.log(`throttled by SES: ${throttled}`);
}, 300_000);

test('who calls news spam, or stops it with one click, gets no more of it and is still warned', async () => {
  const complaining = 'complaint+player@simulator.amazonses.com';
  await addPlayers(['complainer'], { email: complaining, tier: 'vip' });
  await addPlayers(['leaver', 'stayer'], { tier: 'vip' });
  const first = await sendNews({ tiers: ['vip'] });
  await until('the first news', async () => ((await countsOf(first)).delivered === 3 ? true : undefined));

  const [mail] = await mailsOf(emailOf('leaver'));
  const link = /<(https?:[^>]+)>/.exec(String(mail?.headers['list-unsubscribe']))?.[1] ?? '';
  const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
  expect((await fetch(link, { method: 'POST', body })).status).toBe(200);
  const complained = async () => {
    const { body: item } = await stack.as(ann, 'GET', first);
    return (item.counts as { complained: number }).complained === 1 ? true : undefined;
  };
  await until('the complaint', complained);

  const second = await sendNews({ tiers: ['vip'] });
  await until('the end of the second news', async () => {
    const { delivered, skipped } = await countsOf(second);
    return delivered === 1 && skipped === 2 ? true : undefined;
  });
  await sleep(1000);
  expect(await mailsOf(emailOf('leaver'))).toHaveLength(1);
  expect(await mailsOf(complaining)).toHaveLength(1);
  expect(await mailsOf(emailOf('stayer'))).toHaveLength(2);

  await askTime('leaver');
  await askTime('complainer', complaining);
  for (const to of [emailOf('leaver'), complaining]) {
    const [question] = await mailsOf(to);
    expect(question?.headers['list-unsubscribe']).toBeUndefined();
    expect(question && isQuestion(question)).toBe(true);
  }
}, 120_000);
