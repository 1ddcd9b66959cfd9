import { translator } from '../../../kernel/i18n.ts';
import { en } from './en.ts';
import { it } from './it.ts';
import { vi } from './vi.ts';
import { zhHans } from './zh-hans.ts';

export type { SurveyKey } from './en.ts';
export const translate = translator({ en, vi, 'zh-Hans': zhHans, it });
