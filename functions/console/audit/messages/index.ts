import { type Catalogues, type Language, translator } from '../../../kernel/i18n.ts';
import { type AuditText, en } from './en.ts';
import { it } from './it.ts';
import { vi } from './vi.ts';
import { zhHans } from './zh-hans.ts';

const catalogues: Catalogues<AuditText> = { en, vi, 'zh-Hans': zhHans, it };

export const auditText = translator(catalogues);

const isKnown = (act: string): act is AuditText => act.includes('.') && Object.hasOwn(en, act);

/** An act in words; one that has none yet by its own name, so that no line is hidden. */
export const actText = (language: Language, act: string): string => (isKnown(act) ? auditText(language, act) : act);
export type { AuditText };
