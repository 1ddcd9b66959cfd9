import type { SQSEvent } from 'aws-lambda';
import { liveSend } from './send/live-send.ts';
import { workOff } from './send/work-message.ts';

const services = liveSend();

export const handler = async (event: SQSEvent) => workOff(await services(), event);
