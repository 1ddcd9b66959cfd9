import { systemClock } from '../kernel/clock.ts';
import { openDatabase } from '../kernel/dynamo.ts';
import { loadKeys } from '../kernel/secrets.ts';
import type { DeliveryDeps } from './deliver.ts';
import { readAllowLocal } from './live-callback-urls.ts';
import { createPost, systemResolve } from './post-callback.ts';

/** What both senders of callbacks work with; opened once a function instance. */
export function liveDelivery(): () => Promise<DeliveryDeps> {
  const db = openDatabase('games');
  const post = createPost(systemResolve, readAllowLocal());
  return async () => ({ db, keys: await loadKeys(), clock: systemClock, random: Math.random, post });
}
