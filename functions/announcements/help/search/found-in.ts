import type { Language } from '../../../kernel/i18n.ts';
import type { ShownArticle } from '../library.ts';
import { sentencesOf, termsOf, wordsOf } from './fold.ts';

/** A piece of a sentence; `hit` where it is what was looked for. */
type Piece = { text: string; hit: boolean };
/** Where it was found: the sentence, or the article's summary if the words stand only in its title or keywords. */
export type Found = readonly Piece[];

/** Characters of a sentence that are shown; a longer one is cut around the first hit. */
const shownMost = 240;

/** @param matched terms of the article that answer the question; @param telling those of the question that tell articles apart */
export function foundIn(
  { text, words }: ShownArticle,
  language: Language,
  matched: readonly string[],
  telling: readonly string[],
): Found {
  const looked = new Set(matched);
  const apart = new Set(telling);
  const worth = (sentence: string) => {
    const found = new Set(termsOf(sentence, language).filter((term) => looked.has(term)));
    return [...found].reduce((sum, term) => sum + (apart.has(term) ? 10 : 1), 0);
  };
  const sentences = sentencesOf(text, language).filter((sentence) => sentence.length > 15 || language === 'zh-Hans');
  const best = sentences.reduce<{ sentence: string; value: number }>(
    (top, sentence) => {
      const value = worth(sentence);
      return value > top.value ? { sentence, value } : top;
    },
    { sentence: words.summary, value: 0 },
  );
  return marked(best.sentence, language, looked);
}

function marked(sentence: string, language: Language, looked: ReadonlySet<string>): Piece[] {
  const hits = wordsOf(sentence, language).filter(({ word }) =>
    termsOf(word, language).some((term) => looked.has(term)),
  );
  const from = Math.max(0, Math.min((hits[0]?.at ?? 0) - 60, sentence.length - shownMost));
  const [start, end] = [from === 0 ? 0 : sentence.indexOf(' ', from) + 1 || from, from + shownMost];
  const pieces: Piece[] = start > 0 ? [{ text: '… ', hit: false }] : [];
  let at = start;
  for (const { word, at: place } of hits) {
    if (place < at || place + word.length > end) continue;
    pieces.push({ text: sentence.slice(at, place), hit: false }, { text: word, hit: true });
    at = place + word.length;
  }
  pieces.push(
    { text: sentence.slice(at, end), hit: false },
    ...(end < sentence.length ? [{ text: ' …', hit: false }] : []),
  );
  return pieces.filter((piece) => piece.text !== '');
}
