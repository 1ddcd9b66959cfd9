import { type Catalogues, translator } from '../../../kernel/i18n.ts';
import { en, type ReportText } from './en.ts';
import { it } from './it.ts';
import { vi } from './vi.ts';
import { zhHans } from './zh-hans.ts';

export type { ReportText } from './en.ts';

const catalogues: Catalogues<ReportText> = { en, vi, 'zh-Hans': zhHans, it };

export const reportText = translator(catalogues);
