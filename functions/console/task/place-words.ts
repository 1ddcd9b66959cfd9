import { comma, countryName, type Language } from '../../kernel/i18n.ts';

/** City and country as far as they are known; empty if neither is. */
export const placeText = ({ place, country }: { place: string; country: string }, language: Language): string =>
  [place, country === '' ? '' : countryName(country, language)].filter((part) => part !== '').join(comma(language));

/** A language tag by its name; the tag itself if it has none. */
export function tagText(tag: string, language: Language): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
