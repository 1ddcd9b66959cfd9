import { systemClock } from '../kernel/clock.ts';
import { openDatabase } from '../kernel/dynamo.ts';
import { httpFunction } from '../kernel/http.ts';
import { showPreferences } from './preferences/preferences-routes.ts';

const db = openDatabase('mail', 'players', 'games');

export const handler = httpFunction(async (request) => showPreferences(db, request, systemClock()));
