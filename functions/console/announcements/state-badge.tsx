import type { AnnouncementState } from '../../announcements/index.ts';
import type { Say } from './announcement-visit.ts';

const looks: Readonly<Record<AnnouncementState, string>> = {
  draft: 'badge',
  scheduled: 'badge info',
  sending: 'badge info',
  paused: 'badge warn',
  done: 'badge good',
  cancelled: 'badge',
};

export const StateBadge = ({ state, say }: { state: AnnouncementState; say: Say }) => (
  <span class={looks[state]}>{say(`state.${state}`)}</span>
);
