import { type Catalogues, translator } from '../../../kernel/i18n.ts';
import { en, type TaskText } from './en.ts';
import { it } from './it.ts';
import { vi } from './vi.ts';
import { zhHans } from './zh-hans.ts';

export type { TaskText } from './en.ts';

const catalogues: Catalogues<TaskText> = { en, vi, 'zh-Hans': zhHans, it };

export const taskText = translator(catalogues);

/** Whether there is a text of this name: for texts chosen by a value that may be of a later version. */
export const isTaskText = (key: string): key is TaskText => Object.hasOwn(en, key);
