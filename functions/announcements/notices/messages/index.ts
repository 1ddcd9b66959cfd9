import { type Catalogues, type Language, translator, type Values } from '../../../kernel/i18n.ts';
import { en, type NoticeKey } from './en.ts';
import { it } from './it.ts';
import { vi } from './vi.ts';
import { zhHans } from './zh-hans.ts';

const catalogues: Catalogues<NoticeKey> = { en, vi, 'zh-Hans': zhHans, it };

const translate = translator(catalogues);

export type Say = (key: NoticeKey, values?: Values) => string;

/** The words of the notices in one language. */
export const sayIn =
  (language: Language): Say =>
  (key, values) =>
    translate(language, key, values);
