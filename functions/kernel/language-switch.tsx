import type { HttpRequest } from './http-types.ts';
import { type Language, languageOf, languages } from './i18n.ts';

/** The language that a reader chose on the page itself. */
export const chosenLanguage = (request: HttpRequest): Language | undefined => languageOf(request.query.lang);

/** Each language by its own name, so that who reads no other finds it. */
const names: Readonly<Record<Language, string>> = {
  en: 'English',
  vi: 'Tiếng Việt',
  'zh-Hans': '简体中文',
  it: 'Italiano',
};

type SwitchProps = {
  language: Language;
  /** What the links are, for screen readers. */
  label: string;
  /** What else the address of the page says, and keeps saying. */
  query?: Readonly<Record<string, string>>;
};

/** Links to the same page in the other languages. */
export const LanguageSwitch = ({ language, label, query = {} }: SwitchProps) => (
  <nav class="languages" aria-label={label}>
    {languages.map((other) =>
      other === language ? (
        <span lang={other} aria-current="true">
          {names[other]}
        </span>
      ) : (
        <a href={`?${new URLSearchParams({ ...query, lang: other })}`} lang={other} hreflang={other}>
          {names[other]}
        </a>
      ),
    )}
  </nav>
);
