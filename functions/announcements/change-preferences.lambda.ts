import { systemClock } from '../kernel/clock.ts';
import { openDatabase } from '../kernel/dynamo.ts';
import { httpFunction } from '../kernel/http.ts';
import { loadKeys } from '../kernel/secrets.ts';
import { unsubscribe } from './send/unsubscribe.ts';

const db = openDatabase('announcements', 'mail', 'players', 'games');

export const handler = httpFunction(async (request) => unsubscribe(db, await loadKeys(), request, systemClock()));
