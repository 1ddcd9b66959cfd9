import { openDatabase } from '../kernel/dynamo.ts';
import { httpFunction } from '../kernel/http.ts';
import { readRosterRoute } from './roster/roster-routes.ts';

const db = openDatabase('outreach');

export const handler = httpFunction(async (request) => readRosterRoute(db, request));
