import { expect, test } from 'vitest';
import { listParts, readAnnouncementFile } from '../../functions/announcements/announce-cli-file.ts';
import {
  countsTable,
  doneShare,
  duration,
  estimateLines,
  progressBar,
  progressLine,
} from '../../functions/announcements/announce-cli-view.ts';
import type { AnnouncementView } from '../../functions/announcements/answers-schema.ts';

const files = (given: Record<string, unknown>) => (file: string) => {
  const text = given[file];
  if (text === undefined) throw new Error('ENOENT');
  return typeof text === 'string' ? text : JSON.stringify(text);
};

test('texts and lists may lie in files beside the announcement', () => {
  const read = files({
    'news/announcement.json': {
      gameId: 'moon',
      content: {
        en: { title: 'News', body: 'Short.' },
        vi: { title: 'Tin', body: { file: 'vi.md' } },
        it: { body: { file: 'it.md' } },
      },
      audience: { playerIds: { file: 'players.csv' }, languages: ['it'] },
    },
    [`${process.cwd()}/news/vi.md`]: '# Giữ nguyên\n\nNội dung.',
    [`${process.cwd()}/news/it.md`]: '# Notizie\n\nCiao.',
    [`${process.cwd()}/news/players.csv`]: 'playerId\nmai\n',
  });
  expect(readAnnouncementFile('news/announcement.json', read)).toEqual({
    body: {
      gameId: 'moon',
      content: {
        en: { title: 'News', body: 'Short.' },
        vi: { title: 'Tin', body: '# Giữ nguyên\n\nNội dung.' },
        it: { title: 'Notizie', body: 'Ciao.' },
      },
      audience: { listed: true, languages: ['it'] },
    },
    players: { text: 'playerId\nmai\n', type: 'text/csv' },
  });
});

test.each([
  [{}, 'cannot read a.json'],
  [{ 'a.json': '{"gameId": ' }, 'a.json is not JSON'],
  [{ 'a.json': '[]' }, 'one announcement'],
  [{ 'a.json': { content: { vi: { body: { file: 'vi.md' } } } } }, 'content.vi.body.file cannot be read: vi.md'],
  [{ 'a.json': { content: { vi: { body: { file: 7 } } } } }, 'content.vi.body takes'],
  [{ 'a.json': { audience: { playerIds: { file: 'x.csv' } } } }, 'audience.playerIds.file cannot be read: x.csv'],
])('the files %j are refused: %s', (given, words) => {
  expect(() => readAnnouncementFile('a.json', files(given))).toThrow(words);
});

test('what the file leaves to the service goes there as it is', () => {
  const body = { gameId: 'moon', audience: 'all', content: 'nothing', odd: 1 };
  expect(readAnnouncementFile('a.json', files({ 'a.json': body }))).toEqual({ body, players: undefined });
});

test('a long list goes in parts, each with its heading', () => {
  expect(listParts('\uFEFFname;playerId\r\na;1\r\n\r\nb;2\r\nc;3\r\n', 'text/csv', 2)).toEqual([
    'name;playerId\na;1\nb;2',
    'name;playerId\nc;3',
  ]);
  expect(listParts('1\n2\n3', 'text/csv', 2)).toEqual(['1\n2', '3']);
  expect(listParts('id-1\nplayer-2\n', 'text/plain', 10)).toEqual(['id-1\nplayer-2']);
  expect(listParts('', 'text/plain', 10)).toEqual(['']);
});

const counts = (given: Partial<AnnouncementView['counts']>) => ({
  ...{ recipients: 0, pending: 0, sent: 0, delivered: 0, bounced: 0, complained: 0 },
  ...{ unsubscribed: 0, unknown: 0, failed: 0, skipped: 0 },
  ...given,
});

const moment = '2026-11-22T10:00:00.000Z';
const view = (given: Partial<AnnouncementView>): AnnouncementView => ({
  ...{ announcementId: 'ann_1', gameId: 'moon', kind: 'policy', state: 'sending', title: 'News', languages: ['en'] },
  ...{ audience: {}, createdAt: moment, createdBy: 'lan', changedAt: moment, revision: 1, version: 3 },
  content: { en: { title: 'News', body: 'Short.' } },
  counts: counts({ recipients: 2000, pending: 1160, sent: 828, delivered: 800, skipped: 12 }),
  byLanguage: { vi: counts({ sent: 828, delivered: 800, skipped: 12, recipients: 2000, pending: 1160 }) },
  skipped: {},
  progress: { points: [], ratePerSecond: 56, secondsLeft: 21 },
  ...given,
});

test('a send in one line, and as a bar', () => {
  expect(progressLine(view({}))).toBe('840 of 2,000, 56.0/s, 21 s left, sending');
  expect(progressBar(view({}))).toBe(
    `${'█'.repeat(12)}${'░'.repeat(18)}  42 %  840 of 2,000, 56.0/s, 21 s left, sending`,
  );
  const paused = { state: 'paused', paused: { at: '', why: 'person', by: 'lan@demo.example' } } as const;
  expect(progressLine(view(paused))).toBe('840 of 2,000, paused by lan@demo.example');
  expect(progressLine(view({ state: 'paused', paused: { at: '', why: 'bounces' } }))).toContain('too many bounces');
  expect(progressLine(view({ counts: counts({ recipients: 60, sent: 60 }) }))).toBe('60 of 60, finishing');
  // what is not quite done is not shown as done
  expect(progressBar(view({ counts: counts({ recipients: 1000, pending: 1 }) }))).toContain(' 99 %');
  expect(doneShare(counts({}))).toBe(1);
});

test('counts stand in columns', () => {
  expect(countsTable(view({}))).toEqual([
    '     sent  delivered  bounced  complained  unsubscribed  unknown  failed  skipped',
    'vi    828        800        0           0             0        0       0       12',
    'all   828        800        0           0             0        0       0       12',
  ]);
});

test('an estimate says whom it reaches, and when it is a sample', () => {
  const estimate = { at: '', recipients: 1200, byLanguage: { en: 1000, vi: 200 }, skipped: { no_address: 3 } };
  expect(estimateLines(view({ estimate }))).toEqual([
    'It goes to 1,200 players: en 1,000, vi 200.',
    'Others of the audience get no mail: no address 3.',
  ]);
  expect(
    estimateLines(view({ estimate: { ...estimate, skipped: {}, sample: 48_000 }, audience: { listed: true } })),
  ).toEqual(['It goes to about 1,200 players: en 1,000, vi 200.', 'Reckoned by 48,000 players, taken at random.']);
  expect(estimateLines(view({}))).toEqual([]);
});

test.each([
  [0, '0 s'],
  [89, '89 s'],
  [90, '2 min'],
  [5340, '89 min'],
  [11_100, '3 h 5 min'],
])('%d seconds are %s', (seconds, words) => {
  expect(duration(seconds)).toBe(words);
});
