import { openDatabase } from '../kernel/dynamo.ts';
import { httpFunction } from '../kernel/http.ts';
import { log } from '../kernel/log.ts';
import { erasePersonalRows } from './personal-rows-store.ts';
import { forPlayer } from './routes.ts';

const db = openDatabase('players', 'verification', 'outreach', 'announcements', 'mail', 'games');

export const handler = httpFunction((request) =>
  forPlayer(db, request, Date.now(), async ({ gameId, player }) => {
    log.info('player_erased', { gameId, player, rows: await erasePersonalRows(db, player) });
    return { status: 204 };
  }),
);
