import { type Catalogues, translator } from '../../../../kernel/i18n.ts';
import { type ComposeText, en } from './en.ts';
import { it } from './it.ts';
import { vi } from './vi.ts';
import { zhHans } from './zh-hans.ts';

const catalogues: Catalogues<ComposeText> = { en, vi, 'zh-Hans': zhHans, it };

export const composeText = translator(catalogues);
export type { ComposeText };
