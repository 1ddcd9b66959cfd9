import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { deriveKeys } from '../../functions/kernel/secrets.ts';
import { type AnswerForm, normalisedAnswer } from '../../functions/players/ownership-answer.ts';
import { factHash, factSeal, isRight } from '../../functions/players/ownership-hash.ts';

/** Written by hand: what a person says and an agent types, and the one way in which it is hashed; `-` for what cannot be read. */
const table: Record<AnswerForm, Record<string, string>> = {
  text: {
    '  Star  Fox ': 'star fox',
    'ＳＴＡＲ\u3000ｆｏｘ': 'star fox',
    'Ngọc Ánh': 'ngọc ánh',
    'Ngo\u0323c A\u0301nh': 'ngọc ánh',
    'zero\u200bwidth\u2060': 'zerowidth',
    小雨: '小雨',
    'È Già': 'è già',
    'tab\tand\u0085line\u2028break': 'tab and line break',
    İstanbul: 'i̇stanbul',
    '\u200f\u202e': '-',
    '   ': '-',
  },
  month: {
    '2021-05': '2021-05',
    '2021/5': '2021-05',
    '2021.05': '2021-05',
    '5/2021': '2021-05',
    '05 2021': '2021-05',
    'May 2021': '2021-05',
    'may, 2021': '2021-05',
    'Sept. 2020': '2020-09',
    '2020 December': '2020-12',
    '3rd of May 2021': '2021-05',
    'May 3, 2021': '2021-05',
    'Maggio 2021': '2021-05',
    'genn 2019': '2019-01',
    '1º luglio 2022': '2022-07',
    'ottobre 2018': '2018-10',
    'Tháng 5 năm 2021': '2021-05',
    'tháng 12/2020': '2020-12',
    'tháng năm năm 2021': '2021-05',
    'Tháng mười hai 2020': '2020-12',
    'tháng giêng năm 2022': '2022-01',
    'ngày 3 tháng 5 năm 2021': '2021-05',
    '２０２１年５月': '2021-05',
    '2021 年 5 月': '2021-05',
    '2021年12月3日': '2021-12',
    二〇二一年十二月: '2021-12',
    '2021年十月': '2021-10',
    二零一九年三月: '2019-03',
    '2021-05-03': '2021-05',
    '23/5/2021': '2021-05',
    '5/23/2021': '2021-05',
    '4/4/2021': '2021-04',
    '5/6/2021': '-',
    '2021-13': '-',
    '2021-00': '-',
    May: '-',
    '21': '-',
    'ma 2021': '-',
    'last summer': '-',
    'tháng tám mươi 2020': '-',
    '1066-10': '-',
  },
  date: {
    '2020-02-29': '2020-02-29',
    '29 febbraio 2020': '2020-02-29',
    'ngày 29 tháng 2 năm 2020': '2020-02-29',
    '2020年2月29日': '2020-02-29',
    '2021-02-29': '-',
    '31 April 2021': '-',
    'May 2021': '-',
    '3/4/2021': '-',
  },
  number: {
    '1,234': '1234',
    '1.234.567': '1234567',
    '1 234': '1234',
    '007': '7',
    '１２': '12',
    '1,23': '-',
    '12a': '-',
    '-5': '-',
  },
  range: {
    '0': '0',
    '3': '1-4',
    '5': '5-19',
    '19': '5-19',
    '20': '20-99',
    '1.000': '100+',
    '5 – 19': '5-19',
    '100 +': '100+',
    many: '-',
    '7-9': '-',
  },
  country: {
    VN: 'vn',
    'Việt Nam': 'vn',
    'viet nam': 'vn',
    Vietnam: 'vn',
    越南: 'vn',
    Italia: 'it',
    Ý: 'it',
    意大利: 'it',
    'Regno Unito': 'gb',
    UK: 'gb',
    'Hoa Kỳ': 'us',
    Mỹ: 'us',
    'Stati Uniti': 'us',
    中国: 'cn',
    'Hong Kong': 'hk',
    ZZ: '-',
    QQ: '-',
    Atlantis: '-',
  },
  code: { ' 48-15 16 ': '481516', 'AB.12 cd': 'ab12cd', '４８１５': '4815', '--': '-' },
};

const rows = Object.entries(table).flatMap(([form, cases]) =>
  Object.entries(cases).map(([said, written]) => [form as AnswerForm, said, written] as const),
);

describe('an answer is written in one way, whoever types it', () => {
  test.each(rows)('%s: %j is %s', (form, said, written) => {
    expect(normalisedAnswer(form, said) ?? '-').toBe(written);
  });

  test.each(rows.filter(([, , written]) => written !== '-'))(
    '%s: what %j becomes stays as it is',
    (form, _, written) => {
      expect(normalisedAnswer(form, written)).toBe(written);
    },
  );

  test('nothing that can be typed throws or takes long', () => {
    const begin = performance.now();
    for (const form of Object.keys(table) as AnswerForm[])
      for (const text of [
        '\ud800',
        '('.repeat(200),
        '1 '.repeat(100),
        'tháng '.repeat(40),
        '\u0000',
        '十'.repeat(200),
        '-'.repeat(200),
      ])
        normalisedAnswer(form, text);
    expect(performance.now() - begin).toBeLessThan(500);
  });
});

describe('what is kept of it', () => {
  const keys = deriveKeys('a secret of the tests, long enough');
  const salt = '00112233445566778899aabbccddeeff';

  test('the game’s hash is SHA-256 of the bytes of the salt, then of the answer', () => {
    const byHand = createHash('sha256').update(Buffer.concat([Buffer.from(salt, 'hex'), Buffer.from('2021-05')]));
    expect(factHash(salt, '2021-05').toString('hex')).toBe(byHand.digest('hex'));
    // reckoned apart, with sha256sum
    expect(factHash(salt, '2021-05').toString('hex')).toBe(
      '1b5f5656f8e1b90c379230292341fb1fb443df210ebe44b626041e5a71c1da3f',
    );
  });

  test('only the right answer of the same player to the same question is right', () => {
    const seal = factSeal(keys, 'p1', 'support_pin', factHash(salt, '4815'));
    const fact = { question: 'support_pin', salt, seal };
    expect(isRight(keys, 'p1', fact, '4815')).toBe(true);
    expect(isRight(keys, 'p1', fact, '4816')).toBe(false);
    expect(isRight(keys, 'p2', fact, '4815')).toBe(false);
    expect(isRight(keys, 'p1', { ...fact, question: 'first_nickname' }, '4815')).toBe(false);
    expect(isRight(deriveKeys('another secret of the tests, long enough'), 'p1', fact, '4815')).toBe(false);
  });

  test('whoever has the table alone cannot find the answer by trying all', () => {
    const seal = factSeal(keys, 'p1', 'support_pin', factHash(salt, '4815'));
    const tried = Array.from({ length: 10_000 }, (_, n) => String(n).padStart(4, '0'));
    const plain = (pin: string) => factHash(salt, pin).toString('base64url');
    expect(tried.filter((pin) => plain(pin) === seal)).toEqual([]);
  });
});
