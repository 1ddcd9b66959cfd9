import { openDatabase } from '../kernel/dynamo.ts';
import { notFound } from '../kernel/errors.ts';
import { httpFunction } from '../kernel/http.ts';
import { exportDocument } from './export.ts';
import { personalRows } from './personal-rows-store.ts';
import { forPlayer } from './routes.ts';

const db = openDatabase('players', 'verification', 'outreach', 'announcements', 'mail', 'games');

export const handler = httpFunction((request) =>
  forPlayer(db, request, Date.now(), async ({ player, playerId, now }) => {
    const items = (await personalRows(db, player)).flatMap((part) => part.items);
    if (items.length === 0) throw notFound('player');
    return { status: 200, json: exportDocument(playerId, items, now) };
  }),
);
