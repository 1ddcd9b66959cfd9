import { translator } from '../../kernel/i18n.ts';
import { en } from './en.ts';
import { it } from './it.ts';
import { vi } from './vi.ts';
import { zhHans } from './zh-hans.ts';

export type MailKey = keyof typeof en;

/** The words of all mails. */
export const mailCatalogues = { en, vi, 'zh-Hans': zhHans, it };

export const translate = translator<MailKey>(mailCatalogues);
