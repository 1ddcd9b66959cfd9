import { type Catalogues, translator } from '../i18n.ts';
import { en, type KernelKey } from './en.ts';
import { it } from './it.ts';
import { vi } from './vi.ts';
import { zhHans } from './zh-hans.ts';

const catalogues: Catalogues<KernelKey> = { en, vi, 'zh-Hans': zhHans, it };

export const translate = translator(catalogues);
