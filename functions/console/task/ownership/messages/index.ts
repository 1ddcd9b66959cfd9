import { translator } from '../../../../kernel/i18n.ts';
import { en } from './en.ts';
import { it } from './it.ts';
import { vi } from './vi.ts';
import { zhHans } from './zh-hans.ts';

/** The words of the ownership check and of a held change of address. */
export const ownershipText = translator({ en, vi, 'zh-Hans': zhHans, it });
