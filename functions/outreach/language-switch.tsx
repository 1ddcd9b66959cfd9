import type { HttpRequest } from '../kernel/http.ts';
import { type Language, languageOf, languages } from '../kernel/i18n.ts';

/** The language that a reader chose on the page itself. */
export const chosenLanguage = (request: HttpRequest): Language | undefined => languageOf(request.query.lang);

/** Each language by its own name, so that who reads no other finds it. */
const names: Readonly<Record<Language, string>> = {
  en: 'English',
  vi: 'Tiếng Việt',
  'zh-Hans': '简体中文',
  it: 'Italiano',
};

/** Links to the same page in the other languages. @param label what the links are, for screen readers */
export const LanguageSwitch = ({ language, label }: { language: Language; label: string }) => (
  <nav class="languages" aria-label={label}>
    {languages.map((other) =>
      other === language ? (
        <span lang={other} aria-current="true">
          {names[other]}
        </span>
      ) : (
        <a href={`?lang=${other}`} lang={other} hreflang={other}>
          {names[other]}
        </a>
      ),
    )}
  </nav>
);
