import { openDatabase } from '../kernel/dynamo.ts';
import { httpFunction } from '../kernel/http.ts';
import { ownershipFacts } from './ownership.ts';
import { forPlayer } from './routes.ts';

const db = openDatabase('players', 'games');

export const handler = httpFunction((request) =>
  forPlayer(db, request, Date.now(), (asked) => ownershipFacts(db, asked)),
);
