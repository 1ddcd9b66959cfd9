import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** How programs that open links in mails before their reader does call themselves. */
const scannerAgents = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/122.0 Safari/537.36 Edg/122.0 BingPreview/1.0b',
  'Mozilla/4.0 (compatible; ms-office; MSOffice 16)',
  'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)',
  'YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html',
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
  'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
  'Twitterbot/1.0',
  'TelegramBot (like TwitterBot)',
  'WhatsApp/2.23.20.0',
  'LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)',
  'Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)',
  'Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5',
  'Barracuda Sentinel (EE)',
  'Trend Micro Web Protection Add-On 1.21.1034',
  'python-requests/2.32.3',
  'curl/8.9.1',
  '',
];

/** What browsers and their helpers add when they fetch ahead of a click. */
const prefetchHeaders: Record<string, string>[] = [
  {},
  { purpose: 'prefetch' },
  { 'sec-purpose': 'prefetch;prerender' },
  { 'x-moz': 'prefetch' },
  { 'x-purpose': 'preview' },
  { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
];

/** Additions to a link that no reader makes. */
const decorations = ['', 'utm_source=mail', 'answer=denied', 'answer=confirmed&choice=none&submit=1'];

const decorated = (link: string, more = '') => (more === '' ? link : `${link}${link.includes('?') ? '&' : '?'}${more}`);

const scannerMethods = ['GET', 'HEAD', 'OPTIONS'] as const;

type Visit = { link: string; url: string; method: string; headers: Record<string, string> };

/** Every agent with every method on every link; the other ways of asking take turns. */
function visits(links: readonly string[]): Visit[] {
  const plain = links.flatMap((link) =>
    scannerMethods.flatMap((method) => scannerAgents.map((agent) => ({ link, method, agent }))),
  );
  return plain.map(({ link, method, agent }, nth) => ({
    link,
    url: decorated(link, decorations[nth % decorations.length]),
    method,
    headers: { 'user-agent': agent, accept: '*/*', ...prefetchHeaders[Math.floor(nth / 4) % prefetchHeaders.length] },
  }));
}

/** A reader that opens a page, looks at everything with the mouse, and stays. */
export async function linger(page: Page, url: string, ms: number): Promise<void> {
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  expect((await page.goto(url))?.status()).toBe(200);
  const end = Date.now() + ms;
  for (const spot of await page.locator('button, a, form, input, dd, h1').all()) await spot.hover();
  for (let nth = 0; Date.now() < end; nth++) {
    await page.mouse.move(20 + ((nth * 37) % 900), 20 + ((nth * 53) % 600));
    await page.mouse.wheel(0, nth % 2 === 0 ? 300 : -300);
    await sleep(200);
  }
  expect(page.url()).toBe(url);
  expect([...new Set(requested.map((one) => new URL(one).origin))]).toEqual([new URL(url).origin]);
}

/** Asks for the links as scanners do; whoever asks for a page gets the same one. */
export async function scan(links: readonly string[]): Promise<void> {
  const scans = visits(links);
  expect(scans.length).toBeGreaterThan(100);
  const pages = new Map<string, string>();
  for (const { link, url, method, headers } of scans) {
    const answer = await fetch(url, { method, headers });
    const told = `${method} ${url}`;
    const body = await answer.text();
    expect(answer.status, told).toBe(method === 'OPTIONS' ? 404 : 200);
    if (method === 'HEAD') expect(body, told).toBe('');
    if (method !== 'GET') continue;
    expect(body, told).toBe(pages.get(link) ?? body);
    pages.set(link, body);
  }
}
