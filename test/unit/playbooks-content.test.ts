import { describe, expect, test } from 'vitest';
import { type Language, languages } from '../../functions/kernel/i18n.ts';
import { phraseKeys, shipped } from '../../functions/outreach/playbooks/defaults/shipped.ts';
import { messageBody } from '../../functions/outreach/playbooks/message-body.ts';
import { findLure } from '../../functions/outreach/playbooks/message-text.ts';
import { placeErrors } from '../../functions/outreach/playbooks/place-errors.ts';
import { fill, type PlaceValues, places } from '../../functions/outreach/playbooks/places.ts';
import { textsOf } from '../../functions/outreach/playbooks/playbook.ts';
import { playbookContent } from '../../functions/outreach/playbooks/playbook-schema.ts';
import { taskKinds } from '../../functions/outreach/task.ts';

const support = 'help@harbour.example';
const values: PlaceValues = {
  player: '‹player›',
  game: '‹game›',
  code: '‹code›',
  mailCode: '‹mailCode›',
  agent: '‹agent›',
  time: '‹time›',
  support,
};
const all = languages.flatMap((language) =>
  taskKinds.map((kind) => ({ kind, language, name: `${kind} ${language}`, playbook: shipped({ kind, language }) })),
);
const filled = (text: string, language: Language) => fill(text, language, values);

/** Words by which somebody would ask for a secret, and those that turn the sentence round. */
const asking: Record<Language, { secret: RegExp; demand: RegExp; never: RegExp }> = {
  en: {
    secret: /password|sign-in code|one-time code|card number|money/i,
    demand: /\b(tell|give|send|read|share|say|enter|confirm|spell|type|pay)\b/i,
    never: /\bnever\b|\bnobody\b|\bno one\b|don’t|only in the game|set a new|new password/i,
  },
  vi: {
    secret: /mật khẩu|mã đăng nhập|mã xác|tiền/i,
    demand: /(cho (tôi|chúng tôi) biết|gửi|đọc|nói|nhập|cung cấp|chuyển)/i,
    never: /không bao giờ|không ai|đừng|đặt mật khẩu mới|mật khẩu mới/i,
  },
  'zh-Hans': {
    secret: /密码|验证码|钱款|转账/,
    demand: /(告诉我|发给|念|说出|提供|输入|汇款)/,
    never: /绝不|不会|没有人|不要|新密码/,
  },
  it: {
    secret: /password|codice di accesso|denaro|carta/i,
    demand: /\b(dimmi|dica|mandi|manda|invia|legga|comunic\w+|scriva|fornisc\w+|conferm\w+|paghi)\b/i,
    never: /\bmai\b|\bnessuno\b|\bnon (serve|mandar)|nuova password/i,
  },
};
const sentencesOf = (text: string) => text.split(/[.!?。！？]\s*|\n/u).filter((sentence) => sentence.trim() !== '');

describe.each(all)('the shipped playbook $name', ({ language, playbook, kind }) => {
  const texts = textsOf(playbook);

  test('passes the checks that a supervisor’s words must pass', () => {
    expect(playbookContent.safeParse(playbook).error).toBeUndefined();
    expect(playbookContent.parse(playbook)).toEqual(playbook); // already clean
    expect(placeErrors(playbook, language)).toEqual([]);
  });

  test('is whole: every place filled in, and no straight quotes', () => {
    for (const { path, text } of texts) {
      const said = filled(text, language);
      expect([path, said]).not.toEqual([path, expect.stringMatching(/[{}]|undefined|'|"/)]);
      expect(said.length).toBeGreaterThan(3);
    }
  });

  test('greets by name, says who calls for whom, and proves it by the code that the player can look up', () => {
    for (const place of ['player', 'agent', 'game', 'mailCode'] as const)
      expect(filled(playbook.opening, language)).toContain(values[place]);
    expect(asking[language].never.test(playbook.opening)).toBe(true);
  });

  test('says by when the player hears from us', () => {
    expect(filled(playbook.closing, language)).toContain('‹time›');
  });

  test('has 3 or 4 sentences for an upset caller and 6 to 10 phrases, each once', () => {
    expect([3, 4]).toContain(playbook.upset.length);
    expect(new Set(playbook.upset).size).toBe(playbook.upset.length);
    expect(playbook.phrases.length).toBeGreaterThanOrEqual(6);
    expect(playbook.phrases.length).toBeLessThanOrEqual(10);
  });

  test('is short enough to be read while somebody waits on the line', () => {
    const most = language === 'zh-Hans' ? 600 : 1500;
    for (const part of ['opening', 'ask', 'can', 'closing'] as const)
      expect(playbook[part].length, part).toBeLessThanOrEqual(most);
    for (const sentence of playbook.upset) expect(sentence.length).toBeLessThanOrEqual(300);
  });

  test('never asks for a secret', () => {
    const { secret, demand, never } = asking[language];
    const wrong = texts
      .flatMap(({ text }) => sentencesOf(text))
      .filter((sentence) => secret.test(sentence) && demand.test(sentence) && !never.test(sentence));
    expect(wrong).toEqual([]);
  });

  test('has phrases that an agent may send as they are', () => {
    for (const { key, subject, text } of playbook.phrases) {
      const body = { phrase: key, subject: subject && filled(subject, language), text: filled(text, language) };
      expect(messageBody.parse(body)).toEqual(body);
      expect(findLure(`${body.subject}\n${body.text}`, [support])).toBeUndefined();
      expect(body.text).toContain('‹game›');
      expect(body.text).toContain('‹agent›');
    }
  });

  test('is written in its language', () => {
    const whole = texts.map(({ text }) => text).join('');
    const marks: Record<Language, RegExp> = {
      en: /\bthe\b/,
      vi: /[ạảấầậệộợ]/,
      'zh-Hans': /[一-鿿]/,
      it: /\b(che|della)\b/,
    };
    expect(whole).toMatch(marks[language]);
    if (language !== 'zh-Hans') expect(whole).not.toMatch(/[一-鿿]/);
    expect(kind).toBeTruthy();
  });
});

test('the check for secrets finds what it is for', () => {
  const bad: Record<Language, string> = {
    en: 'Please tell me your password so that I can check it',
    vi: 'Bạn đọc mã đăng nhập cho tôi nhé',
    'zh-Hans': '请把验证码告诉我',
    it: 'Mi dica la password',
  };
  for (const language of languages) {
    const { secret, demand, never } = asking[language];
    const sentence = bad[language];
    expect([secret.test(sentence), demand.test(sentence), never.test(sentence)]).toEqual([true, true, false]);
  }
});

test('every phrase and every place is used, and the same everywhere', () => {
  const inLanguage = (language: Language) => all.filter((one) => one.language === language);
  for (const language of languages) {
    const keys = inLanguage(language).flatMap(({ playbook }) => playbook.phrases.map(({ key }) => key));
    expect(new Set(keys)).toEqual(new Set(phraseKeys));
    const words = inLanguage(language)
      .flatMap(({ playbook }) => textsOf(playbook).map(({ text }) => text))
      .join('');
    for (const place of places) expect(words).toContain(`{${place}}`);
  }
});

test('no language lacks or repeats what another has: the same places in the same part', () => {
  const placesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  for (const kind of taskKinds) {
    const [first, ...others] = languages.map((language) =>
      textsOf(shipped({ kind, language })).map(({ path, text }) => `${path} ${placesIn(text)}`),
    );
    for (const other of others) expect(other).toEqual(first);
  }
});
