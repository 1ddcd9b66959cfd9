import middy from '@middy/core';
import { openDatabase } from '../kernel/dynamo.ts';
import { log } from '../kernel/log.ts';
import { loadKeys } from '../kernel/secrets.ts';
import { expireQuestions } from './expire.ts';

const db = openDatabase('verification', 'players', 'outreach', 'mail', 'games');

export const handler = middy<unknown, void>({ timeoutEarlyInMillis: 0 }).handler(async () => {
  log.info('questions_expired', await expireQuestions(db, await loadKeys(), Date.now()));
});
