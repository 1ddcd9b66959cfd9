import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { consoleHeaders } from '../../functions/console/frame/console-headers.ts';
import type { Visit } from '../../functions/console/frame/visit.ts';
import { showReports } from '../../functions/console/reports/overview-page.tsx';
import { showReport } from '../../functions/console/reports/report-page.tsx';
import { day, hour } from '../../functions/kernel/clock.ts';
import type { Database } from '../../functions/kernel/dynamo.ts';
import type { HttpResponse } from '../../functions/kernel/http.ts';
import type { Language } from '../../functions/kernel/i18n.ts';
import { type Incident, reportNames } from '../../functions/outreach/index.ts';
import { keepIncident } from '../../functions/outreach/reports/incident-store.ts';
import { openBrowser } from '../support/browser.ts';
import { believableCases, closedCase, storeClosed } from '../support/closed-cases.ts';
import { type LocalDynamoDb, startDynamoDb } from '../support/dynamodb-local.ts';
import { emptyRequest, testKeys } from '../support/games.ts';
import { look, readers } from '../support/look.ts';

let local: LocalDynamoDb;
let db: Database;
let browser: Browser;
let server: Server;
let base: string;

const first = Date.UTC(2026, 5, 1);
const now = first + 27 * day + 20 * hour;

const supervisor = { id: 's-1', name: 'supervisor@demo.example', roles: new Set(['supervisor'] as const) };

/** What a player could write to break a page. */
const hostileWords = '</p><script>alert(1)</script><img src=x onerror=alert(2)>=1+1';

/** The page at an address, for somebody whom the frame has let in. */
function page(address: string): Promise<HttpResponse> {
  const { pathname, searchParams } = new URL(address, 'http://doorward.example');
  const { reader = 'en', ...query } = Object.fromEntries(searchParams);
  const [name] = pathname.split('/').slice(3);
  const visit: Visit = {
    ...{ db, keys: testKeys, now, csrf: 'c', publicUrl: base, timezone: 'Europe/Rome', language: reader as Language },
    staff: { ...supervisor, games: new Set(['demo', 'other']) },
    request: { ...emptyRequest, query, params: name === undefined ? {} : { name } },
  };
  return name === undefined ? showReports(visit) : showReport(visit);
}

beforeAll(async () => {
  [local, browser] = await Promise.all([startDynamoDb(), openBrowser()]);
  db = local.database;
  const days = Array.from({ length: 28 }, (_, nth) => first + nth * day);
  const cases = believableCases('demo', days, 4);
  await Promise.all(cases.map((one) => storeClosed(db, one, one.task.outcome === 'was_player')));
  const hostile = closedCase({
    gameId: 'other',
    taskId: 't_x',
    openedAt: first,
    resolvedAt: first + hour,
    asked: true,
  });
  const said = { rating: 1, solved: 'no', comment: hostileWords, after: hour } as const;
  await storeClosed(db, { ...hostile, survey: said });
  const since = Date.UTC(2026, 5, 20, 9);
  const storm: Omit<Incident, 'since'> = {
    ...{ gameId: 'demo', kind: 'storm', spared: 1234 },
    news: [
      { kind: 'id', times: 12.4 },
      { kind: 'details', times: 31 },
      { kind: 'block', asn: 45899, times: 6 },
    ],
  };
  await keepIncident(db, { ...storm, since, until: since + 5 * hour }, since);
  const proxyFault: Incident['news'] = [
    { kind: 'hosting', times: 21 },
    { kind: 'country', times: 8.25 },
  ];
  await keepIncident(db, { ...storm, news: proxyFault, since: since + 4 * day, spared: 1 }, since);
  const clock: Incident = { gameId: 'demo', kind: 'clock', news: [], spared: 0, since, until: since + hour };
  await keepIncident(db, { ...clock, offsetMinutes: -61 }, since);
  server = createServer((request, response) => {
    page(request.url ?? '/').then(
      (answer) => {
        const html = 'html' in answer ? answer.html : '';
        response.writeHead(answer.status, { ...consoleHeaders, 'content-type': 'text/html; charset=utf-8' }).end(html);
      },
      (fault) => response.writeHead(500).end(String(fault)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await browser?.close();
  server?.close();
  await local?.stop();
});

/** All of them in one language; in the others those with the longest words, and every one when somebody wants to look. */
const wordy = ['', 'false-alarms', 'attempts', 'incidents'];
const pagesIn = (language: string): readonly string[] =>
  language === 'en' || process.env.SHOTS ? ['', ...reportNames] : wordy;

describe.concurrent('the pages of the reports, narrow and wide, light and dark', () => {
  test.each(readers)(
    '$language',
    async ({ language, locale }) => {
      const context = await browser.newContext({ locale });
      const tab = await context.newPage();
      const refused: string[] = [];
      tab.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) refused.push(message.text());
      });
      for (const name of pagesIn(language)) {
        await tab.goto(`${base}/console/reports${name === '' ? '' : `/${name}`}?reader=${language}`);
        await look(tab, `reports-${name || 'overview'}`, language);
        const outside = `[...document.querySelectorAll('svg.plot text')].filter((text) => {
        const box = text.getBoundingClientRect();
        const plot = text.closest('svg.plot').getBoundingClientRect();
        return box.left < plot.left - 2 || box.right > plot.right + 2;
      }).map((text) => text.textContent)`;
        for (const width of [320, 1280]) {
          await tab.setViewportSize({ width, height: 800 });
          expect(await tab.evaluate(outside), `${name} in ${language}, ${width} px`).toEqual([]);
        }
      }
      const bare = language === 'en' || process.env.SHOTS ? ['', 'survey-answers'] : [];
      for (const name of bare) {
        await tab.goto(`${base}/console/reports${name && `/${name}`}?reader=${language}&from=2025-01-01&to=2025-01-28`);
        await look(tab, `reports-empty-${name || 'overview'}`, language);
      }
      await tab.goto(`${base}/console/reports/targets?reader=${language}&from=2026-06-20&to=2026-06-10`);
      expect(await tab.locator('#from-fault').count()).toBe(1);
      if (bare.length > 0) await look(tab, 'reports-fault', language);
      expect(refused).toEqual([]);
      await context.close();
    },
    400_000,
  );

  test('words of players are shown as words, and files of a page are files', async () => {
    const address = '/console/reports/survey-answers?gameId=other';
    const context = await browser.newContext();
    const tab = await context.newPage();
    await tab.goto(`${base}${address}`);
    expect(await tab.locator('.said').textContent()).toBe(hostileWords);
    expect(await tab.locator('main script, main img').count()).toBe(0);
    await context.close();
    const csv = await page(`${address}&format=csv`);
    expect(csv.headers?.['content-disposition']).toContain('attachment');
    expect('text' in csv && csv.text.split('\r\n')).toHaveLength(3);
    const json = await page(`${address}&format=json`);
    expect('json' in json && json.json).toMatchObject({ name: 'survey-answers', items: [{ comment: hostileWords }] });
    await expect(page('/console/reports/nothing')).rejects.toMatchObject({ status: 404 });
    await expect(page('/console/reports/targets?gameId=third')).rejects.toMatchObject({ status: 404 });
  });
});
