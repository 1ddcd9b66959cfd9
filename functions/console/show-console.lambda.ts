import { openDatabase } from '../kernel/dynamo.ts';
import { httpFunction } from '../kernel/http.ts';
import { answerConsole } from './frame/answer-console.ts';
import { liveConsole } from './live-console.ts';

const deps = liveConsole(openDatabase('players', 'verification', 'outreach', 'mail', 'games', 'console', 'audit'));

export const handler = httpFunction(async (request) => answerConsole(await deps(), request));
