import { type Catalogues, translator } from '../../../kernel/i18n.ts';
import { en, type FrameKey } from './en.ts';
import { it } from './it.ts';
import { vi } from './vi.ts';
import { zhHans } from './zh-hans.ts';

const catalogues: Catalogues<FrameKey> = { en, vi, 'zh-Hans': zhHans, it };

export const frameText = translator(catalogues);
export type { FrameKey };
