import { openDatabase } from '../kernel/dynamo.ts';
import { httpFunction } from '../kernel/http.ts';
import { forPlayer } from '../players/index.ts';
import { putPlayer } from './ownership/put-player.ts';

const db = openDatabase('players', 'outreach', 'games');

export const handler = httpFunction((request) => forPlayer(db, request, Date.now(), (asked) => putPlayer(db, asked)));
