import { systemClock } from '../kernel/clock.ts';
import { openDatabase } from '../kernel/dynamo.ts';
import { httpFunction } from '../kernel/http.ts';
import { loadKeys } from '../kernel/secrets.ts';
import { answerCase } from './answer-case.ts';

const db = openDatabase('outreach', 'players', 'games');

export const handler = httpFunction(async (request) => answerCase(db, await loadKeys(), request, systemClock()));
