import type { Kind } from '../../../announcements/index.ts';
import { type Language, languages } from '../../../kernel/i18n.ts';
import type { Fields } from './fields.ts';
import { en } from './outlines/en.ts';
import { it } from './outlines/it.ts';
import { vi } from './outlines/vi.ts';
import { zhHans } from './outlines/zh-hans.ts';

/** What a text of each kind begins with. What is to be said in own words stands in square brackets. */
export type Outlines = Readonly<Record<Kind, string>>;

const outlines: Readonly<Record<Language, Outlines>> = { en, vi, 'zh-Hans': zhHans, it };

/** The fields of a form that begins with the outline of its kind, in each language. */
export const outlineFields = (kind: Kind): Fields =>
  Object.fromEntries(languages.map((language) => [`body.${language}`, outlines[language][kind].trim()]));

/** Whether a text is an outline that nobody has touched. */
export const isOutlineOnly = (body: string, language: Language): boolean =>
  Object.values(outlines[language]).some((outline) => outline.trim() === body.trim());

const brackets = /\[[^\]\n]+\](?!\()/g;

/** The first thing in brackets that an outline left to be said in own words and that still stands there: no player should ever read one. */
export function placeholderIn(body: string, language: Language): { found: string; line: number } | undefined {
  const all = Object.values(outlines[language]).flatMap((outline) => outline.match(brackets) ?? []);
  for (const [at, line] of body.split('\n').entries()) {
    const found = all.find((placeholder) => line.includes(placeholder));
    if (found) return { found, line: at + 1 };
  }
  return undefined;
}
