import { readCountry } from './ownership-country.ts';
import { readDay, readMonth } from './ownership-date.ts';

/** What an answer is, and by that how it is written before it is hashed. */
export const answerForms = ['text', 'month', 'date', 'number', 'range', 'country', 'code'] as const;
export type AnswerForm = (typeof answerForms)[number];

/**
 * A text as every form begins: Unicode NFKC; format characters (Cf) removed; lower case (the Unicode default mapping, no language's own),
 * NFKC again; every run of white space one space, none at the ends. Accents stay: they are part of a name.
 */
export const folded = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/\p{White_Space}+/gu, ' ')
    .trim();

function readNumber(text: string): string | undefined {
  const grouped = /^\d{1,3}(?:([ .,'’_])\d{3})(?:\1\d{3})*$/u.test(text);
  if (!grouped && !/^\d{1,15}$/.test(text)) return undefined;
  return text.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
}

/** From how many on, and the range as it is written. Fixed, so that the agent can type the number that the player says. */
const ranges: readonly [from: number, written: string][] = [
  [100, '100+'],
  [20, '20-99'],
  [5, '5-19'],
  [1, '1-4'],
  [0, '0'],
];

function readRange(text: string): string | undefined {
  const written = text.replace(/ ?[\p{Pd}−~] ?/gu, '-').replace(/ ?\+$/, '+');
  if (ranges.some(([, range]) => range === written)) return written;
  const count = readNumber(text);
  return count === undefined ? undefined : ranges.find(([from]) => Number(count) >= from)?.[1];
}

const readers: Record<AnswerForm, (text: string) => string | undefined> = {
  text: (text) => text,
  month: readMonth,
  date: readDay,
  number: readNumber,
  range: readRange,
  country: readCountry,
  code: (text) => text.replace(/[\p{Pd}. ]/gu, ''),
};

/** How each form is written, for games: what to hash. */
export const formRules: Readonly<Record<AnswerForm, string>> = {
  text: 'as it is',
  month: '`YYYY-MM`, such as `2021-05`',
  date: '`YYYY-MM-DD`, such as `2021-05-03`',
  number: 'whole, digits only, without separators or leading zeros',
  range: 'one of `0`, `1-4`, `5-19`, `20-99`, `100+`',
  country: 'ISO 3166-1 alpha-2 in lower case, such as `vn`',
  code: 'without spaces, dashes and dots',
};

/**
 * An answer in the one way of writing that its form has, so that what a player says and an agent types meets what the game hashed. Reads
 * months, days and countries as people of our four languages write them.
 * @returns undefined for a text that has not the form, or that could be two things: such an answer is not tried at all
 */
export function normalisedAnswer(form: AnswerForm, text: string): string | undefined {
  const plain = folded(text);
  return plain === '' ? undefined : readers[form](plain) || undefined;
}
