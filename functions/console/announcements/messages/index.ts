import { type Catalogues, translator } from '../../../kernel/i18n.ts';
import { type AnnounceText, en } from './en.ts';
import { it } from './it.ts';
import { vi } from './vi.ts';
import { zhHans } from './zh-hans.ts';

const catalogues: Catalogues<AnnounceText> = { en, vi, 'zh-Hans': zhHans, it };

export const announceText = translator(catalogues);
export type { AnnounceText };
