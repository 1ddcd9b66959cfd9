import { openDatabase } from '../kernel/dynamo.ts';
import { httpFunction } from '../kernel/http.ts';
import { loadKeys } from '../kernel/secrets.ts';
import { answerQuestion } from './answer.ts';

const db = openDatabase('verification', 'players', 'outreach', 'mail', 'games');

export const handler = httpFunction(async (request) => answerQuestion(db, await loadKeys(), request, Date.now()));
