import { httpFunction } from '../kernel/http.ts';
import { liveDeps } from './entry.ts';
import { receiveEvents } from './receive.ts';

export const handler = httpFunction(async (request) => receiveEvents(await liveDeps(), request, Date.now()));
