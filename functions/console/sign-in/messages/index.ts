import { type Catalogues, translator } from '../../../kernel/i18n.ts';
import { en, type SignInText } from './en.ts';
import { it } from './it.ts';
import { vi } from './vi.ts';
import { zhHans } from './zh-hans.ts';

const catalogues: Catalogues<SignInText> = { en, vi, 'zh-Hans': zhHans, it };

export const signInText = translator(catalogues);
export type { SignInText };
