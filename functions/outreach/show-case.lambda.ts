import { systemClock } from '../kernel/clock.ts';
import { openDatabase } from '../kernel/dynamo.ts';
import { httpFunction } from '../kernel/http.ts';
import { loadKeys } from '../kernel/secrets.ts';
import { showCase } from './show-case.tsx';

const db = openDatabase('outreach', 'players', 'games');

export const handler = httpFunction(async (request) => showCase(db, await loadKeys(), request, systemClock()));
