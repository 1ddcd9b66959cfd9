import { type Catalogues, translator } from '../../../../kernel/i18n.ts';
import { en, type HistoryText } from './en.ts';
import { it } from './it.ts';
import { vi } from './vi.ts';
import { zhHans } from './zh-hans.ts';

export type { HistoryText } from './en.ts';

const catalogues: Catalogues<HistoryText> = { en, vi, 'zh-Hans': zhHans, it };

export const historyText = translator(catalogues);
export const isHistoryText = (key: string): key is HistoryText => Object.hasOwn(en, key);
