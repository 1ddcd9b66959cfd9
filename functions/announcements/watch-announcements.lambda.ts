import { systemClock } from '../kernel/clock.ts';
import { log } from '../kernel/log.ts';
import { liveWatch } from './send/live-watch.ts';
import { watchAnnouncements } from './send/watch.ts';

const services = liveWatch();
const longestMs = 40_000; // ends well before the function's own limit; the next minute goes on

export const handler = async (): Promise<void> => {
  const until = systemClock() + longestMs;
  log.info('announcements_watched', await watchAnnouncements(await services(), () => systemClock() < until));
};
