import { describe, expect, it } from 'vitest';
import { kinds, sendShards } from '../../functions/announcements/index.ts';
import { fieldsOf } from '../../functions/console/announcements/compose/fields.ts';
import { en as composeEn } from '../../functions/console/announcements/compose/messages/en.ts';
import { composeText } from '../../functions/console/announcements/compose/messages/index.ts';
import { outlineFields } from '../../functions/console/announcements/compose/outline.ts';
import { faultsOfApi, readForm } from '../../functions/console/announcements/compose/read-form.ts';
import { readRegions } from '../../functions/console/announcements/compose/regions.ts';
import { stretchesOfDay } from '../../functions/console/announcements/compose/window-bar.tsx';
import { en as announceEn } from '../../functions/console/announcements/messages/en.ts';
import { announceText } from '../../functions/console/announcements/messages/index.ts';
import { inScheme } from '../../functions/console/announcements/preview/frame-html.ts';
import { lookOf } from '../../functions/console/announcements/preview/look.ts';
import { en as previewEn } from '../../functions/console/announcements/preview/messages/en.ts';
import { previewText } from '../../functions/console/announcements/preview/messages/index.ts';
import { thinned } from '../../functions/console/announcements/watch/course.tsx';
import { fileCount, stretchOf } from '../../functions/console/announcements/watch/file-parts.ts';
import { en as watchEn } from '../../functions/console/announcements/watch/messages/en.ts';
import { watchText } from '../../functions/console/announcements/watch/messages/index.ts';
import { languages } from '../../functions/kernel/i18n.ts';
import { announcement } from '../support/announcement-sheet.ts';

const now = Date.UTC(2026, 10, 22, 9, 30);
const reader = { language: 'en', now } as const;
const words = { 'title.en': 'A trap is going round', 'body.en': 'Do **not** open the link.' };
const plain = { gameId: 'demo', kind: 'safety', zone: 'Europe/Rome', ...words };
const faultsOf = (fields: Record<string, string>) => readForm(reader, fields).faults ?? [];
const pathsOf = (fields: Record<string, string>) => faultsOf(fields).map(({ path }) => path);

describe('the form of an announcement', () => {
  it('becomes what the API takes; what was left empty is not there', () => {
    expect(readForm(reader, { ...plain, regions: '', activeWithinDays: '', sendAt: '' }).body).toEqual({
      gameId: 'demo',
      kind: 'safety',
      content: { en: { title: 'A trap is going round', body: 'Do **not** open the link.' } },
      audience: {},
    });
  });

  it('reads its times in the zone that was chosen', () => {
    const times = { startsAt: '2026-12-01T02:00', endsAt: '2026-12-01T04:30', sendAt: '2026-11-30T18:00' };
    expect(readForm(reader, { ...plain, kind: 'maintenance', ...times }).body).toMatchObject({
      startsAt: '2026-12-01T01:00:00Z',
      endsAt: '2026-12-01T03:30:00Z',
      sendAt: '2026-11-30T17:00:00Z',
    });
  });

  it('reads whom it is for, countries by name or code', () => {
    const audience = {
      'reader.vi': 'on',
      'tier.vip': 'on',
      regions: 'Việt Nam, it，意大利; Germany',
      activeWithinDays: '30',
    };
    expect(readForm(reader, { ...plain, ...audience }).body?.audience).toEqual({
      languages: ['vi'],
      tiers: ['vip'],
      regions: ['VN', 'IT', 'DE'],
      activeWithinDays: 30,
    });
  });

  it('takes players from the field and the file together, each once', () => {
    const fields = { ...plain, ids: 'ann\r\nbob\r\n', idsFile: 'name,playerId\nx,bob\ny,"carl, the 2nd"\n' };
    expect(readForm(reader, fields).body?.audience).toEqual({ playerIds: ['ann', 'bob', 'carl, the 2nd'] });
  });

  it.each([
    [{ 'title.en': ' ' }, 'title.en', 'Title in English: this is needed.'],
    [{ 'title.vi': 'Một tiêu đề' }, 'body.vi', 'empty both fields'],
    [{ 'body.en': 'Look\n\n<b>here</b>' }, 'body.en', 'line 3'],
    [{ 'body.en': outlineFields('safety')['body.en'] ?? '' }, 'body.en', 'line 3: “[Say in a sentence or two'],
    [{ 'title.en': 'x'.repeat(121) }, 'title.en', 'at most 120'],
    [{ kind: 'maintenance' }, 'startsAt', 'Start of the maintenance: this is needed.'],
    [{ kind: 'policy', effectiveAt: 'soon' }, 'effectiveAt', 'a date and a time'],
    [{ kind: 'maintenance', startsAt: '2026-12-02T02:00', endsAt: '2026-12-01T02:00' }, 'endsAt', 'after the start'],
    [{ kind: 'maintenance', startsAt: '2025-12-01T02:00', endsAt: '2025-12-01T03:00' }, 'endsAt', 'over already'],
    [{ zone: 'Mars/Base' }, 'zone', 'we do not know this one'],
    [{ regions: 'Italy, Atlantis' }, 'regions', '“Atlantis”'],
    [{ activeWithinDays: '0' }, 'activeWithinDays', 'from 1 to 180'],
    [{ ids: `ok\n${'x'.repeat(200)}` }, 'ids', 'line 2'],
    [{ idsFile: 'playerId\n' }, 'ids', 'it has no id'],
    [{ kind: 'party' }, 'kind', 'one of the three'],
  ])('names the field of %j', (change, path, message) => {
    const found = faultsOf({ ...plain, ...change }).filter((fault) => fault.path === path);
    expect(found.map((fault) => fault.message).join()).toContain(message);
  });

  it('finds all faults at once, not one a turn', () => {
    expect(pathsOf({ ...plain, 'title.en': '', zone: 'x', regions: 'y', activeWithinDays: 'z' })).toEqual([
      'title.en',
      'zone',
      'regions',
      'activeWithinDays',
    ]);
  });

  it.each(kinds)('an untouched outline for %s counts as not written in any language but English', (kind) => {
    const fields = {
      ...plain,
      kind,
      ...outlineFields(kind),
      ...words,
      startsAt: '2026-12-01T02:00',
      endsAt: '2026-12-01T03:00',
      effectiveAt: '2026-12-01T00:00',
    };
    expect(readForm(reader, fields).body?.content).toEqual({
      en: { title: words['title.en'], body: words['body.en'] },
    });
  });

  it('comes back from what is stored as it went in', () => {
    const fields = {
      ...plain,
      kind: 'maintenance',
      startsAt: '2026-12-01T02:00',
      endsAt: '2026-12-01T04:30',
      'reader.it': 'on',
      regions: 'VN, IT',
      activeWithinDays: '7',
    };
    const { body } = readForm(reader, fields);
    const stored = announcement({
      kind: 'maintenance',
      audience: { languages: ['it'], regions: ['VN', 'IT'], activeWithinDays: 7 },
      startsAt: Date.UTC(2026, 11, 1, 1),
      endsAt: Date.UTC(2026, 11, 1, 3, 30),
    });
    const again = fieldsOf(stored, { en: { title: words['title.en'], body: words['body.en'] } }, 'Europe/Rome');
    expect(readForm(reader, again).body).toEqual(body);
  });

  it('places what the API finds beside it', () => {
    const faults = faultsOfApi(
      [
        { path: 'content.vi.body', message: 'is odd' },
        { path: 'audience.playerIds', message: 'no' },
      ],
      reader,
    );
    expect(faults.map(({ path }) => path)).toEqual(['body.vi', 'ids']);
    expect(faults[0]?.message).toContain('Text in Vietnamese');
  });
});

describe('countries', () => {
  it('are known by code and by name in each language', () => {
    expect(readRegions('vn\nVIETNAM')).toEqual({ codes: ['VN'], unknown: [] });
    expect(readRegions('Italia, 中国, EU, ZZ')).toEqual({ codes: ['IT', 'CN'], unknown: ['EU', 'ZZ'] });
  });
});

describe('a maintenance on the day of a zone', () => {
  const at = (hours: number) => Date.UTC(2026, 11, 1, hours);
  it('lies where the clocks there show it, and comes round at midnight', () => {
    expect(stretchesOfDay(at(6), at(12), 'UTC')).toEqual([{ from: 0.25, to: 0.5 }]);
    expect(stretchesOfDay(at(12), at(20), 'Asia/Ho_Chi_Minh')).toEqual([
      { from: 19 / 24, to: 1 },
      { from: 0, to: 3 / 24 },
    ]);
    expect(stretchesOfDay(at(0), at(30), 'UTC')).toEqual([{ from: 0, to: 1 }]);
    expect(stretchesOfDay(at(18), at(24), 'UTC')).toEqual([{ from: 0.75, to: 1 }]);
  });
});

describe('the preview', () => {
  it('takes only looks that there are', () => {
    expect(lookOf({ language: 'xx', part: 'notice', width: '9', scheme: 'dark' })).toEqual({
      language: 'en',
      part: 'notice',
      width: '600',
      scheme: 'dark',
    });
  });

  it('shows a mail as a reader in light or dark has it, whatever the looker has', () => {
    const mail =
      '<meta name="color-scheme" content="light dark"><style>:root{color-scheme:light dark}@media (prefers-color-scheme: dark){b{color:#fff}}</style>';
    expect(inScheme(mail, 'dark')).toBe(
      '<meta name="color-scheme" content="dark"><style>:root{color-scheme:dark}@media (min-width:0){b{color:#fff}}</style>',
    );
    expect(inScheme(mail, 'light')).toContain('@media (max-width:0)');
  });
});

describe('the files of recipients', () => {
  it.each([0, 1, 10_000, 10_001, 123_456, 5_000_000])(
    '%i recipients: each part of the send is in exactly one file',
    (recipients) => {
      const files = fileCount(recipients);
      const parts = Array.from({ length: files }, (_, at) => stretchOf(at + 1, files)).flatMap((one) =>
        one ? Array.from({ length: one.to - one.from }, (_, at) => one.from + at) : [],
      );
      expect(parts).toEqual(Array.from({ length: sendShards }, (_, at) => at));
    },
  );

  it('there are no others', () => {
    expect([stretchOf(0, 1), stretchOf(3, 2), stretchOf(1, sendShards + 1), stretchOf(1.5, 2)]).toEqual(
      Array(4).fill(undefined),
    );
  });
});

it('a long course is drawn by fewer points, and ends where it ends', () => {
  const points = Array.from({ length: 1001 }, (_, at) => at);
  expect(thinned(points).length).toBeLessThanOrEqual(242);
  expect(thinned(points).at(-1)).toBe(1000);
  expect(thinned([1, 2, 3])).toEqual([1, 2, 3]);
});

describe.each(languages)('every text in %s', (language) => {
  const value = { count: 2, days: 2, limit: 200, line: 3, most: 5, file: 1, files: 2 };
  const texts = [
    'time',
    'to',
    'by',
    'game',
    'list',
    'languages',
    'language',
    'done',
    'all',
    'field',
    'found',
    'detail',
    'what',
    'label',
    'span',
    'share',
    'rate',
    'state',
    'from',
    'sent',
    'delivered',
    'bounced',
    'complained',
    'unsubscribed',
    'unknown',
    'title',
    'rows',
  ];
  const values = { ...Object.fromEntries(texts.map((name) => [name, `«${name}»`])), ...value };
  const catalogues = [
    ['announcements', announceEn, announceText],
    ['writing', composeEn, composeText],
    ['watching', watchEn, watchText],
    ['preview', previewEn, previewText],
  ] as const;
  it.each(catalogues)('of %s can be said, with all that English says of the case', (_, english, say) => {
    for (const key of Object.keys(english)) {
      const speak = say as (of: typeof language, key: string, given: object) => string;
      const [own, original] = [speak(language, key, values), speak('en', key, values)];
      const named = (text: string) => [...text.matchAll(/«\w+»/g)].map(([name]) => name).sort();
      expect(named(own), key).toEqual(named(original));
      expect(own, key).not.toMatch(/[{}]/);
    }
  });
});
