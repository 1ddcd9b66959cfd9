import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askPlayer, denyingPlayer, postAnswer, surveyedPlayer } from '../support/asked-players.ts';
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

/** Sends a form with whatever is in it: the browser's own checks are off, so that ours are seen. */
async function send(page: Page): Promise<void> {
  await page.evaluate('document.querySelector("form").noValidate = true');
  await Promise.all([page.waitForEvent('load'), page.click('button[type=submit]')]);
}

describe.concurrent('the player’s side of a case, in light and dark, from 320 px up', () => {
  it.each(readers)('$language: a message with its faults, the closed case, the survey', async (reader) => {
    const { language, locale, timezone } = reader;
    const player = await surveyedPlayer(stack, `surveyed-${language}`, { locale, timezone });
    const page = await (await browser.newContext({ locale })).newPage();

    await page.goto(player.caseLink);
    await look(page, 'case-closed', language);
    await page.fill('#message', 'password: hunter2');
    await send(page);
    await look(page, 'case-fault', language);
    expect(await page.inputValue('#message')).toBe('password: hunter2');
    await page.fill('#message', 'One more thing:\n<b>he is back</b>');
    await send(page);
    expect(page.url()).toBe(`${player.caseLink}?sent=reopened`);
    await look(page, 'case-sent', language);

    await page.goto(player.surveyLink);
    await look(page, 'survey', language);
    await page.check('input[name=rating][value="4"]');
    await page.fill('#comment', '="<b>"');
    await send(page);
    await look(page, 'survey-fault', language);
    expect(await page.isChecked('input[name=rating][value="4"]')).toBe(true);
    expect(await page.inputValue('#comment')).toBe('="<b>"');
    await page.check('input[name=solved][value=partly]');
    await send(page);
    await look(page, 'survey-thanks', language);
    expect((await page.goto(player.surveyLink))?.status()).toBe(404);
    await page.context().close();
  });

  it('in the language that the reader chooses, which a message keeps', async () => {
    const { caseLink } = await denyingPlayer(stack, 'choosing', { locale: 'en' });
    const page = await (await browser.newContext({ locale: 'en-GB', javaScriptEnabled: false })).newPage();
    await page.goto(caseLink);
    await page.click('nav a[lang=it]');
    expect(await page.textContent('h1')).toBe('La tua pratica');
    await page.fill('#message', 'Non sono stato io.');
    await page.click('button[type=submit]');
    expect(page.url()).toBe(`${caseLink}?sent=here&lang=it`);
    expect(await page.textContent('[role=status]')).toContain('Grazie');
    await page.context().close();
  });

  it('by keyboard alone: a message, then the survey', async () => {
    const { caseLink, surveyLink } = await surveyedPlayer(stack, 'typing');
    const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    const tabTo = async (selector: string) => {
      for (let nth = 0; nth < 12; nth++) {
        await page.keyboard.press('Tab');
        const [there, outline] = (await page.evaluate(
          `[document.activeElement.matches(${JSON.stringify(selector)}), getComputedStyle(document.activeElement).outlineStyle]`,
        )) as [boolean, string];
        expect(outline).not.toBe('none');
        if (there) return;
      }
      throw new Error(`the keyboard does not reach ${selector}`);
    };
    await page.goto(caseLink);
    await tabTo('#message');
    await page.keyboard.type('It happened again.');
    await tabTo('button[type=submit]');
    await Promise.all([page.waitForURL('**/t/*?sent=reopened'), page.keyboard.press('Enter')]);

    await page.goto(surveyLink);
    await tabTo('input[name=rating]');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await tabTo('input[name=solved]');
    await page.keyboard.press('Space');
    await tabTo('#comment');
    await page.keyboard.type('Very kind.');
    await tabTo('button[type=submit]');
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    expect(await page.textContent('h1')).toBe('Thank you!');
    await page.context().close();
  });
});

it('a survey’s link opens nothing else, and no other link the survey', async () => {
  const { apiUrl } = stack.stack;
  const [{ surveyLink, caseLink }, asked] = await Promise.all([
    surveyedPlayer(stack, 'crossed'),
    askPlayer(stack, 'open'),
  ]);
  const [survey, question] = [surveyLink, asked.link].map((link) => link.slice(link.lastIndexOf('/') + 1));
  for (const path of [`/v/${survey}`, `/t/${survey}`, `/s/${question}`, `/s/${caseLink.slice(-34)}`])
    expect((await fetch(`${apiUrl}${path}`)).status, path).toBe(404);
  expect((await postAnswer(`${apiUrl}/v/${survey}`, 'denied')).status).toBe(404);
  expect((await fetch(surveyLink)).status).toBe(200);
});
