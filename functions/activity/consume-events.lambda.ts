import middy from '@middy/core';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { consumeEvents } from './consume.ts';
import { liveDeps } from './entry.ts';

export const handler = middy<SQSEvent, SQSBatchResponse>({ timeoutEarlyInMillis: 0 }).handler(async (event) =>
  consumeEvents(await liveDeps(), event, Date.now()),
);
