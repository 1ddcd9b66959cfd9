import { systemClock } from '../kernel/clock.ts';
import { openDatabase } from '../kernel/dynamo.ts';
import { httpFunction } from '../kernel/http.ts';
import { changeRosterRoute } from './roster/roster-routes.ts';

const db = openDatabase('outreach', 'audit');

export const handler = httpFunction(async (request) => changeRosterRoute(db, request, systemClock()));
