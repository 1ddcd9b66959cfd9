import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languages } from '../../functions/kernel/i18n.ts';
import { durationWords, preheaderOf, timeRows } from '../../functions/mail/announcement/announcement-times.ts';
import { announcementComposer, renderAnnouncement } from '../../functions/mail/announcement/compose-announcement.ts';
import { dayHours } from '../../functions/mail/announcement/day-hours.ts';
import { announcementCatalogues } from '../../functions/mail/announcement/messages/index.ts';
import { cut, cutBase64 } from '../../functions/mail/announcement/slots.ts';
import { factsOf, readerOf, tenant, unsubscribeUrl } from '../support/announcement-samples.ts';
import { addressesIn, shownText } from '../support/mail-parts.ts';

const hour = 3_600_000;
const maintenance = factsOf('maintenance');
const render = (facts = maintenance, reader: Parameters<typeof readerOf> = ['en', undefined]) =>
  renderAnnouncement({ announcement: facts, tenant, ...readerOf(...reader) });

test.each([
  ['en', 'America/New_York', 'November 24, 2026 at 4:00 PM (EST)', 'Eastern Standard Time (GMT-5)'],
  ['vi', 'Asia/Ho_Chi_Minh', 'lúc 04:00 25 tháng 11, 2026 (GMT+7)', 'Giờ Đông Dương (GMT+7)'],
  ['zh-Hans', 'Asia/Shanghai', '2026年11月25日 05:00 (GMT+8)', '中国标准时间（GMT+8）'],
  ['it', 'Europe/Rome', '24 novembre 2026 alle ore 22:00 (CET)', 'Ora standard dell’Europa centrale (GMT+1)'],
] as const)('a maintenance is told to %s readers in %s', (language, zone, start, named) => {
  const rows = timeRows(maintenance, language, zone).map(([, value]) => value);
  expect(rows[0]).toBe(start);
  expect(rows[3]).toBe(named);
  const { text, html, preheader } = render(maintenance, [language, zone]);
  for (const row of rows) {
    expect(text).toContain(row);
    expect(shownText(html)).toContain(row);
  }
  expect(html).toContain(preheader);
});

test('without a known zone it is UTC, and the mail says so', () => {
  for (const zone of ['', 'Mars/Olympus']) {
    const { text } = render(maintenance, ['en', zone]);
    expect(text).toContain('Start: November 24, 2026 at 9:00 PM (UTC)');
    expect(text).toContain('Time zone: Coordinated Universal Time (UTC)');
    expect(text).toContain('We do not know your time zone');
  }
  expect(render(maintenance, ['en', 'UTC']).text).not.toContain('We do not know');
  expect(render(maintenance, ['en', 'Asia/Tokyo']).text).not.toContain('We do not know');
});

test.each([
  [90, 'en', '1 hour, 30 minutes'],
  [60, 'it', '1 ora'],
  [1440 + 121, 'vi', '1 ngày, 2 giờ, 1 phút'],
  [2880, 'zh-Hans', '2天'],
  [0.2, 'en', '1 minute'],
] as const)('%d minutes are in %s %j', (minutes, language, said) => {
  expect(durationWords({ from: 0, to: minutes * 60_000 }, language)).toBe(said);
});

const taken = (from: number, to: number, zone: string) =>
  dayHours({ from, to }, 'en', zone).map((day) => [day.label, day.taken.map((on) => (on ? '#' : '.')).join('')]);

test('the hours are drawn on the days of the reader', () => {
  const from = Date.UTC(2026, 10, 24, 21);
  expect(taken(from, from + 4.5 * hour, 'Europe/Rome')).toEqual([
    ['Tuesday, November 24', '......................##'],
    ['Wednesday, November 25', '###.....................'],
  ]);
  expect(taken(from, from + 1, 'Asia/Kathmandu')).toEqual([['Wednesday, November 25', '..#.....................']]);
  expect(taken(from, from + 3 * hour, 'UTC')).toEqual([['Tuesday, November 24', '.....................###']]);
  expect(taken(from, from + 8 * 24 * hour, 'UTC')).toEqual([]);
});

test('the night on which clocks go back has its hours once', () => {
  const [night] = taken(Date.UTC(2026, 9, 24, 23), Date.UTC(2026, 9, 25, 3), 'Europe/Rome');
  expect(night).toEqual(['Sunday, October 25', '.###....................']);
});

test.each([
  ['maintenance', 'en', 'Maintenance: New servers on Tuesday night', 'Nov 24, 2026, 4:00 – 8:30 PM (GMT-5)'],
  [
    'policy',
    'it',
    'Novità nelle regole: Gioco leale: che cosa cambia a dicembre',
    'In vigore da: 1 dicembre 2026 alle ore 01:00 (CET).',
  ],
  [
    'safety',
    'zh-Hans',
    '安全提醒：有人送“免费珍珠”？请多看一眼',
    '骗术是怎样的、该怎么做，以及我们绝不会向您索要什么。',
  ],
] as const)('subject and preheader of %s in %s', (kind, language, subject, preheader) => {
  const shown = render(factsOf(kind), [language]);
  expect(shown.subject).toBe(subject);
  expect(shown.preheader.replace(/[\u2009\u202f]/g, ' ')).toBe(preheader);
});

test('a title that names its kind stands alone', () => {
  const words = { title: 'Maintenance on Tuesday', body: 'Soon.' };
  expect(render(factsOf('maintenance', [], { content: { en: words } })).subject).toBe('Maintenance on Tuesday');
});

test('a maintenance without times tells its first words beside the subject', () => {
  const untimed = factsOf('maintenance', [], { startsAt: undefined });
  expect(preheaderOf(untimed, 'en', undefined)).toBeUndefined();
  expect(render(untimed).preheader).toBe('We move Harbour Tales to new machines. While we do, you cannot sign in.');
});

test('where the language is missing, the words are English and marked as such, the rest is the reader’s', () => {
  const facts = factsOf('safety', ['vi']);
  expect(render(facts, ['vi']).fallback).toBe(false);
  const shown = render(facts, ['it']);
  expect(shown).toMatchObject({ language: 'it', fallback: true });
  expect(shown.html).toMatch(/^<!doctype html><html lang="it"/);
  expect(shown.html).toMatch(/<h1 lang="en"[^>]*>Somebody offers/);
  expect(shown.html).toMatch(/<div lang="en"><p[^>]*>These days/);
  expect(shown.text).toContain(announcementCatalogues.it.fallback);
  expect(shown.text).toContain('Che cosa non ti chiediamo mai');
  expect(render(facts, ['vi']).html).not.toContain('lang="en"');
});

test('every safety notice ends with what we never ask for, and no other kind does', () => {
  for (const language of languages) {
    const { never_password, never_code, never_items, never_pay, never_remote } = announcementCatalogues[language];
    for (const words of [never_password, never_code, never_items, never_pay, never_remote]) {
      expect(render(factsOf('safety'), [language]).text).toContain(`- ${words}`);
      expect(render(factsOf('policy'), [language]).text).not.toContain(words);
    }
  }
});

test('leads to the notice, to where one unsubscribes, and to the choice; nowhere else but where the publisher leads', () => {
  const { html, text } = render();
  const own = [
    'https://status.harbour.example/tonight',
    maintenance.noticeUrl,
    unsubscribeUrl,
    unsubscribeUrl.split('?')[0],
  ];
  expect(addressesIn(html)).toEqual(['cid:logo', ...own]);
  expect(text.match(/https:\/\/[^\s)]+/g)).toEqual(own);
});

test('a naughty name is harmless in all copies', () => {
  const name = `<b>&"' https://evil.example www.evil.example`;
  const { html, text } = render(maintenance, ['en', undefined, name]);
  expect(html).toContain('Hello &lt;b&gt;&amp;&quot;&#39;');
  expect(html).not.toContain('<b>');
  expect(text).not.toMatch(/https:\/\/evil|www\./);
});

test('one composer serves readers of all languages and zones apart', () => {
  const composer = announcementComposer(maintenance, tenant);
  for (const language of languages)
    for (const zone of ['Asia/Tokyo', 'Europe/Rome', undefined])
      expect(composer.render(readerOf(language, zone))).toEqual(render(maintenance, [language, zone]));
});

test('what is not of the safe subset is never sent', () => {
  const facts = factsOf('policy', [], { content: { en: { title: 'x', body: '<b>x</b>' } } });
  expect(() => render(facts)).toThrow('not of the safe subset');
});

test('pieces encoded beforehand come out as the whole would', () => {
  const marks = { a: 'MARKa', b: 'MARKb' };
  const word = fc.string({ unit: 'grapheme', maxLength: 40 });
  const parts = fc.array(fc.oneof(word, fc.constantFrom('MARKa', 'MARKb')), { maxLength: 9 });
  fc.assert(
    fc.property(parts, word, word, (pieces, a, b) => {
      const text = pieces.join('').toWellFormed();
      const plain = cut(text, marks)({ a, b });
      const lines = cutBase64(text, marks)({ a, b });
      expect(Buffer.from(lines, 'base64').toString()).toBe(plain.toWellFormed());
      expect(lines).toMatch(/^(?:[A-Za-z0-9+/]{1,76}={0,2}\r\n)*$/);
      expect(lines.replace(/=*\r\n$/, '')).not.toContain('=');
    }),
  );
});
