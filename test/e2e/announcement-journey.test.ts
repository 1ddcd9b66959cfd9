import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { signedInPage } from '../support/console-browser.ts';
import { crowdOf, signInCrowd } from '../support/crowd.ts';
import { history, intruder, loginEvent } from '../support/events.ts';
import { atRest, type InboxMail, readInbox, until } from '../support/inbox.ts';
import { clickOnce } from '../support/news-readers.ts';
import { startTestStack, type TestStack } from '../support/stack-clients.ts';

const [publisher, editor] = ['publisher@demo.example', 'editor@demo.example'];
const list = '/console/announcements';
/** One person alone may send to 200 here. */
const crowd = crowdOf(221);
/** A second, of which bulk mail gets 80 in 100: all of them take a quarter of a minute and more, time enough to stop halfway. */
const slowRate = 16;
const languages = ['en', 'vi', 'zh-Hans', 'it'] as const;

/** What is written in each language, and how the time of its readers stands in their mail: 08:00 UTC, a day on which no clock is changed. */
const words = {
  en: { title: 'Servers rest on Thursday', body: 'We move to **new machines**.', time: /08:00|8:00/ },
  vi: { title: 'Máy chủ nghỉ vào thứ Năm', body: 'Chúng tôi chuyển sang **máy mới**.', time: /15:00/ },
  'zh-Hans': { title: '服务器星期四休息', body: '我们将迁移到**新机器**。', time: /16:00/ },
  it: { title: 'I server riposano giovedì', body: 'Passiamo a **macchine nuove**.', time: /09:00|9:00/ },
};
const bodyText = (language: keyof typeof words) => words[language].body.replaceAll('*', '');
const policy = {
  ...{ gameId: 'demo', kind: 'policy', effectiveAt: '2035-01-15T00:00:00Z', audience: {} },
  content: {
    en: { title: 'Trading by kinder rules', body: 'They say *more clearly* what we do.' },
    vi: { title: 'Quy định trao đổi mới', body: 'Rõ ràng hơn.' },
    'zh-Hans': { title: '新的交易规则', body: '更加清楚。' },
  },
};

let stack: TestStack;
let browser: Browser;
beforeAll(async () => {
  [stack, browser] = await Promise.all([startTestStack(), openBrowser()]);
  await limit({ rate: slowRate, burst: 5 });
  await signInCrowd(stack, crowd);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

const limit = (limits: object) =>
  fetch(`${stack.stack.engines.ses}/control/limits`, { method: 'PUT', body: JSON.stringify(limits) });
/** How many mails SES has taken so far. */
const taken = async () => {
  const answer = await fetch(`${stack.stack.engines.ses}/control/limits`);
  return ((await answer.json()) as { taken: number }).taken;
};
const at = (path: string) => `${stack.stack.apiUrl}${path}`;
const inbox = () => readInbox(stack.stack.inboxApiUrl);
const isForPlayer = ({ to }: InboxMail) => to !== publisher;
const submit = (page: Page, selector: string) => Promise.all([page.waitForEvent('load'), page.click(selector)]);
const textOf = (page: Page, selector: string) => page.locator(selector).innerText();
type Counts = { recipients: number; pending: number; sent: number; skipped: number };
const read = async (path: string) => (await stack.as(publisher, 'GET', path)).body as { counts: Counts };
/** Of a hundred, by what the page itself says. */
const shareOn = async (page: Page) => Number(/\((\d+)\s?%\)/.exec(await textOf(page, '#watch-now'))?.[1]);

async function compose(page: Page): Promise<void> {
  await page.goto(at(`${list}/new?kind=maintenance`));
  for (const language of languages) {
    await page.fill(`[name="title.${language}"]`, words[language].title);
    await page.fill(`[name="body.${language}"]`, words[language].body);
  }
  await page.fill('[name=zone]', 'UTC');
  await page.fill('[name=startsAt]', '2035-01-11T08:00');
  await page.fill('[name=endsAt]', '2035-01-11T10:00');
  await submit(page, 'button[value=preview]');
}

async function lookAtPreviews(page: Page): Promise<void> {
  for (const language of languages) {
    const address = new URL(page.url());
    address.searchParams.set('language', language);
    await page.goto(String(address));
    expect(await textOf(page, '.inbox strong')).toContain(words[language].title);
    const mail = page.frameLocator('iframe').locator('body');
    await expect.poll(() => mail.innerText(), { timeout: 20_000 }).toContain(bodyText(language));
  }
  await submit(page, 'text=Back to the announcement');
}

async function testToOneself(page: Page): Promise<void> {
  await page.selectOption('#test-language', 'vi');
  await submit(page, '#act-test');
  expect(await textOf(page, 'p.notice')).toContain(publisher);
  const mail = await until('the test mail', async () => (await inbox())[0], 60_000);
  expect(mail).toMatchObject({ to: publisher, subject: expect.stringContaining(words.vi.title) });
}

/** The writer can neither send nor approve so much alone, not by the API either; a colleague signs in and can. */
async function approveByTwo(page: Page, api: string): Promise<void> {
  expect(await textOf(page, '.figure')).toBe(`${crowd.length} players get it`);
  expect(await textOf(page, '#acts')).toContain('another person has to approve it');
  expect(await page.locator('#act-approve, #act-send').count()).toBe(0);
  for (const act of ['approve', 'send']) {
    const { status, body } = await stack.as(publisher, 'POST', `${api}/${act}`, {});
    expect([status, body.detail]).toEqual([409, expect.stringContaining('second person')]);
  }
  const second = await signedInPage(browser, stack, editor, 'it-IT', 'Europe/Rome');
  await second.goto(page.url());
  await second.check('#confirm-approve');
  await submit(second, '#act-approve');
  expect(await textOf(second, '.approval')).toContain(editor);
  await second.context().close();
}

async function sendAndPauseHalfway(page: Page): Promise<void> {
  const before = await taken();
  await page.reload();
  await page.check('#confirm-send');
  await submit(page, '#act-send');
  await expect.poll(() => shareOn(page), { timeout: 120_000, interval: 200 }).toBeGreaterThanOrEqual(40);
  await submit(page, '#act-pause');
  expect(await textOf(page, '#announcement-state')).toBe('Paused');
  const still = (await atRest(taken, 3000)) - before;
  await sleep(6000);
  expect((await taken()) - before).toBe(still);
  expect(still).toBeGreaterThan(crowd.length * 0.3);
  expect(still).toBeLessThan(crowd.length * 0.9);
  await page.reload();
  expect(await textOf(page, '#watch-now')).toMatch(new RegExp(`^${still} of ${crowd.length} `));
}

async function resumeToTheEnd(page: Page): Promise<void> {
  await submit(page, '#act-resume');
  expect(await textOf(page, '#announcement-state')).toBe('Sending');
  await expect.poll(() => shareOn(page), { timeout: 180_000 }).toBe(100);
  // the page learns by itself what the service finds when it looks after its sends, each minute
  await expect.poll(() => textOf(page, '#announcement-state'), { timeout: 180_000 }).toBe('Sent');
  expect(await textOf(page, '#watch-now')).toContain('Finished');
}

/** Everyone one mail, in their language and by their clock, with a way out of it. @returns their mails */
async function everyMailOnce(): Promise<Map<string, InboxMail>> {
  const [tests, mails] = [await readInbox(stack.stack.inboxApiUrl, publisher), (await inbox()).filter(isForPlayer)];
  expect(tests).toHaveLength(1);
  expect(mails.map(({ to }) => to).sort()).toEqual(crowd.map(({ email }) => email).sort());
  const byReader = new Map(mails.map((mail) => [mail.to, mail]));
  for (const { email, language, locale } of crowd) {
    const { subject, text, headers } = byReader.get(email) as InboxMail;
    expect(subject, email).toContain(words[language].title);
    expect(text, email).toContain(bodyText(language));
    if (locale !== 'fr-FR') expect(text, email).toMatch(words[language].time);
    expect(headers['list-unsubscribe'], email).toMatch(/<https?:[^>]+>/);
    expect(headers['list-unsubscribe-post'], email).toBe('List-Unsubscribe=One-Click');
  }
  expect(new Set(mails.map(({ headers }) => headers['list-unsubscribe'])).size).toBe(crowd.length);
  return byReader;
}

/** The page of a notice, for somebody who has never been here. */
async function readNotice(api: string): Promise<void> {
  const { noticePath } = (await stack.as(publisher, 'GET', api)).body;
  const context = await browser.newContext({ locale: 'it-IT', timezoneId: 'Europe/Rome' });
  const page = await context.newPage();
  expect(noticePath).toMatch(/^\/notices\/servers-rest-on-thursday-/);
  expect((await page.goto(at(String(noticePath))))?.status()).toBe(200);
  expect(await textOf(page, 'h1')).toBe(words.it.title);
  expect(await textOf(page, 'main')).toContain(bodyText('it'));
  expect(await context.cookies()).toEqual([]);
  await context.close();
}

/** Another one, in three languages, by the API. @returns the mails that it brought */
async function sendPolicy(): Promise<InboxMail[]> {
  const made = await stack.as(publisher, 'POST', '/v1/announcements', policy);
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  const api = `/v1/announcements/${made.body.announcementId}`;
  expect((await stack.as(editor, 'POST', `${api}/approve`)).status).toBe(200);
  expect((await stack.as(publisher, 'POST', `${api}/send`)).body).toMatchObject({ state: 'sending' });
  const left = async () => {
    const { counts } = await read(api);
    return counts.recipients === crowd.length && counts.pending === 0 ? counts : undefined;
  };
  const counts = await until('the second announcement', left, 180_000);
  expect(counts, JSON.stringify(counts)).toMatchObject({ sent: crowd.length - 1, skipped: 1, unknown: 0 });
  const titles = Object.values(policy.content).map(({ title }) => title);
  return (await inbox()).filter(({ subject }) => titles.some((title) => subject.includes(title)));
}

it('from the first word to the last mail, by two people; who leaves by one click is let go, and still protected', async () => {
  const page = await signedInPage(browser, stack, publisher, 'en-GB', 'Europe/London');
  expect(await inbox()).toEqual([]);
  await compose(page);
  await lookAtPreviews(page);
  const api = `/v1/announcements/${new URL(page.url()).pathname.split('/').at(-1)}`;
  await testToOneself(page);
  await approveByTwo(page, api);
  await sendAndPauseHalfway(page);
  await resumeToTheEnd(page);
  await page.context().close();

  const first = await everyMailOnce();
  await readNotice(api);
  const [, leaving] = crowd;
  if (!leaving) throw new Error('there is nobody to leave');
  const link = /<(https?:[^>]+)>/.exec(String(first.get(leaving.email)?.headers['list-unsubscribe']))?.[1] ?? '';
  expect((await clickOnce(link)).status).toBe(200);
  expect((await read(api)).counts).toMatchObject({ recipients: crowd.length, sent: crowd.length, unsubscribed: 1 });

  await limit({ rate: 50, burst: 100 });
  const second = await sendPolicy();
  const others = crowd.filter(({ email }) => email !== leaving.email);
  expect(second.map(({ to }) => to).sort()).toEqual(others.map(({ email }) => email).sort());
  const italian = second.find(({ to }) => to === crowd[3]?.email);
  expect(italian?.subject).toContain(policy.content.en.title);
  expect(italian?.text).toContain('Questo messaggio è in inglese');

  const { playerId, email } = leaving;
  await stack.game.post(history(6, Date.now(), { playerId }));
  const attack = await stack.game.post([loginEvent({ playerId, ...intruder })]);
  expect(attack.body.results[0]).toMatchObject({ verdict: 'verify' });
  const mails = async () => readInbox(stack.stack.inboxApiUrl, email);
  const question = await until(
    'the question',
    async () => (await mails()).find(({ text }) => /\/v\//.test(text)),
    60_000,
  );
  expect(question.headers['list-unsubscribe']).toBeUndefined();
  expect(await mails()).toHaveLength(2);
}, 600_000);
