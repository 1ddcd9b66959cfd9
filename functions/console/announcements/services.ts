import type { AnnouncementServices } from '../../announcements/index.ts';
import type { Visit } from '../frame/visit.ts';

/** What acts on announcements work with. @throws if the function was given no queue: only the one for forms is */
export function servicesOf({ db, keys, now, announcing }: Visit): AnnouncementServices {
  if (!announcing?.queue) throw new Error('this function cannot put work for the senders');
  return { db, keys, now, queue: announcing.queue, approveAbove: announcing.approveAbove };
}
