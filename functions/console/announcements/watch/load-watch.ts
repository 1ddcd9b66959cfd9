import { type Announcement, loadProgress, type Progress } from '../../../announcements/index.ts';
import type { Visit } from '../../frame/visit.ts';

/** How a send goes. */
export type Watch = { progress: Progress };

export const loadWatch = async ({ db, now }: Visit, announcement: Announcement): Promise<Watch> => ({
  progress: await loadProgress(db, announcement, now),
});
