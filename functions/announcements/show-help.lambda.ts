import { systemClock } from '../kernel/clock.ts';
import { readConfig, required } from '../kernel/config.ts';
import { openDatabase } from '../kernel/dynamo.ts';
import { env } from '../kernel/env.ts';
import { httpFunction } from '../kernel/http.ts';
import { showHelp } from './help/show-help.ts';

const db = openDatabase('announcements', 'games');
const publicUrl = String(readConfig({ [env.publicUrl]: required })[env.publicUrl]);

export const handler = httpFunction((request) => showHelp(db, publicUrl, request, systemClock()));
