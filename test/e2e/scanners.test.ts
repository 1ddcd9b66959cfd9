import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type AskedPlayer,
  askPlayer,
  denyingPlayer,
  postAnswer,
  quiet,
  surveyedPlayer,
} from '../support/asked-players.ts';
import { openBrowser } from '../support/browser.ts';
import { type Receiver, startReceiver } from '../support/callback-receiver.ts';
import { readInbox } from '../support/inbox.ts';
import { clickOnce, type NewsReader, newsReader } from '../support/news-readers.ts';
import { addressesIn } from '../support/page-text.ts';
import { linger, scan } from '../support/scanners.ts';
import { startTestStack, type TestStack } from '../support/stack-clients.ts';
import { openTables, type StackTables } from '../support/stack-tables.ts';

const day = 86_400_000;
const lingerMs = 30_000;

let stack: TestStack;
let browser: Browser;
let callbacks: Receiver;
let tables: StackTables;
let asked: AskedPlayer;
let denied: Awaited<ReturnType<typeof denyingPlayer>>;
let surveyed: Awaited<ReturnType<typeof surveyedPlayer>>;
let told: NewsReader;

beforeAll(async () => {
  [stack, browser, callbacks] = await Promise.all([
    startTestStack({ schedules: 'manual' }),
    openBrowser(),
    startReceiver(),
  ]);
  tables = await openTables(stack.stack.engines.dynamodb);
  await stack.as('admin@demo.example', 'PUT', '/v1/games/demo', { callbackUrl: callbacks.url });
  [asked, denied, surveyed, told] = await Promise.all([
    askPlayer(stack, 'asked', { nickname: 'Linh' }),
    denyingPlayer(stack, 'denied', { nickname: 'Chiara' }),
    surveyedPlayer(stack, 'surveyed', { nickname: 'Mai' }),
    newsReader(stack, tables, 'told'),
  ]);
  await quiet(tables);
});
afterAll(async () => {
  await browser?.close();
  tables?.close();
  await Promise.all([stack?.stop(), callbacks?.stop()]);
});

/** All that the service knows and has sent; but what is counted of the sign-ins before, which takes some seconds. */
const everything = async () => ({
  rows: (await tables.all()).filter(({ item }) => item.class !== 'populationTally'),
  mails: (await readInbox(stack.stack.inboxApiUrl, asked.email)).length,
  callbacks: callbacks.received.length,
});

/** What the form of any page could hold. */
const everyField = { answer: 'denied', message: 'hello', rating: '5', solved: 'yes', choice: 'none' };

const postForm = (link: string, fields: Record<string, string>, headers: Record<string, string>) =>
  fetch(link, { method: 'POST', redirect: 'manual', body: new URLSearchParams(fields), headers });

describe('who opens links and does not answer', () => {
  it('changes nothing: scanners with GET, HEAD and OPTIONS, previews, and a browser that stays for 30 s', async () => {
    const mails = [asked.mail, denied.caseMail, surveyed.closingMail];
    const inMails = [...new Set(mails.flatMap(({ html }) => addressesIn(html)))];
    const help = (slug: string) => `${stack.stack.apiUrl}/help/${slug}?lang=en`;
    const own = [asked.link, denied.caseLink, surveyed.caseLink, surveyed.surveyLink];
    expect(inMails.sort()).toEqual([...own, help('first-hour'), help('leaked-passwords')].sort());
    const links = [...inMails, told.link, `${told.link}?a=ann_1`];
    const before = await everything();

    const [running, still] = [await browser.newContext(), await browser.newContext({ javaScriptEnabled: false })];
    const looks = async () => {
      await linger(await running.newPage(), denied.caseLink, 2000);
      await linger(await running.newPage(), surveyed.surveyLink, 2000);
      await linger(await running.newPage(), told.link, 2000);
      await linger(await still.newPage(), asked.link, 2000);
      await linger(await still.newPage(), denied.caseLink, 1000);
    };
    const stays = async () => linger(await running.newPage(), asked.link, lingerMs);
    await Promise.all([stays(), looks(), scan(links)]);
    await Promise.all([running.close(), still.close()]);
    expect(await everything()).toEqual(before);
  });

  it.each(['cross-site', 'same-site', 'none'])(
    'changes nothing: a form that is sent from elsewhere (%s)',
    async (site) => {
      const before = await everything();
      for (const link of [asked.link, denied.link])
        for (const answer of ['confirmed', 'denied'] as const) {
          const refused = await postAnswer(link, answer, { 'sec-fetch-site': site });
          expect(refused.status).toBe(403);
          expect(refused.headers.get('content-type')).toBe('application/problem+json');
        }
      for (const link of [denied.caseLink, surveyed.surveyLink, told.link])
        expect((await postForm(link, everyField, { 'sec-fetch-site': site })).status, link).toBe(403);
      expect(await everything()).toEqual(before);
    },
  );
});

const pageOf = (url: string, headers: Record<string, string> = {}) => fetch(url, { headers });

describe('the pages and mails', () => {
  it('are kept by nobody, framed by nobody, and run nothing', async () => {
    const { apiUrl } = stack.stack;
    const pages = {
      question: await pageOf(asked.link),
      case: await pageOf(denied.caseLink),
      survey: await pageOf(surveyed.surveyLink),
      preferences: await pageOf(told.link),
      unsubscribed: await clickOnce((await newsReader(stack, tables, 'leaving')).link),
      answered: await postAnswer((await askPlayer(stack, 'answering')).link, 'confirmed'),
      unknown: await pageOf(`${apiUrl}/v/${'x'.repeat(43)}`),
      // where everybody may come; what is behind the sign-in is in console-sign-in.test.ts
      console: await pageOf(`${apiUrl}/console/signed-out`),
    };
    for (const [name, { headers, status }] of Object.entries(pages)) {
      expect(status, name).toBe(name === 'unknown' ? 404 : 200);
      expect(headers.get('content-type'), name).toBe('text/html; charset=utf-8');
      expect(headers.get('cache-control'), name).toBe('no-store');
      // its forms are checked by where they come from, which `no-referrer` would hide
      expect(headers.get('referrer-policy'), name).toBe(name === 'console' ? 'same-origin' : 'no-referrer');
      expect(headers.get('x-content-type-options'), name).toBe('nosniff');
      expect(headers.get('set-cookie'), name).toBeNull();
      const policy = new Map(
        (headers.get('content-security-policy') ?? '').split('; ').map((part) => {
          const [directive = '', ...values] = part.split(' ');
          return [directive, values.join(' ')] as const;
        }),
      );
      expect(policy.get('default-src'), name).toBe("'none'");
      expect(policy.get('frame-ancestors'), name).toBe("'none'");
      expect(policy.get('base-uri'), name).toBe("'none'");
      expect(policy.get('form-action'), name).toBe("'self'");
      expect([...policy.values()].join(' '), name).not.toMatch(/unsafe|\*|https?:/);
    }
  });

  it('name no address but our own', async () => {
    const { apiUrl } = stack.stack;
    // the console runs one script, of our own
    const withoutOurs = (text: string) => text.replace(/<script src="\/console\/assets\/[\w.-]+"[^>]*><\/script>/, '');
    const texts = [
      ...[asked.mail, denied.mail, denied.caseMail, surveyed.closingMail].flatMap(({ html, text }) => [html, text]),
      denied.thanks,
      ...(await Promise.all(
        [
          asked.link,
          denied.caseLink,
          surveyed.surveyLink,
          told.link,
          `${apiUrl}/console/signed-out`,
          `${apiUrl}/t/nothing`,
        ].map(async (url) => withoutOurs(await (await pageOf(url)).text())),
      )),
    ];
    const named = texts.flatMap(addressesIn);
    expect(named.length).toBeGreaterThan(5);
    // the one name of another: the maker of the address data, to whom its licence asks to link
    const foreign = named.filter((address) => !address.startsWith(`${apiUrl}/`));
    expect(new Set(foreign)).toEqual(new Set(['https://db-ip.com']));
    expect(
      texts.filter((text) => /<(script|iframe|img|link|object|embed)\b|@import|url\(|\son\w+=/i.test(text)),
    ).toEqual([]);
  });
});

describe('a link that leads nowhere', () => {
  it('is answered alike, byte for byte, whether it was unknown, malformed, used up, out of time or erased', async () => {
    const { apiUrl } = stack.stack;
    const [late, confirmed, gone, used, left, forgotten] = await Promise.all([
      askPlayer(stack, 'late'),
      askPlayer(stack, 'confirmed', { locale: 'vi' }),
      denyingPlayer(stack, 'gone', { locale: 'it' }),
      surveyedPlayer(stack, 'used'),
      surveyedPlayer(stack, 'left', { locale: 'zh' }),
      newsReader(stack, tables, 'forgotten', { locale: 'vi' }),
    ]);
    const ours = { 'sec-fetch-site': 'same-origin' };
    expect((await postForm(used.surveyLink, everyField, ours)).status).toBe(200);
    for (const erased of ['left', 'forgotten'])
      expect((await stack.game.request('DELETE', `/v1/players/${erased}`)).status).toBe(204);
    expect((await postAnswer(confirmed.link, 'confirmed')).status).toBe(200);
    await quiet(tables);
    const row = (await tables.of('verification')).find(({ item }) => item.playerId === 'late');
    if (!row) throw new Error('the question has no row');
    await tables.change(row, { askedAt: Number(row.item.askedAt) - 7 * day });
    expect((await stack.game.request('DELETE', '/v1/players/gone')).status).toBe(204);

    const form = 'Zz_-'.repeat(11).slice(0, 43);
    const malformed = [
      'x',
      form.slice(1),
      `${form}x`,
      `${form.slice(1)}.`,
      `${form.slice(3)}%00`,
      '%3Cscript%3E',
      '%ff',
      '%2F',
    ];
    const dead = {
      '/v/ unknown': `${apiUrl}/v/${form}`,
      '/v/ used up by "not me"': denied.link,
      '/v/ out of time': late.link,
      '/v/ erased': gone.link,
      '/t/ unknown': `${apiUrl}/t/${'0123-'.repeat(7).slice(0, -1)}`,
      '/t/ erased': gone.caseLink,
      '/s/ unknown': `${apiUrl}/s/${form}`,
      '/s/ used up': used.surveyLink,
      '/s/ erased': left.surveyLink,
      '/u/ unknown': `${apiUrl}/u/${form}`,
      '/u/ erased': forgotten.link,
      ...Object.fromEntries(
        malformed.flatMap((token, nth) =>
          ['v', 't', 's', 'u'].map((path) => [`/${path}/ malformed ${nth}`, `${apiUrl}/${path}/${token}`]),
        ),
      ),
    };
    for (const language of ['en', 'vi-VN,vi;q=0.9', 'zh', 'it']) {
      const headers = { 'accept-language': language };
      const shown = async (answer: Response) => {
        const { date: _date, ...told } = Object.fromEntries(answer.headers);
        return { status: answer.status, headers: told, body: await answer.text() };
      };
      const expected = await shown(await pageOf(dead['/v/ unknown'], headers));
      expect(expected.status).toBe(404);
      expect(expected.body).toMatch(/^<!doctype html>/);
      expect(await shown(await pageOf(confirmed.link, headers)), 'used up by "was me"').toEqual(expected);
      for (const [name, url] of Object.entries(dead)) {
        expect(await shown(await pageOf(url, headers)), name).toEqual(expected);
        const sent = await postForm(url, everyField, { ...ours, ...headers });
        if (!name.startsWith('/v/')) expect(await shown(sent), `${name}, posted`).toEqual(expected);
        if (name.startsWith('/u/'))
          expect(await shown(await clickOnce(url, headers)), `${name}, one click`).toEqual(expected);
        if (name.startsWith('/v/'))
          for (const answer of ['confirmed', 'denied'] as const)
            expect(await shown(await postAnswer(url, answer, headers)), `${name}, ${answer}`).toEqual(expected);
      }
    }
  });
});
