import type { SQSEvent } from 'aws-lambda';
import { systemClock } from '../kernel/clock.ts';
import { openDatabase } from '../kernel/dynamo.ts';
import { loadKeys } from '../kernel/secrets.ts';
import { takeFeedbackBatch } from './mail-run.ts';

const db = openDatabase('mail');

export const handler = async (event: SQSEvent) => takeFeedbackBatch(db, await loadKeys(), event, systemClock);
