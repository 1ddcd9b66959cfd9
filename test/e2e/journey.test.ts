import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { type Receiver, startReceiver } from '../support/callback-receiver.ts';
import { history, intruder, loginEvent } from '../support/events.ts';
import { linkIn, until, waitForMail } from '../support/inbox.ts';
import { startTestStack, type TestStack } from '../support/stack-clients.ts';

let stack: TestStack;
let browser: Browser;
let callbacks: Receiver;

beforeAll(async () => {
  [stack, browser, callbacks] = await Promise.all([startTestStack(), openBrowser(), startReceiver()]);
  const changed = await stack.as('admin@demo.example', 'PUT', '/v1/games/demo', {
    name: 'Skyward',
    callbackUrl: callbacks.url,
  });
  expect(changed.status).toBe(200);
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([stack?.stop(), callbacks?.stop()]);
});

type Result = {
  status: string;
  verdict: string;
  verificationId?: string;
  taskId?: string;
  signals: { detail: string }[];
};
const post = async (events: object[]): Promise<Result[]> => {
  const answer = await stack.game.post<{ results: Result[] }>(events);
  expect(answer.status).toBe(200);
  return answer.body.results;
};
const protectionOf = async (playerId: string) =>
  (await stack.game.request<{ protection: string }>('GET', `/v1/players/${playerId}/protection`)).body.protection;
const newsOf = (playerId: string) =>
  callbacks.received
    .map(({ body }) => JSON.parse(body) as { type: string; data: { playerId: string; protection?: string } })
    .filter(({ data }) => data.playerId === playerId);

async function taughtPlayer(playerId: string, locale: string, timezone: string): Promise<string> {
  const email = `${playerId}@example.com`;
  const put = await stack.game.request('PUT', `/v1/players/${playerId}`, { email, locale, timezone, nickname: 'Linh' });
  expect(put.status).toBe(200);
  for (const { verdict } of await post(history(6, Date.now(), { playerId }))) expect(verdict).toBe('familiar');
  return email;
}

const readers = [
  {
    language: 'en',
    locale: 'en-GB',
    timezone: 'Europe/London',
    question: 'Was this you?',
    thanks: 'Your account is being protected',
  },
  {
    language: 'vi',
    locale: 'vi-VN',
    timezone: 'Asia/Ho_Chi_Minh',
    question: 'Có phải bạn không?',
    thanks: 'Tài khoản đang được bảo vệ',
  },
  {
    language: 'zh-Hans',
    locale: 'zh-CN',
    timezone: 'Asia/Shanghai',
    question: '这是您本人吗',
    thanks: '账号已受到保护',
  },
  {
    language: 'it',
    locale: 'it-IT',
    timezone: 'Europe/Rome',
    question: 'Eri tu?',
    thanks: 'Stiamo proteggendo il tuo account',
  },
];

describe('from an unfamiliar sign-in to the agent’s outcome, in a real browser', () => {
  it.each(readers)('$language: "not me" opens a case, and its outcome frees the account', async (reader) => {
    const playerId = `deny-${reader.language}`;
    const email = await taughtPlayer(playerId, reader.locale, reader.timezone);
    const [attack] = await post([loginEvent({ playerId, ...intruder })]);
    expect(attack).toMatchObject({ verdict: 'verify' });
    expect(await protectionOf(playerId)).toBe('watch');

    const mail = await waitForMail(stack.stack.inboxApiUrl, email);
    const page = await browser.newPage();
    await page.goto(linkIn(mail, 'v'));
    expect(await page.locator('html').getAttribute('lang')).toBe(reader.language);
    expect(await page.textContent('h1')).toContain(reader.question);
    await page.click('button[value=denied]');
    expect(await page.textContent('h1')).toContain(reader.thanks);
    await page.click('a.button');
    expect(page.url()).toContain('/t/');
    expect(await page.locator('html').getAttribute('lang')).toBe(reader.language);
    await page.close();
    expect(await protectionOf(playerId)).toBe('hold');

    const list = await stack.as('agent@demo.example', 'GET', `/v1/tasks?gameId=demo&language=${reader.language}`);
    const task = (list.body.items as Record<string, unknown>[]).find((item) => item.playerId === playerId);
    expect(task).toMatchObject({ kind: 'denied', state: 'open', language: reader.language, team: 'account_security' });
    expect(task?.signals).not.toEqual([]);
    const path = `/v1/tasks/${task?.taskId}`;
    expect((await stack.as('agent@demo.example', 'POST', `${path}/claim`)).body).toMatchObject({ state: 'claimed' });
    const attempt = { channel: 'phone', outcome: 'reached', note: 'Changed the password together.' };
    expect((await stack.as('agent@demo.example', 'POST', `${path}/attempts`, attempt)).status).toBe(200);
    const resolved = await stack.as('agent@demo.example', 'POST', `${path}/resolve`, { outcome: 'secured' });
    expect(resolved.body).toMatchObject({ state: 'resolved' });
    expect(await protectionOf(playerId)).toBe('normal');

    await until('the callbacks', async () =>
      newsOf(playerId).some(({ type }) => type === 'task.resolved') ? true : undefined,
    );
    const kinds = newsOf(playerId).map(({ type }) => type);
    for (const kind of [
      'verification.sent',
      'verification.denied',
      'task.opened',
      'task.resolved',
      'player.protection_changed',
    ])
      expect(kinds).toContain(kind);
    const [again] = await post([loginEvent({ playerId, ...intruder })]);
    expect(again?.verdict).not.toBe('familiar');
  });

  it.each(readers)('$language: "was me" makes the device familiar', async (reader) => {
    const playerId = `confirm-${reader.language}`;
    const email = await taughtPlayer(playerId, reader.locale, reader.timezone);
    expect((await post([loginEvent({ playerId, ...intruder })]))[0]?.verdict).toBe('verify');
    const link = linkIn(await waitForMail(stack.stack.inboxApiUrl, email), 'v');
    const page = await browser.newPage();
    await page.goto(link);
    await page.click('button[value=confirmed]');
    expect(await protectionOf(playerId)).toBe('normal');
    expect((await post([loginEvent({ playerId, ...intruder })]))[0]?.verdict).toBe('familiar');
    const used = await page.goto(link);
    expect(used?.status()).toBe(404);
    await page.close();
  });
});
