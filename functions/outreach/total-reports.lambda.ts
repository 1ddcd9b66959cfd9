import middy from '@middy/core';
import { systemClock } from '../kernel/clock.ts';
import { openDatabase } from '../kernel/dynamo.ts';
import { log } from '../kernel/log.ts';
import { totalReports } from './reports/total-reports.ts';

const db = openDatabase('outreach');

export const handler = middy<unknown, void>({ timeoutEarlyInMillis: 0 }).handler(async () => {
  log.info('reports_totalled', await totalReports(db, systemClock()));
});
