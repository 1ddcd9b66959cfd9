import { systemClock } from '../kernel/clock.ts';
import { openDatabase } from '../kernel/dynamo.ts';
import { httpFunction } from '../kernel/http.ts';
import { showGame } from './game-routes.ts';

const db = openDatabase('games');

export const handler = httpFunction((request) => showGame(db, request, systemClock()));
