import middy from '@middy/core';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { openDatabase } from '../kernel/dynamo.ts';
import { loadKeys } from '../kernel/secrets.ts';
import { followMail } from './follow-mail.ts';

const db = openDatabase('verification', 'players', 'outreach', 'mail', 'games');

export const handler = middy<DynamoDBStreamEvent, DynamoDBBatchResponse>({ timeoutEarlyInMillis: 0 }).handler(
  async (event) => followMail(db, await loadKeys(), event, Date.now()),
);
