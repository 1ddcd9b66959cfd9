import { type Catalogues, translator } from '../../../kernel/i18n.ts';
import { en, type ListText } from './en.ts';
import { it } from './it.ts';
import { vi } from './vi.ts';
import { zhHans } from './zh-hans.ts';

export type { ListText } from './en.ts';

const catalogues: Catalogues<ListText> = { en, vi, 'zh-Hans': zhHans, it };

export const listText = translator(catalogues);
