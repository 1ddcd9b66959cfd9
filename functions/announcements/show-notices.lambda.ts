import { systemClock } from '../kernel/clock.ts';
import { readConfig, required } from '../kernel/config.ts';
import { openDatabase } from '../kernel/dynamo.ts';
import { env } from '../kernel/env.ts';
import { httpFunction } from '../kernel/http.ts';
import { showNotices } from './notices/show-notices.ts';

const db = openDatabase('announcements', 'games');
const publicUrl = String(readConfig({ [env.publicUrl]: required })[env.publicUrl]);

export const handler = httpFunction((request) => showNotices(db, publicUrl, request, systemClock()));
