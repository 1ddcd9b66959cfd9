import { type Catalogues, translator } from '../../../../kernel/i18n.ts';
import { en, type WatchText } from './en.ts';
import { it } from './it.ts';
import { vi } from './vi.ts';
import { zhHans } from './zh-hans.ts';

const catalogues: Catalogues<WatchText> = { en, vi, 'zh-Hans': zhHans, it };

export const watchText = translator(catalogues);
export type { WatchText };
