import { translator } from '../../../kernel/i18n.ts';
import { type AnnouncementKey, en } from './en.ts';
import { it } from './it.ts';
import { vi } from './vi.ts';
import { zhHans } from './zh-hans.ts';

/** The words around what a publisher writes. */
export const announcementCatalogues = { en, vi, 'zh-Hans': zhHans, it };

export const translateAnnouncement = translator<AnnouncementKey>(announcementCatalogues);
