import { openDatabase } from '../kernel/dynamo.ts';
import { httpFunction } from '../kernel/http.ts';
import { readJson } from '../kernel/http-request.ts';
import { contactAnswer } from './answers.ts';
import { changeContact } from './change-contact.ts';
import { playerPatch } from './contact.ts';
import { forPlayer } from './routes.ts';

const db = openDatabase('players', 'games');

export const handler = httpFunction((request) =>
  forPlayer(db, request, Date.now(), async ({ keys, now, ...who }) => {
    const contact = await changeContact(db, keys, who, readJson(request, playerPatch), now);
    return { status: 200, json: contactAnswer(contact) };
  }),
);
