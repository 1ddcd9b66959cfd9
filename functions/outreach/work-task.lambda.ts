import { systemClock } from '../kernel/clock.ts';
import { openDatabase } from '../kernel/dynamo.ts';
import { httpFunction } from '../kernel/http.ts';
import { loadKeys } from '../kernel/secrets.ts';
import { workTaskRoute } from './task-routes.ts';

const db = openDatabase('outreach', 'players', 'mail', 'games', 'audit');

export const handler = httpFunction(async (request) => workTaskRoute(db, await loadKeys(), request, systemClock()));
