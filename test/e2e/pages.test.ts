import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askPlayer } from '../support/asked-players.ts';
import { openBrowser } from '../support/browser.ts';
import { look, readers } from '../support/look.ts';
import { startTestStack, type TestStack } from '../support/stack-clients.ts';

let stack: TestStack;
let browser: Browser;

beforeAll(async () => {
  [stack, browser] = await Promise.all([startTestStack({ schedules: 'manual' }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

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
    await page.goto(`${stack.stack.consoleUrl}/signed-out`);
    await look(page, 'signed-out', language);
    await page.goto(`${stack.stack.consoleUrl}/sign-in?over=1`);
    await look(page, 'session-over', language);
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
