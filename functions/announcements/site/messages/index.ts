import { type Catalogues, type Language, translator } from '../../../kernel/i18n.ts';
import { en, type SiteKey } from './en.ts';
import { it } from './it.ts';
import { vi } from './vi.ts';
import { zhHans } from './zh-hans.ts';

const catalogues: Catalogues<SiteKey> = { en, vi, 'zh-Hans': zhHans, it };

/** The words of the frame around every public page. */
export const siteText = translator(catalogues);

/** Each language by its own name. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  vi: 'Tiếng Việt',
  'zh-Hans': '简体中文',
  it: 'Italiano',
};
