import type { HttpRequest } from '../../kernel/http-types.ts';
import { chooseLanguage, type Language, languages } from '../../kernel/i18n.ts';

/** As those who speak them call them. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  vi: 'Tiếng Việt',
  'zh-Hans': '简体中文',
  it: 'Italiano',
};

export const languageCookie = '__Host-doorward-language';
/** Set by the script of the pages: the IANA zone of the browser. */
const zoneCookie = '__Host-doorward-zone';

export const isLanguage = (text: string): text is Language => languages.some((language) => language === text);

/** What the person chose, else what the browser asks for. */
export function languageFor(request: HttpRequest): Language {
  const chosen = request.cookies[languageCookie] ?? '';
  return isLanguage(chosen) ? chosen : chooseLanguage(undefined, request.headers['accept-language']);
}

/** The zone that the browser told, if it has the form of one; pages fall back to UTC for one that is not known. */
export function zoneOf(request: HttpRequest): string | undefined {
  const told = request.cookies[zoneCookie] ?? '';
  return /^[A-Za-z][A-Za-z0-9_+\-/]{1,63}$/.test(told) ? told : undefined;
}
