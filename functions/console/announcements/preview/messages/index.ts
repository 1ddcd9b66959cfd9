import { type Catalogues, translator } from '../../../../kernel/i18n.ts';
import { en, type PreviewText } from './en.ts';
import { it } from './it.ts';
import { vi } from './vi.ts';
import { zhHans } from './zh-hans.ts';

const catalogues: Catalogues<PreviewText> = { en, vi, 'zh-Hans': zhHans, it };

export const previewText = translator(catalogues);
export type { PreviewText };
