import { systemClock } from '../kernel/clock.ts';
import { openDatabase } from '../kernel/dynamo.ts';
import { httpFunction } from '../kernel/http.ts';
import { answerSurvey } from './survey/survey-routes.ts';

const db = openDatabase('outreach', 'players', 'games');

export const handler = httpFunction(async (request) => answerSurvey(db, request, systemClock()));
