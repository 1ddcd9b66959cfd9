import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Announcement } from '../../functions/announcements/announcement.ts';
import { noticeWrites } from '../../functions/announcements/notice-store.ts';
import { hour } from '../../functions/kernel/clock.ts';
import { transact } from '../../functions/kernel/dynamo.ts';
import { openBrowser } from '../support/browser.ts';
import { signedInPage } from '../support/console-browser.ts';
import { look, readers } from '../support/look.ts';
import { startTestStack, type TestStack } from '../support/stack-clients.ts';
import { stackDatabase } from '../support/stack-tables.ts';

let stack: TestStack;
let browser: Browser;
const publisher = 'publisher@demo.example';

/** Notices as the beginning of a send brings them onto the public page. */
async function publishNotices(): Promise<void> {
  const { database, close } = await stackDatabase(stack.stack.engines.dynamodb);
  const now = Date.now();
  const titles = { vi: 'Máy chủ nghỉ đêm', 'zh-Hans': '服务器夜间维护', it: 'Manutenzione notturna' };
  const body =
    'We move the market to **faster machines**.\n\n## What that means\n\n- You cannot sign in.\n- Your items stay yours.\n\n> Nobody of us asks for your password.\n\nMore at [our site](https://example.com/x).';
  const words = Object.entries({ en: 'Maintenance in the night', ...titles }).map(([language, title]) => [
    language,
    { title, body },
  ]);
  const base = { gameId: 'demo', publishedAt: now - hour };
  const maintenance = { ...base, announcementId: 'a_m', kind: 'maintenance', slug: 'night-maintenance' };
  const safety = { ...base, announcementId: 'a_s', kind: 'safety', slug: 'fake-gifts', publishedAt: now - 2 * hour };
  const [startsAt, endsAt] = [now + 20 * hour, now + 23.5 * hour];
  const english = { en: { title: 'Fake <gifts> & “free” skins', body } };
  const writes = [
    ...noticeWrites(
      database,
      maintenance as Announcement,
      { content: Object.fromEntries(words), startsAt, endsAt },
      now,
    ),
    ...noticeWrites(database, safety as Announcement, { content: english }, now),
  ];
  expect(await transact(database, writes)).toBe('done');
  close();
}

beforeAll(async () => {
  [stack, browser] = await Promise.all([startTestStack({ schedules: 'manual' }), openBrowser()]);
  await publishNotices();
  for (const title of ['The first words', 'The second words']) {
    const words = { title, summary: 'What is new.', body: `${title}.\n\n- One\n- Two`, keywords: ['x'] };
    for (const { language } of readers) {
      const body = { words, note: `${title} are in.` };
      expect((await stack.as(publisher, 'PUT', `/v1/help/item-duplication/${language}`, body)).status).toBe(200);
    }
  }
});
afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

const at = (path: string) => `${stack.stack.apiUrl}${path}`;

/** What every reader is shown. */
const pages = {
  help: '/help?game=demo',
  article: '/help/first-hour?game=demo',
  changed: '/help/item-duplication',
  earlier: '/help/item-duplication?version=1',
  notices: '/notices',
  maintenance: '/notices/night-maintenance',
  fallback: '/notices/fake-gifts?game=demo',
};

/** What differs from those in its words alone; looked at in one language. */
const more = {
  nothing: '/help?q=zeppelin%20%3Cb%3E',
  'notices-game': '/notices?game=demo&tz=Asia/Tokyo',
  missing: '/help/no-such',
};

describe('the public pages, in light and dark, from 320 px up', () => {
  it.each(readers)(
    '$language: help, notices, and an address with nothing',
    async ({ language, locale }) => {
      const context = await browser.newContext({ locale });
      const page = await context.newPage();
      for (const [name, path] of Object.entries(pages)) {
        const answer = await page.goto(at(path));
        expect(answer?.status(), path).toBe(200);
        await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })");
        await look(page, `public-${name}`, language);
      }
      await page.goto(at('/help/first-hour'));
      const title = (await page.textContent('h1')) ?? '';
      await page.goto(at('/help'));
      await page.fill('[name=q]', title);
      await Promise.all([page.waitForURL('**q=**'), page.click('form.search button')]);
      await look(page, 'public-results', language);
      expect(await page.textContent('main h2 a')).toBe(title);
      await page.click('main h2 a');
      await Promise.all([page.waitForEvent('load'), page.click('button[value=yes]')]);
      await look(page, 'public-thanks', language);
      expect(await context.cookies()).toEqual([]);
      await context.close();
    },
    300_000,
  );

  it('what is not found, and what is seldom seen', async () => {
    const context = await browser.newContext({ locale: 'it-IT' });
    const page = await context.newPage();
    for (const [name, path] of Object.entries(more)) {
      const answer = await page.goto(at(path));
      expect(answer?.status(), path).toBe(name === 'missing' ? 404 : 200);
      await look(page, `public-${name}`, 'it');
    }
    await context.close();
  });

  it('the reader changes the language, and every link stays in it', async () => {
    const context = await browser.newContext({ locale: 'en-GB' });
    const page = await context.newPage();
    await page.goto(at('/notices/fake-gifts?game=demo'));
    await Promise.all([page.waitForURL('**lang=vi**'), page.click('nav.languages [hreflang=vi]')]);
    expect(await page.getAttribute('html', 'lang')).toBe('vi');
    expect(await page.getAttribute('.prose', 'lang')).toBe('en');
    await Promise.all([page.waitForURL('**/help?**'), page.click('.support a')]);
    expect(page.url()).toMatch(/game=demo&lang=vi/);
    await context.close();
  });

  it('feeds and calendar: a parser reads what is in them', async () => {
    const page = await browser.newPage();
    await page.goto(at('/help'));
    for (const path of ['/help/atom.xml?lang=zh-Hans', '/notices/atom.xml?lang=en']) {
      const answer = await fetch(at(path));
      expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
      const read = await page.evaluate(`(() => {
        const feed = new DOMParser().parseFromString(${JSON.stringify(await answer.text())}, 'application/xml');
        const titles = [...feed.querySelectorAll('entry > title')].map((title) =>
          new DOMParser().parseFromString(title.textContent, 'text/html').body.textContent);
        return { fault: feed.querySelector('parsererror')?.textContent ?? null, root: feed.documentElement.localName, titles };
      })()`);
      expect(read).toMatchObject({ fault: null, root: 'feed' });
      if (path.startsWith('/notices'))
        expect((read as { titles: string[] }).titles).toContain('Fake <gifts> & “free” skins');
    }
    const calendar = await fetch(at('/notices/night-maintenance/calendar.ics?lang=it'));
    expect(calendar.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(await calendar.text()).toContain('Manutenzione notturna');
    await page.close();
  });

  it('is cacheable, the same for everybody, and HEAD is answered alike', async () => {
    for (const path of ['/help', '/notices', '/help/first-hour', '/notices/night-maintenance']) {
      const answer = await fetch(at(`${path}?lang=en`));
      const etag = answer.headers.get('etag') ?? '';
      expect(answer.headers.get('cache-control')).toMatch(/^public, max-age=60/);
      expect(answer.headers.get('set-cookie')).toBeNull();
      expect((await fetch(at(`${path}?lang=en`), { headers: { 'if-none-match': etag } })).status, path).toBe(304);
      expect((await fetch(at(`${path}?lang=en`), { method: 'HEAD' })).status).toBe(200);
      expect((await fetch(at(path))).headers.get('vary')).toBe('accept-language');
    }
  });
});

describe('without a mouse', () => {
  async function tabTo(page: Page, selector: string): Promise<void> {
    for (let nth = 0; nth < 30; nth++) {
      await page.keyboard.press('Tab');
      const focused = `[document.activeElement.matches(${JSON.stringify(selector)}), getComputedStyle(document.activeElement).outlineStyle]`;
      const [there, outline] = (await page.evaluate(focused)) as [boolean, string];
      expect(outline).not.toBe('none');
      if (there) return;
    }
    throw new Error(`the keyboard does not reach ${selector}`);
  }

  it('a player skips to the content, searches, reads and says that it did not help', async () => {
    const context = await browser.newContext({ locale: 'en-GB' });
    const page = await context.newPage();
    await page.goto(at('/help?game=demo'));
    await tabTo(page, 'a.skip');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('content');
    await tabTo(page, '[name=q]');
    await page.keyboard.type('second words');
    await Promise.all([page.waitForURL('**q=**'), page.keyboard.press('Enter')]);
    await tabTo(page, 'main h2 a');
    await Promise.all([page.waitForURL('**/help/item-duplication**'), page.keyboard.press('Enter')]);
    await tabTo(page, 'button[value=no]');
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    expect(await page.textContent('h1')).toBe('Thank you');
    expect(await page.textContent('.support')).toContain('@');
    await context.close();
  });
});

describe('the help library in the console', () => {
  const consolePages = {
    'help-list': '/console/help',
    'help-article': '/console/help/item-duplication/it',
    'help-edit': '/console/help/item-duplication/vi/edit',
    'help-compare': '/console/help/item-duplication/zh-Hans/compare?from=1&to=2',
  };
  it.each(readers)('in $language: no fault that axe knows, nothing that sticks out', async (reader) => {
    const page = await signedInPage(browser, stack, publisher, reader.locale, reader.timezone);
    for (const [name, path] of Object.entries(consolePages)) {
      expect((await page.goto(at(path)))?.status(), path).toBe(200);
      await look(page, name, reader.language);
    }
    await page.context().close();
  });

  it('a publisher writes, looks, is told what is wrong, saves, and goes back to the shipped words', async () => {
    const page = await signedInPage(browser, stack, publisher, 'en-GB', 'Europe/London');
    await page.goto(at('/console/help/account-sharing/en'));
    await page.click('a.primary');
    await page.fill('[name=title]', 'Sharing an account');
    await page.fill('[name=body]', 'Fine.\n\n<img src=x>');
    await page.click('button[value=preview]');
    expect(await page.textContent('[role=alert]')).toContain('line 3');
    expect(await page.inputValue('[name=title]')).toBe('Sharing an account');
    await page.fill('[name=body]', 'Fine **now**.');
    await page.click('button[value=preview]');
    expect(await page.innerHTML('.prose')).toBe('<p>Fine <strong>now</strong>.</p>');
    await page.fill('[name=note]', 'Shorter.');
    await page.click('button[value=save]');
    expect(await page.textContent('[role=status]')).toContain('Version 1 is saved');
    await page.click('text=Back to the shipped words');
    expect(await page.textContent('[role=status]')).toContain('Version 2 is saved');
    await page.context().close();
  });
});
