import { openDatabase } from '../kernel/dynamo.ts';
import { httpFunction } from '../kernel/http.ts';
import { liveConsole } from './live-console.ts';
import { answerDoor } from './sign-in/answer-door.ts';

const deps = liveConsole(openDatabase('console'));

export const handler = httpFunction(async (request) => answerDoor(await deps(), request));
