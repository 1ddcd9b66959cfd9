import { languages } from '../kernel/i18n.ts';

/** A name without what people leave out when they type: accents, spaces, points. */
const bare = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replace(/[\s.'’-]/gu, '');

/** What people call countries beside their names in the Unicode locale data. */
const alsoCalled: Record<string, string> = {
  usa: 'us',
  america: 'us',
  mỹ: 'us',
  england: 'gb',
  anh: 'gb',
  ý: 'it',
  inghilterra: 'gb',
};

const letters = Array.from({ length: 26 }, (_, n) => String.fromCodePoint(65 + n));
const codes = letters.flatMap((first) => letters.map((second) => first + second));

/** Codes that have names and are no country. */
const others = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ']);

/** Whether the code is a country's own one and not a former or a second one. */
const isOwn = (code: string): boolean =>
  !others.has(code) && Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;

function allNames(): Map<string, string> {
  const names = new Map<string, string>();
  for (const language of languages)
    for (const style of ['short', 'long'] as const) {
      const display = new Intl.DisplayNames(language, { type: 'region', style, fallback: 'none' });
      for (const code of codes) {
        const name = isOwn(code) ? display.of(code) : undefined;
        if (name !== undefined) names.set(bare(name), code.toLowerCase());
      }
    }
  for (const [name, code] of Object.entries(alsoCalled)) names.set(bare(name), code);
  return names;
}

let known: Map<string, string> | undefined;

/** A country by its code, or by its name in one of our languages. @param text already folded @returns the code in lower case */
export function readCountry(text: string): string | undefined {
  known ??= allNames();
  if (!/^[a-z]{2}$/.test(text)) return known.get(bare(text));
  const code = Intl.getCanonicalLocales(`und-${text}`)[0]?.slice('und-'.length).toLowerCase();
  return [...known.values()].includes(code ?? '') ? code : undefined;
}
