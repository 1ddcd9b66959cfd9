import { systemClock } from '../kernel/clock.ts';
import { openDatabase } from '../kernel/dynamo.ts';
import { httpFunction } from '../kernel/http.ts';
import { writeHelpRoute } from './help/help-routes.ts';

const db = openDatabase('announcements', 'audit');

export const handler = httpFunction((request) => writeHelpRoute(db, request, systemClock()));
