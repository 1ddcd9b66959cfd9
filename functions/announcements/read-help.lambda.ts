import { openDatabase } from '../kernel/dynamo.ts';
import { httpFunction } from '../kernel/http.ts';
import { readHelpRoute } from './help/help-routes.ts';

const db = openDatabase('announcements');

export const handler = httpFunction((request) => readHelpRoute(db, request));
