import { openDatabase } from '../kernel/dynamo.ts';
import { notFound } from '../kernel/errors.ts';
import { httpFunction } from '../kernel/http.ts';
import { contactAnswer, protectionAnswer } from './answers.ts';
import { loadContactRow, loadState } from './player-store.ts';
import { forPlayer } from './routes.ts';

const db = openDatabase('players', 'games');

export const handler = httpFunction((request) =>
  forPlayer(db, request, Date.now(), async ({ player, now }) => {
    if (request.path.endsWith('/protection'))
      return { status: 200, json: protectionAnswer(await loadState(db, player), now) };
    const { contact, held } = await loadContactRow(db, player);
    if (!contact) throw notFound('player');
    return { status: 200, json: contactAnswer(contact, held) };
  }),
);
