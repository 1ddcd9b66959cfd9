import type { Announcement, AnnouncementState } from './announcement.ts';
import type { AnnouncementAct } from './announcement-states.ts';

const standing: Readonly<Record<AnnouncementState, string>> = {
  draft: 'It is a draft and is not going out.',
  scheduled: 'It is scheduled and waits for its time.',
  sending: 'It is going out.',
  paused: 'It is paused.',
  done: 'It has gone out.',
  cancelled: 'It was cancelled.',
};

/** Why an act is refused as an announcement stands, in a plain sentence. */
export function refusal({ state }: Announcement, act: AnnouncementAct): string {
  if (act === 'send' && state === 'paused') return `${standing.paused} Resume it instead.`;
  if (act === 'send' && state === 'scheduled') return `${standing.scheduled} Edit it to give it another time.`;
  if (act === 'resume' && state !== 'paused') return `${standing[state]} Only what is paused can be resumed.`;
  return standing[state];
}
