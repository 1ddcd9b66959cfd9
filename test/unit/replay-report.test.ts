import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportOptions } from '../../functions/activity/replay/replay-options.ts';
import { byHistory, bySignal, overTime } from '../../functions/activity/replay/report/groups.ts';
import { keyNumbers, likely, type Report } from '../../functions/activity/replay/report/key-numbers.ts';
import { makeReport } from '../../functions/activity/replay/report/make-report.ts';
import { reportPage } from '../../functions/activity/replay/report/page.tsx';
import { reportText } from '../../functions/activity/replay/report/terminal.ts';
import { deriveKeys } from '../../functions/kernel/secrets.ts';
import { twoPlaces as book } from '../support/two-places.ts';

const folder = mkdtempSync(join(tmpdir(), 'report-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const keys = deriveKeys('a secret for one test, long enough');

const day = 86_400_000;
const start = Date.parse('2026-03-01T10:00:00Z');
const home = { ip: '10.1.2.3', device: { id: 'own-phone', model: 'Pixel 8', os: 'Android' } };
const far = { ip: '41.5.6.7', device: { id: 'other-phone', model: 'Galaxy A14', os: 'Android' } };
const signIn = (playerId: string, days: number, more: object = home) => ({
  id: `event-${playerId}-${days}`.replace('.', '-'),
  type: 'login.succeeded',
  occurredAt: new Date(start + days * day).toISOString(),
  playerId,
  ...more,
});

const names = ['ann', 'ben', 'cy', 'di'];
/** Forty days of four players; one of them travels and says so, two are taken over. */
const events = [
  ...names.flatMap((name) => Array.from({ length: 40 }, (_, days) => signIn(name, days))),
  signIn('ann', 33.1, { ...far, answer: 'confirmed' }),
  signIn('ben', 35.1, { ...far, answer: 'denied' }),
  signIn('cy', 36.1, { ...home, answer: 'denied' }),
].sort((one, other) => (one.occurredAt < other.occurredAt ? -1 : 1));

const input = join(folder, 'a <b> history.jsonl');
const faults: string[] = [];
let report: Report;
beforeAll(async () => {
  writeFileSync(input, [...events.map((event) => JSON.stringify(event)), '{'].join('\n'));
  const options = { in: input, games: [], seedDays: 0, budgets: [1, 2], asked: 2 };
  report = await makeReport(
    options,
    { keys, book },
    (line, fault) => faults.push(`${line} ${fault}`),
    () => () => {},
  );
});

describe('the report on a history', () => {
  it('compares what is shipped with each budget and names a bad line once', () => {
    expect(report.outcomes.map(({ askedPer100 }) => askedPer100)).toEqual([undefined, 1, 2]);
    expect(report.chosen.askedPer100).toBe(2);
    expect(report.few).toBe(true);
    expect(faults).toEqual([`${events.length + 1} is not JSON`]);
  });

  it('counts questions, own sign-ins and incidents by what the recording says', () => {
    const numbers = keyNumbers(report.chosen);
    const { figures } = report.chosen;
    expect(figures.signIns).toBe(events.length);
    expect(figures.genuine).toBe(events.length - 2);
    expect(numbers).toMatchObject({ asked: 2, caught: 1, incidents: 2, busiest: 1 });
    expect(numbers.per100).toBeCloseTo(100 / figures.genuine, 6);
    expect(numbers.playersAsked).toBe(50);
    // ann and ben were asked once in forty days, cy and di never
    expect(numbers.yearMedian).toBeCloseTo(365 / 39, 0);
  });

  it('says who would be asked, when and why', () => {
    const { figures } = report.chosen;
    const bands = byHistory(figures);
    expect(bands.map(({ signIns }) => signIns)).toEqual([4, 4, 12, 20, 40, 81]);
    expect(bands.at(-1)?.asked).toBe(1);
    expect(figures.countries.get('NG')).toEqual({ signIns: 1, asked: 1 });
    expect(figures.kinds.get('hosting')).toEqual({ signIns: 1, asked: 1 });
    expect(bySignal(figures)[0]?.[1]).toBe(2);
    const { every, asked } = overTime([figures]);
    expect([every, asked[0]?.length]).toEqual(['day', 40]);
    expect(asked[0]?.flatMap((count, place) => (count > 0 ? [place] : []))).toEqual([33, 35]);
  });

  it('is one page that runs and loads nothing, whose names cannot break it', () => {
    const page = reportPage(report);
    expect(page).toContain('a &lt;b&gt; history.jsonl');
    expect(page).not.toMatch(/<script|<link|<img|src=|href=|url\(|@import/);
    expect(page).toContain('prefers-color-scheme:dark');
    // each drawing is an image with a name and a sentence, and its numbers stand in a table
    const drawings = page.match(/<svg[^>]*role="img"[^>]*aria-labelledby="(\w+)-title \1-desc"/g) ?? [];
    expect(drawings.length).toBe(6);
    expect(page.match(/<title id=/g)).toHaveLength(drawings.length);
    expect(page.match(/<table>/g)?.length).toBeGreaterThanOrEqual(drawings.length);
    expect(page).toContain('event-cy-36-1');
    expect(page).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('tells a terminal the same', () => {
    const text = reportText(report);
    expect(text).toMatch(/known incidents caught( +1 of 2){3}/);
    expect(text).toMatch(/of all known incidents( +50 %){3}/);
    expect(text).toContain('2 in 100 *');
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('says so if there is nothing to count', async () => {
    const options = { in: input, games: ['another'], seedDays: 0, budgets: [2], asked: 2 };
    writeFileSync(input, '');
    const empty = await makeReport(
      options,
      { keys, book },
      () => {},
      () => () => {},
    );
    expect(reportPage(empty)).toContain('no sign-in');
    expect(reportText(empty)).toContain('no sign-in');
  });
});

it('sums a long history by week', () => {
  const { figures } = report.chosen;
  const long = Object.assign(Object.create(Object.getPrototypeOf(figures)), figures, { to: figures.from + 200 * day });
  const { every, from, asked } = overTime([long]);
  expect([every, from.length]).toEqual(['week', 29]);
  expect(asked[0]?.reduce((sum, count) => sum + count, 0)).toBe(2);
});

it('knows how far a share may be off', () => {
  // the textbook example: 1 of 10 lies between 1.8 % and 40.4 %
  expect(likely(1, 10)?.low).toBeCloseTo(0.0179, 3);
  expect(likely(1, 10)?.high).toBeCloseTo(0.4042, 3);
  expect(likely(0, 0)).toBeUndefined();
});

describe('the options of a report', () => {
  const given = ['--in', 'a.jsonl', '--out', 'b.html'];
  it('sets the wished budget beside the others', () => {
    expect(reportOptions([...given, '--asked', '3'])).toMatchObject({ budgets: [0.5, 1, 2, 3, 5], asked: 3 });
    expect(reportOptions(given).budgets).toEqual([0.5, 1, 2, 5]);
  });
  it.each([['0'], ['21'], ['many']])('refuses --asked %s', (asked) => {
    expect(() => reportOptions([...given, '--asked', asked])).toThrow('--asked takes a number from 0.1 to 20');
  });
});
