import { type Catalogues, type Language, translator, type Values } from '../../../kernel/i18n.ts';
import { en, type HelpDeskText } from './en.ts';
import { it } from './it.ts';
import { vi } from './vi.ts';
import { zhHans } from './zh-hans.ts';

const catalogues: Catalogues<HelpDeskText> = { en, vi, 'zh-Hans': zhHans, it };
const translate = translator(catalogues);

export type Say = (key: HelpDeskText, values?: Values) => string;
export const sayIn =
  (language: Language): Say =>
  (key, values) =>
    translate(language, key, values);
