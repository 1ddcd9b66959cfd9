import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { signedInPage } from '../support/console-browser.ts';
import { look, readers } from '../support/look.ts';
import { startTestStack, type TestStack } from '../support/stack-clients.ts';

let stack: TestStack;
let browser: Browser;
const publisher = 'publisher@demo.example';
const list = '/console/announcements';
const locales = ['en-GB', 'vi-VN', 'zh-CN', 'it-IT'];
/** More than one person may send to alone in this stage. */
const players = 212;

const hour = 3_600_000;
const iso = (fromNow: number) => new Date(Date.now() + fromNow).toISOString();

async function make(more: object): Promise<string> {
  const form = { gameId: 'demo', audience: {}, ...more };
  const { status, body } = await stack.as(publisher, 'POST', '/v1/announcements', form);
  expect(status, JSON.stringify(body)).toBe(201);
  return String(body.announcementId);
}

const words = {
  en: {
    title: 'Servers rest on Tuesday',
    body: 'We move to **new machines**.\n\n## What you can do\n\n- Sign out before it begins.\n- Read more at [our page](https://status.demo.example/tuesday).',
  },
  vi: { title: 'Máy chủ nghỉ vào thứ Ba', body: 'Chúng tôi chuyển sang **máy mới**.\n\n- Hãy đăng xuất trước đó.' },
  'zh-Hans': { title: '服务器星期二休息', body: '我们将迁移到**新机器**。\n\n- 请提前退出游戏。' },
};
const maintenance = { kind: 'maintenance', content: words, startsAt: iso(48 * hour), endsAt: iso(51 * hour) };
const safety = {
  kind: 'safety',
  content: { en: { title: 'A trap is going round', body: 'Never enter your password there.' } },
};

/** Waits until an announcement is as it should be. */
async function until(id: string, is: (item: Record<string, unknown>) => boolean): Promise<void> {
  for (let turn = 0; turn < 120; turn++) {
    const { body } = await stack.as(publisher, 'GET', `/v1/announcements/${id}`);
    if (is(body)) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`${id} did not come to what was waited for`);
}

const at = (path: string) => `${stack.stack.apiUrl}${path}`;
const submit = (page: Page, selector: string) => Promise.all([page.waitForEvent('load'), page.click(selector)]);

beforeAll(async () => {
  [stack, browser] = await Promise.all([startTestStack({ schedules: 'manual' }), openBrowser()]);
  const put = (nth: number) =>
    stack.game.request('PUT', `/v1/players/reader-${nth}`, {
      email: nth === 3 ? undefined : `reader-${nth}@players.example`,
      locale: locales[nth % 4],
      nickname: `Reader ${nth}`,
      timezone: 'Asia/Ho_Chi_Minh',
    });
  for (let from = 0; from < players; from += 8)
    await Promise.all(Array.from({ length: Math.min(8, players - from) }, (_, at) => put(from + at)));
});
afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

describe('what publishers see', () => {
  let draft: string;
  let done: string;
  let paused: string;
  beforeAll(async () => {
    const act = async (id: string, name: string) => {
      const { status, body } = await stack.as(publisher, 'POST', `/v1/announcements/${id}/${name}`, {});
      expect(status, JSON.stringify(body)).toBe(200);
    };
    done = await make({ ...safety, audience: { languages: ['it'] } });
    await act(done, 'send');
    paused = await make({ ...safety, audience: { languages: ['vi', 'en'], tiers: ['standard'] } });
    await act(paused, 'send');
    await act(paused, 'pause');
    draft = await make(maintenance);
    await act(draft, 'estimate');
    await until(done, ({ state, counts }) => state !== 'sending' || (counts as { pending: number }).pending === 0);
  });

  it.each(readers)(
    'in $language: no fault that axe knows, nothing that sticks out',
    async (reader) => {
      const { language, locale, timezone } = reader;
      const page = await signedInPage(browser, stack, publisher, locale, timezone);
      expect(new URL(page.url()).pathname).toBe(list);
      const paths = {
        announcements: list,
        'announcement-new': `${list}/new`,
        'announcement-compose': `${list}/new?kind=safety`,
        'announcement-edit': `${list}/${draft}/edit`,
        'announcement-draft': `${list}/${draft}`,
        'announcement-sent': `${list}/${done}`,
        'announcement-paused': `${list}/${paused}`,
        'announcement-notice-edit': `${list}/${done}/edit`,
        'announcement-unknown': `${list}/${done}/unknown`,
        'announcement-mail': `${list}/${draft}/preview?language=${language}&width=320&scheme=dark`,
        'announcement-text': `${list}/${draft}/preview?language=${language}&part=text`,
        'announcement-notice': `${list}/${draft}/preview?language=${language}&part=notice&scheme=dark`,
      };
      for (const [name, path] of Object.entries(paths)) {
        const answer = await page.goto(at(path));
        expect(answer?.status(), path).toBe(200);
        await look(page, name, language);
      }
      // an outline that was not filled in: everything comes back, with what is wrong
      await page.goto(at(`${list}/new?kind=maintenance`));
      await page.fill('[name="title.en"]', 'We rest');
      await submit(page, 'button[value=save]');
      await look(page, 'announcement-faults', language);
      expect(await page.inputValue('[name="title.en"]')).toBe('We rest');
      await page.context().close();
    },
    300_000,
  );
});

it('a publisher writes, looks, tests, sends, and sees it arrive, with a page that keeps the focus', async () => {
  const page = await signedInPage(browser, stack, publisher, 'en-GB', 'Europe/Rome');
  await page.goto(at(`${list}/new?kind=safety`));
  await page.fill('[name="title.en"]', 'Fake gift pages');
  await page.fill('[name="body.en"]', 'They ask for your password. **We never do.**');
  await page.fill('[name="title.it"]', 'Pagine di regali false');
  await page.fill('[name="body.it"]', 'Chiedono la password. **Noi mai.**');
  await page.setInputFiles('[name=idsFile]', {
    name: 'players.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('playerId\nreader-0\nreader-7\nnobody-here\n'),
  });
  await submit(page, 'button[value=preview]');
  expect(page.url()).toContain('/preview');
  const frame = page.frameLocator('iframe');
  await expect
    .poll(() => frame.locator('body').innerText(), { timeout: 20_000 })
    .toContain('They ask for your password.');
  await page.click('text=Back to the announcement');
  await page.waitForURL(/\/announcements\/[\w-]+$/);
  expect(await page.locator('.figure').innerText()).toBe('2 players get it');
  expect(await page.locator('.counted').innerText()).toContain('not known to us');
  await submit(page, '#act-test');
  expect(await page.locator('p.notice').innerText()).toContain(publisher);
  await page.check('#confirm-send');
  await submit(page, '#act-send');
  await page.focus('summary#open-cancel, a:has-text("Load again")');
  await expect.poll(() => page.locator('#watch-now').innerText(), { timeout: 60_000 }).toContain('100%');
  const inbox = (await (await fetch(stack.stack.inboxApiUrl)).json()) as {
    messages: { to: string; subject: string }[];
  };
  const got = inbox.messages.filter(({ subject }) => /Fake gift pages|Pagine di regali/.test(subject));
  expect(got.map(({ to }) => to).sort()).toEqual(
    [publisher, 'reader-0@players.example', 'reader-7@players.example'].sort(),
  );
  await page.context().close();
});
