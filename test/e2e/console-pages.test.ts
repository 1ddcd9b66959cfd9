import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { signedInPage } from '../support/console-browser.ts';
import { look, readers } from '../support/look.ts';
import { startTestStack, type TestStack } from '../support/stack-clients.ts';

let stack: TestStack;
let browser: Browser;

const supervisor = 'supervisor@demo.example';
const pages = {
  team: '/console/team?gameId=demo',
  member: '/console/team/member?gameId=demo',
  targets: '/console/targets?gameId=demo',
  playbooks: '/console/playbooks?gameId=demo',
  playbook: '/console/playbooks/denied/it?gameId=demo',
  'playbook-edit': '/console/playbooks/suspicious/vi/edit?gameId=demo',
  audit: '/console/audit?gameId=demo',
};

beforeAll(async () => {
  [stack, browser] = await Promise.all([startTestStack({ schedules: 'manual' }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

describe('what supervisors see beside the cases', () => {
  it.each(readers)('in $language: no fault that axe knows, nothing that sticks out', async (reader) => {
    const { language, locale, timezone: timezoneId } = reader;
    const page = await signedInPage(browser, stack, supervisor, locale, timezoneId);
    for (const [name, path] of Object.entries(pages)) {
      const answer = await page.goto(`${stack.stack.apiUrl}${path}`);
      expect(answer?.status(), path).toBe(200);
      await look(page, name, language);
    }
    await page.context().close();
  });
});
