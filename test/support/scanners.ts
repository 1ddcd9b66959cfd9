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
const decorations = ['', '?utm_source=mail', '?answer=denied', '?answer=confirmed&submit=1'];

const scannerMethods = ['GET', 'HEAD', 'OPTIONS'] as const;

export type Visit = { url: string; method: string; headers: Record<string, string> };

/** Every agent with every method on every link; the other ways of asking take turns. */
export function visits(links: readonly string[]): Visit[] {
  const plain = links.flatMap((link) =>
    scannerMethods.flatMap((method) => scannerAgents.map((agent) => ({ link, method, agent }))),
  );
  return plain.map(({ link, method, agent }, nth) => ({
    url: `${link}${decorations[nth % decorations.length]}`,
    method,
    headers: { 'user-agent': agent, accept: '*/*', ...prefetchHeaders[Math.floor(nth / 4) % prefetchHeaders.length] },
  }));
}
