import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askPlayer } from '../support/asked-players.ts';
import { openBrowser } from '../support/browser.ts';
import { startTestStack, type TestStack } from '../support/stack-clients.ts';

/** A folder for screenshots of every page, for people to look at; without it none are taken. */
const shots = process.env.SHOTS;

let stack: TestStack;
let browser: Browser;

beforeAll(async () => {
  [stack, browser] = await Promise.all([startTestStack({ schedules: 'manual' }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

const readers = [
  { language: 'en', locale: 'en-GB', timezone: 'Europe/London' },
  { language: 'vi', locale: 'vi-VN', timezone: 'Asia/Ho_Chi_Minh' },
  { language: 'zh-Hans', locale: 'zh-CN', timezone: 'Asia/Shanghai' },
  { language: 'it', locale: 'it-IT', timezone: 'Europe/Rome' },
];

const widths = [320, 1280];
const schemes = ['light', 'dark'] as const;

/** Looks at what stands in a page, narrow and wide, in light and dark: no fault that axe knows, and nothing that sticks out sideways. */
async function look(page: Page, name: string, language: string): Promise<void> {
  expect(await page.locator('html').getAttribute('lang'), name).toBe(language);
  for (const width of widths)
    for (const colorScheme of schemes) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      const told = `${name} in ${language}, ${width} px, ${colorScheme}`;
      if (shots)
        await page.screenshot({ path: `${shots}/${name}-${language}-${width}-${colorScheme}.png`, fullPage: true });
      const there = await page.evaluate('typeof axe !== "undefined"');
      const axe = new AxeBuilder(there ? { page, axeSource: alreadyThere } : { page });
      const { violations, passes } = await axe.setLegacyMode().analyze();
      expect(passes.length, told).toBeGreaterThan(5);
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
        told,
      ).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth'), told).toBeLessThanOrEqual(width);
    }
}

/** Once in a document, axe stays there; to bring it anew for each look would take most of the time. */
const alreadyThere = 'void 0';

const contextFor = (locale: string): Promise<BrowserContext> => browser.newContext({ locale });

describe.concurrent('the pages for people, in light and dark, from 320 px up', () => {
  it.each(readers)('$language: the question, both answers, the case, and a link that leads nowhere', async (reader) => {
    const { language, locale, timezone } = reader;
    const about = { locale, timezone };
    const [denying, confirming] = await Promise.all([
      askPlayer(stack, `denying-${language}`, about),
      askPlayer(stack, `confirming-${language}`, about),
    ]);
    const context = await contextFor(locale);
    const page = await context.newPage();

    await page.goto(denying.link);
    await look(page, 'question', language);
    await page.click('button[value=denied]');
    await look(page, 'denied', language);
    await page.click('a.button');
    expect(page.url()).toContain('/t/');
    await look(page, 'case', language);
    await page.goto(confirming.link);
    await page.click('button[value=confirmed]');
    await look(page, 'confirmed', language);
    await page.goto(confirming.link);
    await look(page, 'unknown', language);
    await page.goto(stack.stack.consoleUrl);
    await look(page, 'console', language);
    await context.close();
  });

  it('the local inbox: its list and a mail', async () => {
    await askPlayer(stack, 'reader');
    const context = await contextFor('en-GB');
    const page = await context.newPage();
    await page.goto(stack.stack.inboxUrl);
    await look(page, 'inbox', 'en');
    await page.click('li a');
    await look(page, 'mail', 'en');
    await context.close();
  });
});

describe('without a mouse', () => {
  /** Presses Tab until something is focused; what it is must show. */
  async function tabTo(page: Page, selector: string): Promise<void> {
    for (let nth = 0; nth < 6; nth++) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(
        `[document.activeElement.matches(${JSON.stringify(selector)}), getComputedStyle(document.activeElement).outlineStyle]`,
      );
      const [there, outline] = focused as [boolean, string];
      expect(outline).not.toBe('none');
      if (there) return;
    }
    throw new Error(`the keyboard does not reach ${selector}`);
  }

  it('a player answers, and follows the case', async () => {
    const { link } = await askPlayer(stack, 'typing');
    const context = await contextFor('en-GB');
    const page = await context.newPage();
    await page.goto(link);
    await tabTo(page, 'button[value=denied]');
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    expect(await page.textContent('h1')).toContain('being protected');
    await tabTo(page, 'a.button');
    await Promise.all([page.waitForURL('**/t/*'), page.keyboard.press('Enter')]);
    await context.close();
  });

  it('a player says that it was them', async () => {
    const { link } = await askPlayer(stack, 'typing-yes');
    const context = await contextFor('en-GB');
    const page = await context.newPage();
    await page.goto(link);
    await tabTo(page, 'button[value=confirmed]');
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Space')]);
    expect(await page.textContent('h1')).toContain('All is well');
    await context.close();
  });
});
