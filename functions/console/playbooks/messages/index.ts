import { type Catalogues, translator } from '../../../kernel/i18n.ts';
import { en, type PlaybookText } from './en.ts';
import { it } from './it.ts';
import { vi } from './vi.ts';
import { zhHans } from './zh-hans.ts';

const catalogues: Catalogues<PlaybookText> = { en, vi, 'zh-Hans': zhHans, it };

export const playbookText = translator(catalogues);
export type { PlaybookText };
