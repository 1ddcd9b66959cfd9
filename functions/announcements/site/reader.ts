import type { HttpRequest } from '../../kernel/http-types.ts';
import { chooseLanguage, type Language, languageOf } from '../../kernel/i18n.ts';

/** Somebody who reads the public pages: known by what the request says, and by nothing else. */
export type SiteReader = {
  language: Language;
  /** Whether the address names the language; else it was negotiated, and the answer varies with `Accept-Language`. */
  chosen: boolean;
  /** The service without a slash at its end. */
  publicUrl: string;
  /** What every link carries on: the game that somebody came from, and the time zone they chose. */
  kept: Readonly<Record<string, string>>;
};

/** @param kept names of parameters that links carry on */
export function readerOf(request: HttpRequest, publicUrl: string, ...kept: string[]): SiteReader {
  const named = languageOf(request.query.lang?.slice(0, 40));
  return {
    language: named ?? chooseLanguage(undefined, request.headers['accept-language']),
    chosen: named !== undefined,
    publicUrl,
    kept: Object.fromEntries(
      kept.flatMap((name) => (request.query[name] ? [[name, request.query[name].slice(0, 80).toWellFormed()]] : [])),
    ),
  };
}

type Query = Readonly<Record<string, string | number | undefined>>;

/** @returns the path with what is defined of the query behind it */
function withQuery(path: string, query: Query): string {
  const given = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

/** A link to one of our pages, in the reader's language if the reader chose it. */
export const hrefOf = (reader: SiteReader, path: string, query: Query = {}): string =>
  withQuery(path, { ...reader.kept, ...query, lang: reader.chosen ? reader.language : undefined });

/** The same page in a given language. */
export const inLanguage = (reader: SiteReader, language: Language, path: string, query: Query = {}): string =>
  withQuery(path, { ...reader.kept, ...query, lang: language });

/** The one address under which search engines and feed readers know a page in a language, with its host. */
export const canonicalOf = (reader: SiteReader, language: Language | undefined, path: string, query: Query = {}) =>
  `${reader.publicUrl}${withQuery(path, { ...query, lang: language })}`;
