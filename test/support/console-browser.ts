import type { Browser, Page } from 'playwright-core';
import type { TestStack } from './stack-clients.ts';

/** A page of somebody who has signed in. */
export async function signedInPage(
  browser: Browser,
  { stack }: TestStack,
  email: string,
  locale: string,
  timezoneId: string,
): Promise<Page> {
  const context = await browser.newContext({ locale, timezoneId });
  const page = await context.newPage();
  await page.goto(stack.consoleUrl);
  await page.fill('[name=username]', email);
  await page.fill('[name=password]', stack.agents.find((one) => one.email === email)?.password ?? '');
  await page.click('button');
  await page.waitForURL('**/console**');
  return page;
}
