import middy from '@middy/core';
import { systemClock } from '../kernel/clock.ts';
import { openDatabase } from '../kernel/dynamo.ts';
import { log } from '../kernel/log.ts';
import { publishPopulation } from './population/publish.ts';

const db = openDatabase('activity', 'outreach');
const longestMs = 40_000; // ends well before the function's own limit; the next minute goes on

export const handler = middy<unknown, void>({ timeoutEarlyInMillis: 0 }).handler(async () => {
  const started = systemClock();
  log.info('population_published', await publishPopulation(db, started, () => systemClock() < started + longestMs));
});
