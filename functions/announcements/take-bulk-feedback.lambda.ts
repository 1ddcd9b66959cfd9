import type { SQSEvent } from 'aws-lambda';
import { systemClock } from '../kernel/clock.ts';
import { openDatabase } from '../kernel/dynamo.ts';
import { loadKeys } from '../kernel/secrets.ts';
import { takeBulkFeedbackBatch } from './send/take-feedback.ts';

const db = openDatabase('announcements', 'mail', 'audit');

export const handler = async (event: SQSEvent) => takeBulkFeedbackBatch(db, await loadKeys(), event, systemClock);
