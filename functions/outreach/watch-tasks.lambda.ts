import middy from '@middy/core';
import { systemClock } from '../kernel/clock.ts';
import { openDatabase } from '../kernel/dynamo.ts';
import { log } from '../kernel/log.ts';
import { loadKeys } from '../kernel/secrets.ts';
import { watchTasks } from './watch.ts';

const db = openDatabase('outreach', 'players', 'mail', 'games', 'audit');
const longestMs = 40_000; // ends well before the function's own limit; the next minute goes on

export const handler = middy<unknown, void>({ timeoutEarlyInMillis: 0 }).handler(async () => {
  const started = systemClock();
  log.info('tasks_watched', await watchTasks(db, await loadKeys(), started, () => systemClock() < started + longestMs));
});
