import { systemClock } from '../kernel/clock.ts';
import { openDatabase } from '../kernel/dynamo.ts';
import { httpFunction } from '../kernel/http.ts';
import { loadKeys } from '../kernel/secrets.ts';
import { changeGame } from './game-routes.ts';
import { readAllowLocal } from './live-callback-urls.ts';
import { systemResolve } from './post-callback.ts';

const db = openDatabase('games');
const urls = { resolve: systemResolve, allowLocal: readAllowLocal() };

export const handler = httpFunction(async (request) =>
  changeGame({ db, keys: await loadKeys(), urls, clock: systemClock }, request),
);
