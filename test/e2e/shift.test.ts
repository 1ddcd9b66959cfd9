import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keysOf } from '../support/agent-keys.ts';
import { denyingPlayer } from '../support/asked-players.ts';
import { openBrowser } from '../support/browser.ts';
import { linkIn, until, waitForMail } from '../support/inbox.ts';
import { readers } from '../support/look.ts';
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

const agent = 'agent@demo.example';
type Reader = (typeof readers)[number];
type Keys = ReturnType<typeof keysOf>;

/** A player who has said "not me", with a phone number and something that only they know. */
async function playerOf({ language, locale, timezone }: Reader) {
  const playerId = `shift-${language}`;
  // told before anything happened: what comes later could come from an intruder
  const facts = { facts: [hashed('first_nickname', 'Moon Fox')] };
  expect((await stack.game.request('PUT', `/v1/players/${playerId}/ownership-facts`, facts)).status).toBeLessThan(300);
  const about = { locale, timezone, phone: '+390612345678', nickname: 'Linh' };
  return denyingPlayer(stack, playerId, about);
}

/** Signs in on the page of the local issuer. */
async function signIn(page: Page, keys: Keys): Promise<void> {
  await page.goto(stack.stack.consoleUrl);
  const password = stack.stack.agents.find(({ email }) => email === agent)?.password ?? '';
  await keys.tabTo('[name=username]');
  await keys.type(agent);
  await keys.tabTo('[name=password]');
  await keys.type(password);
  await keys.press('Enter');
  await page.waitForURL('**/console**');
}

/** The next whole minute that leaves time to type it, as the person's clock shows it. */
async function soon(page: Page): Promise<{ local: string; at: number }> {
  const at = Math.ceil((Date.now() + 6000) / 60_000) * 60_000;
  const local = await page.evaluate(
    `new Date(${at} - new Date(${at}).getTimezoneOffset() * 60000).toISOString().slice(0, 16)`,
  );
  return { local: String(local), at };
}

describe.concurrent('a shift by keyboard alone', () => {
  it.each(readers)(
    '$language: from the sign-in to the survey',
    async (reader) => {
      const { language, locale, timezone } = reader;
      const player = await playerOf(reader);
      const page = await (await browser.newContext({ locale, timezoneId: timezone })).newPage();
      const keys = keysOf(page);
      await signIn(page, keys);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);

      // to the language's own tasks, by the filters; then the next one, with one key
      await keys.press('/');
      await keys.tabTo('#filter-language');
      await keys.choose(language);
      await keys.tabTo('.filters button');
      await keys.leave('Enter');
      await keys.leave('n');
      expect(page.url()).toContain('/console/tasks/');
      expect(await page.textContent('.facts')).toContain(player.playerId);

      // the phone number, with a reason
      expect(await page.textContent('.facts')).not.toContain('+390612345678');
      await keys.press('p');
      await keys.choose('phone');
      await keys.tabTo('#reveal-reason');
      await keys.type('To call about the sign-in');
      await keys.leave('Enter');
      expect(await page.textContent('.revealed')).toBe('+390612345678');

      // nobody answers; a call is agreed
      await keys.press('a');
      await keys.tabTo('#attempt-outcome');
      await keys.choose('no_answer');
      await keys.tabTo('#attempt-at');
      const call = await soon(page);
      await keys.typeTime(call.local);
      await keys.tabTo('#attempt-note');
      await keys.type('Rang for a minute.');
      await keys.tabTo('form[action$="/attempts"] button');
      await keys.leave('Enter');
      expect(page.url()).toContain('done=attempts');
      expect(await page.textContent('.history')).toContain('Rang for a minute.');
      await keys.leave('l');

      // it comes back on time, by itself and to the top
      const row = page.locator('tr', { hasText: player.playerId });
      await until('the agreed call', async () => (Date.now() >= call.at ? true : undefined), 90_000);
      await row.locator('.badge.bad').waitFor({ timeout: 30_000 });
      for (let nth = 0; nth < 8 && !(await row.locator('a:focus').count()); nth++) await keys.press('j');
      await keys.leave('Enter');
      expect(await page.textContent('.facts')).toContain(player.playerId);

      // the player is there, and proves to be the owner
      await keys.press('a');
      await keys.tabTo('#attempt-outcome');
      await keys.choose('reached');
      await keys.tabTo('form[action$="/attempts"] button');
      await keys.leave('Enter');
      await keys.press('o');
      await keys.tabTo('#check-first_nickname');
      await keys.type('moon fox');
      await keys.leave('Enter');
      expect(page.url()).toContain('done=checks');
      await keys.press('r');
      await keys.press('Space');
      await keys.tabTo('form[action$="/resolve"] button');
      await keys.leave('Enter');
      expect(page.url()).toContain('done=resolve');

      // the player follows: the case is closed, and the survey asks what they think
      await page.goto(player.caseLink);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      const closing = await waitForMail(stack.stack.inboxApiUrl, player.email, 3);
      await page.goto(linkIn(closing, 's'));
      await keys.tabTo('input[name=rating]');
      await keys.press('Space');
      await keys.tabTo('input[name=solved]');
      await keys.press('Space');
      await keys.tabTo('button[type=submit]');
      await keys.leave('Enter');
      await page.context().close();
    },
    240_000,
  );
});
