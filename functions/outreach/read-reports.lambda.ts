import { systemClock } from '../kernel/clock.ts';
import { openDatabase } from '../kernel/dynamo.ts';
import { httpFunction } from '../kernel/http.ts';
import { loadKeys } from '../kernel/secrets.ts';
import { readReportRoute } from './reports/report-route.ts';

const db = openDatabase('outreach', 'players', 'audit');

export const handler = httpFunction(async (request) => readReportRoute(db, await loadKeys(), request, systemClock()));
