import { type Catalogues, translator } from '../../../kernel/i18n.ts';
import { en, type TeamText } from './en.ts';
import { it } from './it.ts';
import { vi } from './vi.ts';
import { zhHans } from './zh-hans.ts';

export type { TeamText } from './en.ts';

const catalogues: Catalogues<TeamText> = { en, vi, 'zh-Hans': zhHans, it };

export const teamText = translator(catalogues);
