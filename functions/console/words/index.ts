import { type Catalogues, comma, type Language, translator } from '../../kernel/i18n.ts';
import { type CaseWord, en } from './en.ts';
import { it } from './it.ts';
import { vi } from './vi.ts';
import { zhHans } from './zh-hans.ts';

const catalogues: Catalogues<CaseWord> = { en, vi, 'zh-Hans': zhHans, it };

/** A word of a case in the reader's language. */
const caseWord = translator(catalogues);

type Group = CaseWord extends `${infer Name}.${string}` ? Name : never;

/** The word for a value of a case, such as its team; a value of a later version stands for itself. */
export function valueWord(language: Language, group: Group, value: string): string {
  const key = `${group}.${value}`;
  return Object.hasOwn(en, key) ? caseWord(language, key as CaseWord) : value;
}

/** Why a case is there, in half a sentence: its two heaviest reasons. */
export function whyInShort(language: Language, signals: readonly { code: string; weight: number }[]): string {
  const heaviest = signals.filter(({ weight }) => weight > 0).toSorted((one, other) => other.weight - one.weight);
  const reasons = heaviest.slice(0, 2).map(({ code }) => valueWord(language, 'signal', code));
  const text = reasons.join(comma(language));
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}

/** A language of players, in the reader's own. */
export const languageWord = (of: string, reader: Language): string =>
  new Intl.DisplayNames(reader, { type: 'language' }).of(of) ?? of;
