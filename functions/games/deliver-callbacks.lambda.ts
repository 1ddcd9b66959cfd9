import type { DynamoDBStreamEvent } from 'aws-lambda';
import { deliverStream } from './delivery-run.ts';
import { liveDelivery } from './live-delivery.ts';

const deps = liveDelivery();

export const handler = async (event: DynamoDBStreamEvent) => deliverStream(await deps(), event);
