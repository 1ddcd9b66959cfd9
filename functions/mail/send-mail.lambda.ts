import type { DynamoDBStreamEvent } from 'aws-lambda';
import { liveMail } from './live-mail.ts';
import { sendFromStream } from './mail-run.ts';

const services = liveMail();

export const handler = async (event: DynamoDBStreamEvent) => sendFromStream(await services(), event);
