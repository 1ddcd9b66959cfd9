import { IntlMessageFormat } from 'intl-messageformat';

/** The languages of everything that people read. */
export const languages = ['en', 'vi', 'zh-Hans', 'it'] as const;
export type Language = (typeof languages)[number];

/** Our language for a BCP 47 tag, or undefined if we have none for it. Every kind of Chinese is served with zh-Hans. */
export function languageOf(tag: string | undefined): Language | undefined {
  const primary = tag?.trim().toLowerCase().split(/[-_]/)[0];
  if (primary === 'zh') return 'zh-Hans';
  return languages.find((language) => language === primary);
}

/** The reader's language: by the player's locale, else by `Accept-Language` (RFC 9110 12.5.4), else English. */
export function chooseLanguage(locale: string | undefined, acceptLanguage?: string): Language {
  return languageOf(locale) ?? preferred(acceptLanguage) ?? 'en';
}

function preferred(acceptLanguage = ''): Language | undefined {
  const offers = acceptLanguage
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim());
      const quality = parameters.find((parameter) => parameter.startsWith('q='));
      return { language: languageOf(tag), quality: quality ? Number(quality.slice(2)) || 0 : 1 };
    });
  offers.sort((one, other) => other.quality - one.quality);
  return offers.find(({ language, quality }) => language && quality > 0)?.language;
}

/** Texts by key, complete in every language, or it does not compile. */
export type Catalogues<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>;

export type Values = Readonly<Record<string, string | number | Date>>;
export type Translate<Key extends string> = (language: Language, key: Key, values?: Values) => string;

/** A function that renders ICU messages of one room's catalogues as plain text (never as markup; escape it where it is shown). */
export function translator<Key extends string>(catalogues: Catalogues<Key>): Translate<Key> {
  const formats = new Map<string, IntlMessageFormat>();
  return (language, key, values = {}) => {
    const name = `${language}|${key}`;
    let format = formats.get(name);
    if (!format) {
      format = new IntlMessageFormat(catalogues[language][key], language, undefined, { ignoreTag: true });
      formats.set(name, format);
    }
    return String(format.format(values as Record<string, string>));
  };
}

/** The IANA zone if this runtime knows it, else UTC. */
export function knownZone(timezone: string | undefined): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: timezone || 'UTC' }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}

/** A moment as the reader writes it, with its zone named. @param at milliseconds */
export function formatMoment(at: number, language: Language, timezone: string | undefined): string {
  const options = { dateStyle: 'long', timeStyle: 'short', timeZone: knownZone(timezone) } as const;
  const text = new Intl.DateTimeFormat(language, options).format(at);
  const parts = new Intl.DateTimeFormat(language, { timeZone: options.timeZone, timeZoneName: 'short' }).formatToParts(
    at,
  );
  return `${text} (${parts.find((part) => part.type === 'timeZoneName')?.value ?? 'UTC'})`;
}

/** What stands between two parts of a place. */
export const comma = (language: Language): string => (language === 'zh-Hans' ? '，' : ', ');

/** A country by its ISO 3166 code, in the reader's language; the code itself if it has no name. */
export function countryName(code: string, language: Language): string {
  try {
    return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
