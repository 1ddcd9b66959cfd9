import type { Sheet } from '../announcement-visit.ts';
import type { AnnounceText } from '../messages/index.ts';

const done = [
  'created',
  'edited',
  'editedNotice',
  'estimate',
  'approve',
  'send',
  'schedule',
  'pause',
  'resume',
  'cancel',
];

/** What has just been done, as the address tells; nothing for anything else that stands there. */
export function noticeOf({ visit, say }: Sheet): string | undefined {
  const { done: told = '' } = visit.request.query;
  if (told === 'test') return say('done.test', { to: visit.staff.name });
  return done.includes(told) ? say(`done.${told}` as AnnounceText) : undefined;
}
