import { systemClock } from '../kernel/clock.ts';
import { openDatabase } from '../kernel/dynamo.ts';
import { env } from '../kernel/env.ts';
import { httpFunction } from '../kernel/http.ts';
import { openQueue } from '../kernel/queue.ts';
import { loadKeys } from '../kernel/secrets.ts';
import { writeAnnouncementRoute } from './announcement-routes.ts';
import { readApproveAbove } from './live-approve-above.ts';

const db = openDatabase('announcements', 'players', 'mail', 'games', 'audit');
const queue = openQueue(env.announcementQueueUrl);
const approveAbove = readApproveAbove();

export const handler = httpFunction(async (request) =>
  writeAnnouncementRoute({ db, queue, approveAbove, keys: await loadKeys(), now: systemClock() }, request),
);
