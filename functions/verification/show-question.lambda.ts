import { openDatabase } from '../kernel/dynamo.ts';
import { httpFunction } from '../kernel/http.ts';
import { loadKeys } from '../kernel/secrets.ts';
import { showQuestion } from './answer.ts';

const db = openDatabase('verification', 'players', 'games');

export const handler = httpFunction(async (request) => showQuestion(db, await loadKeys(), request, Date.now()));
