import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { ConsoleClient, locationOf, passIssuer, signIn } from '../support/console-client.ts';
import { startTestStack, type TestStack } from '../support/stack-clients.ts';
import { openTables, type StackTables } from '../support/stack-tables.ts';

const hour = 3_600_000;
const supervisor = 'supervisor@demo.example';

let stack: TestStack;
let tables: StackTables;
beforeAll(async () => {
  stack = await startTestStack({ schedules: 'manual' });
  tables = await openTables(stack.stack.engines.dynamodb);
});
afterAll(async () => {
  tables?.close();
  await stack?.stop();
});

const client = () => new ConsoleClient(stack.stack.apiUrl);
const who = (email = supervisor) => {
  const found = stack.stack.agents.find((agent) => agent.email === email);
  if (!found) throw new Error(email);
  return found;
};
const heading = async (answer: Response) => /<h1>(.*?)<\/h1>/.exec(await answer.text())?.[1];

describe('signing in', () => {
  it('leads by the provider back to the page that was asked for', async () => {
    const browser = client();
    const asked = await browser.get('/console/audit?day=2026-11-20');
    expect([asked.status, locationOf(asked)]).toEqual([
      303,
      '/console/sign-in?to=%2Fconsole%2Faudit%3Fday%3D2026-11-20',
    ]);
    const begun = await browser.get(locationOf(asked));
    const url = new URL(locationOf(begun));
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      response_type: 'code',
      client_id: 'doorward-local',
      redirect_uri: `${stack.stack.apiUrl}/console/callback`,
      code_challenge_method: 'S256',
      state: expect.stringMatching(/^[\w-]{40,}$/),
      nonce: expect.stringMatching(/^[\w-]{40,}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    });
    const done = await browser.get(await passIssuer(url.href, who()));
    expect([done.status, locationOf(done)]).toEqual([303, '/console/audit?day=2026-11-20']);
    expect([...browser.cookies.keys()]).toEqual(['__Host-doorward']);
    const page = await browser.get('/console/audit?day=2026-11-20');
    expect(page.status).toBe(200);
    expect(await page.text()).toContain(supervisor);
    expect(Object.fromEntries(page.headers)).toMatchObject({ 'cache-control': 'no-store', 'x-frame-options': 'DENY' });
  });

  it('never leads out of the console', async () => {
    for (const to of [
      'https://evil.example/console',
      '//evil.example',
      '/\\evil.example',
      '/v1/tasks',
      'javascript:x',
    ]) {
      const browser = client();
      const begun = await browser.get(`/console/sign-in?${new URLSearchParams({ to })}`);
      const done = await browser.get(await passIssuer(locationOf(begun), who()));
      expect(locationOf(done), to).toBe('/console');
    }
  });

  it('belongs to the browser that began it, once', async () => {
    const mine = client();
    const begun = await mine.get('/console/sign-in');
    const back = await passIssuer(locationOf(begun), who());
    const failed = [400, 'The sign-in did not work out'];
    const tried = async (browser: ConsoleClient, path: string) => {
      const answer = await browser.get(path);
      expect(browser.cookies.has('__Host-doorward')).toBe(false);
      return [answer.status, await heading(answer)];
    };
    expect(await tried(client(), back)).toEqual(failed);
    const thief = client();
    await thief.get('/console/sign-in');
    expect(await tried(thief, back)).toEqual(failed);
    const forger = client();
    forger.cookies.set('__Host-doorward-sign-in', 'A'.repeat(300));
    expect(await tried(forger, back)).toEqual(failed);

    const kept = mine.cookies.get('__Host-doorward-sign-in') ?? '';
    expect((await mine.get(back)).status).toBe(303);
    const again = client();
    again.cookies.set('__Host-doorward-sign-in', kept);
    expect(await tried(again, back)).toEqual(failed);
  });

  it('that the provider refuses is told in the language of the browser', async () => {
    const browser = client();
    const state = new URL(locationOf(await browser.get('/console/sign-in'))).searchParams.get('state');
    const refused = await browser.get(`/console/callback?error=access_denied&state=${state}`, {
      'accept-language': 'it',
    });
    expect([refused.status, await heading(refused)]).toEqual([400, 'L’accesso non è riuscito']);
  });

  it('gives a new session each time, and ends the one before', async () => {
    const browser = await signIn(stack, supervisor);
    const former = browser.cookies.get('__Host-doorward') ?? '';
    const begun = await browser.get('/console/sign-in');
    await browser.get(await passIssuer(locationOf(begun), who()));
    expect(browser.cookies.get('__Host-doorward')).not.toBe(former);
    expect((await browser.get('/console/audit')).status).toBe(200);
    const old = client();
    old.cookies.set('__Host-doorward', former);
    expect((await old.get('/console/audit')).status).toBe(303);
  });
});

describe('a session', () => {
  const ownRow = async (browser: ConsoleClient) => {
    const { createHash } = await import('node:crypto');
    const id = browser.cookies.get('__Host-doorward') ?? '';
    const pk = `session#${createHash('sha256').update(id).digest('base64url')}`;
    const row = (await tables.of('session')).find(({ item }) => item.pk === pk);
    if (!row) throw new Error('there is no such session');
    return row;
  };

  it('that has rested for an hour has ended', async () => {
    const browser = await signIn(stack, supervisor);
    await tables.change(await ownRow(browser), { seenAt: Date.now() - hour });
    expect(locationOf(await browser.get('/console/audit'))).toContain('/console/sign-in');
    await expect(ownRow(browser)).rejects.toThrow('no such session');
  });

  it('gets new claims from the provider when the old ones have run out', async () => {
    const browser = await signIn(stack, supervisor);
    await tables.change(await ownRow(browser), { renewAt: Date.now() - 1 });
    expect((await browser.get('/console/audit')).status).toBe(200);
    expect((await ownRow(browser)).item.renewAt).toBeGreaterThan(Date.now() + 50 * 60_000);
  });

  it('whose row was given other content opens nothing', async () => {
    const [one, other] = [await signIn(stack, supervisor), await signIn(stack, 'agent@demo.example')];
    const { item } = await ownRow(one);
    await tables.change(await ownRow(other), { secret: item.secret });
    expect((await other.get('/console/audit')).status).toBe(303);
  });

  it('ends by signing out, which goes on to the provider, and by no form of another site', async () => {
    const browser = await signIn(stack, supervisor);
    const csrf = await browser.csrf('/console/audit');
    expect((await browser.post('/console/sign-out', { csrf }, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await browser.post('/console/sign-out', {})).status).toBe(403);
    expect((await browser.get('/console/sign-out')).status).toBe(404);
    expect((await browser.get('/console/audit')).status).toBe(200);
    const former = browser.cookies.get('__Host-doorward') ?? '';
    const out = await browser.post('/console/sign-out', { csrf });
    expect(out.status).toBe(200);
    expect(await out.text()).toContain(`content="0; url=${stack.stack.apiUrl}/local/oidc/logout?`);
    expect(browser.cookies.size).toBe(0);
    browser.cookies.set('__Host-doorward', former);
    expect((await browser.get('/console/audit')).status).toBe(303);
  });
});

describe('the script of the pages', () => {
  it('is served under the name that the pages give it, to be kept for ever', async () => {
    const html = await (await client().get('/console/signed-out')).text();
    const [, path = ''] = /<script src="([^"]+)"/.exec(html) ?? [];
    expect(path).toMatch(/^\/console\/assets\/console-[\w-]{12}\.js$/);
    const script = await client().get(path);
    expect(Object.fromEntries(script.headers)).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(await script.text()).toContain('htmx');
    expect((await client().get('/console/assets/other.js')).status).toBe(404);
  });
});

describe('a real browser', () => {
  it('keeps the cookies on this machine, signs in, changes the language by keyboard, and signs out', async () => {
    const browser = await openBrowser();
    try {
      const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Asia/Tokyo' });
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      await page.goto(`${stack.stack.consoleUrl}/audit`);
      await page.fill('input[name=username]', supervisor);
      await page.fill('input[name=password]', who().password);
      await Promise.all([page.waitForURL('**/console/audit'), page.keyboard.press('Enter')]);
      const cookies = await context.cookies();
      expect(cookies.find(({ name }) => name === '__Host-doorward')).toMatchObject({
        secure: true,
        httpOnly: true,
        sameSite: 'Lax',
        path: '/',
      });
      expect(await page.evaluate('document.cookie')).toBe('__Host-doorward-zone=Asia/Tokyo');

      await page.keyboard.press('?');
      expect(await page.isVisible('dialog#shortcuts')).toBe(true);
      await page.keyboard.press('Escape');
      await page.keyboard.press('/');
      await page.keyboard.type('n?j');
      expect(await page.inputValue('input[name=person]')).toBe('n?j');
      await Promise.all([page.waitForURL('**/console/audit?*'), page.keyboard.press('Enter')]);

      await page.focus('.me summary');
      await page.keyboard.press('Enter');
      await page.focus('button[value=vi]');
      await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
      expect(await page.getAttribute('html', 'lang')).toBe('vi');
      expect(page.url()).toContain('/console/audit?');
      await page.focus('.me summary');
      await page.keyboard.press('Enter');
      await page.focus('form[action="/console/sign-out"] button');
      await Promise.all([page.waitForURL('**/console/signed-out'), page.keyboard.press('Enter')]);
      expect(await page.textContent('h1')).toBe('Bạn đã đăng xuất');
      expect(faults).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
