import { openDatabase } from '../kernel/dynamo.ts';
import { env } from '../kernel/env.ts';
import { httpFunction } from '../kernel/http.ts';
import { openQueue } from '../kernel/queue.ts';
import { answerConsole } from './frame/answer-console.ts';
import { liveAnnouncing } from './live-announcing.ts';
import { liveConsole } from './live-console.ts';

const db = openDatabase('players', 'verification', 'outreach', 'announcements', 'mail', 'games', 'console', 'audit');
const deps = liveConsole(db, liveAnnouncing(openQueue(env.announcementQueueUrl)));

export const handler = httpFunction(async (request) => answerConsole(await deps(), request));
