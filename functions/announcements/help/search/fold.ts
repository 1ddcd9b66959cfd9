import type { Language } from '../../../kernel/i18n.ts';

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(language: Language, granularity: 'word' | 'sentence'): Intl.Segmenter {
  const name = `${language}|${granularity}`;
  const known = segmenters.get(name) ?? new Intl.Segmenter(language, { granularity });
  segmenters.set(name, known);
  return known;
}

/** A word as it is compared: without case, accents or width, so that `mat khau` finds `mật khẩu` and `piu` finds `più`. */
export const fold = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll('ı', 'i')
    .replace(/[’']/g, '');

export type Word = { word: string; at: number };

/** The words of a text with their places; of Chinese as a dictionary divides it. */
export function wordsOf(text: string, language: Language): Word[] {
  const found = [...segmenter(language, 'word').segment(text)];
  const words = found
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => ({ word: segment, at: index }));
  return language === 'it' ? words.flatMap(apart) : words;
}

/** Italian drops a vowel and writes two words as one: `l’account`, `all’assistenza`. */
const apart = ({ word, at }: Word): Word[] =>
  [...word.matchAll(/[^'’]+/g)].map((part) => ({ word: part[0], at: at + part.index }));

export const sentencesOf = (text: string, language: Language): string[] =>
  text
    .split('\n')
    .flatMap((line) => [...segmenter(language, 'sentence').segment(line)])
    .map(({ segment }) => segment.trim())
    .filter((sentence) => sentence !== '');

const han = /^\p{Script=Han}{3,}$/u;

/**
 * What is looked for: every word. A long Chinese word also counts with each two letters in it, for where a dictionary divides depends on
 * what stands around: 钓鱼网站 may be one word or two.
 */
export function termsOf(text: string, language: Language): string[] {
  return wordsOf(text, language).flatMap(({ word }) => {
    const term = fold(word);
    const letters = [...term];
    return han.test(term) ? [term, ...letters.slice(1).map((letter, at) => `${letters[at]}${letter}`)] : [term];
  });
}
