import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { denyingPlayer } from '../support/asked-players.ts';
import { openBrowser } from '../support/browser.ts';
import { signedInPage } from '../support/console-browser.ts';
import { intruder, loginEvent } from '../support/events.ts';
import { look, readers } from '../support/look.ts';
import { hashed } from '../support/ownership.ts';
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

const supervisor = 'supervisor@demo.example';

type Item = { taskId: string; playerId: string; version: number };
const listed = async (query: string): Promise<Item[]> =>
  (await stack.as(supervisor, 'GET', `/v1/tasks?gameId=demo&${query}`)).body.items as Item[];

async function taskOf(playerId: string): Promise<string> {
  const found = (await listed('limit=100')).find((item) => item.playerId === playerId);
  if (!found) throw new Error(`${playerId} has no case`);
  return found.taskId;
}

/** Sends a form of the page and waits for what follows. */
const send = (page: Page, act: string) =>
  Promise.all([page.waitForEvent('load'), page.click(`form[action$="/${act}"] .actions button`)]);

const opened = (page: Page) => page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');

describe('the work list and the page of a case, in light and dark, from 320 px up', () => {
  it.each(readers)(
    '$language',
    async ({ language, locale, timezone }) => {
      const playerId = `seen-${language}`;
      const about = { locale, timezone, phone: '+390612345678', nickname: 'Linh', tier: 'vip' };
      const facts = { facts: [hashed('first_nickname', 'Moon Fox'), hashed('linked_platform', 'steam')] };
      await stack.game.request('PUT', `/v1/players/${playerId}/ownership-facts`, facts);
      await denyingPlayer(stack, playerId, about);
      await stack.game.post([loginEvent({ playerId, type: 'email.changed', ...intruder })]);
      const page = await signedInPage(browser, stack, supervisor, locale, timezone);
      await look(page, 'list-empty', language);
      await page.goto(`${stack.stack.consoleUrl}?tab=all`);
      await look(page, 'list-all', language);
      await page.goto(`${stack.stack.consoleUrl}/tasks/${await taskOf(playerId)}`);
      await page.click('form[action$="/claim"] button');
      await page.waitForURL('**done=claim');
      await opened(page);
      await look(page, 'case-unfolded', language);
      // a call-back that the form does not take: what was typed stays
      await page.selectOption('#attempt-outcome', 'call_back');
      await page.fill('#attempt-note', '<b>‮=1+1</b>');
      await send(page, 'attempts');
      expect(await page.inputValue('#attempt-note')).toContain('=1+1');
      if (language === 'en') await look(page, 'case-fault', language);
      await page.goto(`${stack.stack.consoleUrl}/tasks/${await taskOf(playerId)}`);
      await page.check('[name=outcome][value=secured]');
      await page.fill('#resolve-note', 'Password and mail address are the player’s again.');
      await send(page, 'resolve');
      await look(page, 'case-closed', language);
      await page.context().close();
    },
    400_000,
  );
});

it('renews itself without losing what is chosen or where the focus is, and says that it has changed', async () => {
  await denyingPlayer(stack, 'watched', { locale: 'en' });
  const page = await signedInPage(browser, stack, supervisor, 'en-GB', 'Europe/London');
  await page.goto(`${stack.stack.consoleUrl}?tab=all&state=open&language=en`);
  const taskId = await taskOf('watched');
  await page.check(`#choose-${taskId}`);
  await page.focus(`#task-${taskId}`);
  await page.evaluate('document.querySelector("#list-part").before("still the same page")');
  await denyingPlayer(stack, 'newcomer', { locale: 'en' });
  await page.locator(`#task-${await taskOf('newcomer')}`).waitFor({ timeout: 30_000 });
  expect(await page.isChecked(`#choose-${taskId}`)).toBe(true);
  expect(await page.evaluate('document.activeElement.id')).toBe(`task-${taskId}`);
  expect(await page.textContent('#list-news')).toContain('The list has changed.');
  expect(await page.textContent('main')).toContain('still the same page');
  await page.context().close();
});
