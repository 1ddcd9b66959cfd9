import { sweepCallbacks } from './delivery-run.ts';
import { liveDelivery } from './live-delivery.ts';

const deps = liveDelivery();

export const handler = async (): Promise<void> => sweepCallbacks(await deps());
