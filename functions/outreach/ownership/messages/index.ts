import { translator } from '../../../kernel/i18n.ts';
import { en } from './en.ts';
import { it } from './it.ts';
import { vi } from './vi.ts';
import { zhHans } from './zh-hans.ts';

/** A question as the agent asks it, in the language of the player. */
export const questionText = translator({ en, vi, 'zh-Hans': zhHans, it });
