import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askPlayer } from '../support/asked-players.ts';
import { openBrowser } from '../support/browser.ts';
import { look, readers } from '../support/look.ts';
import { clickOnce, newsReader } from '../support/news-readers.ts';
import { startTestStack, type TestStack } from '../support/stack-clients.ts';
import { openTables, type StackTables } from '../support/stack-tables.ts';

let stack: TestStack;
let browser: Browser;
let tables: StackTables;

beforeAll(async () => {
  [stack, browser] = await Promise.all([startTestStack({ schedules: 'manual' }), openBrowser()]);
  tables = await openTables(stack.stack.engines.dynamodb);
});
afterAll(async () => {
  await browser?.close();
  tables?.close();
  await stack?.stop();
});

const press = (page: Page, choice: 'kinds' | 'none') =>
  Promise.all([page.waitForEvent('load'), page.click(`button[value=${choice}]`)]);
const ticked = (page: Page) => page.evaluate('[...document.querySelectorAll(":checked")].map((box) => box.value)');
const offOf = async (player: string) => {
  const rows = await tables.of('mailPreferences');
  return rows.find(({ item }) => item.pk === player)?.item.off;
};

describe.concurrent('the page of mail preferences, in light and dark, from 320 px up', () => {
  it.each(readers)('$language: all on, some on, all off, on again', async ({ language, locale }) => {
    const { link, player, email } = await newsReader(stack, tables, `news-${language}`, { locale });
    const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    await page.goto(link);
    await look(page, 'preferences', language);
    expect(await page.content()).not.toContain(email);
    await page.uncheck('input[value=policy]');
    await press(page, 'kinds');
    await look(page, 'preferences-saved', language);
    expect(await ticked(page)).toEqual(['maintenance', 'safety']);
    expect(await offOf(player)).toEqual(['policy']);
    await press(page, 'none');
    await look(page, 'preferences-stopped', language);
    expect(await offOf(player)).toEqual(['all']);
    await page.goto(link);
    await look(page, 'preferences-off', language);
    await page.check('input[value=safety]');
    await press(page, 'kinds');
    expect(await offOf(player)).toEqual(['maintenance', 'policy']);
    await page.context().close();
  });

  it('without a script, in the language that the reader chooses, which keeps what brought them here', async () => {
    const { link } = await newsReader(stack, tables, 'news-choosing');
    const page = await (await browser.newContext({ locale: 'en-GB', javaScriptEnabled: false })).newPage();
    await page.goto(`${link}?a=ann_1`);
    await page.click('nav a[lang=it]');
    expect(page.url()).toBe(`${link}?a=ann_1&lang=it`);
    await page.click('button[value=none]');
    expect(page.url()).toBe(`${link}?a=ann_1&lang=it`);
    expect(await page.textContent('[role=status]')).toContain('Fatto');
    await page.context().close();
  });

  it('by keyboard alone', async () => {
    const { link, player } = await newsReader(stack, tables, 'news-typing');
    const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    await page.goto(link);
    for (const selector of ['input[value=maintenance]', 'input[value=policy]', 'input[value=safety]']) {
      await page.keyboard.press('Tab');
      const [there, outline] = (await page.evaluate(
        `[document.activeElement.matches(${JSON.stringify(selector)}), getComputedStyle(document.activeElement).outlineStyle]`,
      )) as [boolean, string];
      expect([there, outline]).toEqual([true, 'solid']);
    }
    await page.keyboard.press('Space');
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    expect(await offOf(player)).toEqual(['safety']);
    await page.context().close();
  });
});

it('one click stops news, and a question about a sign-in still arrives', async () => {
  const { link, player, playerId } = await newsReader(stack, tables, 'news-leaving');
  const answer = await clickOnce(`${link}?a=nothing`, { 'user-agent': 'Mail' });
  expect([answer.status, answer.headers.get('set-cookie'), answer.headers.get('location')]).toEqual([200, null, null]);
  expect(await offOf(player)).toEqual(['all']);
  const { mail } = await askPlayer(stack, playerId);
  expect(mail.headers).not.toHaveProperty('list-unsubscribe');
  expect(await offOf(player)).toEqual(['all']);
});
