import { type Language, languages } from '../../../kernel/i18n.ts';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Codes that CLDR has a name for, but nobody lives under: groups of countries, and names for tests. */
const noCountry = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);

const namesIn = (language: Language): [string, string][] => {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  return letters.flatMap((first) =>
    letters.flatMap((second) => {
      const code = `${first}${second}`;
      const name = noCountry.has(code) ? undefined : names.of(code);
      return name === undefined ? [] : [[name, code] as [string, string]];
    }),
  );
};

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();

let known: ReadonlyMap<string, string> | undefined;

/** Countries by their name in each of our languages, without marks, and by their code. Made at the first call: it takes some milliseconds. */
function codesByName(): ReadonlyMap<string, string> {
  known ??= new Map(
    languages.flatMap(namesIn).flatMap(([name, code]): [string, string][] => [
      [plain(name), code],
      [code.toLowerCase(), code],
    ]),
  );
  return known;
}

/**
 * Countries as a person typed them, by name or code, with commas or lines between.
 * @returns their ISO 3166-1 codes, each once, and what is no country that we know
 */
export function readRegions(typed: string): { codes: string[]; unknown: string[] } {
  const parts = typed
    .split(/[,，、;；\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const found = parts.map((part) => ({ part, code: codesByName().get(plain(part)) }));
  return {
    codes: [...new Set(found.flatMap(({ code }) => code ?? []))],
    unknown: found.filter(({ code }) => code === undefined).map(({ part }) => part),
  };
}
