import { announcementLimits as limits } from '../../../announcements/index.ts';
import type { FieldFault } from '../../../kernel/errors.ts';
import { type Language, languages } from '../../../kernel/i18n.ts';
import { bodyFaults as markdownFaults } from '../../../mail/index.ts';
import { type ComposeSay, fieldName } from './compose-say.ts';
import { type Fields, wordsOf } from './fields.ts';
import { isOutlineOnly, placeholderIn } from './outline.ts';

type Words = { title: string; body: string };
type Read = { content: { en: Words } & Partial<Record<Language, Words>>; faults: FieldFault[] };

/** Whether a language was left out: nothing in it, or the outline as it was. */
export function isLeftOut(fields: Fields, language: Language): boolean {
  const { title, body } = wordsOf(fields, language);
  return title === '' && (body === '' || isOutlineOnly(body, language));
}

/** The words of each language, and what is wrong with them. A language of which nothing is written is left out. */
export function readWords(fields: Fields, reader: Language, say: ComposeSay): Read {
  const written = languages.filter((language) => language === 'en' || !isLeftOut(fields, language));
  const content = Object.fromEntries(written.map((language) => [language, wordsOf(fields, language)]));
  const faults = written.flatMap((language) => [
    ...titleFaults(fields, language, reader, say),
    ...bodyFaults(fields, language, reader, say),
  ]);
  return { content: content as Read['content'], faults };
}

const missing = (language: Language) => (language === 'en' ? 'fault.needed' : 'fault.half');

function titleFaults(fields: Fields, language: Language, reader: Language, say: ComposeSay): FieldFault[] {
  const path = `title.${language}`;
  const { title } = wordsOf(fields, language);
  const field = fieldName(path, reader);
  if (title === '') return [{ path, message: say(missing(language), { field }) }];
  if (title.length > limits.title) return [{ path, message: say('fault.long', { field, most: limits.title }) }];
  return [];
}

function bodyFaults(fields: Fields, language: Language, reader: Language, say: ComposeSay): FieldFault[] {
  const path = `body.${language}`;
  const { body } = wordsOf(fields, language);
  const field = fieldName(path, reader);
  if (body.trim() === '') return [{ path, message: say(missing(language), { field }) }];
  if (body.length > limits.body) return [{ path, message: say('fault.long', { field, most: limits.body }) }];
  const left = placeholderIn(body, language);
  if (left) return [{ path, message: say('fault.placeholder', { field, ...left }) }];
  return markdownFaults(body, reader).map(({ line, message }) => ({
    path,
    message: say('fault.markdown', { field, line, what: message }),
  }));
}
